"""What ``make tolok`` races is the same work: the peers print our words, and a word that differs is seen."""

import csv
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import figures
import massal
import partners
import peers
import pytest
import words
from pypdf import PdfReader, PdfWriter

from kerjasama_docs.findings import has_errors
from kerjasama_docs.jobs.massal.row import Setting, make_row
from kerjasama_docs.massal import RowsOrder, rows_of


def made(folder: Path, rows: int) -> dict[str, Path]:
    """Naskah of the first partners as the command makes them, without its start."""
    given = partners.given(folder, rows)
    table = rows_of(str(given.induk), [str(given.data)], RowsOrder(nama="{urut:05}", mulai_nomor=31))
    files = [one for row in table.rows for one in make_row(row, Setting(folder, ("docx", "pdf"))).files.items()]
    for name, content in files:
        (folder / name).write_bytes(content)
    return {name: folder / name for name, _ in files}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The naskah of the first five partners; nobody changes them."""
    return made(tmp_path_factory.mktemp("kami"), 5)


def some(naskah: dict[str, Path], count: int) -> dict[str, Path]:
    """The first of some naskah."""
    return dict(list(naskah.items())[: 2 * count])


def copied(naskah: dict[str, Path], folder: Path) -> dict[str, Path]:
    """The same naskah in another folder."""
    return {name: Path(shutil.copy(path, folder)) for name, path in naskah.items()}


def words_alike(peer: peers.Peer, ours: dict[str, Path], folder: Path) -> int:
    """How many words of pages a peer has as we have them."""
    run = peers.prepared(peer, massal.groups_of(ours), folder)
    run.make()
    assert len(ours) == 4
    return words.refuse_other_words(ours, run.files())


def npm_peers() -> tuple[peers.Peer, ...]:
    """The peers from npm, on a machine that has them."""
    try:
        return peers.from_npm()
    except peers.MissingError as error:
        pytest.skip(f"the peers from npm cannot be had: {error}")


@pytest.mark.usefixtures("soffice")
def test_docxtpl_prints_our_words(five: dict[str, Path], tmp_path: Path) -> None:
    assert words_alike(peers.docxtpl(), some(five, 2), tmp_path) > 2000


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("name", ["docxtemplater", "carbone"])
def test_a_peer_from_npm_prints_our_words(name: str, five: dict[str, Path], tmp_path: Path) -> None:
    peer = {each.name: each for each in npm_peers()}[name]
    assert words_alike(peer, some(five, 2), tmp_path) > 2000


def test_partners_beyond_the_sample_have_names_of_their_own_and_make_no_errors(tmp_path: Path) -> None:
    given = partners.given(tmp_path, 2 * massal.PROVED + 3)
    table = rows_of(str(given.induk), [str(given.data)], RowsOrder(nama="{urut:05}", mulai_nomor=31))
    lines = list(csv.DictReader(given.data.open(encoding="utf-8"), delimiter=";"))
    assert len({line["Nama mitra"] for line in lines}) == len({line["Nomor mitra"] for line in lines}) == given.rows
    assert len(table.rows) == given.rows
    for row in (table.rows[massal.PROVED], table.rows[-1]):
        one = make_row(row, Setting(tmp_path, ("docx",)))
        assert one.files
        assert not has_errors(one.findings)


def test_every_text_that_differs_is_a_field_and_no_other(five: dict[str, Path], tmp_path: Path) -> None:
    (group,) = massal.groups_of(some(five, 2))
    group.write(tmp_path / "templat.docx", "{{{}}}".format)
    printed = (tmp_path / "templat.docx", five["00001.docx"], five["00002.docx"])
    template, *naskah = (zipfile.ZipFile(path).read("word/document.xml").decode() for path in printed)
    values = [group.values[name] for name in ("00001", "00002")]
    assert "BADAN PELATIHAN KERJA NASIONAL" in values[0].values()
    assert all(len(set(pair)) == 2 for pair in zip(*(each.values() for each in values), strict=True))
    assert not [value for each in values for value in each.values() if f">{value}<" in template]
    assert all(f">{value}<" in text for text, each in zip(naskah, values, strict=True) for value in each.values())


def test_naskah_that_are_built_otherwise_get_another_template(five: dict[str, Path]) -> None:
    groups = [list(group.values) for group in massal.groups_of(five)]
    assert groups == [["00001", "00002", "00004"], ["00003"], ["00005"]]


def in_word(path: Path) -> None:
    """Change one word of a Word file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"pendampingan", b"pendampinqan", 1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def on_page(path: Path) -> None:
    """Leave out the last page."""
    pages = path.with_suffix(".pdf")
    writer = PdfWriter()
    writer.append(str(pages), pages=(0, len(PdfReader(pages).pages) - 1))
    writer.write(pages)


def missing(path: Path) -> None:
    """No pages."""
    path.with_suffix(".pdf").unlink()


@pytest.mark.parametrize("spoil", [in_word, on_page, missing])
def test_other_words_are_seen(spoil: Callable[[Path], None], five: dict[str, Path], tmp_path: Path) -> None:
    ours = some(five, 1)
    theirs = copied(ours, tmp_path)
    assert words.refuse_other_words(ours, theirs) > 1000
    spoil(theirs["00001.docx"])
    left = {name: path for name, path in theirs.items() if path.exists()}
    with pytest.raises(words.OtherWordsError):
        words.refuse_other_words(ours, left)


def test_the_quick_look_at_a_word_file_sees_a_word_too(five: dict[str, Path], tmp_path: Path) -> None:
    ours, theirs = five["00001.docx"], copied(some(five, 1), tmp_path)["00001.docx"]
    words.refuse_other_text(ours, theirs)
    in_word(theirs)
    with pytest.raises(words.OtherWordsError, match="another text"):
        words.refuse_other_text(ours, theirs)


def test_nothing_on_both_sides_is_no_proof() -> None:
    with pytest.raises(words.OtherWordsError):
        words.refuse_other_words({}, {})


def test_figures_are_markdown_where_a_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(figures.MARKDOWN, str(tmp_path / "angka.md"))
    figures.Table("massal", ("whole", "ratio")).begin().row("docxtpl", "2.0 s", figures.against(3.96, 4))
    told = (tmp_path / "angka.md").read_text(encoding="utf-8").splitlines()
    assert told == ["", "| massal | whole | ratio |", "|---|---:|---:|", "| docxtpl | 2.0 s | 4.0 × (aim 4 ×) missed |"]
