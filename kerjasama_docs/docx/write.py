"""Tree and frame → DOCX."""

from collections.abc import Mapping
from dataclasses import replace

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.compile import Frame, load_frame
from kerjasama_docs.docx.frame.names import NUMBERING, PAGE, RELATIONS, TABLE
from kerjasama_docs.docx.page import images, signatures
from kerjasama_docs.docx.page import laporan as report
from kerjasama_docs.docx.page import padanan as bilingual
from kerjasama_docs.docx.page import surat as letter
from kerjasama_docs.docx.page.blocks import Writer, held_blocks
from kerjasama_docs.docx.wml import markup, properties
from kerjasama_docs.docx.wml.fault import broken
from kerjasama_docs.docx.wml.geometry import capitals_in, lines_on
from kerjasama_docs.docx.wml.lists import Lists
from kerjasama_docs.findings import Where
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.tree.pohon import LampiranPart, Logo, Pohon
from kerjasama_docs.ooxml.names import kind_of
from kerjasama_docs.ooxml.package import packed, unused, zipped
from kerjasama_docs.version import __version__


def title_of(built: Built) -> str:
    """Kind and judul as one line, for properties and file lists."""
    about, name = built.naskah.judul, built.jenis.nama if built.pohon.konsolidasi else built.rantai.akhir.nama
    return f"{name} tentang {about}" if about else name


def _logos(built: Built, frame: Frame, *, draft: bool) -> tuple[str, dict[str, bytes]]:
    """The logos as XML, and their files with their relationships; a final naskah leaves open places out.

    Those of a naskah stand above its title, the first one of a letter in its letterhead.
    """
    given = built.pohon.logos[:1] if built.pohon.surat else built.pohon.logos
    logos = tuple(logo for logo in given if draft or logo.path)
    pictures = images.load_logos(logos, [_place(built, logo) for logo in logos])
    files: dict[str, bytes] = {}
    for taken in (each for each in pictures if each):
        files[unused("word/media/logo", {*frame.names, *files}, f".{taken.suffix}")] = taken.content
    relations, ids = frame.relations.with_more(kind_of("image"), [name.removeprefix("word/") for name in files])
    width = frame.page.text_width
    room = letter.LOGO_ROOM if built.pohon.surat else images.room_of(len(logos), width)
    given_ids, drawings = iter(ids), []
    for place, (logo, picture) in enumerate(zip(logos, pictures, strict=True), 1):
        drawings.append(images.drawing(picture, next(given_ids), place, logo.text, room=room) if picture else "")
    files[RELATIONS] = relations
    if built.pohon.surat:
        picture_or_place = "".join(images.pieces(logos, drawings, narrow=True))
        return letter.letterhead(built.pohon.surat.kop, picture_or_place, width), files
    return images.header(logos, tuple(drawings), width), files


def _place(built: Built, logo: Logo) -> Where:
    """Where the input names a logo; the pihak when the profil does."""
    named = [place for place, pihak in enumerate(built.naskah.pihak) if pihak.logo and pihak.logo == logo.path]
    return built.source.where(("pihak", named[0], "logo") if named else ("pihak",))


def _lampiran(parts: tuple[LampiranPart, ...], frame: Frame, writer: Writer) -> str:
    """The lampiran, each on a new page of its own section; pages of a landscape one lie on their side.

    Word wants a paragraph behind the last table of a page; here it also ends the section of the naskah.
    A section ends with its properties, and the last section of a document is described by the frame;
    so the naskah itself ends with a break, and so does every lampiran but the last.
    """
    if not parts:
        return markup.paragraph("", "AkhirBagian")
    made, following = markup.section_break(frame.section.with_page(frame.page)), frame.section.following()
    for place, part in enumerate(parts):
        page = frame.page.turned() if part.landscape else frame.page
        own = replace(writer, width=page.text_width, held=(), holding=False)
        made += signatures.lampiran_heading(part.heading, frame.page.text_width, page.text_width)
        made += markup.paragraph(writer.runs(part.judul), "JudulLampiran")
        made += "".join(own.lampiran(block) for block in part.content)
        if place < len(parts) - 1:
            made += markup.section_break(following.with_page(page, landscape=part.landscape))
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
    path = assets.find(Area.KERANGKA, built.kerangka)
    frame = load_frame(path, profil, pohon.nomor_pasal, pohon.bahasa.pasal)
    wanted = "surat" if pohon.surat else "laporan" if pohon.laporan else "naskah"
    if frame.form != wanted:
        raise broken(frame.path, f"bukan kerangka {wanted}, padahal {built.jenis.nama} berupa {wanted}")
    held = held_blocks(pohon.closing, pohon.pasal[-1].content if pohon.pasal else pohon.opening)
    lists = Lists(frame.numbering)
    writer = Writer(
        frame.page.text_width,
        frame.lists,
        more=lists,
        fixed=pohon.konsolidasi,
        held=held if pohon.signatures else (),
    )
    kepala, files = _logos(built, frame, draft=draft)
    words: dict[str, object] = {"rancangan": draft and not pohon.konsolidasi, "konsolidasi": pohon.konsolidasi}
    words |= {"jenis": built.jenis.nama, "nama": title_of(built)}
    words |= {name: _said(pohon, word) for name, word in PAGE.items()}
    blocks = _blocks(built, frame, writer, kepala)
    parts = frame.render(words, blocks, turned=any(part.landscape for part in pohon.semua_lampiran[-1:]))
    parts[NUMBERING] = lists.part()
    parts["docProps/core.xml"] = properties.core(title_of(built), built.naskah.pihak[0].nama or "", built.jenis.nama)
    parts["docProps/custom.xml"] = properties.custom(_trace(built, sha256))
    return zipped(packed({**parts, **files}), frame.base)


def _blocks(built: Built, frame: Frame, writer: Writer, kepala: str) -> Mapping[str, str]:
    """The parts of the tree by the name of their place in the frame; ``kepala`` are the logos, or the kop."""
    pohon, profil, width = built.pohon, built.profil.profil, frame.page.text_width
    if pohon.padanan:
        return _two_languages(built, pohon.padanan, frame, writer, kepala)
    limit = capitals_in(width, profil.huruf)
    ends = report.ends(pohon, frame, kepala, limit) if pohon.laporan else _ends(pohon, kepala, width, profil)
    return {
        "judul": signatures.judul(pohon.judul, limit),
        "pembuka": "".join(map(writer.opening, pohon.opening)),
        "isi": "".join(map(writer.pasal, pohon.pasal)),
        "penutup": (letter.diktum(pohon.surat) if pohon.surat else "") + writer.closing(pohon.closing),
        "lampiran": _lampiran(pohon.lampiran, frame, writer),
        **dict.fromkeys(TABLE, ""),
        **ends,
    }


def _two_languages(built: Built, second: Pohon, frame: Frame, writer: Writer, kepala: str) -> Mapping[str, str]:
    """The parts of a naskah in two languages: one table, then the closing with the signatures."""
    pohon, profil, width = built.pohon, built.profil.profil, frame.page.text_width
    widths = bilingual.columns(width)
    lists = writer.more or Lists(frame.numbering)
    limit = capitals_in(widths[0], profil.huruf)
    left = replace(writer, width=widths[0], held=())
    own = {**frame.lists, "JudulLampiran": lists.again(frame.lists["JudulLampiran"])}
    right = replace(
        left, width=widths[2], lists=own, opened={}, second=lists.again(frame.lists["Pasal"], second.bahasa.pasal)
    )
    sides = (bilingual.Side(pohon, left, limit), bilingual.Side(second, right, limit))
    first_left = profil.sisi == "kesatu-kiri"
    return {
        **dict.fromkeys(("judul", "isi", "penutup", *TABLE), ""),
        "pembuka": bilingual.table(sides),
        "lampiran": _lampiran(pohon.semua_lampiran, frame, writer),
        **_ends(pohon, kepala, width, profil),
        "tanda_tangan": bilingual.ending(sides, width, lines_on(frame.page, profil.huruf), first_left=first_left),
    }


def _said(pohon: Pohon, word: str) -> str:
    """A word of the page in the language of a naskah, or in both: ``Halaman/Page``."""
    return "/".join(each.bahasa.tulisan[word] for each in (pohon, pohon.padanan) if each)


def _ends(pohon: Pohon, kepala: str, width: int, profil: Profil) -> dict[str, str]:
    """Head and foot of a naskah, or of a letter; neither has those of the other."""
    if pohon.surat:
        day = pohon.surat.tempat_tanggal if pohon.surat.judul else ()
        return {
            "kepala": "",
            "sampul": "",
            "paraf": "",
            "kop": kepala,
            "kepala_surat": letter.head(pohon.surat, width, capitals_in(width, profil.huruf)),
            "tanda_tangan": letter.signature(pohon.signatures, width, day, pohon.surat.tembusan),
            "tembusan": "",
        }
    first_left = profil.sisi == "kesatu-kiri"
    labels = [column.label for column in pohon.signatures]
    return {
        "kop": "",
        "kepala_surat": "",
        "tembusan": "",
        "sampul": "",
        "kepala": kepala,
        "tanda_tangan": signatures.signatures(pohon.signatures, pohon.witnesses, width, first_left=first_left),
        "paraf": signatures.paraf(labels, _said(pohon, "Paraf"), width) if profil.paraf and labels else "",
    }


def _trace(built: Built, sha256: str) -> dict[str, str]:
    trace = {"kerjasama-docs": __version__, "jenis": built.naskah.jenis, "profil": built.naskah.profil}
    return {**trace, "sha256-masukan": sha256} if sha256 else trace
