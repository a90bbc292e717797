"""A klausul says what it words: the user's own under another name stands in the life of a naskah as a bundled one."""

from pathlib import Path

import pytest
from _helpers import ROOT, findings_of, saved
from test_rules import document_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.rules import run
from kerjasama_docs.rules.base.subject import Subject

KLAUSUL, KINDS = ROOT / "templates" / "klausul", ROOT / "templates" / "naskah"


def own_folder(folder: Path, kind: str, bundled: str, own: str) -> None:
    """A templates folder in which a kind has the user's own klausul where a bundled one stood.

    Args:
        folder: Where the inputs lie; the folder ``templat`` in it is found by itself.
        kind: The kind that is copied.
        bundled: The klausul whose place the own one takes; those that point to it are copied with the new label.
        own: The name of the own one.
    """
    klausul, naskah = folder / "templat" / "klausul", folder / "templat" / "naskah" / kind
    klausul.mkdir(parents=True)
    naskah.mkdir(parents=True)
    yaml = (KINDS / kind / "jenis.yaml").read_text("utf-8")
    lists = yaml.replace(f"id: {bundled},", f"id: {own},").replace(f"  - {bundled}\n", f"  - {own}\n")
    named = lists.replace(f"[{bundled}]", f"[{own}]").replace(f"[{bundled},", f"[{own},")
    (naskah / "jenis.yaml").write_text(named.replace(f", {bundled},", f", {own},"), "utf-8")
    (klausul / f"{own}.md").write_bytes((KLAUSUL / f"{bundled}.md").read_bytes())
    for path in KLAUSUL.glob("*.md"):
        text = path.read_text("utf-8")
        pointed = text.replace(f'"{bundled}"', f'"{own}"').replace(f'"{bundled}#', f'"{own}#')
        if pointed != text:
            name = own if path.stem == bundled else path.stem
            (klausul / f"{name}.md").write_text(pointed, "utf-8")
    assert f"id: {own}," in named or f"- {own}\n" in named


def life(folder: Path, first: str, *steps: str) -> str:
    """A naskah and what follows it, each the parent of the next: the file of the last."""
    names = [f"n{place}.yaml" for place in range(len(steps) + 1)]
    saved(folder, first, names[0])
    for text, before, name in zip(steps, names, names[1:], strict=False):
        saved(folder, f"{text}induk: {before}\n", name)
    return str(folder / names[-1])


OF_AUTHOR = frozenset({"rujukan-maju"})
"""What is told of a drafter's own klausul and never of a bundled one, though its words are the same."""


def told(last: str) -> list[str]:
    """What a reader sees of a life: every naskah, what is in force after each, and what is found about it."""
    document = load(last)
    built, parent = [document.built], document.parent
    while parent:
        built.append(parent.built)
        parent = parent.before
    said = []
    for each in reversed(built):
        found = [finding for finding in run(Subject.of(each)) if finding.name not in OF_AUTHOR]
        said += [outline(each.pohon), *(f"{finding.name}: {finding.message} {finding.hint}" for finding in found)]
        if each.induk:
            said.append(outline(konsolidasi(each).pohon))
    return said


PIHAK = """\
pihak:
  - {nama: Kementerian Satu, nomor: 1/SATU/2025, golongan: lembaga-pemerintah}
  - {nama: Instansi Dua, nomor: 2/DUA/2025, golongan: badan-usaha}
"""
NK = f"""\
jenis: nota-kesepahaman
judul: Uji Coba
penandatanganan: {{tanggal: 2025-07-17, tempat: Jakarta}}
{PIHAK}ruang_lingkup: [pertukaran data, pelatihan]
jangka_waktu: 5 tahun
"""
PKS = f"""\
jenis: perjanjian-kerja-sama
judul: Uji Coba
penandatanganan: {{tanggal: 2025-07-17, tempat: Jakarta}}
{PIHAK.replace("nomor: 2/DUA/2025,", "nomor: 2/DUA/2025, hak: [menerima data],")}ruang_lingkup: [pertukaran data]
tanpa_induk: {{alasan: teknis}}
jangka_waktu: 2 tahun
"""
LONGER = "jenis: perpanjangan\njangka_waktu: 3 tahun\n"


def adendum(year: int, changes: str, fields: str = "") -> str:
    """An adendum of that year."""
    return f"jenis: adendum\npenandatanganan: {{tanggal: {year}-01-05}}\nperubahan: [{changes}]\n{fields}"


def told_both(tmp_path: Path, kind: str, names: tuple[str, str], texts: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """A life told with a bundled klausul, and with the user's own in its place; ``LABEL`` stands for its name."""
    bundled, own = names
    ours, his = tmp_path / "ours", tmp_path / "his"
    ours.mkdir()
    own_folder(his, kind, bundled, own)
    first, second = (
        told(life(folder, *(text.replace("LABEL", name) for text in texts)))
        for folder, name in ((ours, bundled), (his, own))
    )
    assert len(first) > len(texts) * 2
    assert not any(f"ubah: {bundled}" in line for line in second)
    return first, [line.replace(own, bundled) for line in second]


def test_own_ruang_lingkup(tmp_path: Path) -> None:
    """The second adendum changes only a title; what the first one agreed stays in force."""
    texts = (
        NK,
        adendum(2026, "{ubah: LABEL}", "ruang_lingkup: [pertukaran data, penelitian bersama]\n"),
        adendum(2027, "{ubah: LABEL, judul: Cakupan}"),
        LONGER,
    )
    ours, his = told_both(tmp_path, "nota-kesepahaman", ("ruang-lingkup", "batas-kami"), texts)
    assert his == ours
    assert "penelitian bersama" in his[-1]
    assert "CAKUPAN" in his[-1]


def test_a_field_written_without_its_pasal_is_found_with_the_own_label(tmp_path: Path) -> None:
    idle = adendum(2026, "{ubah: korespondensi, judul: Surat}", "ruang_lingkup: [yang lain]\n")
    ours, his = told_both(tmp_path, "nota-kesepahaman", ("ruang-lingkup", "batas-kami"), (NK, idle, LONGER))
    assert his == ours
    assert any("Tambahkan “- ubah: ruang-lingkup”" in line for line in his)
    assert "yang lain" not in his[-1]


def test_own_hak_dan_kewajiban(tmp_path: Path) -> None:
    """What a pihak may and must do is worded by its own klausul too."""
    duties = "pihak:\n  - {}\n  - {hak: [menerima data dan laporan]}\n"
    texts = (
        PKS,
        adendum(2026, "{ubah: LABEL}", duties),
        adendum(2027, "{ubah: LABEL, judul: Hak dan Kewajiban Para Pihak}"),
        adendum(2028, "{ubah: korespondensi, judul: Surat}", "pihak:\n  - {}\n  - {hak: [tidak disepakati]}\n"),
        adendum(2029, "{ubah: LABEL, judul: Hak}"),
    )
    ours, his = told_both(tmp_path, "perjanjian-kerja-sama", ("hak-dan-kewajiban", "imbal-balik"), texts)
    assert his == ours
    assert "data dan laporan" in his[-1]
    assert "tidak disepakati" not in his[-1]


def test_own_jangka_waktu(tmp_path: Path) -> None:
    """The last day is counted from the own Pasal, and a perpanjangan words its ayat anew."""
    texts = (
        NK,
        adendum(2026, "{ubah: LABEL}", "jangka_waktu: {sampai: 2031-12-31}\n"),
        adendum(2027, "{ubah: LABEL, judul: Masa}"),
        LONGER,
    )
    ours, his = told_both(tmp_path, "nota-kesepahaman", ("jangka-waktu", "masa-berlaku"), texts)
    assert his == ours
    assert "31 Desember 2034" in his[-1]


@pytest.mark.parametrize(
    ("bundled", "own"), [("kerahasiaan", "rahasia-kami"), ("penyelesaian-perbedaan", "musyawarah-kami")]
)
def test_own_klausul_that_survives(tmp_path: Path, bundled: str, own: str) -> None:
    """What outlives the kerja sama is named in a pengakhiran without the drafter's doing."""
    end = "jenis: pengakhiran\npengakhiran: {alasan: kesepakatan, tanggal: 2027-01-01}\n"
    ours, his = told_both(tmp_path, "nota-kesepahaman", (bundled, own), (f"{NK}klausul: {{LABEL: ya}}\n", end))
    assert his == ours
    assert any("tetap berlaku" in line for line in his)


NK = """\
jenis: nota-kesepahaman
judul: Uji Coba
penandatanganan: {tanggal: 2025-07-17, tempat: Jakarta}
pihak: [{nama: Instansi Satu}, {nama: Instansi Dua}]
ruang_lingkup: [pertukaran data]
jangka_waktu: 5 tahun
"""


@pytest.mark.parametrize(
    "step",
    [
        "jenis: adendum\nruang_lingkup: [pelatihan]\nperubahan: [{ubah: ruang-lingkup}]\n",
        "jenis: perpanjangan\njangka_waktu: 2 tahun\n",
        "jenis: pengakhiran\npengakhiran: {tanggal: 2026-01-01}\n",
    ],
)
@pytest.mark.parametrize("broken", ["tanpa kepala\n", "---\narti: [\n---\nisi\n", "---\nasing: ya\n---\nisi\n"])
def test_a_broken_klausul_that_nobody_chose_stops_no_naskah(step: str, broken: str, tmp_path: Path) -> None:
    first = life(tmp_path, NK, step)
    whole = told(first)
    (tmp_path / "templat" / "klausul").mkdir(parents=True)
    saved(tmp_path / "templat" / "klausul", broken, "kerahasiaan.md")
    assert told(first) == whole


def test_a_broken_klausul_that_is_chosen_is_reported(tmp_path: Path) -> None:
    last = life(tmp_path, f"{NK}klausul: {{kerahasiaan: ya}}\n", "jenis: perpanjangan\njangka_waktu: 2 tahun\n")
    (tmp_path / "templat" / "klausul").mkdir(parents=True)
    saved(tmp_path / "templat" / "klausul", "tanpa kepala\n", "kerahasiaan.md")
    assert "klausul-kepala" in {finding.name for finding in findings_of(lambda: load(last))}


FOREIGN = [{"golongan": "lembaga-pemerintah"}, {"golongan": "organisasi-internasional"}]
SINERGI = [{"golongan": "lembaga-pemerintah"}, {"golongan": "pemerintah-daerah"}]


@pytest.mark.parametrize(
    ("code", "bundled", "pihak"),
    [("pihak-asing", "memorandum-saling-pengertian", FOREIGN), ("sinergi-pusat-daerah", "nota-kesepakatan", SINERGI)],
)
def test_a_hint_names_the_kinds_that_there_are(
    code: str, bundled: str, pihak: list[dict[str, str]], tmp_path: Path
) -> None:
    own = tmp_path / "naskah" / "zz-sendiri"
    own.mkdir(parents=True)
    (own / "jenis.yaml").write_bytes((KINDS / bundled / "jenis.yaml").read_bytes())
    document = document_of("nota-kesepahaman", {"pihak": pihak}, tmp_path)
    (hint,) = [each.hint for each in check(document) if each.name == code]
    assert hint
    assert f"{bundled} atau zz-sendiri" in hint
