"""Tree and frame → DOCX."""

from markupsafe import Markup

from kerjasama_docs.assets import Assets
from kerjasama_docs.docx import images, markup, properties, signatures
from kerjasama_docs.docx.blocks import Writer, last_block
from kerjasama_docs.docx.frame import Frame, load_frame
from kerjasama_docs.docx.geometry import capitals_in
from kerjasama_docs.docx.package import complete, related, unused
from kerjasama_docs.findings import Where
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.tree import LampiranPart, Logo, plain
from kerjasama_docs.version import __version__

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS = "word/_rels/document.xml.rels"


def title_of(built: Built) -> str:
    """Kind and judul as one line, for properties and file lists."""
    about = built.naskah.judul
    return f"{built.jenis.nama} tentang {about}" if about else built.jenis.nama


def _logos(built: Built, frame: Frame, *, draft: bool) -> tuple[str, dict[str, bytes]]:
    """The logos as XML, and their files with their relationships; a final naskah leaves open places out."""
    logos = tuple(logo for logo in built.pohon.logos if draft or logo.path)
    pictures = images.load_logos(logos, [_place(built, logo) for logo in logos])
    files: dict[str, bytes] = {}
    for taken in (each for each in pictures if each):
        files[unused("word/media/logo", {*frame.names, *files}, f".{taken.suffix}")] = taken.content
    relations, ids = related(frame.relations, _IMAGE, [name.removeprefix("word/") for name in files])
    room = images.room_of(len(logos), frame.page.text_width)
    given, drawings = iter(ids), []
    for place, (logo, picture) in enumerate(zip(logos, pictures, strict=True), 1):
        drawings.append(images.drawing(picture, next(given), place, logo.text, room=room) if picture else "")
    return images.header(logos, tuple(drawings), frame.page.text_width), {**files, _RELATIONS: relations}


def _place(built: Built, logo: Logo) -> Where:
    """Where the input names a logo; the pihak when the profil does."""
    named = [place for place, pihak in enumerate(built.naskah.pihak) if pihak.logo and pihak.logo == logo.path]
    return built.source.where(("pihak", named[0], "logo") if named else ("pihak",))


def _section_break(section: str) -> str:
    """A paragraph that ends a section, with the properties of the pages before it."""
    return f'<w:p><w:pPr><w:pStyle w:val="AkhirBagian"/><w:sectPr>{section}</w:sectPr></w:pPr></w:p>'


def _lampiran(parts: tuple[LampiranPart, ...], frame: Frame, writer: Writer) -> str:
    """The lampiran, each on a new page of its own section; pages of a landscape one lie on their side.

    Word wants a paragraph behind the last table of a page; here it also ends the section of the naskah.
    A section ends with its properties, and the last section of a document is described by the frame;
    so the naskah itself ends with a break, and so does every lampiran but an upright last one.
    """
    if not parts:
        return markup.paragraph("", "AkhirBagian")
    made, following = _section_break(frame.section.with_page(frame.page)), frame.section.following()
    for place, part in enumerate(parts):
        page = frame.page.turned() if part.landscape else frame.page
        own = Writer(page.text_width, frame.lists, writer.bookmarks)
        made += signatures.lampiran_heading(part.heading)
        made += markup.paragraph(markup.runs(part.judul), "JudulLampiran")
        made += "".join(own.lampiran(block) for block in part.content)
        if place < len(parts) - 1 or part.landscape:
            made += _section_break(following.with_page(page, landscape=part.landscape))
    return made


def write(built: Built, assets: Assets, *, draft: bool, sha256: str = "") -> bytes:
    """Print a naskah as DOCX; the same input gives the same bytes.

    Args:
        built: The naskah with its tree.
        assets: Where the frame is looked for.
        draft: Put RANCANGAN on every page and mark open places.
        sha256: Hash of the input, for the trace.

    Raises:
        UsageError: The frame cannot be used.
        DocumentFindingsError: A logo cannot be used.
    """
    pohon, profil = built.pohon, built.profil.profil
    frame = load_frame(assets.find("kerangka", built.jenis.kerangka, "*.docx"), profil)
    width = frame.page.text_width
    ends = last_block(pohon.closing or (pohon.pasal[-1].content if pohon.pasal else ()))
    writer = Writer(width, frame.lists, last=ends)
    kepala, files = _logos(built, frame, draft=draft)
    labels = [plain(column.heading) for column in pohon.signatures]
    first_left = profil.sisi == "kesatu-kiri"
    blocks = {
        "kepala": kepala,
        "judul": signatures.judul(pohon.judul, capitals_in(width, profil.huruf)),
        "pembuka": "".join(map(writer.opening, pohon.opening)),
        "isi": "".join(map(writer.pasal, pohon.pasal)),
        "penutup": writer.closing(pohon.closing),
        "tanda_tangan": signatures.signatures(pohon.signatures, pohon.witnesses, width, first_left=first_left),
        "lampiran": _lampiran(pohon.lampiran, frame, writer),
        "paraf": signatures.paraf(labels, width) if profil.paraf else "",
    }
    values: dict[str, object] = {name: Markup(xml) for name, xml in blocks.items()}  # noqa: S704 - built from escaped text
    values |= {"rancangan": draft, "jenis": built.jenis.nama, "nama": title_of(built)}
    parts = frame.render(values)
    parts["docProps/core.xml"] = properties.core(title_of(built), built.naskah.pihak[0].nama or "", built.jenis.nama)
    parts["docProps/custom.xml"] = properties.custom(_trace(built, sha256))
    return complete(frame.base, {**parts, **files})


def _trace(built: Built, sha256: str) -> dict[str, str]:
    trace = {"kerjasama-docs": __version__, "jenis": built.naskah.jenis, "profil": built.naskah.profil}
    return {**trace, "sha256-masukan": sha256} if sha256 else trace
