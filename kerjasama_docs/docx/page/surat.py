"""The parts of a page that only a surat has: kop, number and addressee, one signature, copies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.logos import pieces
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, text
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.errors import InternalError
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.kepala import Baris, IsiUnsur, KepalaSurat, Kop, Letak, Unsur
from kerjasama_docs.naskah.tree.pohon import Logo, Pohon
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

LOGO_ROOM = 1474
"""Width of the logo of the kop, in twips (2.6 cm)."""
_ROOM = 1134
"""Room for the signature of a surat, which bears no meterai, in twips (2 cm)."""
_TOGETHER = 8
"""Copies that stay on the page of the signature."""
_FIELDS = (17, 3, 37, 43)
"""Relative widths of label, colon, value, and the place for the day at the right."""
_BESIDE = {Unsur.TEMPAT_TANGGAL, Unsur.ISIAN}
"""What of the head stands side by side where the one follows the other."""


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """The first, in the kop."""
    return pohon.logos[:1]


def room(_pohon: Pohon, _count: int, _width: int) -> int:
    """It has a place of its own."""
    return LOGO_ROOM


def blocks(sheet: Sheet) -> Blocks:
    """Kop, head, text and signature with who gets a copy."""
    pohon = sheet.pohon
    if pohon.surat is None:
        raise InternalError("Surat ini tidak punya kepala.", "Laporkan kesalahan ini.")
    logo = "".join(pieces(sheet.logos, sheet.drawings, narrow=True))
    surat, own = pohon.surat, text(sheet)
    beside, behind = _shared(_lines(surat, Letak.KAKI), signed=bool(pohon.signatures))
    (day,) = _lines(surat, Letak.PENANDATANGAN) or ((),)
    return {
        **own,
        "kop": kop(surat.kop, logo, sheet.width),
        "kepala_surat": kepala(surat, sheet.width, sheet.limit),
        "penutup": diktum(_lines(surat, Letak.TENGAH)) + own["penutup"],
        "tanda_tangan": signature(pohon.signatures, sheet.width, day=day, tembusan=beside),
        "tembusan": copies(behind),
    }


def _lines(surat: KepalaSurat, letak: Letak) -> tuple[Line, ...]:
    """The lines at a place where only one unsur stands."""
    return tuple(line for isi in surat.di(letak) for line in isi.lines)


def kop(head: Kop, logo: str, width: int) -> str:
    """The kop: logo beside institution and address, or above an office, and a rule below.

    Args:
        head: What it says.
        logo: The picture as runs, or an open place for it; empty without any.
        width: Width of the text in twips.
    """
    styled = ((head.instansi, "KopInstansi"), (head.alamat, "KopAlamat"), (head.kontak, "KopAlamat"))
    lines = [markup.paragraph(markup.runs(line), style) for lines, style in styled for line in lines]
    named = "".join(lines) or markup.paragraph("", "KopAlamat")
    picture = markup.paragraph(logo, "KopAlamat") if logo else ""
    beside = picture and not head.jabatan
    widths = (LOGO_ROOM, width - LOGO_ROOM) if beside else (width,)
    parts = (picture, named) if beside else (picture + named,)
    cells = (markup.cell(part, own, align="center") for part, own in zip(parts, widths, strict=True))
    made = markup.table([markup.row(cells, keep=True)], widths, "TabelKop")
    return made + markup.paragraph("", "JarakTandaTangan")


def kepala(surat: KepalaSurat, width: int, limit: int) -> str:
    """What stands between the kop and the text, in the order of the surat, with a gap behind each.

    Args:
        surat: The head.
        width: Width of the text in twips.
        limit: Letters that a line of a title holds.
    """
    below_kop = [isi for isi in surat.di(Letak.KEPALA) if isi.unsur is not Unsur.KOP]
    gap = markup.paragraph("", "JarakTandaTangan")
    made = []
    for beside, together in groupby(below_kop, lambda isi: isi.unsur in _BESIDE):
        if beside:
            made.append(_beside(together, markup.split_width(width, _FIELDS)))
        else:
            made += _below(surat, together, limit)
    return "".join(part + gap for part in made)


def _below(surat: KepalaSurat, parts: Iterable[IsiUnsur], limit: int) -> Iterator[str]:
    """What takes the whole width: a title, the addressee."""
    for isi in parts:
        if isi.unsur is Unsur.JUDUL:
            yield signatures.judul(surat.judul, limit)
        else:
            yield "".join(markup.paragraph(markup.runs(line), "TujuanSurat") for line in isi.lines)


def _beside(parts: Iterable[IsiUnsur], widths: Sequence[int]) -> str:
    """Number, nature, enclosures and subject at the left, place and day at the right of the first line."""
    given = {isi.unsur: isi for isi in parts}
    dates = given[Unsur.TEMPAT_TANGGAL].lines if Unsur.TEMPAT_TANGGAL in given else ()
    fields: Sequence[Baris] = given[Unsur.ISIAN].baris if Unsur.ISIAN in given else (("", ()),)
    day = "".join(markup.paragraph(markup.runs(line), "TanggalSurat") for line in dates)
    whole = (*widths[:2], widths[2] + widths[3])
    rows = [_field(field, whole) for field in fields]
    if day:
        rows[0] = _field(fields[0], (*widths[:3],), markup.cell(day, widths[3]))
    return markup.table(rows, widths, "TabelRapat")


def _field(field: Baris, widths: Sequence[int], day: str = "") -> str:
    """A line of the head: label, colon and value; the first leaves the place at its right to the day."""
    label, value = field
    texts = (markup.run(label), markup.run(":" if label else ""), markup.runs(value))
    *names, last = (markup.paragraph(text, "SelKiri") for text in texts)
    cells = [markup.cell(name, own) for name, own in zip(names, widths, strict=False)]
    return markup.row((*cells, markup.cell(last, widths[2], span=1 if day else 2), day), keep=True)


def diktum(lines: Iterable[Line]) -> str:
    """The word between the opening and the closing, in the middle of its line."""
    gap = markup.paragraph("", "JarakTabel", keep_next=True)
    return "".join(gap + markup.paragraph(markup.runs(line), "JudulNaskah", keep_next=True) for line in lines)


def signature(
    columns: Sequence[SignatureColumn],
    width: int,
    *,
    day: Line = (),
    tembusan: Sequence[Line] = (),
    share: int = 58,
) -> str:
    """The signature at the right of the page, and below it who gets a copy; nothing for a text that nobody signs.

    All stands in one row, which no engine breaks, so that neither a name nor the copies begin a page alone.

    Args:
        columns: Who signs.
        width: Width of the text in twips.
        day: Place and day above the office; empty where the head of the surat has them.
        tembusan: Who gets a copy and stays on the page of the signature.
        share: Hundredths of the width that the signature takes.
    """
    half = width * share // 100
    dated = [replace(column, heading=day) for column in columns] if day else columns
    above = "JarakTabel" if day else "JarakTandaTangan"
    setting = signatures.Setting("PejabatSurat", above, _ROOM, width - half)
    pairs = "".join(signatures.pair(((column,),), half, setting) for column in dated)
    if not pairs:
        return ""
    whole = markup.row([markup.cell(pairs + copies(tembusan), width)], keep=True)
    return markup.table([whole], (width,), "TabelRapat")


def _shared(tembusan: tuple[Line, ...], *, signed: bool) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Who gets a copy: those who stand with the signature, and those behind it, who may go on to the next page."""
    if signed and len(tembusan) <= _TOGETHER:
        return tembusan, ()
    return (), tembusan


def copies(tembusan: Sequence[Line]) -> str:
    """Who gets a copy, on one page as far as it holds them; one alone bears no number."""
    if not tembusan:
        return ""
    style = "Tembusan" if len(tembusan) > 1 else "TujuanSurat"
    lines = (
        markup.paragraph(markup.runs(line), style, keep_next=place < len(tembusan), keep_lines=True)
        for place, line in enumerate(tembusan, 1)
    )
    return markup.paragraph(markup.run("Tembusan:"), "KepalaTembusan") + "".join(lines)
