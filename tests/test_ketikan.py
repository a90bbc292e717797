"""Inputs typed as badly as people type, each with what has to be said and printed.

A file of ``tests/ketikan`` begins with its expectations, one a line:

- ``# temuan: galat isian-terbuka pihak[1].alamat`` – such a finding is among them (as a final naskah);
- ``# tanpa: galat`` or ``# tanpa: dirapikan`` – none of that level or code is;
- ``# tercetak: …``, ``# tak tercetak: …`` – words of the outline.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _helpers import SAMPLES, saved

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs import read_source
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load

CASES = sorted((Path(__file__).parent / "ketikan").glob("*.yaml"))


def _outcome(path: Path) -> tuple[tuple[Finding, ...], str]:
    """All findings about a final naskah, and what is printed; nothing of one that cannot be built."""
    try:
        document = load(path)
    except DocumentFindingsError as error:
        return error.findings, ""
    text = outline(document.built.pohon).replace("\N{NO-BREAK SPACE}", " ")
    return check(document, final=True), text


def _expected(path: Path) -> Iterator[tuple[str, str]]:
    """What a file expects: the word before the colon, and what stands behind it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            return
        name, mark, what = line.removeprefix("# ").partition(": ")
        if mark:
            yield name, what


def _holds(name: str, what: str, found: tuple[Finding, ...], text: str) -> bool:
    """Whether one expectation holds."""
    if name == "temuan":
        level, code, *path = what.split(maxsplit=2)
        said = ((each.level, each.name, each.where.path or "") for each in found)
        return any(each[:2] == (level, code) and each[2] in (path or [each[2]]) for each in said)
    if name == "tanpa":
        return not any(what in {each.level, each.name} for each in found)
    return (what in text) is (name == "tercetak")


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_what_is_typed_is_read(path: Path) -> None:
    """The right thing is said, and the right words are printed."""
    found, text = _outcome(path)
    expected = list(_expected(path))
    assert expected
    failed = [f"{name}: {what}" for name, what in expected if not _holds(name, what, found, text)]
    assert not failed, f"{failed}\n{[str(each) for each in found]}\n{text}"


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_what_is_typed_with_care_stays(path: Path) -> None:
    """The samples are tidy: nothing in them is changed, doubted or open."""
    rough, _ = read_source(str(path), tidy=False)
    tidy, _ = read_source(str(path))
    assert rough.data == tidy.data
    assert tidy.findings == rough.findings
    assert tidy.places == rough.places
    assert not tidy.unfilled


def test_tidying_can_be_switched_off(tmp_path: Path) -> None:
    """What was typed is then printed as it was typed, and nothing is said of it."""
    path = saved(tmp_path, "jenis: nota-kesepahaman\njudul: tentang Literasi.\npihak: [{}, {}]\n")
    assert load(path).built.naskah.judul == "Literasi"
    rough = load(path, tidy=False)
    assert rough.built.naskah.judul == "tentang Literasi."
    assert not [each for each in rough.built.findings if each.name == "dirapikan"]


def test_the_items_of_a_pasted_list_have_their_own_lines(tmp_path: Path) -> None:
    """A finding about one of them names its line in the file."""
    text = "jenis: nota-kesepahaman\npihak: [{}, {}]\nruang_lingkup:\n  • satu\n  • dua … tiga\nkegiatan:\n  - x\n"
    (found,) = [each for each in check(load(saved(tmp_path, text))) if each.name == "teks-belum-selesai"]
    assert found.where.line == 5


def test_items_behind_a_pasted_list_keep_their_places(tmp_path: Path) -> None:
    """An item that holds several moves those behind it, and their lines with them."""
    text = 'jenis: nota-kesepahaman\npihak: [{}, {}]\nruang_lingkup:\n  - "• satu • dua"\n  - tiga … empat\n'
    document = load(saved(tmp_path, text))
    assert [each.uraian for each in document.built.naskah.ruang_lingkup] == ["satu", "dua", "tiga … empat"]
    (found,) = [each for each in check(document) if each.name == "teks-belum-selesai"]
    assert (found.where.line, found.where.path) == (5, "ruang_lingkup[3]")


def test_a_mapping_is_tidied_like_a_file() -> None:
    """A program gives the same values and gets the same words."""
    naskah = load({"jenis": "nota-kesepahaman", "judul": "“Literasi”", "pihak": [{"nama": "A"}, {"alamat": "xxx"}]})
    assert naskah.built.naskah.judul == "Literasi"
    assert naskah.built.naskah.pihak[1].alamat is None


def test_an_open_value_that_its_record_needs_does_not_stop_the_draft(tmp_path: Path) -> None:
    """It is a gap on the page and a finding; a record of gaps alone is left out."""
    text = "jenis: nota-kesepahaman\npihak: [{}, {}]\n"
    text += "definisi:\n  - {istilah: Data, arti: TBD}\n  - {istilah: …, arti: …}\n"
    document = load(saved(tmp_path, text))
    assert [(each.istilah, each.arti) for each in document.built.naskah.definisi] == [("Data", "…")]
    found = {each.where.path for each in check(document, final=True) if "masih berupa" in each.message}
    assert found == {"definisi[1].arti", "definisi[2].istilah", "definisi[2].arti"}
