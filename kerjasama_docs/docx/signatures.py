"""Title, signatures, lampiran headings, paraf: the parts of a page that are no running text."""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs.docx import markup
from kerjasama_docs.naskah.tree import Inline, JudulLine, SignatureColumn

_JUDUL_STYLE = {"judul": "JudulNaskah", "nomor": "NomorNaskah"}
_SIGNATURE_ROOM = 1300
"""Room for a signature and its meterai, in twips (about 2.3 cm)."""


def judul(lines: Iterable[JudulLine]) -> str:
    """The title block."""
    return "".join(markup.paragraph(markup.runs(line.content), _JUDUL_STYLE[line.style]) for line in lines)


def _pairs(columns: Sequence[SignatureColumn], *, first_left: bool) -> Iterator[tuple[SignatureColumn, ...]]:
    """Columns two by two; the first pihak left or right as the profil says, an odd last one alone."""
    for place in range(0, len(columns), 2):
        pair = tuple(columns[place : place + 2])
        yield pair if first_left else pair[::-1]


def _stack(lines: Iterable[Sequence[Inline]], style: str) -> str:
    made = "".join(markup.paragraph(markup.runs(line), style, keep_next=True) for line in lines if line)
    return made or markup.paragraph("", style, keep_next=True)


def _room(column: SignatureColumn) -> str:
    text = markup.run("meterai") if column.meterai else ""
    return markup.paragraph(text, "TempatTandaTangan", keep_next=True)


def _block(pair: tuple[SignatureColumn, ...], width: int) -> str:
    """One or two signatures side by side, as a single row that no page can break.

    Heads, room and names are rows of a table inside that row, so that names stand level however
    long the offices are; the single outer row is what every engine keeps with the text above it
    (dxpdf 0.8 ignores keepNext between rows).
    """
    own = markup.split_width(width, (1,) * len(pair))

    def cells(parts: Iterable[str], align: str = "") -> list[str]:
        return [markup.cell(part, w, align=align) for part, w in zip(parts, own, strict=True)]

    heads = (_stack((c.heading, *c.office), "TandaTangan") for c in pair)
    names = (_stack((c.name,), "TandaTangan") + (_stack((c.nip,), "NIP") if c.nip else "") for c in pair)
    rows = (
        markup.row(cells(heads), keep=True),
        markup.row(cells(map(_room, pair), "center"), keep=True, height=_SIGNATURE_ROOM),
        markup.row(cells(names), keep=True),
    )
    inner = markup.table(rows, own, "TabelRapat") + markup.paragraph("", "JarakTabel", keep_next=True)
    return markup.table([markup.row([markup.cell(inner, width)], keep=True)], (width,), "TabelRapat")


def signatures(
    columns: Sequence[SignatureColumn], witnesses: Sequence[SignatureColumn], width: int, *, first_left: bool
) -> str:
    """The signature block: pihak two by two, then witnesses; kept together with what stands before it.

    Args:
        columns: The pihak.
        witnesses: Saksi and mengetahui.
        width: Width of the text in twips.
        first_left: Whether PIHAK KESATU signs on the left.
    """
    pairs = [*_pairs(columns, first_left=first_left), *_pairs(witnesses, first_left=True)]
    gap = markup.paragraph("", "JarakTandaTangan")
    return gap + gap.join(_block(pair, width) for pair in pairs)


def lampiran_heading(lines: Iterable[Sequence[Inline]]) -> str:
    """The block at the top right of a lampiran."""
    return "".join(markup.paragraph(markup.runs(line), "KepalaLampiran") for line in lines)


def paraf(labels: Sequence[str], width: int) -> str:
    """Paraf boxes at the right of the foot of every page, one per pihak.

    They stay within the bottom margin, since dxpdf keeps headings with their text only where the
    footer leaves the body its full height.
    """
    share = min(width // len(labels), 1500)
    widths = (share,) * len(labels)
    cells = (markup.cell(markup.paragraph(markup.run(f"Paraf {label}"), "SelParaf"), share) for label in labels)
    boxes = markup.row(cells, height=440)
    made = markup.table([boxes], widths, "TabelBergaris", indent=width - share * len(labels))
    return made + markup.paragraph("", "JarakTabel")
