"""PDF as strangers hand them in: sound ones, and one for each thing that can be wrong with them."""

# ruff: noqa: SLF001 - pypdf has no other way to put an object, or packed bytes, into a file

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

A4 = (595, 842)


def named(**values: object) -> DictionaryObject:
    """A dictionary; texts are names."""
    made = DictionaryObject()
    for key, value in values.items():
        made[NameObject(f"/{key}")] = NameObject(f"/{value}") if type(value) is str else value
    return made


def with_text(
    writer: PdfWriter, text: str, size: tuple[float, float] = A4, *, turn: int = 0, at: tuple[int, int] = (60, 400)
) -> None:
    """A page with a line of text in a face that is not embedded."""
    page = writer.add_blank_page(*size)
    face = writer._add_object(named(Type="Font", Subtype="Type1", BaseFont="Helvetica"))
    page[NameObject("/Resources")] = named(Font=named(F1=face))
    stream = DecodedStreamObject()
    stream.set_data(f"1 0 0 1 0 0 cm q BT /F1 14 Tf {at[0]} {at[1]} Td ({text}) Tj ET".encode())  # q stays open
    page[NameObject("/Contents")] = writer._add_object(stream)
    if turn:
        page.rotate(turn)


def bytes_of(writer: PdfWriter) -> bytes:
    """The file."""
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def pages(*texts: str, size: tuple[float, float] = A4, turn: int = 0) -> bytes:
    """A PDF with a page for each text."""
    writer = PdfWriter()
    for text in texts:
        with_text(writer, text, size, turn=turn)
    return bytes_of(writer)


def drawn(content: bytes, resources: DictionaryObject | None = None) -> bytes:
    """A PDF of one page with that content."""
    writer = PdfWriter()
    page = writer.add_blank_page(*A4)
    stream = DecodedStreamObject()
    stream.set_data(content)
    page[NameObject("/Contents")] = writer._add_object(stream)
    if resources is not None:
        page[NameObject("/Resources")] = resources
    return bytes_of(writer)


def outlined(*texts: str, prefix: str = "Bab") -> bytes:
    """A PDF with an entry of its outline for each page, the second below the first, and a link to the last page."""
    writer = PdfWriter()
    for text in texts:
        with_text(writer, text)
    parent = writer.add_outline_item(title=f"{prefix} 1", page_number=0)
    for place in range(1, len(texts)):
        writer.add_outline_item(title=f"{prefix} {place + 1}", page_number=place, parent=parent)
    writer.add_named_destination("tujuan", len(texts) - 1)
    link = Link(rect=(10, 10, 90, 30), target_page_index=len(texts) - 1, fit=Fit.fit())
    writer.add_annotation(0, link)
    by_name = named(Type="Annot", Subtype="Link", Rect=ArrayObject(map(NumberObject, (10, 40, 90, 60))))
    by_name[NameObject("/Dest")] = TextStringObject("tujuan")
    notes = writer.pages[0]["/Annots"]
    assert isinstance(notes, ArrayObject)
    notes.append(writer._add_object(by_name))
    return bytes_of(writer)


def changed(change: Callable[[PdfWriter], object], *texts: str) -> bytes:
    """A PDF of some pages, changed."""
    writer = PdfWriter()
    for text in texts or ("Isi",):
        with_text(writer, text)
    change(writer)
    return bytes_of(writer)


def encrypted(user: str) -> bytes:
    """A PDF under a password of its owner, and one for its readers, which may be empty."""
    return changed(lambda writer: writer.encrypt(user, "pemilik", algorithm="RC4-128"))


def _form(writer: PdfWriter, *fields: DictionaryObject, **more: object) -> None:
    links = [writer._add_object(field) for field in fields]
    writer.root_object[NameObject("/AcroForm")] = named(Fields=ArrayObject(links), **more)
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject(links)


def _widget(**more: object) -> DictionaryObject:
    place = ArrayObject(map(NumberObject, (100, 500, 300, 530)))
    return named(Type="Annot", Subtype="Widget", Rect=place, T=TextStringObject("nama"), F=NumberObject(4), **more)


def _seen(writer: PdfWriter, text: str) -> DictionaryObject:
    """The appearance of a field: a form of its own, with its own box and matrix."""
    face = writer._add_object(named(Type="Font", Subtype="Type1", BaseFont="Helvetica"))
    form = DecodedStreamObject()
    form.set_data(f"BT /F1 12 Tf 2 8 Td ({text}) Tj ET".encode())
    form.update(named(Type="XObject", Subtype="Form", BBox=ArrayObject(map(NumberObject, (0, 0, 200, 30)))))
    form[NameObject("/Resources")] = named(Font=named(F1=face))
    return named(N=writer._add_object(form))


def signed() -> bytes:
    """A PDF with a field that somebody has signed."""

    def sign(writer: PdfWriter) -> None:
        value = writer._add_object(named(Type="Sig", Filter="Adobe.PPKLite", SubFilter="adbe.pkcs7.detached"))
        _form(writer, _widget(FT="Sig", V=value, AP=_seen(writer, "Ditandatangani")), SigFlags=NumberObject(3))

    return changed(sign)


def filled(*, seen: bool) -> bytes:
    """A form with a field that is filled in, with an appearance or without."""

    def fill(writer: PdfWriter) -> None:
        field = _widget(FT="Tx", V=TextStringObject("Rina Lestari"))
        if seen:
            field[NameObject("/AP")] = _seen(writer, "Rina Lestari")
        _form(writer, field)

    return changed(fill)


def active() -> bytes:
    """A PDF that runs scripts, starts programs and carries a file."""

    def arm(writer: PdfWriter) -> None:
        script = named(S="JavaScript", JS=TextStringObject("app.alert(1)"))
        writer.root_object[NameObject("/OpenAction")] = script
        writer.pages[0][NameObject("/AA")] = named(O=named(S="Launch", F=TextStringObject("calc.exe")))
        writer.add_attachment("rahasia.txt", b"isi")
        place = ArrayObject(map(NumberObject, (10, 10, 90, 30)))
        bad = named(Type="Annot", Subtype="Link", Rect=place, A=named(S="Launch", F=TextStringObject("x.exe")))
        good = named(Type="Annot", Subtype="Link", Rect=place)
        good[NameObject("/A")] = named(S="URI", URI=TextStringObject("https://contoh.go.id/"))
        writer.pages[0][NameObject("/Annots")] = ArrayObject(map(writer._add_object, (bad, good)))

    return changed(arm)


def noted() -> bytes:
    """A PDF with a text somebody has written over the page, with its appearance."""

    def write(writer: PdfWriter) -> None:
        note = FreeText(text="Setuju", rect=(100, 600, 300, 640))
        note[NameObject("/AP")] = _seen(writer, "Setuju")
        writer.add_annotation(0, note)

    return changed(write)


def layered() -> bytes:
    """A PDF with a layer that is switched off."""

    def hide(writer: PdfWriter) -> None:
        layer = writer._add_object(named(Type="OCG", Name=TextStringObject("Rahasia")))
        shown = named(OFF=ArrayObject([layer]), Order=ArrayObject([layer]))
        writer.root_object[NameObject("/OCProperties")] = named(OCGs=ArrayObject([layer]), D=shown)

    return changed(hide)


def portfolio() -> bytes:
    """A PDF that is a folder of files."""
    return changed(lambda writer: writer.root_object.update(named(Collection=named(View="D"))))


@cache
def bomb() -> bytes:
    """A PDF with a page of half a gigabyte of blanks."""
    import zlib

    times, blanks = 450, b" " * 1_000_000
    pack = zlib.compressobj(9)
    head = pack.compress(blanks) + pack.flush(zlib.Z_FULL_FLUSH)
    more = pack.compress(blanks) + pack.flush(zlib.Z_FULL_FLUSH)  # refers to nothing before it, and may be repeated
    end = zlib.compressobj(9, wbits=-15).flush() + _adler_of_blanks(times * len(blanks)).to_bytes(4, "big")
    reader = PdfReader(io.BytesIO(pages("Isi")))
    writer = PdfWriter(clone_from=reader)
    stream = DecodedStreamObject()
    stream.set_data(b"")
    made = stream.flate_encode()
    made._data = head + more * (times - 1) + end
    writer.pages[0][NameObject("/Contents")] = writer._add_object(made)
    return bytes_of(writer)


def _adler_of_blanks(count: int) -> int:
    """The check sum that zlib puts behind so many blanks (RFC 1950, section 8)."""
    sums = 1 + 32 * count, count + 32 * count * (count + 1) // 2
    return (sums[1] % 65_521 << 16) | sums[0] % 65_521


@cache
def wide_tree() -> bytes:
    """A PDF whose tree of pages names the same page 200,000 times."""

    def widen(writer: PdfWriter) -> None:
        tree = writer.root_object["/Pages"].get_object()
        assert isinstance(tree, DictionaryObject)
        kid = writer.pages[0].indirect_reference
        tree[NameObject("/Kids")] = ArrayObject([kid] * 200_000)
        tree[NameObject("/Count")] = NumberObject(200_000)

    return changed(widen)


def round_tree() -> bytes:
    """A PDF whose tree of pages goes in a circle."""

    def bend(writer: PdfWriter) -> None:
        tree = writer.root_object["/Pages"].get_object()
        assert isinstance(tree, DictionaryObject)
        tree[NameObject("/Kids")] = ArrayObject([writer.root_object.raw_get("/Pages")])

    return changed(bend)


def round_outline() -> bytes:
    """A PDF whose outline goes in a circle."""

    def bend(writer: PdfWriter) -> None:
        item = writer.add_outline_item(title="Berputar", page_number=0)
        found = item.get_object()
        assert isinstance(found, DictionaryObject)
        found[NameObject("/Next")] = item
        found[NameObject("/First")] = item

    return changed(bend)


def cut_stream() -> bytes:
    """A PDF with a page whose packed content is cut off, and nothing else wrong."""
    content = drawn(b"0 0 10 10 re f " * 500)
    reader = PdfReader(io.BytesIO(content))
    writer = PdfWriter(clone_from=reader)
    stream = DecodedStreamObject()
    stream.set_data(b"0 0 10 10 re f %d " * 500)
    made = stream.flate_encode()
    made._data = made._data[:-30]
    writer.pages[0][NameObject("/Contents")] = writer._add_object(made)
    return bytes_of(writer)


def unit(factor: float) -> bytes:
    """A PDF whose units are larger than points."""

    def enlarge(writer: PdfWriter) -> None:
        writer.pages[0][NameObject("/UserUnit")] = FloatObject(factor)

    return changed(enlarge)


def needs_rendering() -> bytes:
    """A form that is drawn by scripts as it opens (XFA)."""

    def draw(writer: PdfWriter) -> None:
        _form(writer, _widget(FT="Tx"), XFA=TextStringObject("xdp"))
        writer.root_object[NameObject("/NeedsRendering")] = BooleanObject(value=True)

    return changed(draw)


@dataclass(frozen=True)
class Bad:
    """A file that is refused.

    Attributes:
        make: Gives its content; called by the tests that need it, since some take a second.
        said: What is said of it.
        code: The exit code.
    """

    make: Callable[[], bytes]
    said: Sequence[str]
    code: int = 2


def _cut_off() -> bytes:
    whole = pages("Isi")
    return whole[: len(whole) // 2]


BAD: Mapping[str, Bad] = {
    "empty": Bad(lambda: b"", ["kosong (0 byte)"]),
    "no PDF": Bad(lambda: b"Ini surat biasa.\n" * 50, ["bukan PDF", ".png"]),
    "cut off": Bad(_cut_off, ["rusak", "terpotong"]),
    "garbage": Bad(lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"\n%%EOF", ["rusak"]),
    "no pages": Bad(lambda: changed(lambda writer: writer.remove_page(0)), ["rusak"]),
    "cut content": Bad(cut_stream, ["rusak", "terpotong"]),
    "password": Bad(lambda: encrypted("rahasia"), ["terenkripsi", "hanya terbuka dengan sandi"]),
    "owner password": Bad(lambda: encrypted(""), ["terenkripsi", "terbuka tanpa sandi"]),
    "bomb": Bad(bomb, ["terlalu besar"]),
    "wide tree": Bad(wide_tree, ["terlalu besar"]),
    "round tree": Bad(round_tree, ["rusak"]),
    "signed": Bad(signed, ["bertanda tangan elektronik", "--lepas-tanda-tangan"], 1),
    "hidden layer": Bad(layered, ["lapisan"], 1),
    "portfolio": Bad(portfolio, ["portofolio"], 1),
    "form without appearance": Bad(lambda: filled(seen=False), ["formulir", "nama", "cetak sebagai PDF"], 1),
    "XFA": Bad(needs_rendering, ["XFA"], 1),
}
"""Files that are refused."""


def filtered(content: bytes, *filters: str) -> bytes:
    """A PDF whose page says it is packed by some filters, whatever its bytes are."""
    reader = PdfReader(io.BytesIO(pages("Isi")))
    writer = PdfWriter(clone_from=reader)
    stream = DecodedStreamObject()
    stream.set_data(b"")
    made = stream.flate_encode()
    made._data = content
    made[NameObject("/Filter")] = ArrayObject(map(NameObject, filters))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(made)
    return bytes_of(writer)
