"""The sheets on which officials initial a draft before it is signed: what ``buat --lembar-paraf`` adds.

A sheet is the matter of one pihak and goes round in its own offices, so each pihak has a file of its own; what is
signed has no part of it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kerjasama_docs import language
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.model.penandatangan import Pemaraf
from kerjasama_docs.model.rangkap import PenerimaRangkap
from kerjasama_docs.naskah.views.pengirim import official, pengirim, signers
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.pipeline import Document, Format
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

_TITLE = "Lembar paraf"
_INTERNAL = "Lembar internal, bukan bagian dari naskah. Diparaf berurutan dari nomor 1 sebelum naskah ditandatangani."
_COLUMNS = (
    PrintedColumn("NO.", 7, "tengah", "nomor"),
    PrintedColumn("JABATAN", 32, "kiri", "teks"),
    PrintedColumn("NAMA", 29, "kiri", "teks"),
    PrintedColumn("PARAF", 16, "tengah", "teks"),
    PrintedColumn("TANGGAL", 16, "tengah", "teks"),
)
_OPEN = 5
"""Lines for officials where nobody is named."""
_ROOM = 850
"""Room for initials by hand, in twips (1.5 cm)."""


@dataclass(frozen=True, slots=True)
class ParafSheet:
    """The sheet of one pihak.

    Attributes:
        place: Its place among the pihak, from 0.
        officials: Who initials, from the lowest grade to the highest.
        copies: Who gets copies, and for what.
    """

    place: int
    officials: tuple[Pemaraf, ...]
    copies: tuple[PenerimaRangkap, ...] = ()


def sheets_of(document: Document) -> tuple[ParafSheet, ...]:
    """The sheets of a naskah: of each pihak that names officials or who gets copies, or whose profil names officials.

    A letter has that of its sender.
    """
    built = document.built
    given, jenis, profil = built.naskah, built.inputs.jenis, built.inputs.profil.profil
    places = range(len(given.pihak)) if jenis.is_naskah else (pengirim(given, jenis).place,)
    found = []
    for place in places:
        pihak = given.pihak[place]
        known = profil.lembar_paraf if profil.is_own(pihak.nama) else ()
        officials = pihak.lembar_paraf or known
        if officials or pihak.distribusi:
            found.append(ParafSheet(place, officials, pihak.distribusi))
    return tuple(found)


def refuse_none(document: Document) -> None:
    """Refuse a naskah of which no sheet can be made.

    Raises:
        DocumentFindingsError: Nobody is named who would initial it.
    """
    if sheets_of(document):
        return
    message = "Lembar paraf diminta, tetapi tidak ada pejabat pemaraf yang disebut."
    hint = "Isi pihak[1].lembar_paraf, atau lembar_paraf pada profil, dengan jabatan dari yang terendah."
    where = document.built.source.where(("pihak", 0))
    raise DocumentFindingsError([Finding("lembar-paraf-kosong", Level.GALAT, message, where, hint)])


def refuse_versions(formats: Collection[Format], *, konsolidasi: bool, to_stdout: bool) -> None:
    """Refuse what a sheet cannot be made of.

    Raises:
        UsageError: The text in force is wanted, which nobody signs; standard output; or neither Word nor PDF.
    """
    if konsolidasi:
        raise UsageError("Naskah konsolidasi tidak ditandatangani, sehingga tidak berlembar paraf.", "")
    if to_stdout:
        message = "Keluaran baku memuat satu berkas, sedangkan --lembar-paraf menambah berkas."
        raise UsageError(message, "Sebut folder dengan -o.")
    if not forms_of(formats):
        raise UsageError("Lembar paraf dibuat sebagai docx atau pdf.", "Tambahkan salah satunya pada --format.")


def forms_of(formats: Collection[Format]) -> tuple[Format, ...]:
    """The forms of a naskah that its sheets have, too."""
    return tuple(form for form in formats if form != "teks")


def printed_sheets(document: Document, formats: Collection[Format], *, engine: str) -> tuple[bytes, ...]:
    """The sheets of a naskah in their order, each in its forms.

    Raises:
        UsageError: The frame of tables cannot be used.
        EnvironmentLackError: The PDF engine is not there.
        InternalError: The PDF lacks some of it.
    """
    from kerjasama_docs.docx.table_document import write_table

    made: list[bytes] = []
    profil = document.built.inputs.profil.profil
    for sheet in sheets_of(document):
        table = _table(document, sheet)
        docx = write_table(table, profil, document.assets)
        forms = {"docx": docx, "pdf": _pdf(docx, table, engine) if "pdf" in formats else b""}
        made += [forms[form] for form in forms_of(formats)]
    return tuple(made)


def _pdf(docx: bytes, table: PrintedTable, engine: str) -> bytes:
    from kerjasama_docs import pdf
    from kerjasama_docs.pdf.verify.table import verify_table

    result = pdf.convert(docx, engine=engine, accessible=True, headings=[" ".join(table.title)])
    verify_table(table, result)
    return result.pdf


def _table(document: Document, sheet: ParafSheet) -> PrintedTable:
    from kerjasama_docs.docx.write import title_of

    title = (_TITLE, in_one_line(title_of(document.built)))
    officials = sheet.officials or (None,) * _OPEN
    rows = tuple(_row(number, each) for number, each in enumerate(officials, 1))
    about = (*_about(document, sheet.place), _INTERNAL)
    capitals = tuple(map(language.huruf_besar, title))
    return PrintedTable((), capitals, _COLUMNS, rows, summary=about, below=_copies(sheet.copies), room=_ROOM)


def _row(number: int, each: Pemaraf | None) -> PrintedRow:
    """A line for one official; what is not known of him is written by hand."""
    jabatan, nama = (each.jabatan, each.nama or "") if each else ("", "")
    texts = (f"{number}.", in_one_line(jabatan), in_one_line(nama), "", "")
    return PrintedRow("entry", texts, texts)


def _copies(copies: Sequence[PenerimaRangkap]) -> tuple[str, ...]:
    """Who gets copies, a line each; nothing where nobody is named."""
    lines = (f"{number}. {_copy(each)}" for number, each in enumerate(copies, 1))
    return ("Distribusi:", *lines) if copies else ()


def _copy(each: PenerimaRangkap) -> str:
    """``Biro Hukum: 1 (satu) rangkap asli, untuk arsip``."""
    what = "rangkap asli" if each.asli else "salinan"
    said = f"{in_one_line(each.kepada)}: {language.angka_terbilang(each.banyaknya)} {what}"
    return f"{said}, untuk {in_one_line(each.guna)}" if each.guna else said


def _about(document: Document, place: int) -> tuple[str, ...]:
    """Whose sheet it is, and who will sign."""
    built = document.built
    jenis, profil, pihak = built.inputs.jenis, built.inputs.profil.profil, built.naskah.pihak[place]
    label = pihak_called(place + 1, profil, jenis, sebutan=pihak.sebutan)
    signer = official(pihak, signers(built.naskah, jenis)[place].penandatangan, profil)
    office = language.gabung(signer.jabatan, signer.nama and f"({signer.nama})")
    lines = ((language.huruf_awal_besar(label), pihak.nama), ("Ditandatangani oleh", office))
    return tuple(in_one_line(f"{what}: {value}") for what, value in lines if value)
