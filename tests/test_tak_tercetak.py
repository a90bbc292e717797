"""What is filled in comes out or is said not to: klausul, parameters, texts that say nothing, names that are off."""

from pathlib import Path

import pytest
from _every import every
from _helpers import MINIMUM, ROOT, document, findings_of, saved, text_of

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, load

PKS = {"jenis": "perjanjian-kerja-sama", "pihak": [{}, {}]}
OPTIONAL = (
    ("teks", {"teks": "Setiap PIHAK dapat menyebarluaskan XYZZY."}, "menyebarluaskan XYZZY."),
    ("judul", {"judul": "Siaran Bersama"}, "SIARAN BERSAMA"),
)


def found(code: str, **fields: object) -> list[Finding]:
    """What is found with that code in the least naskah with some fields of its own."""
    return [each for each in check(document(**fields)) if each.name == code]


@every(("what", "choice", "words"), OPTIONAL)
def test_an_optional_klausul_that_is_filled_is_printed(what: str, choice: dict[str, str], words: str) -> None:
    assert words in text_of(klausul={"publikasi": choice})
    assert words not in text_of(klausul={"publikasi": {**choice, "pakai": "tidak"}}), what


def test_an_optional_klausul_whose_parameter_is_filled_is_printed() -> None:
    given = {"kerahasiaan": {"parameter": {"masa_setelah_berakhir": "7 tahun"}}}
    assert "7 (tujuh) tahun" in text_of(**{**PKS, "klausul": given})


def test_an_empty_parameter_does_not_switch_a_klausul_on() -> None:
    given = {"kerahasiaan": {"parameter": {"masa_setelah_berakhir": None}}}
    assert text_of(**{**PKS, "klausul": given}) == text_of(**PKS)


def test_a_parameter_that_ones_own_text_does_not_use() -> None:
    choice = {"teks": "Naskah ini diubah secara tertulis.", "parameter": {"batas_usul": "14 hari kalender"}}
    (finding,) = found("parameter-tak-tercetak", klausul={"perubahan": choice})
    assert finding.level is Level.PERINGATAN
    assert finding.where.path == "klausul.perubahan.parameter.batas_usul"
    assert "{{ param.batas_usul }}" in finding.hint
    used = {**choice, "teks": "Usul disampaikan {{ param.batas_usul }} sebelumnya."}
    assert not found("parameter-tak-tercetak", klausul={"perubahan": used})


def test_a_parameter_in_a_branch_that_is_not_taken() -> None:
    """The time that one side gives the other is said only where one side may end the naskah."""
    for alone in ("ya", "tidak"):
        parameters = {"sepihak": alone, "batas_sepihak": "77 hari kalender"}
        given = {"pengakhiran-kesepahaman": {"parameter": parameters}}
        assert ("77 (tujuh puluh tujuh)" in text_of(klausul=given)) is (alone == "ya")
        assert bool(found("parameter-tak-tercetak", klausul=given)) is (alone == "tidak")


def test_a_parameter_that_is_given_up_is_read_and_its_reason_is_said() -> None:
    """An end by agreement needs no court, so nothing is to be waived (KUHPerdata Pasal 1338 ayat (2))."""
    end = {"jenis": "pengakhiran", "induk": "perjanjian-kerja-sama.yaml", "pengakhiran": {"alasan": "kesepakatan"}}
    waived = {"pengakhiran-kerja-sama": {"parameter": {"kesampingkan_kuhperdata": "ya"}}}
    document = load({**end, "klausul": waived}, folder=ROOT / "samples")
    (finding,) = (each for each in check(document) if each.name == "parameter-tak-tercetak")
    assert finding.level is Level.PERINGATAN
    assert finding.message == (
        "Parameter kesampingkan_kuhperdata pada klausul pengakhiran-kerja-sama tidak dipakai lagi."
    )
    assert "Pasal 1338 ayat (2)" in finding.hint
    text = outline(document.built.pohon)
    assert "1266" not in text
    assert "sebagaimana dimaksud dalam Pasal 1338 ayat (2) Kitab Undang-Undang Hukum Perdata" in text


GIVEN_UP = (
    ("memorandum-saling-pengertian", "mukadimah", "perjanjian", "ragam: mengikat"),
    ("perpanjangan-asing", "mukadimah-perpanjangan", "perjanjian", "ragam: mengikat"),
    ("pengakhiran-asing", "mukadimah-pengakhiran", "perjanjian", "ragam: mengikat"),
    ("nota-kesepahaman", "jangka-waktu", "batas_pengakhiran", "pengakhiran-kesepahaman"),
    ("perjanjian-kerja-sama", "pengakhiran", "batas_perbaikan", "selang_teguran"),
    ("perjanjian-kerja-sama", "pelindungan-data-pribadi", "data_spesifik", "data_pribadi.spesifik"),
    ("perjanjian-kerja-sama", "pelindungan-data-pribadi", "prosesor", "data_pribadi.prosesor"),
)
"""Parameters that a klausul had before: kind, klausul, name, and what takes their place."""


@every(("kind", "klausul", "name", "instead"), GIVEN_UP)
def test_a_parameter_that_something_else_replaced(kind: str, klausul: str, name: str, instead: str) -> None:
    value = "14 hari kalender" if name.startswith("batas") else "ya"
    given = {"jenis": kind, "data_pribadi": {"subjek": "peserta"}} if "data" in klausul else {"jenis": kind}
    (finding,) = found("parameter-tak-tercetak", **given, klausul={klausul: {"parameter": {name: value}}})
    assert finding.where.path == f"klausul.{klausul}.parameter.{name}"
    assert instead in finding.hint


def test_a_parameter_with_its_own_value_is_no_loss() -> None:
    given = {"perubahan": {"parameter": {"batas_usul": "30 hari kalender"}, "teks": "Diubah tertulis."}}
    default = {"perubahan": {"teks": "Diubah tertulis."}}
    assert text_of(klausul=given) == text_of(klausul=default)


SILENT = ("{# c #}", "{% if false %}Bunyi{% endif %}", "{% for x in kegiatan %}{{ x.uraian }}{% endfor %}", "{{ '' }}")


@every("text", SILENT)
def test_a_text_that_says_nothing_is_refused_wherever_it_stands(text: str) -> None:
    places: list[tuple[str, dict[str, object]]] = [
        ("pasal_tambahan[1].teks", {"pasal_tambahan": [{"judul": "Tim", "teks": text}]}),
        ("klausul.publikasi.teks", {"klausul": {"publikasi": {"teks": text}}}),
        ("klausul.premis.teks", {"klausul": {"premis": {"pakai": "ya", "teks": text}}}),
        ("lampiran[1].teks", {"lampiran": [{"judul": "Rencana", "teks": text}]}),
    ]
    for path, fields in places:
        (finding,) = findings_of(lambda fields=fields: load({**MINIMUM, **fields}))  # type: ignore[misc]
        assert (finding.name, finding.level, finding.where.path) == ("kerangka-kosong", Level.GALAT, path)


def test_a_bundled_klausul_without_its_fields_is_no_pasal(tmp_path: Path) -> None:
    folder = tmp_path / "klausul"
    folder.mkdir()
    head = "judul: Ketentuan Umum\narti: Uji.\nisian: [definisi]\n"
    loop = "{% for d in definisi %}{{ d.istilah }} adalah {{ d.arti }}.{% endfor %}"
    saved(folder, f"---\n{head}---\n{loop}\n", "ketentuan-umum.md")
    (finding,) = findings_of(lambda: load({**MINIMUM, "klausul": {"ketentuan-umum": "ya"}}, templates=tmp_path))
    assert (finding.name, finding.where.path) == ("kerangka-kosong", "klausul.ketentuan-umum")
    assert finding.hint == "Isi definisi, atau tiadakan dengan klausul.ketentuan-umum.pakai: tidak."


@every("text", ("(1) Satu.\n(2) .", "a. satu\nb. -", "| | |\n| | |"))
def test_marks_alone_are_no_text(text: str) -> None:
    fields = {"pasal_tambahan": [{"judul": "Tim", "teks": text}]}
    (finding,) = findings_of(lambda: document(**fields))
    assert finding.name == "kerangka-kosong"


def test_a_place_beside_a_klausul_that_is_off_names_the_switch() -> None:
    own = {"judul": "Tim", "teks": "Bunyi."}
    (finding,) = findings_of(lambda: document(pasal_tambahan=[{**own, "sesudah": "publikasi"}]))
    assert "tidak dipakai dalam naskah ini" in finding.message
    assert finding.hint == "Pakai dengan klausul.publikasi.pakai: ya, atau sebut klausul lain."
    (finding,) = findings_of(lambda: document(pasal_tambahan=[{**own, "sebelum": "komparisi"}]))
    assert "bukan Pasal" in finding.message


def test_a_klausul_of_another_kind_is_not_guessed_at() -> None:
    (finding,) = findings_of(lambda: document(klausul={"objek-asing": "ya"}))
    assert finding.hint == "Klausul itu milik jenis lain. Untuk Pasal lain pakai pasal_tambahan."


LIFE = (
    ("jenis: adendum\nperubahan: [{ubah: publikasi, teks: Bunyi.}]\n", "tidak dipakai dalam naskah induk"),
    ("jenis: pengakhiran\npengakhiran: {tetap_berlaku: [publikasi]}\n", "tidak memakai klausul “publikasi”"),
)


@pytest.mark.parametrize(("later", "said"), LIFE)
def test_a_later_naskah_that_names_a_klausul_the_parent_left_out(later: str, said: str, tmp_path: Path) -> None:
    saved(tmp_path, "jenis: nota-kesepahaman\njudul: Uji\npihak: [{nama: A}, {nama: B}]\n", "nk.yaml")
    last = saved(tmp_path, f"{later}induk: nk.yaml\n", "lanjut.yaml")
    (finding,) = findings_of(lambda: load(last))
    assert said in finding.message
    assert "Mungkin" not in finding.hint
