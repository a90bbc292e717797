"""Two ways to count a jangka waktu, each kept throughout a chain."""

from datetime import date
from pathlib import Path

import pytest
from _helpers import text_of
from pydantic import ValidationError

from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.language import tanggal_akhir
from kerjasama_docs.model.waktu import Hitungan, JangkaWaktu
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import load

PIHAK = [{"nama": "Badan Contoh"}, {"nama": "Yayasan Contoh"}]
MOU = """\
jenis: nota-kesepahaman
judul: Literasi
penandatanganan: {tanggal: 2027-01-01, tempat: Semarang}
pihak: [{nama: Badan Contoh, logo: tanpa}, {nama: Yayasan Contoh, logo: tanpa}]
ruang_lingkup: [pelatihan]
kegiatan: [survei]
"""


def end_of(**span: object) -> date | None:
    """The last day of a span that begins with its own first day."""
    return JangkaWaktu.model_validate(span).berakhir(None)


@pytest.mark.parametrize(
    ("mulai", "n", "satuan", "akhir"),
    [
        (date(2027, 1, 1), 1, "tahun", date(2027, 12, 31)),
        (date(2027, 3, 1), 1, "tahun", date(2028, 2, 29)),
        (date(2024, 2, 29), 1, "tahun", date(2025, 2, 28)),
        (date(2027, 1, 31), 1, "bulan", date(2027, 2, 28)),
        (date(2027, 7, 1), 6, "bulan", date(2027, 12, 31)),
        (date(2027, 1, 1), 2, "minggu", date(2027, 1, 14)),
        (date(2027, 1, 1), 1, "hari", date(2027, 1, 1)),
    ],
)
def test_until_the_day_before(mulai: date, n: int, satuan: str, akhir: date) -> None:
    assert tanggal_akhir(mulai, n, satuan, sebelumnya=True) == akhir


@pytest.mark.parametrize(
    ("sampai", "way"), [("2028-01-01", "hari-yang-sama"), ("2027-12-31", "hari-sebelumnya"), (None, None)]
)
def test_the_days_tell_how_it_is_counted(sampai: str | None, way: Hitungan | None) -> None:
    span = JangkaWaktu.model_validate({"lama": "1 tahun", "mulai": "2027-01-01", "sampai": sampai})
    assert span.cara(None) == way


def test_what_is_said_of_the_way_goes_before_what_is_usual() -> None:
    assert end_of(lama="1 tahun", mulai="2027-01-01") == date(2027, 12, 31)
    assert end_of(lama="1 tahun", mulai="2027-01-01", hitungan="hari-yang-sama") == date(2028, 1, 1)


def test_a_last_day_that_fits_neither_way_is_refused_with_both() -> None:
    with pytest.raises(ValidationError, match="1 Januari 2028 atau 31 Desember 2027, sedangkan sampai menyebut 31 Mei"):
        JangkaWaktu.model_validate({"lama": "1 tahun", "mulai": "2027-01-01", "sampai": "2028-05-31"})


@pytest.mark.parametrize(
    "line", ["1 tahun sejak 1 Januari 2027 s.d. 31 Desember 2027", "1 tahun terhitung sejak 1-1-2027 hingga 31-12-2027"]
)
def test_all_of_it_in_one_line(line: str) -> None:
    span = JangkaWaktu.model_validate({"lama": line})
    assert (span.cara(None), span.sampai) == ("hari-sebelumnya", date(2027, 12, 31))


def test_the_naskah_says_the_last_day_or_which_day_is_the_first() -> None:
    span = {"lama": "1 tahun", "mulai": "2027-01-01", "sampai": "2027-12-31"}
    said = "1 (satu) tahun terhitung sejak tanggal 1 Januari 2027 sampai dengan tanggal 31 Desember 2027."
    assert said in text_of(jangka_waktu=span)
    open_day = text_of(jangka_waktu={"lama": "1 tahun", "hitungan": "hari-sebelumnya"}, penandatanganan=None)
    assert "sejak tanggal penandatanganan, dengan hari penandatanganan dihitung sebagai hari pertama." in open_day


def chain(folder: Path, span: str, *later: str) -> list[Path]:
    """A Nota Kesepahaman and what follows it, as files."""
    names = [folder / f"{place}.yaml" for place in range(len(later) + 1)]
    names[0].write_text(f"{MOU}jangka_waktu: {span}\n", encoding="utf-8")
    for place, text in enumerate(later):
        names[place + 1].write_text(f"induk: {place}.yaml\n{text}", encoding="utf-8")
    return names


def last_day(path: Path) -> date | None:
    """The last day of the kerja sama after a naskah of a chain."""
    return load(path).built.rantai.akhir.berakhir


LONGER = "jenis: perpanjangan\npenandatanganan: {tanggal: 2027-06-20}\njangka_waktu: 6 bulan\n"
CHANGED = (
    "jenis: adendum\npenandatanganan: {tanggal: 2027-03-01}\njangka_waktu: 1 tahun\nperubahan: [{ubah: jangka-waktu}]\n"
)


@pytest.mark.parametrize(
    ("span", "first", "prolonged"),
    [
        ("{lama: 6 bulan, hitungan: hari-sebelumnya}", date(2027, 6, 30), date(2027, 12, 31)),
        ("{lama: 6 bulan, sampai: 2027-06-30}", date(2027, 6, 30), date(2027, 12, 31)),
        ("6 bulan", date(2027, 6, 30), date(2027, 12, 31)),
        ("{lama: 6 bulan, hitungan: hari-yang-sama}", date(2027, 7, 1), date(2028, 1, 1)),
    ],
)
def test_a_perpanjangan_counts_as_its_chain_does(tmp_path: Path, span: str, first: date, prolonged: date) -> None:
    old, new = chain(tmp_path, span, LONGER)
    assert last_day(old) == first
    assert last_day(new) == prolonged


def test_an_adendum_counts_as_its_chain_does_and_so_does_the_text_in_force(tmp_path: Path) -> None:
    _, adendum, longer = chain(tmp_path, "{lama: 6 bulan, hitungan: hari-sebelumnya}", CHANGED, LONGER)
    assert last_day(adendum) == date(2027, 12, 31)
    assert last_day(longer) == date(2028, 6, 30)
    quoted = outline(load(adendum).built.pohon).replace("\u00a0", " ")
    assert "1 (satu) tahun terhitung sejak tanggal penandatanganan sampai dengan tanggal 31 Desember 2027" in quoted
    whole = outline(konsolidasi(load(longer).built).pohon).replace("\u00a0", " ")
    assert "sampai dengan tanggal 30 Juni 2028" in whole


def test_a_perpanjangan_whose_days_contradict_each_other_is_refused(tmp_path: Path) -> None:
    text = "jenis: perpanjangan\njangka_waktu: {lama: 6 bulan, sampai: 2028-06-30}\n"
    _, new = chain(tmp_path, "6 bulan", text)
    with pytest.raises(DocumentFindingsError) as caught:
        load(new)
    (found,) = caught.value.findings
    assert (
        "berakhir pada tanggal 30 Desember 2027 atau 31 Desember 2027, sedangkan sampai menyebut 30 Juni 2028"
        in found.message
    )
    assert found.where.line == 3


def test_the_profil_chooses_for_all_its_naskah(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "sendiri"
    folder.mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Sendiri\nhitungan: hari-yang-sama\n", encoding="utf-8")
    path = tmp_path / "naskah.yaml"
    path.write_text(f"{MOU}profil: sendiri\njangka_waktu: 1 tahun\n", encoding="utf-8")
    built = load(path, templates=tmp_path).built
    assert built.rantai.akhir.berakhir == date(2028, 1, 1)
    assert "sampai dengan tanggal 1 Januari 2028" in outline(built.pohon).replace("\u00a0", " ")
