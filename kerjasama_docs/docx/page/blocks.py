"""Units and tables of the tree as paragraphs and tables of Word."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.docx.frame.names import NEAREST
from kerjasama_docs.docx.page.keeping import keeps
from kerjasama_docs.docx.page.styles import BAB_STYLE, HOLDING, LEVEL, OPENING_STYLE, QUOTED, main_style
from kerjasama_docs.docx.page.tables import AYAT_INDENT, TablePlace, text_table
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.lists import Lists, Numbering
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.model.susunan import TINGKAT_BAB, TingkatBab
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.numbering import place_of
from kerjasama_docs.naskah.tree.pohon import Bab, Block, Kind, Kutipan, Pasal, Table, Unit

_BLANK = markup.run(" ")
_UNLISTED = (0, 0)
"""No list (17.9.18)."""
_NO_HEADING = 9
"""The outline level of text (17.3.1.20): the outline is in one language."""
_FIRST = {"a.", "1."}
"""Numbers with which a list of the opening begins."""
Look = Callable[[Unit, tuple[Unit, ...]], tuple[str, Numbering | None]]
"""Style and numbering of a unit, by itself and the units above it from the outermost on."""


@dataclass(frozen=True)
class TextSetting:
    """How a text is written.

    Attributes:
        width: Width of the text between the margins, in twips.
        lists: Number of the list of the frame by style; that of ``JudulLampiran`` restarts with each lampiran.
        more: The lists that the document adds to those of the frame.
        fixed: Whether no number of a Pasal is counted, as in a consolidated text; then no rujukan is alive.
        quoting: Whether the Pasal are those of another naskah: moved in, without bookmarks and outline level.
        held: The blocks that stay with the signatures, the last above them; none where nobody signs.
        second: The list that numbers the Pasal and units of a second language; None for the text of the frame.
        second_bab: The list that numbers its groups of Pasal.
        letters: Face and size of the styles of the frame.
    """

    width: int
    lists: Mapping[str, int]
    more: Lists | None = None
    fixed: bool = False
    quoting: bool = False
    held: Sequence[Block] = ()
    second: int | None = None
    second_bab: int | None = None
    letters: Mapping[str, Lettering] = field(default_factory=dict)

    @property
    def literal(self) -> bool:
        """Whether numbers stand as typed text, since Word would count others."""
        return self.fixed or self.quoting


@dataclass
class Writer:
    """Writes blocks for one document, one after the other, and remembers what it has written.

    A paragraph that stays with the next one, and the paragraph it stays with, keep their lines
    together. Why: Word and LibreOffice ask only for two lines of the second, dxpdf 0.8 for all
    of it; and dxpdf may tear a chain whose first paragraph can be split.

    Attributes:
        setting: How the text is written.
        bookmarks: Numbers of the bookmarks of the document so far; all its writers count on in them.
        opened: Number of the list by style that the opening is in; a surat has several.
        holding: Whether the paragraph written last stays with the next one.
        within: The levels of the groups that the next Pasal stands in.
    """

    setting: TextSetting
    bookmarks: markup.Bookmarks = field(default_factory=markup.Bookmarks)
    opened: dict[str, int] = field(default_factory=dict)
    holding: bool = False
    within: tuple[TingkatBab, ...] = ()

    def beside(self, setting: TextSetting) -> "Writer":
        """A writer for another part of the same document, of which nothing is written yet."""
        return Writer(setting, self.bookmarks, self.opened)

    def paragraph(
        self,
        inner: str,
        style: str,
        *,
        keep_next: bool = False,
        rank: markup.Rank = markup.BY_STYLE,
    ) -> str:
        """A paragraph, whole where it stays with the one before or behind it."""
        keep_lines = keep_next or self.holding
        self.holding = keep_next or style in HOLDING
        return markup.paragraph(inner, style, keep_next=keep_next, keep_lines=keep_lines, rank=rank)

    def let_go(self) -> None:
        """Let the next paragraph begin a page, whatever the last one asked for."""
        self.holding = False

    def pasal(self, pasal: Pasal) -> str:
        """Heading and text of a Pasal."""
        groups = "".join(map(self.bab, pasal.bab))
        return groups + self.heading(pasal) + "".join(self.main(block) for block in pasal.content)

    def bab(self, bab: Bab, *, keep: bool = False) -> str:
        """Heading of a group of Pasal: one paragraph, with a line break between number and title.

        Args:
            bab: The group.
            keep: Say in the paragraph itself that it stays with the next, as a row of a table must.
        """
        place = TINGKAT_BAB.index(bab.tingkat)
        above = tuple(each for each in self.within if TINGKAT_BAB.index(each) < place)
        self.within = (*above, bab.tingkat)
        numbering = self._bab_list(place)
        typed = bab.tingkat == "bagian" or numbering == _UNLISTED
        number = markup.run(bab.nama.replace(" ", "\u00a0")) if typed else ""
        outline = len(above) if self.setting.second is None else _NO_HEADING
        inner = f"{number}{markup.BREAK}{self.runs(bab.judul)}"
        return self.paragraph(inner, self._bab_style(bab), keep_next=keep, rank=markup.Rank(numbering, outline))

    def _bab_style(self, bab: Bab) -> str:
        """Style of the heading of a group, or the nearest that the frame has."""
        style = BAB_STYLE[bab.tingkat]
        return NEAREST[style] if self.setting.letters and style not in self.setting.letters else style

    def _bab_list(self, place: int) -> Numbering | None:
        """List and level of the heading of a group; None for those of its style.

        A frame that was copied before there were groups has no list for them, and their numbers are typed.
        """
        if self.setting.literal or "Bab" not in self.setting.lists:
            return _UNLISTED
        return None if self.setting.second_bab is None else (self.setting.second_bab, place)

    def heading(self, pasal: Pasal, *, keep: bool = False) -> str:
        """Heading of a Pasal: one paragraph that begins with its number; a title above it is one of its own.

        Args:
            pasal: The Pasal.
            keep: Say in the paragraph itself that it stays with the next, as a row of a table must.
        """
        rank = markup.Rank(outline=(len(self.within) or None) if self.setting.second is None else None)
        title = self.runs(pasal.judul_tercetak)
        if not title or pasal.letak != "atas":
            return self._number(pasal, _behind(pasal, title), keep=keep, rank=rank)
        style = "PasalTetap" if self._heading_style == "Pasal" else self._heading_style
        above = self.paragraph(title, style, keep_next=keep, rank=rank._replace(close="below"))
        return above + self._number(pasal, _BLANK, keep=keep, rank=markup.Rank(outline=_NO_HEADING, close="above"))

    def _number(self, pasal: Pasal, title: str, *, keep: bool, rank: markup.Rank) -> str:
        """The paragraph with the number of a Pasal and what stands behind that."""
        setting = self.setting
        inner = f"{markup.run(place_of(pasal))}{title}" if setting.literal else title
        inner = inner if setting.quoting else self.bookmarks.around(pasal.bookmark, inner)
        counted = rank if setting.second is None else rank._replace(numbering=(setting.second, 0))
        return self.paragraph(inner, self._heading_style, keep_next=keep, rank=counted)

    @property
    def _heading_style(self) -> str:
        """Style of the heading of a Pasal."""
        if self.setting.quoting:
            return "KutipanPasal"
        if self.setting.second is not None:
            return "PasalPadanan"
        return "PasalTetap" if self.setting.literal else "Pasal"

    def runs(self, content: Line) -> str:
        """A line as runs."""
        return markup.runs(content, live=not self.setting.literal)

    def main(self, block: Block, above: tuple[Unit, ...] = ()) -> str:
        """A block below a Pasal, or below units of it, and all below it."""
        return self._walked(block, self.main_look, above)

    def opening(self, block: Block) -> str:
        """A block of the opening: paragraphs, and the two lists of premis and dasar hukum."""
        return self._walked(block, self.opening_look)

    def lampiran(self, block: Block) -> str:
        """A block of a lampiran, numbered by the list that restarts with each lampiran."""
        return self._walked(block, self.lampiran_look)

    def closing(self, blocks: Iterable[Block]) -> str:
        """What stands between the last Pasal and the signatures; its end is kept with them.

        It is numbered by the list of the lampiran, which starts here: that of the Pasal would go on counting.
        """
        return "".join(self._walked(block, self.closing_look) for block in blocks)

    def _walked(self, block: Block, look: Look, above: tuple[Unit, ...] = ()) -> str:
        """A block and all below it, each paragraph as ``look`` says."""
        if isinstance(block, Table):
            return self.table(block, above)
        if isinstance(block, Kutipan):
            return self._quoted(block)
        held = any(block is each for each in self.setting.held)
        head = self.alone(block, look, above, keep=keeps(block) or held)
        return head + "".join(self._walked(child, look, (*above, block)) for child in block.children)

    def alone(self, unit: Unit, look: Look, above: tuple[Unit, ...], *, keep: bool) -> str:
        """The paragraph of a unit, without what hangs below it."""
        style, numbering = look(unit, above)
        inner = self.bookmarks.around("" if self.setting.quoting else unit.bookmark, self.runs(unit.content))
        indent = self._inset(above) if unit.kind is Kind.PARAGRAF else 0
        return self.paragraph(
            inner, style, keep_next=keep, rank=markup.Rank(numbering, indent=indent, centred=unit.rumus)
        )

    def _inset(self, above: tuple[Unit, ...]) -> int:
        """Where the text of the last of some units begins, in twips; what is not numbered below it begins there too.

        Why no style of its own: a frame of one's own that was copied earlier has none.
        """
        lists = self.setting.more
        if not above or lists is None:
            return 0
        style = main_style(above[-1], above[:-1])
        return lists.inset(QUOTED[style] if self.setting.quoting else style)

    def _quoted(self, quoted: Kutipan) -> str:
        """Pasal of another naskah, with the numbers they have there."""
        inner = self.beside(replace(self.setting, quoting=True))
        inner.holding = self.holding
        made = "".join(map(inner.pasal, quoted.pasal))
        self.holding = inner.holding
        return made

    def main_look(self, unit: Unit, above: tuple[Unit, ...]) -> tuple[str, Numbering | None]:
        """Style and numbering of a unit below a Pasal."""
        style = main_style(unit, above)
        style = QUOTED[style] if self.setting.quoting else style
        if self.setting.second is not None:
            return style, (self.setting.second, LEVEL[style]) if style in LEVEL else None
        literal = self.setting.more if self.setting.literal and unit.number else None
        return style, literal.literal(unit.number, style) if literal else None

    def opening_look(self, unit: Unit, above: tuple[Unit, ...]) -> tuple[str, Numbering | None]:
        """Style and numbering of a unit of the opening."""
        if unit.kind is Kind.PARAGRAF:
            return "Pembuka", None
        lists, more = self.setting.lists, self.setting.more
        over = [each for each in above if each.kind is not Kind.PARAGRAF]
        style = OPENING_STYLE.get((*over, unit)[0].kind, "Premis")
        if over:
            return "Angka", (self.opened.get(style, lists[style]), len(over))
        if (style in self.opened or self.setting.second is not None) and more and unit.number in _FIRST:
            self.opened[style] = more.again(lists[style])
        number = self.opened.setdefault(style, lists[style])
        return style, None if number == lists[style] else (number, 0)

    def lampiran_look(self, unit: Unit, above: tuple[Unit, ...]) -> tuple[str, Numbering | None]:
        """Style and numbering of a unit of a lampiran."""
        style = main_style(unit, above)
        return style, (self.setting.lists["JudulLampiran"], LEVEL[style]) if style in LEVEL else None

    def closing_look(self, unit: Unit, above: tuple[Unit, ...]) -> tuple[str, Numbering | None]:
        """Style and numbering of a unit of the closing."""
        return ("Penutup", None) if unit.kind is Kind.PARAGRAF else self.lampiran_look(unit, above)

    def table(self, table: Table, above: tuple[Unit, ...] = ()) -> str:
        """A table of running text; below a unit and in a quoted Pasal it is moved in."""
        self.holding = False
        shift = self._inset(above) or (AYAT_INDENT if self.setting.quoting else 0)
        place = TablePlace(self.setting.width, self.setting.letters, shift)
        return text_table(table, place, live=not self.setting.literal)


def _behind(pasal: Pasal, title: str) -> str:
    """What stands behind the number of a Pasal: its title, one line lower unless it is beside.

    Why a blank where no title is wanted: LibreOffice leaves a heading without any text out of the outline of the PDF.
    """
    if not title:
        return _BLANK if pasal.letak == "tanpa" else ""
    if not pasal.bernama:
        return title
    return f"{_BLANK if pasal.letak == 'samping' else markup.BREAK}{title}"
