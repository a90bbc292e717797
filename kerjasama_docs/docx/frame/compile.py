"""A frame with the face and the paper of a profil, ready to be filled for every naskah."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal
from xml.parsers import expat

from jinja2 import Template, __version__
from markupsafe import Markup

from kerjasama_docs import compiled
from kerjasama_docs.docx.frame.environment import UNCOMPUTED, environment
from kerjasama_docs.docx.frame.names import DOCUMENT, PARTS_OF, SPARED, STYLES, Bentuk, Block, whole
from kerjasama_docs.docx.frame.prepared import Prepared
from kerjasama_docs.docx.wml.fault import UnprintableError, broken
from kerjasama_docs.docx.wml.geometry import Page, Section, face_of, paged, refont, restyle, spoken
from kerjasama_docs.docx.wml.lists import ListPart
from kerjasama_docs.docx.wml.style_letters import letters_of
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.model.profil import HurufCetak, Kertas, Profil
from kerjasama_docs.ooxml.package import Beginning, Content, packed
from kerjasama_docs.ooxml.relations import Relations
from kerjasama_docs.regex import regex

FRAME = f"frame, jinja {__version__}"
"""What wrote the programs of a frame; those of another Jinja are left alone, and so is a frame that holds them."""
_SIGN = "\x1e"
"""Stands on both sides of the name of a block where it goes: no XML holds this character, so no frame does."""
_MARK = regex(rf"{_SIGN}(\w+){_SIGN}")
_NO_XML = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold (XML 1.0, 2.2)."""
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())


@dataclass(frozen=True)
class Frame:
    """A compiled frame.

    Attributes:
        path: Where it comes from.
        base: Every part that is the same in every naskah, compressed once.
        templates: The parts with anchors, compiled.
        relations: ``word/_rels/document.xml.rels`` of the frame, open for more.
        section: The properties of its last section.
        page: Its page.
        lists: Number of the list of each style that the code names.
        numbering: Its lists, open for more.
        bentuk: What it is for.
        names: Names of its parts.
        letters: Face and size of its paragraph styles, in the face of the profil.
    """

    path: Path
    base: Beginning
    templates: Mapping[str, Template]
    relations: Relations
    section: Section
    page: Page
    lists: Mapping[str, int]
    numbering: ListPart
    bentuk: Bentuk
    names: frozenset[str]
    letters: Mapping[str, Lettering]

    def render(
        self, words: Mapping[str, object], blocks: Mapping[str, str], *, turned: bool = False
    ) -> dict[str, bytes]:
        """The parts with anchors, filled; arguments and errors as of :meth:`in_pieces`."""
        parts = self.in_pieces(words, blocks, turned=turned)
        return {name: content for name, content in parts.items() if isinstance(content, bytes)}

    def in_pieces(
        self, words: Mapping[str, object], blocks: Mapping[str, Block], *, turned: bool = False
    ) -> dict[str, Content]:
        """The parts with anchors, filled; those with a block in pieces are in pieces, too.

        The frame itself is filled with the words and with marks for the blocks, and is parsed strictly, so that no
        word is lost unseen; only then the blocks take the place of their marks. Why: a table of 10,000 rows is
        15 MB of XML that we have just written, and to parse it took as long as to write it. In pieces, which are made
        while they are packed, none of it is kept.

        Args:
            words: What stands inside of texts, and the switches.
            blocks: Paragraphs and tables as XML, of escaped text, by the name of their place.
            turned: Lay the pages of the last section on their side.

        Raises:
            InternalError: A part of the bentuk is not among the blocks.
            UsageError: The frame gives no XML, a condition in it cannot be computed, or it would lose a part.
            UnprintableError: A block holds a character that XML cannot; for a part in pieces, raised while it is read.
        """
        if any(_SIGN in str(word) for word in words.values()):
            raise UnprintableError(_SIGN)
        given = whole(self.bentuk, blocks)
        filled = {name: self._filled(name, words, given, turned=turned) for name in self.templates}
        self._refuse_lost([name for name in PARTS_OF[self.bentuk] if given[name]], filled.values())
        return {name: _with_blocks(pieces, given) for name, pieces in filled.items()}

    def _refuse_lost(self, blocks: Collection[str], parts: Iterable[Sequence[str]]) -> None:
        """Refuse to leave out a part that has text.

        Raises:
            UsageError: The frame has no anchor for it, or one under a condition that does not hold.
        """
        placed = {name for pieces in parts for name in pieces[1::2]}
        if lost := sorted(set(blocks) - {*placed, *SPARED}):
            what = f"tidak mencetak {{{{p {lost[0]} }}}}, padahal bagian itu ada isinya dalam naskah ini"
            raise broken(self.path, what)

    def _filled(
        self, name: str, words: Mapping[str, object], blocks: Mapping[str, Block], *, turned: bool
    ) -> list[str]:
        """A part with its words, cut where blocks go: texts, and between them the names of blocks."""
        marks = {place: _mark(place) for place, xml in blocks.items() if xml}
        try:
            text = self.templates[name].render({**words, **dict.fromkeys(blocks, ""), **marks})
        except UNCOMPUTED as error:
            raise broken(self.path, "tidak dapat dirangkai; ada syarat yang tidak dapat dihitung") from error
        text = paged(text, self.page, turned=turned and name == DOCUMENT)
        if fault := _fault(_MARK.sub("", text)):
            raise broken(self.path, f"tidak menghasilkan XML yang benar pada {name} ({fault})")
        return _MARK.split(text)


def _with_blocks(pieces: Sequence[str], blocks: Mapping[str, Block]) -> Content:
    """A part with its blocks in their places."""
    made: list[Block] = list(pieces)
    made[1::2] = [blocks[place] for place in pieces[1::2]]
    texts = [each for each in made if isinstance(each, str)]
    return _encoded("".join(texts)) if len(texts) == len(made) else _streamed(made)


def _streamed(blocks: Iterable[Block]) -> Iterator[bytes]:
    """A part in pieces of which only one is kept at a time."""
    for block in blocks:
        yield from map(_encoded, (block,) if isinstance(block, str) else block)


def _mark(place: str) -> Markup:
    return Markup(f"{_SIGN}{place}{_SIGN}")  # noqa: S704 - the name of a block


@lru_cache(maxsize=64)
def _fault(xml: str) -> str:
    """What is wrong with an XML, a name without a namespace included; empty when it is well-formed."""
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(xml.encode(), True)
    except expat.ExpatError as error:
        return expat.ErrorString(error.code) or "tidak terbaca"
    except UnicodeEncodeError as error:
        raise UnprintableError(error.object[error.start]) from error
    return ""


def _encoded(xml: str) -> bytes:
    """A filled part; deleting the controls is the fastest way to see whether there are any.

    Raises:
        UnprintableError: It holds what XML cannot.
    """
    try:
        made = xml.encode()
    except UnicodeEncodeError as error:
        raise UnprintableError(error.object[error.start]) from error
    if len(made.translate(None, _CONTROLS)) < len(made) or any(each in made for each in _NONCHARACTERS):
        found = _NO_XML.search(xml)
        raise UnprintableError(found[0] if found else "\ufffe")
    return made


def load_frame(
    path: Path, profil: Profil, *, nomor_pasal: Literal["arab", "romawi"] = "arab", bahasa: Bahasa = INDONESIA
) -> Frame:
    """The frame with the face and the paper of a profil, compiled; kept for the next naskah.

    Args:
        path: The frame.
        profil: Whose face and paper.
        nomor_pasal: The figures with which Word numbers the Pasal.
        bahasa: The language of the document: the tag of its runs, and what a Pasal is called.

    Raises:
        UsageError: The frame is no DOCX, lacks an anchor, or its Jinja is broken.
    """
    face = Face(profil.huruf, profil.kertas, roman=nomor_pasal == "romawi", pasal=bahasa.pasal, tag=bahasa.kode)
    return _compiled(path, path.stat().st_mtime_ns, face)


@dataclass(frozen=True)
class Face:
    """What a profil and a language change in a frame."""

    huruf: HurufCetak
    kertas: Kertas
    roman: bool
    pasal: str
    tag: str


@lru_cache(maxsize=16)
def _compiled(path: Path, changed: int, face: Face) -> Frame:
    return frame_of(_prepared(path, changed), face)


@lru_cache(maxsize=16)
def _prepared(path: Path, _changed: int) -> Prepared:
    """A frame, ready for any profil: a bundled one as it was compiled when the wheel was built."""
    with suppress(OSError):
        if kept := compiled.large(Prepared, path.read_bytes(), by=FRAME):
            return replace(kept, path=path)
    from kerjasama_docs.docx.frame.prepare import prepare  # docxtpl and lxml, for a new frame only

    return prepare(path)


def frame_of(prepared: Prepared, face: Face) -> Frame:
    """The frame of a profil and a language."""
    parts = dict(prepared.parts)
    old = face_of(parts[STYLES].decode())
    styles = spoken(restyle(parts[STYLES].decode(), face.huruf), face.tag)
    parts[STYLES] = styles.encode()
    for name in {"word/fontTable.xml", "word/theme/theme1.xml"} & parts.keys():
        parts[name] = refont(parts[name].decode(), old, face.huruf).encode()
    return Frame(
        path=prepared.path,
        base=Beginning().then(packed(parts)),
        templates={name: _template(name, program) for name, program in prepared.programs.items()},
        relations=prepared.relations,
        section=prepared.section,
        page=Page.of(face.kertas),
        lists=prepared.lists,
        numbering=prepared.numberings[face.roman, face.pasal],
        bentuk=prepared.bentuk,
        names=prepared.names,
        letters=letters_of(styles),
    )


def _template(name: str, program: str) -> Template:
    kept = compiled.program(FRAME, program, environment())
    if kept:
        return Template.from_module_dict(environment(), kept, {})
    return Template.from_code(environment(), compile(program, name, "exec"), {})
