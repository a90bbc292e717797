"""What a page is printed from, and the parts that every bentuk prints in the same way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.blocks import Writer
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.geometry import capitals_in
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.inline import Text, plain
from kerjasama_docs.naskah.tree.pohon import LampiranPart, Logo, Pohon

_HEAD_SIZE, _HEAD_LETTER = 8, 110
"""Size of what stands at the head of each page, in points, and the room of a letter of it in twips."""
Blocks = dict[str, str]
"""Paragraphs and tables as XML, by the name of their place in a frame."""


@dataclass(frozen=True)
class Sheet:
    """A tree with what it is printed on.

    Attributes:
        pohon: The tree.
        frame: Its frame.
        profil: Whose page it is.
        writer: What writes its text.
        logos: Its logos, of which an open one is printed as the text of its place.
        drawings: Their pictures as runs; empty text where one is open.
    """

    pohon: Pohon
    frame: Frame
    profil: Profil
    writer: Writer
    logos: Sequence[Logo] = ()
    drawings: Sequence[str] = ()

    @property
    def width(self) -> int:
        """Width of the text between the margins, in twips."""
        return self.frame.page.text_width

    @property
    def limit(self) -> int:
        """Letters that a line of the title holds."""
        return capitals_in(self.width, self.profil.huruf)

    @property
    def first_left(self) -> bool:
        """Whether the first pihak signs on the left."""
        return self.profil.sisi == "kesatu-kiri"

    @property
    def judul(self) -> str:
        """The title block."""
        return signatures.judul(self.pohon.judul, self.limit)


class Printer(Protocol):
    """What a module of this room has that prints a bentuk: ``naskah``, ``surat``, ``laporan``, ``padanan``."""

    def logos(self, pohon: Pohon, /) -> tuple[Logo, ...]:
        """The logos that are printed."""

    def room(self, pohon: Pohon, count: int, width: int, /) -> int:
        """Room for each of so many logos on a page whose text is ``width`` wide, in twips."""

    def blocks(self, sheet: Sheet, /) -> Blocks:
        """All parts of the bentuk, :data:`.names.PARTS_OF`, those without text as well."""


def text(sheet: Sheet) -> Blocks:
    """Title, text and lampiran: what all bentuk in one language have; it is written in this order."""
    pohon, writer = sheet.pohon, sheet.writer
    return {
        "judul": sheet.judul,
        "pembuka": "".join(map(writer.opening, pohon.opening)),
        "isi": "".join(map(writer.pasal, pohon.pasal)),
        "penutup": writer.closing(pohon.closing),
        "lampiran": lampiran(pohon.lampiran, sheet),
    }


def kepala_halaman(sheet: Sheet) -> str:
    """What stands at the head of each page, small, so that two lines stay within the margin."""
    head = sheet.pohon.kepala_halaman
    if not head.lines:
        return ""
    number = (Text(f"{said(sheet.pohon, 'Nomor arsip')}: "), *head.nomor_arsip) if head.nomor_arsip else ()
    beside = (len(plain(head.teks)) + len(plain(number))) * _HEAD_LETTER < sheet.width
    below = "" if beside or not head.teks else markup.BREAK
    right = below + markup.TAB + markup.runs(number) if number else ""
    line = markup.paragraph(markup.runs(head.teks) + right, "SelParaf")
    return markup.in_size(markup.tabbed(line, sheet.width), _HEAD_SIZE)


def lampiran(parts: Sequence[LampiranPart], sheet: Sheet) -> str:
    """The lampiran, each on a new page of its own section; pages of a landscape one lie on their side.

    Word wants a paragraph behind the last table of a page; here it also ends the section of the naskah.
    A section ends with its properties, and the last section of a document is described by the frame;
    so the naskah itself ends with a break, and so does every lampiran but the last.
    """
    frame = sheet.frame
    if not parts:
        return markup.paragraph("", "AkhirBagian")
    made, following = [markup.section_break(frame.section.with_page(frame.page))], frame.section.following()
    for part in parts:
        page = frame.page.turned() if part.landscape else frame.page
        made.append(_said(_lampiran(part, sheet, page.text_width), part, sheet.pohon.padanan))
        made.append(markup.section_break(following.with_page(page, landscape=part.landscape)))
    return "".join(made[:-1])


def _said(xml: str, part: LampiranPart, second: Pohon | None) -> str:
    """A lampiran in its language: that of the document, or the second one."""
    if second is not None and any(part is each for each in second.lampiran):
        return markup.in_language(xml, second.bahasa.kode)
    return xml


def _lampiran(part: LampiranPart, sheet: Sheet, width: int) -> str:
    own = sheet.writer.beside(replace(sheet.writer.setting, width=width, held=()))
    heading = signatures.lampiran_heading(part.heading, sheet.width, width)
    title = markup.paragraph(own.runs(part.judul), "JudulLampiran")
    return heading + title + "".join(map(own.lampiran, part.content))


def said(pohon: Pohon, word: str) -> str:
    """A word of the page in the language of a naskah, or in both: ``Halaman/Page``."""
    return "/".join(each.bahasa.tulisan[word] for each in (pohon, pohon.padanan) if each)
