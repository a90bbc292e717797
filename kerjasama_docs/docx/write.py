"""Tree and frame → DOCX."""

from collections.abc import Mapping

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.compile import Frame, load_frame
from kerjasama_docs.docx.frame.names import DOCUMENT, NUMBERING, PAGE
from kerjasama_docs.docx.page import laporan, naskah, padanan, surat
from kerjasama_docs.docx.page.blocks import TextSetting, Writer
from kerjasama_docs.docx.page.keeping import held_blocks
from kerjasama_docs.docx.page.kode_qr import with_code
from kerjasama_docs.docx.page.logos import placed
from kerjasama_docs.docx.page.sheet import Printer, Sheet, kepala_halaman, said
from kerjasama_docs.docx.wml import properties
from kerjasama_docs.docx.wml.fault import broken
from kerjasama_docs.docx.wml.lists import Lists
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.pictures import picture_of, unprintable
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.ooxml.package import packed, zipped
from kerjasama_docs.pictures import Picture
from kerjasama_docs.version import __version__

PRINTERS: Mapping[NamaBentuk, Printer] = {"naskah": naskah, "surat": surat, "laporan": laporan}
"""What prints each bentuk in one language."""


def title_of(built: Built) -> str:
    """Kind and judul as one line, for properties and file lists."""
    about, name = built.naskah.judul, built.jenis.nama if built.pohon.konsolidasi else built.rantai.akhir.nama
    return f"{name} tentang {about}" if about else name


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
    if findings := tuple(unprintable(built)):
        raise DocumentFindingsError(findings)
    pohon, frame = built.pohon, _frame(built, assets)
    lists = Lists(frame.numbering)
    printer: Printer = padanan if pohon.padanan else PRINTERS[pohon.bentuk]
    logos = tuple(logo for logo in printer.logos(pohon) if draft or logo.path)
    pictures, code = [picture_of(logo) for logo in logos], pohon.kepala_halaman.kode_qr
    room = printer.room(pohon, len(logos), frame.page.text_width)
    placed_logos = placed(logos, pictures, frame=frame, room=room, code=_code(code))
    sheet = Sheet(pohon, frame, built.profil.profil, _writer(pohon, frame, lists), logos, placed_logos.drawings)
    blocks = {**printer.blocks(sheet), "kepala_halaman": kepala_halaman(sheet)}
    parts = frame.render(_words(built, draft=draft), blocks, turned=_ends_sideways(pohon))
    if code:
        parts[DOCUMENT] = with_code(parts[DOCUMENT], placed_logos.code, text=code, page=frame.page)
    parts[NUMBERING] = lists.part()
    parts["docProps/core.xml"] = properties.core(
        title_of(built), built.naskah.pihak[0].nama or "", built.jenis.nama, language=pohon.bahasa.kode
    )
    parts["docProps/custom.xml"] = properties.custom(_trace(built, sha256))
    return zipped(packed({**parts, **placed_logos.files}), frame.base)


def _code(text: str) -> Picture | None:
    """The picture of a QR code; None without one."""
    if not text:
        return None
    from kerjasama_docs.pictures.kode_qr import kode_qr  # segno, for whoever asks for it

    return kode_qr(text)


def _frame(built: Built, assets: Assets) -> Frame:
    """The frame of a naskah.

    Raises:
        UsageError: It cannot be used, or is made for another bentuk.
    """
    pohon, path = built.pohon, assets.find(Area.KERANGKA, built.kerangka)
    frame = load_frame(path, built.profil.profil, nomor_pasal=pohon.nomor_pasal, bahasa=pohon.bahasa)
    if frame.bentuk != pohon.bentuk:
        raise broken(frame.path, f"bukan kerangka {pohon.bentuk}, padahal {built.jenis.nama} berupa {pohon.bentuk}")
    return frame


def _writer(pohon: Pohon, frame: Frame, lists: Lists) -> Writer:
    held = held_blocks(pohon.closing, pohon.pasal[-1].content if pohon.pasal else pohon.opening)
    kept = held if pohon.signatures else ()
    width, fixed = frame.page.text_width, pohon.konsolidasi
    return Writer(TextSetting(width, frame.lists, more=lists, fixed=fixed, held=kept, letters=frame.letters))


def _words(built: Built, *, draft: bool) -> dict[str, object]:
    """What a frame may say inside of its texts, and what it may ask for."""
    pohon = built.pohon
    return {
        "rancangan": draft and not pohon.konsolidasi,
        "konsolidasi": pohon.konsolidasi,
        "jenis": built.jenis.nama,
        "nama": title_of(built),
        **{name: said(pohon, word) for name, word in PAGE.items()},
    }


def _ends_sideways(pohon: Pohon) -> bool:
    """Whether the last page lies on its side."""
    behind = pohon.semua_lampiran
    return bool(behind) and behind[-1].landscape


def _trace(built: Built, sha256: str) -> dict[str, str]:
    trace = {"kerjasama-docs": __version__, "jenis": built.naskah.jenis, "profil": built.naskah.profil}
    return {**trace, "sha256-masukan": sha256} if sha256 else trace
