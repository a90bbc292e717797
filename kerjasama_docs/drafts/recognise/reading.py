"""A file that was read → the tree of its naskah, with what is doubtful in it and what was left over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kerjasama_docs.drafts.recognise.body import Body, Quoted, Section
from kerjasama_docs.drafts.recognise.counting import wrong_numbers
from kerjasama_docs.drafts.recognise.head import judul_of
from kerjasama_docs.drafts.recognise.headings import Heading
from kerjasama_docs.drafts.recognise.layout import unframed
from kerjasama_docs.drafts.recognise.nesting import nested
from kerjasama_docs.drafts.recognise.parts import parts_of
from kerjasama_docs.drafts.recognise.places import line_of, where_of
from kerjasama_docs.drafts.recognise.signatures import signatures_of
from kerjasama_docs.drafts.records import Block, Paragraph, Said
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree import pohon as tree
from kerjasama_docs.naskah.tree.pohon import Bab, LampiranPart, Pasal, Pohon


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that was read.

    Attributes:
        said: What its file says.
        pohon: Its tree; the words of a stranger are plain text in it, his rujukan too.
        doubts: Headings that a scanner misread, numbers out of turn: read, and told.
    """

    said: Said
    pohon: Pohon
    doubts: tuple[Finding, ...] = ()


def recognised(said: Said) -> Draft:
    """Recognise the naskah in what a file says; every word of its text is in the tree."""
    parts = parts_of(unframed(said.blocks))
    body = Body(parts.body)
    sections = body.read()
    pasal = tuple(_pasal(section, said.file) for section in sections)
    witnessed = signatures_of(parts.signatures)
    pohon = Pohon(
        judul=judul_of(parts.head),
        logos=(),
        opening=_nested([*parts.opening, *(body.before if not sections else ())], said.file),
        pasal=pasal,
        closing=_nested(parts.closing, said.file),
        signatures=tuple(each for each in witnessed if each.group == "pihak"),
        witnesses=tuple(each for each in witnessed if each.group != "pihak"),
        lampiran=tuple(_lampiran(blocks, said.file) for blocks in parts.lampiran),
    )
    return Draft(said, pohon, (*_doubts(sections, said.file), *wrong_numbers(pohon, sections, said.file)))


def _nested(blocks: Sequence[Block | Quoted], file: str, *, ayat: bool = False) -> tuple[tree.Block, ...]:
    return nested(blocks, file, pasal_of=lambda section: _pasal(section, file), ayat=ayat)


def _pasal(section: Section, file: str) -> Pasal:
    heading = section.heading
    marked = [name for name in heading.paragraph.bookmarks if name]
    return Pasal(
        label=marked[0] if marked else f"pasal-{heading.number.lower()}",
        judul=line_of(section.title),
        content=_nested(section.blocks, file, ayat=True),
        number=heading.number,
        bookmark=marked[0] if marked else "",
        where=where_of(heading.paragraph, file),
        sebutan=heading.sebutan.capitalize(),
        bab=tuple(_bab(group, title, file) for group, title in section.groups),
        letak=section.letak,
    )


def _bab(heading: Heading, title: str, file: str) -> Bab:
    tingkat = heading.bab or "bab"
    return Bab(tingkat, heading.sebutan, line_of(title), heading.number, where_of(heading.paragraph, file))


_HEAD_LINES = 12
"""Lines at the head of a lampiran that name it and its naskah."""


def _lampiran(blocks: Sequence[Block], file: str) -> LampiranPart:
    """A lampiran: lines in capitals head it, the last of them behind a gap is its title."""
    head: list[Paragraph] = []
    for block in blocks[:_HEAD_LINES]:
        if not isinstance(block, Paragraph) or not (not head or _heads(block)):
            break
        head.append(block)
    title = head.pop() if len(head) > 1 else None
    rest = blocks[len(head) + bool(title) :]
    lines = tuple(line_of(line) for each in head for line in each.printed.split("\n"))
    return LampiranPart(lines, line_of(title.printed if title else ""), _nested(rest, file, ayat=True))


def _heads(block: Paragraph) -> bool:
    text = block.printed.strip()
    return text.isupper() or (block.align in {"tengah", "kanan"} and not text.endswith((".", ";")))


def _doubts(sections: Sequence[Section], file: str) -> Iterator[Finding]:
    for section in sections:
        for heading in (*(group for group, _ in section.groups), section.heading):
            if heading.doubtful:
                name = "Pasal" if heading.tingkat == "pasal" else "BAB"
                message = f"“{heading.sebutan} {heading.number}” dibaca sebagai {name} {heading.order}."
                hint = "Bandingkan dengan naskah aslinya; teksnya tidak diubah."
                yield Finding("draf-kepala-ragu", Level.SARAN, message, where_of(heading.paragraph, file), hint)
