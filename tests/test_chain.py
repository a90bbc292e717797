"""The text in force along a chain: what an adendum may not undo, and what a later naskah sees."""

from pathlib import Path

import pytest
from _helpers import ROOT, findings_of, saved

from kerjasama_docs.findings import Finding
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.berlaku.faults import MAX_UNITS
from kerjasama_docs.pipeline import check, consolidated, hashes, load

NK = """\
jenis: nota-kesepahaman
judul: Uji Coba
penandatanganan: {tanggal: 2025-07-17, tempat: Jakarta}
pihak:
  - {nama: Instansi Satu, nomor: 1/SATU/2025}
  - {nama: Instansi Dua, nomor: 2/DUA/2025}
ruang_lingkup: [pertukaran data, pelatihan]
jangka_waktu: 5 tahun
pemantauan: 6 bulan
"""
ADENDUM = """\
jenis: adendum
induk: nk.yaml
penandatanganan: {tanggal: 2026-01-05}
perubahan:
  - {sesudah: pemantauan-dan-evaluasi, ayat: 1, teks: Pemantauan dilakukan bersama.}
  - {ubah: korespondensi, ayat: 3, teks: Surat yang dikirim ke alamat semula tetap sah.}
"""


def chain(folder: Path, *naskah: str) -> str:
    """The inputs nk, a1, a2 … beside each other; gives the name of the last."""
    saved(folder, NK, "nk.yaml")
    names = ["nk.yaml", *(f"a{place}.yaml" for place in range(1, len(naskah) + 1))]
    for entry, before, name in zip(naskah, names, names[1:], strict=False):
        saved(folder, entry.replace("induk: nk.yaml", f"induk: {before}"), name)
    return str(folder / names[-1])


def text(path: str) -> str:
    return outline(load(path).built.pohon)


def whole(path: str) -> str:
    """The consolidated text."""
    return outline(consolidated(load(path)).built.pohon)


def said(path: str, *, final: bool = False) -> list[tuple[str, str]]:
    """Codes and messages of the findings about a chain, the open values apart."""
    found: tuple[Finding, ...] = check(load(path), final=final)
    return [(f.name, f.message) for f in found if f.name not in {"isian-terbuka", "logo-terbuka"}]


@pytest.mark.parametrize("label", ["pemantauan-dan-evaluasi", "korespondensi"])
def test_no_klausul_undoes_what_an_adendum_has_typed(tmp_path: Path, label: str) -> None:
    again = f"jenis: adendum\ninduk: nk.yaml\npemantauan: 3 bulan\nperubahan: [{{ubah: {label}}}]\n"
    (finding,) = findings_of(lambda: load(chain(tmp_path, ADENDUM, again)))
    assert "telah diubah dengan Adendum Kesatu" in finding.message
    assert "teks" in finding.hint


def test_a_new_title_alone_keeps_the_text(tmp_path: Path) -> None:
    title = "jenis: adendum\ninduk: nk.yaml\nperubahan: [{ubah: pemantauan-dan-evaluasi, judul: Pemantauan}]\n"
    read = whole(chain(tmp_path, ADENDUM, title))
    assert "\nPEMANTAUAN\n[Diubah dengan Adendum Kesatu dan Adendum Kedua]\n" in read.replace("\n\n", "\n")
    assert "(1a) Pemantauan dilakukan bersama." in read


def test_what_a_perpanjangan_does_not_word_is_no_text_of_the_naskah(tmp_path: Path) -> None:
    longer = "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 1 tahun\nruang_lingkup: [yang lain]\n"
    again = "jenis: adendum\ninduk: nk.yaml\nperubahan: [{ubah: ruang-lingkup}]\n"
    path = chain(tmp_path, longer, again)
    assert "yang lain" not in text(path)
    message = "Isian ruang_lingkup ditulis lain daripada naskah induk, tetapi tidak tercetak dalam naskah ini."
    assert ("isian-tanpa-perubahan", message) in said(str(tmp_path / "a1.yaml"))


def test_the_end_follows_the_text(tmp_path: Path) -> None:
    idle = "jenis: adendum\ninduk: nk.yaml\njangka_waktu: 7 tahun\nperubahan: [{hapus: korespondensi}]\n"
    assert str(load(chain(tmp_path, idle)).built.rantai.akhir.berakhir) == "2030-07-16"
    real = idle.replace("{hapus: korespondensi}", "{ubah: jangka-waktu}")
    assert str(load(chain(tmp_path, real)).built.rantai.akhir.berakhir) == "2032-07-16"


def test_a_span_in_own_words_is_noted_as_prolonged(tmp_path: Path) -> None:
    own = "jenis: adendum\ninduk: nk.yaml\nperubahan: [{ubah: jangka-waktu, teks: Berlaku lima tahun.}]\n"
    longer = "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 2 tahun\n"
    read = whole(chain(tmp_path, own, longer))
    assert "Berlaku lima tahun." in read
    assert "dan diperpanjang sampai dengan tanggal 16 Juli 2032 dengan Perpanjangan Kesatu]" in read


@pytest.mark.parametrize(
    ("span", "years"),
    [
        ("1 tahun", "tahun anggaran 2030 dan tahun anggaran 2031"),
        ("3 tahun", "tahun anggaran 2030 sampai dengan tahun anggaran 2033"),
        ("{mulai: 2031-01-02, sampai: 2031-12-31}", "untuk tahun anggaran 2031."),
    ],
)
def test_a_perpanjangan_into_another_year_names_its_budget_years(tmp_path: Path, span: str, years: str) -> None:
    longer = f"jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: {span}\npendanaan: {{sumber: [apbn]}}\n"
    assert years in text(chain(tmp_path, longer))


@pytest.mark.parametrize(
    "fields", ["jangka_waktu: 2 bulan\n", "jangka_waktu: 2 tahun\npendanaan: {sumber: [lain]}\n", ""]
)
def test_a_perpanjangan_that_needs_no_other_budget_names_none(tmp_path: Path, fields: str) -> None:
    """It ends in the year of the old last day, no public budget pays, or its last day is open."""
    assert "PENGANGGARAN" not in text(chain(tmp_path, f"jenis: perpanjangan\ninduk: nk.yaml\n{fields}"))


def test_what_a_perpanjangan_says_beside_is_named(tmp_path: Path) -> None:
    longer = (
        "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 2 tahun\nkegiatan: [pelatihan baru]\n"
        "klausul: {kegiatan-lanjutan: ya}\n"
    )
    assert "dibaca bersama dengan Pasal 2 Perpanjangan Kesatu (kegiatan)" in whole(chain(tmp_path, longer))


@pytest.mark.parametrize("last", ["2020-01-01", "2030-07-16"])
def test_an_end_before_the_start_is_a_finding(tmp_path: Path, last: str) -> None:
    saved(tmp_path, NK.replace("jangka_waktu: 5 tahun", "jangka_waktu: {lama: 5 tahun, mulai: 2025-07-17}"), "nk.yaml")
    entry = f"jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: {{sampai: {last}}}\n"
    assert [code for code, _ in said(saved(tmp_path, entry, "p.yaml"))] == ["urutan-tanggal"]


def test_the_last_day_of_the_calendar(tmp_path: Path) -> None:
    entry = """\
    jenis: perpanjangan
    induk: {jenis: nota-kesepahaman, judul: Uji, tanggal: 2025-01-01, berakhir: 9999-12-31}
    pihak: [{nama: A}, {nama: B}]
    jangka_waktu: {sampai: 9999-12-31}
    """
    assert "urutan-tanggal" in [code for code, _ in said(saved(tmp_path, entry))]


def test_a_letter_has_no_pasal(tmp_path: Path) -> None:
    entry = (
        "jenis: pemberitahuan-pengakhiran\ninduk: nk.yaml\npasal_tambahan: [{judul: A, teks: B.}]\nsaksi: [{nama: C}]\n"
    )
    found = said(chain(tmp_path, entry))
    assert [message for code, message in found if code == "isian-tak-dipakai"] == [
        "Isian pasal_tambahan tidak dipakai dalam Pemberitahuan Pengakhiran.",
        "Isian saksi tidak dipakai dalam Pemberitahuan Pengakhiran.",
    ]


def test_a_letter_counts_what_is_enclosed(tmp_path: Path) -> None:
    entry = "jenis: pemberitahuan-pengakhiran\ninduk: nk.yaml\nlampiran: [{judul: A, teks: B.}]\n"
    assert "Lampiran: 1 (satu) lampiran" in text(chain(tmp_path, entry))


@pytest.mark.parametrize("place", ["1", "77"])
def test_a_quotation_stands_alone_and_exists(tmp_path: Path, place: str) -> None:
    change = f"{{ubah: ruang-lingkup, teks: 'Lingkup {{{{ kutipan({place}) }}}}'}}"
    found = findings_of(lambda: load(chain(tmp_path, f"jenis: adendum\ninduk: nk.yaml\nperubahan: [{change}]\n")))
    assert "utipan" in found[0].message


def test_a_quotation_among_other_words_is_refused(tmp_path: Path) -> None:
    entry = "jenis: adendum\ninduk: nk.yaml\nperubahan: [{hapus: korespondensi}]\n"
    entry += "klausul: {perubahan-pasal: {teks: 'Lihat {{ kutipan(1) }} ini.'}}\n"
    (finding,) = findings_of(lambda: load(chain(tmp_path, entry)))
    assert finding.name == "kerangka-kutipan"


def test_faults_of_a_parent_are_told_for_a_final_naskah(tmp_path: Path) -> None:
    entry = "jenis: perpanjangan\ninduk: nk.yaml\njangka_waktu: 2 tahun\n"
    path = chain(tmp_path, entry)
    assert "induk-bergalat" not in [code for code, _ in said(path)]
    assert [code for code, _ in said(path, final=True)].count("induk-bergalat") == 1


def test_a_roman_naskah_cannot_be_changed(tmp_path: Path) -> None:
    kind = (ROOT / "templates/naskah/nota-kesepahaman/jenis.yaml").read_text("utf-8")
    folder = tmp_path / "templat" / "naskah" / "nota-kesepahaman"
    folder.mkdir(parents=True)
    (folder / "jenis.yaml").write_text(kind + "nomor_pasal: romawi\n", encoding="utf-8")
    (finding,) = findings_of(lambda: load(saved(tmp_path, NK)))
    assert "hanya bagi jenis yang mengubah naskah lain" in finding.message


def test_a_text_in_force_has_bounds(tmp_path: Path) -> None:
    ayat = "".join(f"\n      ({n}) Satu." for n in range(1, 201))
    inserted = "".join(f"\n  - sesudah: korespondensi\n    judul: P{n}\n    teks: |{ayat}" for n in range(60))
    found = findings_of(lambda: load(chain(tmp_path, f"jenis: adendum\ninduk: nk.yaml\nperubahan:{inserted}\n")))
    assert [finding.name for finding in found] == ["terlalu-besar"]
    assert str(MAX_UNITS) in found[0].message


def test_the_trace_names_all_inputs(tmp_path: Path) -> None:
    made = load(chain(tmp_path, ADENDUM))
    assert made.parent
    assert hashes(made).split() == [made.sha256, made.parent.sha256]
