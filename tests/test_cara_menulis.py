"""Values in the ways people write them: what is typed, and what is read or said; the same wherever a type is used."""

from datetime import date
from decimal import Decimal

import pytest
from _every import every
from _helpers import document, findings_of, text_of
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.inputs import source_of, validate
from kerjasama_docs.language import lama, lama_dari, parse_rupiah, parse_tanggal, terbilang
from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.model import reading
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.waktu import JangkaWaktu

SIGNED = date(2026, 12, 10)


def said(error: pytest.ExceptionInfo[ValueError]) -> str:
    return str(error.value)


@every(
    ("typed", "read"),
    [
        ("2", 2),
        ("2 (dua)", 2),
        ("2(dua)", 2),
        ("dua", 2),
        ("Dua", 2),
        ("dua (2)", 2),
        ("2 rangkap", 2),
        ("2 (dua) rangkap asli", 2),
        ("2.0", 2),
        ("２", 2),
        ("１２（dua belas）", 12),
        ("1.500", 1500),
        ("dua puluh lima", 25),
        ("tiga kali", 3),
        ("007", 7),
        ("nol", 0),
    ],
)
def test_a_whole_number(typed: str, read: int) -> None:
    assert reading.as_int(typed) == read


@every(
    ("typed", "message"),
    [
        ("3 (dua)", 'Bilangan "3 (dua)" tidak cocok: 3 dibaca "tiga", bukan "dua"; samakan angka dan katanya.'),
        ("tiga (2)", 'Bilangan "tiga (2)" tidak cocok: 2 dibaca "dua", bukan "tiga"; samakan angka dan katanya.'),
        ("1,5", "“1,5” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("banyak", "“banyak” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("2 hari", "“2 hari” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("-2", "“-2” kurang dari nol; tulis angka saja, misalnya 2."),
        ("dua lima", "“dua lima” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("²", "“²” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("١", "“١” bukan bilangan bulat; tulis angka saja, misalnya 2."),
        ("", "“” bukan bilangan bulat; tulis angka saja, misalnya 2."),
    ],
)
def test_no_whole_number(typed: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"tulis|samakan") as error:
        reading.as_int(typed)
    assert said(error) == message


@given(st.integers(0, 10**15) | st.integers(0, 5000))
def test_words_are_read_back(n: int) -> None:
    assert angka_kata(terbilang(n)) == n


@given(
    st.lists(
        st.sampled_from(["satu", "dua", "belas", "puluh", "ratus", "ribu", "juta", "seribu", "koma", "nol"]), max_size=8
    ).map(" ".join)
)
def test_only_words_that_say_a_number_are_one(words: str) -> None:
    n = angka_kata(words)
    assert n is None or angka_kata(terbilang(n)) == n


@every(
    ("typed", "read"),
    [
        ("2", 2),
        ("kedua", 2),
        ("PIHAK KEDUA", 2),
        ("Pihak Pertama", 1),
        ("PIHAK KESATU", 1),
        ("pihak ke-3", 3),
        ("pihak 2", 2),
        ("dua", 2),
    ],
)
def test_which_pihak(typed: str, read: int) -> None:
    assert reading.as_place(typed) == read


@every(
    ("typed", "written"),
    [
        ("3 tahun", "3 (tiga) tahun"),
        ("3 (tiga) tahun", "3 (tiga) tahun"),
        ("３ Tahun.", "3 (tiga) tahun"),
        ("satu tahun", "1 (satu) tahun"),
        ("setahun", "1 (satu) tahun"),
        ("3 thn", "3 (tiga) tahun"),
        ("3 th.", "3 (tiga) tahun"),
        ("3tahun", "3 (tiga) tahun"),
        ("36 bln", "36 (tiga puluh enam) bulan"),
        ("selama 3 tahun", "3 (tiga) tahun"),
        ("1 tahun 6 bulan", "1 (satu) tahun 6 (enam) bulan"),
        ("1 (satu) tahun dan 6 (enam) bulan", "1 (satu) tahun 6 (enam) bulan"),
        ("1,5 tahun", "1 (satu) tahun 6 (enam) bulan"),
        ("satu setengah tahun", "1 (satu) tahun 6 (enam) bulan"),
        ("0,5 tahun", "6 (enam) bulan"),
        ("setengah tahun", "6 (enam) bulan"),
        ("setiap 6 (enam) bulan", "6 (enam) bulan"),
        ("6 bulan sekali", "6 (enam) bulan"),
        ("per 6 bulan", "6 (enam) bulan"),
        ("1 (satu) kali dalam 6 (enam) bulan", "6 (enam) bulan"),
        ("dua kali setahun", "6 (enam) bulan"),
        ("setiap tahun", "1 (satu) tahun"),
        ("tahunan", "1 (satu) tahun"),
        ("per triwulan", "3 (tiga) bulan"),
        ("2 semester", "12 (dua belas) bulan"),
        ("paling lama 14 (empat belas) hari kerja", "14 (empat belas) hari kerja"),
        ("2 pekan", "2 (dua) minggu"),
    ],
)
def test_a_length_of_time(typed: str, written: str) -> None:
    assert lama(lama_dari(typed)) == written
    assert lama_dari(written) == lama_dari(typed)


@every(
    ("typed", "message"),
    [
        ("3 (dua) tahun", 'Lama waktu "3 (dua) tahun" tidak cocok: 3 dibaca "tiga", bukan "dua"; samakan angka'),
        ("1 tahun 15 hari", "satuan yang tidak dapat digabung; tulis dengan satu satuan, atau dengan tahun dan bulan"),
        ("6 bulan 1 tahun", "satuan yang tidak dapat digabung"),
        ("1,5 hari", "bukan bilangan bulat; tulis dengan satuan yang lebih kecil"),
        ("1-2 tahun", '"1-2" bukan bilangan bulat; tulis dengan angka, misalnya 3 tahun'),
        ("5 kali setahun", "bukan bilangan bulat"),
        ("tahun", "tulis bilangan bulat dan satuannya (hari kerja,"),
        ("beberapa", "tulis bilangan bulat dan satuannya (hari kerja,"),
        ("0 tahun", "paling sedikit 1"),
        ("x" * 100_000, "tidak terbaca"),
    ],
)
def test_no_length_of_time(typed: str, message: str) -> None:
    with pytest.raises(ValueError, match="Lama waktu") as error:
        lama_dari(typed)
    assert message in said(error)


@every(
    ("typed", "shown"),
    [
        ("3 tahun", "3 (tiga) tahun | - | -"),
        ("3 tahun sejak ditandatangani", "3 (tiga) tahun | - | -"),
        ("3 (tiga) tahun terhitung sejak tanggal penandatanganan", "3 (tiga) tahun | - | -"),
        ("3 tahun sejak 1 Januari 2027", "3 (tiga) tahun | 2027-01-01 | -"),
        ("31 Desember 2027", "- | - | 2027-12-31"),
        ("s.d. 31 Desember 2027", "- | - | 2027-12-31"),
        ("s/d 31-12-2027", "- | - | 2027-12-31"),
        ("sampai dengan tanggal 31 Desember 2027", "- | - | 2027-12-31"),
        ("berlaku hingga 31 Desember 2027", "- | - | 2027-12-31"),
        ("1 Januari 2027 s.d. 31 Desember 2027", "- | 2027-01-01 | 2027-12-31"),
        ("1 Januari 2027 – 31 Desember 2027", "- | 2027-01-01 | 2027-12-31"),
        ("sejak penandatanganan s.d. 31 Desember 2027", "- | - | 2027-12-31"),
        ("sejak 1 Mei 2027 s.d. 30 April 2030", "- | 2027-05-01 | 2030-04-30"),
        ("3 tahun sejak 1 Mei 2027 s.d. 30 April 2030", "3 (tiga) tahun | 2027-05-01 | 2030-04-30"),
        ("3 tahun, s.d. 30 April 2030", "3 (tiga) tahun | - | 2030-04-30"),
    ],
)
def test_a_jangka_waktu_in_one_line(typed: str, shown: str) -> None:
    span = document(jangka_waktu=typed).built.naskah.jangka_waktu
    assert " | ".join(str(part or "-") for part in (span.lama, span.mulai, span.sampai)) == shown
    alone = JangkaWaktu.model_validate({"lama": typed})
    assert (alone.lama, alone.mulai, alone.sampai) == (span.lama, span.mulai, span.sampai)


@every(
    ("typed", "message", "hint"),
    [
        ("2027-2030", "belum menyebut harinya", "Tulis misalnya 1 Januari 2027 s.d. 31 Desember 2030, atau lamanya"),
        ("tahun 2027 s.d. 2030", "belum menyebut harinya", "Tulis misalnya 1 Januari 2027 s.d. 31 Desember 2030"),
        ("hingga Desember 2027", "harinya belum ada", "Tulis harinya juga"),
        ("31 Februari 2027", "Tanggal 31-02-2027 tidak ada dalam kalender", "Tulis tanggal yang benar"),
        ("3 tahun sejak nanti", "tidak terbaca setelah lamanya", "Tulis lamanya saja"),
        ("3 tahun sejak 1 Mei 2027 s.d. 30 Juni 2030", "berakhir pada tanggal 1 Mei 2030", "Perbaiki lama, mulai"),
        ("sampai selesai", 'Tanggal "selesai" tidak terbaca', "Tulis seperti"),
    ],
)
def test_no_jangka_waktu(typed: str, message: str, hint: str) -> None:
    (finding,) = findings_of(lambda: document(jangka_waktu=typed))
    assert message in finding.message
    assert finding.hint.startswith(hint)


def test_a_day_of_a_program_is_the_last_one() -> None:
    assert document(jangka_waktu=date(2027, 12, 31)).built.naskah.jangka_waktu.sampai == date(2027, 12, 31)


def test_years_and_months_are_counted_together() -> None:
    span = JangkaWaktu.model_validate({"lama": "1 tahun 6 bulan"})
    assert span.berakhir(date(2026, 1, 15)) == date(2027, 7, 14)
    assert span.berakhir(date(2024, 2, 29)) == date(2025, 8, 28)


def test_years_and_months_are_printed_in_both_languages() -> None:
    text = text_of(jangka_waktu="1,5 tahun", penandatanganan={"tanggal": "10 Desember 2026"})
    assert "jangka waktu 1 (satu) tahun 6 (enam) bulan terhitung" in text.replace("\u00a0", " ")


@every(
    ("typed", "amount"),
    [
        ("Rp 2,5 miliar", "2500000000"),
        ("2,5 M", "2500000000"),
        ("2.5 miliar", "2500000000"),
        ("Rp2,5 milyar rupiah", "2500000000"),
        ("500 juta", "500000000"),
        ("500jt", "500000000"),
        ("Rp 750 ribu", "750000"),
        ("1,5 triliun", "1500000000000"),
        ("Rp. 2.500.000.000,-", "2500000000"),
        ("Rp.2.500.000,00,-", "2500000"),
        ("2.500.000.000,00", "2500000000"),
        ("2.500.000 rupiah", "2500000"),
        ("Rp 2 500 000", "2500000"),
        ("IDR 2.500.000", "2500000"),
        ("Rp500.000.000,00 (lima ratus juta rupiah)", "500000000"),
        ("Rp500 juta (lima ratus juta rupiah)", "500000000"),
        ("Rp2,5 miliar (dua koma lima miliar rupiah)", "2500000000"),
        ("lima ratus juta rupiah", "500000000"),
        ("0", "0"),
    ],
)
def test_an_amount(typed: str, amount: str) -> None:
    assert parse_rupiah(typed) == Decimal(amount)


@every(
    ("typed", "todo"),
    [
        ("IDR 1,000,000", "tulis titik tiap ribuan dan koma sebelum sen: Rp1.000.000,00."),
        ("1500000.00", "tulis titik tiap ribuan dan koma sebelum sen: Rp1.500.000,00."),
        ("1.250 miliar", "tulis lengkap: Rp1.250.000.000,00 atau Rp1.250.000.000.000,00."),
        ("USD 5000", "dalam mata uang lain dengan kalimat, misalnya pada pendanaan.keterangan."),
        ("US$5,000.00", "dalam mata uang lain dengan kalimat, misalnya pada pendanaan.keterangan."),
        ("5.000 dolar", "dalam mata uang lain dengan kalimat, misalnya pada pendanaan.keterangan."),
        ("Rp500 juta (lima juta rupiah)", "samakan angka dan katanya."),
        ("1.5", "misalnya Rp1.500.000,00."),
        ("gratis", "misalnya Rp1.500.000,00."),
        ("2.000 triliun", "bermakna ganda; tulis lengkap: Rp2.000.000.000.000,00."),
        ("9" * 100_000, "misalnya Rp1.500.000,00."),
    ],
)
def test_no_amount(typed: str, todo: str) -> None:
    with pytest.raises(ValueError, match=r"rupiah|Nilai") as error:
        parse_rupiah(typed)
    assert said(error).endswith(todo)


@every(
    ("typed", "read"),
    [
        ("30", "30"),
        ("30%", "30"),
        ("30 persen", "30"),
        ("30 prosen.", "30"),
        ("30 (tiga puluh) persen", "30"),
        ("30% (tiga puluh persen)", "30"),
        ("tiga puluh persen", "30"),
        ("33,33", "33.33"),
        ("33.5", "33.5"),
        ("0,5", "0.5"),
    ],
)
def test_a_share(typed: str, read: str) -> None:
    assert reading.as_persen(typed) == Decimal(read)


@every(
    ("typed", "message"),
    [
        ("30 (dua puluh) persen", 'tidak cocok: 30 dibaca "tiga puluh", bukan "dua puluh"; samakan'),
        ("33,333", "bukan persen; tulis angka"),
        ("1/3", "bukan persen; tulis angka"),
        ("separuh", "bukan persen; tulis angka"),
    ],
)
def test_no_share(typed: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"tulis|samakan") as error:
        reading.as_persen(typed)
    assert message in said(error)


@every(
    "typed",
    [
        "10 Desember 2026",
        "tanggal 10 Desember 2026",
        "pada tanggal 10 Desember 2026",
        "Kamis, 10 Desember 2026",
        "hari Kamis, tanggal 10 Desember 2026",
        "10/12/2026",
        "10-12-2026",
        "10.12.2026",
        "10 / 12 / 2026",
        "2026/12/10",
        "2026-12-10 00:00:00",
        "10 Des 2026",
        "10 Des. 2026",
        "10-Des-2026",
        "10 desember 2026.",
        "10 Desember, 2026",
        "December 10, 2026",
        "Thursday, 10 December 2026",
        "10th of December 2026",
        "１０ Desember ２０２６",
        "tanggal sepuluh bulan Desember tahun dua ribu dua puluh enam",
        "Kamis, tanggal sepuluh bulan Desember tahun dua ribu dua puluh enam (10-12-2026)",
    ],
)
def test_a_day(typed: str) -> None:
    assert parse_tanggal(typed) == SIGNED
    assert reading.as_date(typed) == SIGNED


@every(
    ("typed", "todo"),
    [
        ("Rabu, 10 Desember 2026", "jatuh pada hari Kamis, bukan Rabu; perbaiki hari atau tanggalnya."),
        ("10/12/26", "tulis tahun dengan empat angka: 10/12/2026."),
        ("10 Des '26", "tulis tahun dengan empat angka: 10 Des 2026."),
        ("10 Nopember", "tahunnya belum ada; tulis 10 Nopember dengan tahunnya, atau kosongkan."),
        ("Desember 2026", "harinya belum ada; tulis harinya juga, misalnya 22 Mei 2025, atau kosongkan."),
        ("12/2026", "harinya belum ada; tulis harinya juga, misalnya 22 Mei 2025, atau kosongkan."),
        (
            "31 November 2026",
            "Tanggal 31-11-2026 tidak ada dalam kalender; tulis tanggal yang benar, misalnya 30",
        ),
        ("12/25/2026", "tidak ada dalam kalender; hari ditulis sebelum bulan: tulis 25 Desember 2026."),
        ("2026-12-10T14:30:00", "memuat jam; tulis tanggal saja"),
        ("10 Desembre 2026", 'Bulan "Desembre" tidak dikenal; pakai Januari'),
        ("Jakarta, 10 Desember 2026", "tidak terbaca; tulis seperti 22-05-2025 atau 22 Mei 2025."),
        ("sepuluh Desember dua ribu dua puluh enam (11-12-2026)", "samakan keduanya."),
        ("besok", "tidak terbaca; tulis seperti 22-05-2025 atau 22 Mei 2025."),
    ],
)
def test_no_day(typed: str, todo: str) -> None:
    with pytest.raises(ValueError, match=r"anggal|Bulan|jam") as error:
        reading.as_date(typed)
    assert todo in said(error)


@every(("typed", "read"), [*((word, True) for word in ("ya", "Yes", "Y", "TRUE", "iya", "benar", "✓", "Ya."))])
def test_yes(typed: str, read: bool) -> None:
    assert reading.as_bool(typed) is read


@every("typed", ["tidak", "no", "N", "t", "False", "tdk", "✗"])
def test_no(typed: str) -> None:
    assert reading.as_bool(typed) is False


@every("typed", ["-", "1", "0", "mungkin", "ya tidak", "v"])
def test_neither(typed: str) -> None:
    with pytest.raises(ValueError, match="tulis ya atau tidak"):
        reading.as_bool(typed)


PKS = {"jenis": "perjanjian-kerja-sama", "pihak": [{}, {}]}


def test_the_parameters_of_a_klausul_are_read_alike() -> None:
    typed = {"teguran": "3 (tiga) kali", "selang_teguran": "paling lama 7 (tujuh) hari kalender"}
    text = text_of(**PKS, klausul={"sanksi": {"pakai": "Iya", "parameter": typed}}).replace("\u00a0", " ")
    assert "sebanyak 3 (tiga) kali, dengan waktu perbaikan 7 (tujuh) hari kalender terhitung" in text


def test_a_parameter_that_contradicts_itself_is_refused_at_its_place() -> None:
    klausul = {"sanksi": {"pakai": "ya", "parameter": {"teguran": "3 (dua)"}}}
    (finding,) = findings_of(lambda: text_of(**PKS, klausul=klausul))
    assert finding.where.path == "klausul.sanksi.parameter.teguran"
    assert finding.message == 'Bilangan "3 (dua)" tidak cocok: 3 dibaca "tiga", bukan "dua".'


def test_a_naskah_typed_loosely_is_the_same_as_one_typed_neatly() -> None:
    loose = {
        "rangkap": "2 (dua) rangkap",
        "meterai": "iya",
        "pemantauan": "setiap 6 (enam) bulan",
        "jangka_waktu": "3 thn sejak ditandatangani",
        "penandatanganan": {"tanggal": "Kamis, 10 Des. 2026"},
        "pendanaan": {"nilai": "Rp 2,5 M", "pembayar": "PIHAK KESATU", "penerima": "kedua"},
    }
    neat = {
        "rangkap": 2,
        "meterai": True,
        "pemantauan": "6 bulan",
        "jangka_waktu": "3 tahun",
        "penandatanganan": {"tanggal": "2026-12-10"},
        "pendanaan": {"nilai": "2.500.000.000", "pembayar": 1, "penerima": 2},
    }
    one, other = (validate(Naskah, source_of({**PKS, **fields})) for fields in (loose, neat))
    assert one == other
