"""Deadlines of the law and of a naskah: figures known from the SKB, and sentences in many wordings."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from _every import every
from _helpers import ROOT, findings_of
from _samples import NAMES, sample

from kerjasama_docs import Deadline, Deadlines, UsageError, deadline, deadlines, load
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Basis
from kerjasama_docs.language import KALENDER, tanggal_panjang
from kerjasama_docs.model.tenggat import BERAKHIR, TAHUN_ANGGARAN
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.regulations import regulation
from kerjasama_docs.tenggat.dikenal import known_deadlines

NOTA: Mapping[str, object] = {
    "jenis": "nota-kesepahaman",
    "judul": "Literasi Digital",
    "penandatanganan": {"tanggal": "2026-01-12"},
    "pihak": [{"nama": "Badan Contoh"}, {"nama": "Yayasan Contoh"}],
    "jangka_waktu": "3 tahun",
    "klausul": {"pemantauan-dan-evaluasi": "tidak"},
}
"""Signed on 12 January 2026, in force until 11 January 2029; what its own klausul set is known."""


def nota(*texts: str, **fields: object) -> Deadlines:
    """The deadlines of a naskah with Pasal of the drafter's own."""
    own = [{"judul": f"Ketentuan Khusus {place}", "teks": text} for place, text in enumerate(texts, 1)]
    return deadlines(load({**NOTA, **fields, **({"pasal_tambahan": own} if own else {})}))


def own(found: Deadlines) -> list[Deadline]:
    """Those of the drafter's own Pasal."""
    return [each for each in found.tenggat if each.arti.startswith("Ketentuan Khusus")]


@pytest.mark.parametrize(
    ("name", "sejak", "akhir", "tanpa_cuti_bersama"),
    [
        ("penyelarasan", date(2025, 5, 22), date(2025, 6, 11), date(2025, 6, 9)),
        ("penyelarasan", date(2026, 5, 11), date(2026, 5, 29), date(2026, 5, 26)),
        ("analisis", date(2026, 3, 13), date(2026, 5, 5), date(2026, 4, 28)),
        ("naskah-asli", date(2026, 4, 16), date(2026, 5, 7), None),
        ("persetujuan-dprd", date(2026, 1, 5), date(2026, 3, 12), date(2026, 3, 11)),
        ("laporan-tahunan", date(2025, 12, 31), date(2026, 1, 12), None),
    ],
)
def test_the_deadlines_of_the_law(name: str, sejak: date, akhir: date, tanpa_cuti_bersama: date | None) -> None:
    found = deadline(name, sejak)
    assert (found.hari_terakhir, found.tanpa_cuti_bersama) == (akhir, tanpa_cuti_bersama)
    days = [sejak + timedelta(days=n) for n in range(1, (akhir - sejak).days)]
    assert [each.tanggal for each in found.dilewati] == [day for day in days if not KALENDER.hari_kerja(day)]


@pytest.mark.parametrize(
    ("name", "lama", "basis"),
    [
        ("penyelarasan", "10 hari kerja", Basis("permen-imipas-8-2025", "Pasal 16 ayat (2)")),
        ("analisis", "30 hari kerja", Basis("permen-imipas-8-2025", "Pasal 28 ayat (5)")),
        ("naskah-asli", "14 hari kerja", Basis("permen-imipas-8-2025", "Pasal 39 ayat (4)")),
        ("persetujuan-dprd", "45 hari kerja", Basis("pp-28-2018", "Pasal 30 ayat (4)")),
        ("laporan-tahunan", "7 hari kerja", None),
    ],
)
def test_each_deadline_names_what_sets_it(name: str, lama: str, basis: Basis | None) -> None:
    found = deadline(name, date(2026, 5, 11))
    assert (found.lama, found.source.basis) == (lama, basis)
    assert basis or "Rapat Koordinasi" in str(found.source)


def test_each_skipped_day_has_its_reason() -> None:
    found = deadline("penyelarasan", date(2026, 5, 11))
    assert {each.tanggal: each.sebab for each in found.dilewati if each.macam != "akhir pekan"} == {
        date(2026, 5, 14): "Kenaikan Yesus Kristus (libur nasional)",
        date(2026, 5, 15): "Cuti Bersama Kenaikan Yesus Kristus (cuti bersama)",
        date(2026, 5, 27): "Hari Raya Idul Adha (libur nasional)",
        date(2026, 5, 28): "Cuti Bersama Hari Raya Idul Adha (cuti bersama)",
    }


def test_the_day_of_the_event_may_be_the_first() -> None:
    assert deadline("penyelarasan", date(2026, 5, 11), hari_itu=True).hari_terakhir == date(2026, 5, 26)


def test_a_name_in_any_spelling_and_an_unknown_one() -> None:
    assert deadline("Naskah Asli", date(2026, 4, 16)).nama == "naskah-asli"
    with pytest.raises(UsageError, match="penyelarasan"):
        deadline("penyelarsan", date(2026, 4, 16))


def test_a_profil_knows_only_what_binds_it() -> None:
    assert {each.nama for each in known_deadlines(Assets(), "kemenimipas")} == {
        "penyelarasan",
        "analisis",
        "naskah-asli",
    }
    assert {each.nama for each in known_deadlines(Assets(), "pemprov-banten")} == {
        "persetujuan-dprd",
        "laporan-tahunan",
    }
    assert known_deadlines(Assets(), "umum") == ()
    with pytest.raises(UsageError, match="tidak dikenal"):
        deadline("naskah-asli", date(2026, 4, 16), profil="umum")


def test_names_are_unique_and_every_kind_asks_for_known_ones() -> None:
    known = known_deadlines(Assets())
    names = [each.nama for each in known]
    assert len(names) == len(set(names)) >= 5
    events = {TAHUN_ANGGARAN, BERAKHIR}
    for kind in Assets().names(Area.NASKAH):
        jenis = load_jenis(kind, Assets())
        events |= set(jenis.peristiwa)
        kept = [each.batas for each in known if each.nama == jenis.batas]
        assert jenis.batas is None or kept, kind
        assert all(each.sejak in {*jenis.peristiwa, TAHUN_ANGGARAN} for each in kept), kind
    assert {each.batas.sejak for each in known} <= events


@every("name", NAMES, quick=6)
def test_every_sample_tells_its_deadlines(name: str) -> None:
    found = deadlines(sample(name))
    assert list(found.tenggat) == sorted(found.tenggat, key=lambda each: each.hari_terakhir)
    assert len({each.kunci for each in found.tenggat}) == len(found.tenggat)
    for each in found.tenggat:
        basis = each.source.basis
        assert basis is None or basis.article in regulation(basis.regulation).pasal


def by_name(found: Deadlines) -> dict[str, date]:
    """The deadlines that a law or a profil sets, the first of each name."""
    return {each.nama: each.hari_terakhir for each in reversed(found.tenggat) if each.nama}


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("usulan", {}, {"penyelarasan": date(2026, 2, 26)}),
        ("usulan", {"profil": "umum"}, {}),
        ("laporan-analisis", {}, {"analisis": date(2026, 9, 25)}),
        ("surat-penyampaian-luar-negeri", {}, {"naskah-asli": date(2026, 5, 7)}),
        ("surat-penyampaian", {}, {}),
        ("memorandum-saling-pengertian", {}, {"naskah-asli": date(2027, 4, 6)}),
        ("memorandum-saling-pengertian", {"profil": "umum"}, {}),
        ("memorandum-saling-pengertian-ksdll", {}, {"laporan-tahunan": date(2029, 1, 10)}),
        ("pernyataan-kehendak", {}, {}),
        ("nota-kesepahaman", {}, {}),
    ],
)
def test_a_naskah_has_the_deadlines_that_bind_it(
    name: str, fields: dict[str, object], expected: dict[str, date]
) -> None:
    data = {**sample(name).built.source.data, **fields}
    assert by_name(deadlines(load(data, folder=ROOT / "samples"))) == expected


def test_a_regulation_sets_none_before_it_was_made() -> None:
    data = {**sample("usulan").built.source.data, "penandatanganan": {"tanggal": "2025-05-05", "tempat": "Jakarta"}}
    assert by_name(deadlines(load(data))) == {}


def test_an_assumption_is_told() -> None:
    (found,) = (each for each in deadlines(sample("usulan")).tenggat if each.nama)
    assert found.catatan == ("Usulan dianggap diterima pada tanggal surat.",)


def test_a_deadline_without_its_day_waits() -> None:
    data = {**sample("laporan-analisis").built.source.data}
    data["analisis"] = {**dict(data["analisis"]), "diterima": None}  # type: ignore[call-overload]
    found = deadlines(load(data))
    (waiting,) = (each for each in found.terbuka if each.source.basis)
    assert waiting.sebab == "Tanggal peristiwanya (hasil penjajakan diterima) belum diketahui; isi analisis.diterima."


def test_the_end_of_the_term_and_the_notice_before_it() -> None:
    found = {each.hari_terakhir: each for each in nota().tenggat}
    assert found[date(2029, 1, 11)].arti == "Jangka waktu kerja sama berakhir"
    notice = found[date(2028, 10, 11)]
    assert (notice.lama, notice.mundur, notice.arti) == ("3 bulan", True, "Jangka Waktu")
    assert "menyampaikan usul tertulis" in notice.source.kalimat
    assert str(notice.source).startswith("Pasal ")
    assert str(notice.source).endswith(" naskah ini")


AFTER_30 = date(2026, 2, 11)
SENTENCES = [
    (("PARA PIHAK menyusun rencana kerja paling lama 30 (tiga puluh) hari kalender terhitung sejak tanggal "
     "penandatanganan Nota Kesepahaman ini."), AFTER_30),
    ("Rencana kerja disusun dalam waktu 30 (tiga puluh) hari setelah Nota Kesepahaman ini ditandatangani.", AFTER_30),
    ("Selambat-lambatnya 30 (tiga puluh) hari sejak ditandatanganinya Nota Kesepahaman ini, PARA PIHAK membentuk tim.",
     AFTER_30),
    ("Tim dibentuk paling lambat 30 hari sesudah penandatanganan.", AFTER_30),
    ("Tim bekerja tidak lebih dari 2 (dua) minggu sejak Nota Kesepahaman ini mulai berlaku.", date(2026, 1, 26)),
    (("Laporan disampaikan paling lama 10 (sepuluh) hari kerja setelah penandatanganan Nota Kesepahaman ini kepada "
     "pimpinan PARA PIHAK."), date(2026, 1, 27)),
    ("Usul perpanjangan disampaikan paling lambat 60 (enam puluh) hari sebelum berakhirnya Nota Kesepahaman ini.",
     date(2028, 11, 12)),
    (("Pemberitahuan disampaikan paling sedikit 10 (sepuluh) hari kerja sebelum jangka waktu sebagaimana dimaksud "
     "dalam Pasal ini berakhir."), date(2028, 12, 27)),
    ("PIHAK yang akan memperpanjang memberitahukannya 6 (enam) bulan sebelum masa berlaku Nota Kesepahaman ini habis.",
     date(2028, 7, 11)),
    ("Data dimusnahkan paling lama 1 (satu) bulan setelah kerja sama berakhir.", date(2029, 2, 11)),
    ("Peralatan diserahkan paling lambat tanggal 31 Maret 2026.", date(2026, 3, 31)),
    ("Peralatan diserahkan selambat-lambatnya pada hari Selasa, tanggal 31 Maret 2026.", date(2026, 3, 31)),
    ("Paling lambat tiga puluh hari setelah penandatanganan Nota Kesepahaman ini, tim dibentuk.", AFTER_30),
    ("Dalam 30 (tiga puluh) hari sejak penandatanganan Nota Kesepahaman ini, PARA PIHAK menyusun rencana kerja.",
     AFTER_30),
    ("Kegiatan paling lambat dimulai 30 (tiga puluh) hari setelah penandatanganan.", AFTER_30),
    ("Rencana kerja disahkan sebelum tanggal 1 Maret 2026.", date(2026, 2, 28)),
    ("Usulan disampaikan paling lambat 3 (tiga) bulan sebelum masa berlakunya berakhir.", date(2028, 10, 11)),
    ("Evaluasi akhir diselesaikan paling lama 7 (tujuh) hari kalender sejak tanggal 1 Juni 2027.", date(2027, 6, 8)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "akhir"), SENTENCES)
def test_a_sentence_sets_a_deadline(sentence: str, akhir: date) -> None:
    (found,) = own(nota(sentence))
    assert found.hari_terakhir == akhir, tanggal_panjang(found.hari_terakhir)
    assert found.source.kalimat == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Kerahasiaan dijaga selama 5 (lima) tahun setelah berakhirnya Nota Kesepahaman ini.",
        "Nota Kesepahaman ini berlaku paling lama 3 (tiga) tahun terhitung sejak tanggal penandatanganan.",
        "Peserta paling sedikit berusia 17 (tujuh belas) tahun.",
        "Perubahan dapat diusulkan paling cepat 6 (enam) bulan setelah penandatanganan.",
        "Pembayaran dilakukan paling sedikit 30 (tiga puluh) hari setelah penandatanganan.",
        "Pelatihan berlangsung selama 10 (sepuluh) hari kerja.",
        "Denda sebesar 1/1000 (satu permil) dikenakan setiap 1 (satu) bulan keterlambatan.",
        "Arsip disimpan 10 (sepuluh) tahun setelah Nota Kesepahaman ini berakhir.",
        "Jumlah peserta paling banyak 30 (tiga puluh) orang setiap angkatan.",
    ],
)
def test_a_length_alone_is_no_deadline(sentence: str) -> None:
    found = nota(sentence)
    assert own(found) == []
    assert not [each for each in found.terbuka if each.arti.startswith("Ketentuan Khusus")]


@pytest.mark.parametrize(
    ("sentence", "waits_for"),
    [
        ("Pembayaran dilakukan paling lama 14 (empat belas) hari kerja sejak tagihan diterima.", "tagihan diterima"),
        ("Barang dikembalikan paling lama 7 (tujuh) hari setelah berakhirnya kegiatan.", "berakhirnya kegiatan"),
        ("Serah terima paling lama 3 (tiga) hari sejak penandatanganan berita acara.", "penandatanganan berita acara"),
        ("Alat diganti paling lama 5 (lima) hari setelah jangka waktu pinjam pakai berakhir.",
         "jangka waktu pinjam pakai berakhir"),
        ("Ruang dikosongkan paling lama 7 (tujuh) hari setelah Perjanjian Sewa berakhir.", "Perjanjian Sewa berakhir"),
    ],
)  # fmt: skip
def test_another_event_is_waited_for(sentence: str, waits_for: str) -> None:
    found = nota(sentence)
    assert own(found) == []
    (waiting,) = (each for each in found.terbuka if each.arti.startswith("Ketentuan Khusus"))
    assert waiting.sebab == f"Menunggu peristiwanya: {waits_for}."


@pytest.mark.parametrize(
    ("sentence", "first", "count"),
    [
        ("Rapat evaluasi diadakan paling sedikit 1 (satu) kali dalam 6 (enam) bulan.", date(2026, 7, 11), 6),
        ("Rapat evaluasi diadakan sekali setiap 6 bulan.", date(2026, 7, 11), 6),
        ("Rapat evaluasi diadakan 2 (dua) kali dalam 1 (satu) tahun.", date(2026, 7, 11), 6),
        ("Laporan disusun 1 (satu) kali setiap tahun.", date(2027, 1, 11), 3),
        ("Laporan disusun satu kali dalam 3 (tiga) bulan.", date(2026, 4, 11), 12),
        ("Laporan disampaikan setiap 6 (enam) bulan sekali.", date(2026, 7, 11), 6),
        ("Evaluasi dilakukan sekali dalam setahun.", date(2027, 1, 11), 3),
        ("Rapat dilaksanakan setiap triwulan sekali.", date(2026, 4, 11), 12),
    ],
)
def test_what_recurs_is_told_day_by_day(sentence: str, first: date, count: int) -> None:
    found = own(nota(sentence))
    assert (found[0].hari_terakhir, len(found)) == (first, count)
    assert found[-1].hari_terakhir == date(2029, 1, 11)


def test_what_recurs_too_often_is_cut_and_said() -> None:
    found = own(nota("Rapat diadakan 1 (satu) kali setiap minggu."))
    assert len(found) == 60
    assert found[-1].catatan == ("Hanya 60 tanggal pertama yang disebut.",)
    assert not found[0].catatan


def test_a_draft_waits_for_its_signing() -> None:
    found = nota("Tim dibentuk paling lambat 30 hari sesudah penandatanganan.", penandatanganan={})
    assert found.tenggat == ()
    assert "Tanggalnya belum diketahui (naskah ditandatangani)." in [each.sebab for each in found.terbuka]
    assert "Jangka waktu kerja sama berakhir" in [each.arti for each in found.terbuka]


def test_an_item_is_quoted_behind_the_words_that_lead_to_it() -> None:
    text = "Sarana diserahkan:\na. tahap pertama, paling lambat tanggal 15 Juni 2026\nb. tahap kedua, setelah diperiksa"
    (found,) = own(nota(text))
    assert found.source.kalimat == "Sarana diserahkan: tahap pertama, paling lambat tanggal 15 Juni 2026"


def test_what_is_counted_back_says_so() -> None:
    found = nota("Pengakhiran diusulkan paling lambat 30 (tiga puluh) hari sebelum tanggal yang dikehendaki.")
    (waiting,) = (each for each in found.terbuka if each.arti.startswith("Ketentuan Khusus"))
    assert waiting.sebab.startswith("Dihitung mundur dari: ")


def test_the_second_language_tells_nothing_twice() -> None:
    found = deadlines(sample("memorandum-saling-pengertian"))
    assert not [each for each in found.tenggat if "shall" in each.source.kalimat or "no later" in each.source.kalimat]


def test_an_extension_tells_what_is_in_force_after_it() -> None:
    found = {each.hari_terakhir: each for each in deadlines(sample("perpanjangan")).tenggat}
    assert min(found) > date(2030, 7, 1)
    assert str(found[date(2033, 4, 16)].source) == "Pasal 9 ayat (3) Nota Kesepahaman yang berlaku"


def test_a_field_and_the_sentence_that_prints_it_are_one() -> None:
    days = [each.hari_terakhir for each in deadlines(sample("pengakhiran")).tenggat]
    assert days.count(date(2032, 7, 14)) == 1
    assert days.count(date(2032, 7, 30)) == 2  # the last report, and what the Pasal says of giving back


def test_beyond_the_calendar() -> None:
    text = "Tim dibentuk paling lambat 30 hari sesudah penandatanganan."
    found = nota(text, penandatanganan={"tanggal": "9999-12-30"}, jangka_waktu=None)
    (waiting,) = (each for each in found.terbuka if each.arti.startswith("Ketentuan Khusus"))
    assert "melewati batas kalender" in waiting.sebab
    late = {**sample("usulan").built.source.data, "penandatanganan": {"tanggal": "9999-12-30"}, "jangka_waktu": None}
    (law,) = (each for each in deadlines(load(late)).terbuka if each.source.basis)
    assert law.sebab == "Tenggat melewati akhir kalender; perbaiki tanggalnya."


def test_what_a_sentence_repeats_is_said_once() -> None:
    assert len(own(nota("Laporan disusun setiap 6 (enam) bulan dan setiap 6 (enam) bulan."))) == 6


def test_a_day_without_work_names_the_one_before_it() -> None:
    (found,) = own(nota("Peralatan diserahkan paling lambat tanggal 15 Mei 2026."))
    assert (found.libur and found.libur.macam, found.kerja_sebelumnya) == ("cuti bersama", date(2026, 5, 13))


def test_a_long_text_takes_little_time() -> None:
    text = "paling lama 30 (tiga puluh) hari sejak " * 400 + "penandatanganan."
    assert own(nota(text))


def words(name: str, **fields: object) -> str:
    """The least naskah with a Pasal that words a deadline."""
    klausul = {"ruang-lingkup": {"teks": f'Disampaikan paling lama {{{{ tenggat("{name}") }}}} sejak diterima.'}}
    return outline(load({**NOTA, **fields, "klausul": klausul}).built.pohon)


def test_a_klausul_words_a_deadline_with_the_figure_of_the_law() -> None:
    assert "paling lama 14 (empat belas) hari kerja sejak diterima" in words("naskah-asli", profil="kemenimipas")
    (finding,) = findings_of(lambda: words("naskah-asli"))
    assert "Tenggat “naskah-asli” tidak mengikat naskah ini" in finding.message
    assert "paling lama 45 (empat puluh lima) hari kerja sejak menerima surat permohonan" in outline(
        sample("rencana-kerja-sama").built.pohon
    )
