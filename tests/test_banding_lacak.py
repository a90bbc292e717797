"""Tracked changes: accepted they are the new naskah, rejected the old one, numbers included; a move is a move."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from _docx_naskah import part, parts
from _pdf_docx import need
from _samples import FOLDER, sample
from click.testing import CliRunner
from lxml import etree
from test_docx_write import W, valid

from kerjasama_docs.cli.main import main
from kerjasama_docs.docx.write import write
from kerjasama_docs.drafts.files import Changes
from kerjasama_docs.drafts.opening import read_draft
from kerjasama_docs.jobs.lacak import tracked
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Pohon, Unit
from kerjasama_docs.ooxml.package import packed, zipped
from kerjasama_docs.pipeline import Document

WHEN = datetime(2026, 5, 11, 9, 30)  # noqa: DTZ001 - a mark says its time without a zone
PKS, NK = "perjanjian-kerja-sama", "nota-kesepahaman"


def _with(pohon: Pohon, pasal: Sequence[Pasal]) -> Pohon:
    return number_pohon(replace(pohon, pasal=tuple(pasal)))


def _moved(pohon: Pohon) -> Pohon:
    pasal = list(pohon.pasal)
    pasal.insert(1, pasal.pop(4))
    return _with(pohon, pasal)


def _last_moved(pohon: Pohon) -> Pohon:
    return _with(pohon, (pohon.pasal[-1], *pohon.pasal[:-1]))


def _deleted(pohon: Pohon) -> Pohon:
    return _with(pohon, (*pohon.pasal[:3], *pohon.pasal[4:]))


def _ends_deleted(pohon: Pohon) -> Pohon:
    return _with(pohon, pohon.pasal[1:-1])


def _added(pohon: Pohon) -> Pohon:
    own = Pasal("tambahan", (Text("CADANGAN"),), (_unit(Kind.PARAGRAF, "Hal lain diatur kemudian secara tertulis."),))
    return _with(pohon, (*pohon.pasal[:2], own, *pohon.pasal[2:]))


def _unit(kind: Kind, text: str) -> Unit:
    return Unit(kind, (Text(text),))


def _each(blocks: Sequence[Block], change: Callable[[Unit], Unit]) -> tuple[Block, ...]:
    return tuple(
        change(replace(block, children=_each(block.children, change))) if isinstance(block, Unit) else block
        for block in blocks
    )


def _reworded(unit: Unit) -> Unit:
    pieces = (
        replace(piece, text=piece.text.replace("PARA PIHAK", "kedua pihak").replace(" dan ", " serta "))
        if isinstance(piece, Text)
        else piece
        for piece in unit.content
    )
    return replace(unit, content=tuple(pieces))


def _worded(pohon: Pohon) -> Pohon:
    pasal = [replace(each, content=_each(each.content, _reworded)) for each in pohon.pasal]
    return replace(_with(pohon, pasal), opening=_each(pohon.opening, _reworded))


def _longer(pohon: Pohon) -> Pohon:
    """An ayat more in front of, and one behind, those of each Pasal that has some."""

    def more(pasal: Pasal) -> Pasal:
        if not any(isinstance(each, Unit) and each.kind is Kind.AYAT for each in pasal.content):
            return pasal
        first, last = (_unit(Kind.AYAT, f"Ayat {name} yang ditambahkan oleh mitra.") for name in ("awal", "akhir"))
        return replace(pasal, content=(first, *pasal.content[1:], last))

    return _with(pohon, [more(pasal) for pasal in pohon.pasal])


def _moved_and_worded(pohon: Pohon) -> Pohon:
    return _worded(_moved(pohon))


def _signed_by_another(pohon: Pohon) -> Pohon:
    first, *others = pohon.signatures
    return replace(pohon, signatures=(replace(first, name=(Text("Rahmat Hidayat"),)), *others))


def _without_lampiran(pohon: Pohon) -> Pohon:
    return replace(pohon, lampiran=())


EDITS = (_moved, _last_moved, _deleted, _ends_deleted, _added, _worded, _longer, _moved_and_worded, _signed_by_another)
CASES = [
    *((name, edit) for name in (PKS, NK) for edit in EDITS),
    (PKS, _without_lampiran),
    ("adendum", _worded),
    ("nota-kesepahaman-tiga-pihak", _moved_and_worded),
    ("surat-penyampaian", _worded),
    ("memorandum-saling-pengertian", _deleted),
    ("memorandum-saling-pengertian", _moved_and_worded),
]


def _pair(name: str, edit: Callable[[Pohon], Pohon]) -> tuple[Document, Document]:
    old = sample(name)
    changed = edit(old.printed.pohon)
    assert changed != old.printed.pohon
    return old, replace(old, built=replace(old.built, pohon=changed), version=None)


def _docx(document: Document) -> bytes:
    return write(document.printed, document.assets, draft=True)


def _lines(docx: bytes, changes: Changes = "terima") -> list[str]:
    """All paragraphs with their numbers, as the reader of strangers' files resolves these."""
    return [each.printed for each in read_draft(docx, "a.docx", changes=changes).paragraphs]


def _gone(*, accept: bool) -> frozenset[str]:
    return frozenset({f"{W}del", f"{W}moveFrom"} if accept else {f"{W}ins", f"{W}moveTo"})


def settled(docx: bytes, *, accept: bool) -> bytes:
    """A file whose changes are all accepted or all rejected, by the words of ECMA-376 and with nothing of ours."""
    made = dict(parts(docx))
    for name in [each for each in made if each.startswith(("word/document", "word/header", "word/footer"))]:
        root = etree.fromstring(made[name])
        if name.endswith(".xml"):
            _settle(root, _gone(accept=accept))
            made[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(packed(made))


def _settle(root: etree._Element, gone: frozenset[str]) -> None:
    for row in [*root.iter(f"{W}tr")]:
        if any(row.find(f"{W}trPr/{tag}") is not None for tag in gone):
            row.getparent().remove(row)  # type: ignore[union-attr]
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)  # type: ignore[union-attr]
    for paragraph in [*root.iter(f"{W}p")]:
        ended = any(paragraph.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in gone)
        for mark in [each for tag in gone for each in paragraph.findall(tag)]:
            paragraph.remove(mark)
        if ended:
            assert paragraph.find(f".//{W}t") is None
            paragraph.getparent().remove(paragraph)  # type: ignore[union-attr]
    for deleted, text in ((f"{W}delText", f"{W}t"), (f"{W}delInstrText", f"{W}instrText")):
        for each in root.iter(deleted):
            each.tag = text
    etree.strip_tags(root, f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")


@pytest.mark.parametrize(("name", "edit"), CASES)
def test_accepted_is_the_new_naskah_and_rejected_the_old_one(
    name: str, edit: Callable[[Pohon], Pohon], tmp_path: Path
) -> None:
    old, new = _pair(name, edit)
    made = tracked(old, new, penulis="Biro", waktu=WHEN)
    assert valid(made, tmp_path) == []
    before, after = _lines(_docx(old)), _lines(_docx(new))
    assert before != after
    assert _lines(settled(made, accept=True)) == after == _lines(made, "terima")
    assert _lines(settled(made, accept=False)) == before == _lines(made, "tolak")


def _marks(docx: bytes, *names: str) -> Iterator[etree._Element]:
    root = etree.fromstring(part(docx, "word/document.xml").encode())
    return root.iter(*(f"{W}{name}" for name in names))


def test_a_pasal_that_was_moved_is_marked_as_moved() -> None:
    old, new = _pair(PKS, _moved)
    made = tracked(old, new, penulis="Biro")
    title = "Keamanan"
    ends = {name: [*_marks(made, f"{name}RangeStart")] for name in ("moveFrom", "moveTo")}
    assert [len(each) for each in ends.values()] == [1, 1]
    assert len({each[0].get(f"{W}name") for each in ends.values()}) == 1
    for side in ("moveFrom", "moveTo"):
        said = "".join(text.text or "" for mark in _marks(made, side) for text in mark.iter(f"{W}t"))
        assert title.lower() in said.lower()
    assert not [
        each for each in _marks(made, "ins", "del") if title.lower() in "".join(map(str, each.itertext())).lower()
    ]


def test_few_words_are_marked_for_few_words() -> None:
    old, new = _pair(NK, _signed_by_another)
    made = tracked(old, new, penulis="Biro & Mitra", waktu=WHEN)
    marks = [*_marks(made, "ins", "del")]
    assert 0 < len(marks) <= 4
    assert {each.get(f"{W}author") for each in marks} == {"Biro & Mitra"}
    assert {each.get(f"{W}date") for each in marks} == {"2026-05-11T09:30:00Z"}


def test_numbers_stay_alive_and_the_same_pair_gives_the_same_bytes() -> None:
    old, new = _pair(PKS, _moved_and_worded)
    made = tracked(old, new, penulis="Biro")
    assert made == tracked(old, new, penulis="Biro")
    assert len([*_marks(made, "fldChar")]) >= len([*_marks(_docx(new), "fldChar")]) > 0
    ids = [each.get(f"{W}id") for each in _marks(made, "ins", "del", "moveFrom", "moveTo", "bookmarkStart")]
    assert len(ids) == len(set(ids))


@pytest.mark.luar
@pytest.mark.parametrize(("name", "edit"), [(PKS, _moved_and_worded), (PKS, _longer), (NK, _deleted), (NK, _added)])
def test_libreoffice_reads_the_changes_as_they_are_meant(
    name: str, edit: Callable[[Pohon], Pohon], tmp_path: Path
) -> None:
    old, new = _pair(name, edit)
    source, folder = tmp_path / "lacak.docx", tmp_path / "disimpan"
    source.write_bytes(tracked(old, new, penulis="Biro"))
    need(present=shutil.which("soffice") is not None, what="LibreOffice")
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    saved = (folder / "lacak.docx").read_bytes()
    for accept, document in ((True, new), (False, old)):
        assert _unlinked(_lines(settled(saved, accept=accept))) == _unlinked(_lines(_docx(document)))


def _unlinked(lines: Sequence[str]) -> list[str]:
    """Texts without the numbers of their rujukan: LibreOffice counts these anew, and the edits above did not."""
    return [re.sub(r"(?<!^)(Pasal\s\w+|ayat\s\(\w+\)|huruf\s\w\b)", "…", line) for line in lines]


def test_on_the_command_line(tmp_path: Path) -> None:
    old = FOLDER / f"{NK}.yaml"
    back, target = tmp_path / "kembali.docx", tmp_path / "lacak.docx"
    _, new = _pair(NK, _worded)
    back.write_bytes(_docx(new))

    def run(*more: object) -> int:
        return CliRunner().invoke(main, ["banding", str(old), str(back), *map(str, more)]).exit_code

    assert run("--lacak", "-o", target, "--penulis", "Biro", "--waktu", "2026-05-11") == 0
    assert next(_marks(target.read_bytes(), "ins")).get(f"{W}date") == "2026-05-11T00:00:00Z"
    assert run("--lacak", "-o", target) == 2
    assert run("--lacak", "-o", tmp_path / "lacak.pdf") == 2
    assert run("--lacak") == 2
