"""Two naskah compared: what ``banding`` does."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kerjasama_docs.compare.clashing import Clash, clashes
from kerjasama_docs.compare.comparing import compare
from kerjasama_docs.compare.records import Comparison
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.jobs.sides import Reading, document_of
from kerjasama_docs.pipeline import Document
from kerjasama_docs.report.comparison import rows_of
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

_COLUMNS = (
    PrintedColumn("NO.", 1, "tengah", "nomor"),
    PrintedColumn("TEMPAT", 3, "kiri", "teks"),
    PrintedColumn("PERUBAHAN", 3, "kiri", "teks"),
    PrintedColumn("SEMULA", 7, "kiri", "teks"),
    PrintedColumn("MENJADI", 7, "kiri", "teks"),
)


@dataclass(frozen=True)
class Compared:
    """What came of a comparison.

    Attributes:
        comparison: The differences.
        documents: Both naskah, the first first.
    """

    comparison: Comparison
    documents: tuple[Document, Document]


def compare_files(first: str, second: str, reading: Reading) -> Compared:
    """Compare two files.

    Raises:
        UsageError: One of them is missing or unreadable.
        DocumentFindingsError: One of them gives no naskah.
    """
    one, other = document_of(first, reading), document_of(second, reading)
    return Compared(compare(one.built.pohon, other.built.pohon, names=(first, second)), (one, other))


@dataclass(frozen=True)
class ThreeWay:
    """Two drafts beside the naskah they were made from.

    Attributes:
        comparisons: The differences of each.
        clashes: Where they contradict each other.
    """

    comparisons: tuple[Comparison, Comparison]
    clashes: tuple[Clash, ...]


def compare_three(names: tuple[str, str, str], reading: Reading) -> ThreeWay:
    """Compare two drafts with the naskah they were made from.

    Raises:
        UsageError: One of the files is missing or unreadable.
        DocumentFindingsError: One of them gives no naskah.
    """
    origin, *drafts = ((name, document_of(name, reading).built.pohon) for name in names)
    one, other = (compare(origin[1], pohon, names=(origin[0], name)) for name, pohon in drafts)
    return ThreeWay((one, other), clashes(one, other))


def table_of(compared: Compared, ending: str, engine: str) -> bytes:
    """The differences as a table, in the face of the first naskah.

    Raises:
        UsageError: No table has that ending.
        EnvironmentLackError: The PDF engine is not there.
        InternalError: The PDF lacks some of it.
    """
    table, document = _printed(compared.comparison), compared.documents[0]
    profil = document.built.profil.profil
    match ending:
        case ".xlsx":
            from kerjasama_docs.xlsx.write import write_table as write_xlsx

            return write_xlsx(table, kertas=profil.kertas.ukuran)
        case ".docx" | ".pdf":
            from kerjasama_docs.docx.table_document import write_table

            docx = write_table(table, profil, document.assets)
            return docx if ending == ".docx" else _pdf(docx, table, engine)
    raise UsageError("Tabel perbedaan ditulis sebagai .docx, .pdf, atau .xlsx.", "Ubah akhiran nama berkasnya.")


def _pdf(docx: bytes, table: PrintedTable, engine: str) -> bytes:
    from kerjasama_docs import pdf
    from kerjasama_docs.pdf.verify.table import verify_table

    result = pdf.convert(docx, engine=engine, accessible=True, headings=[" ".join(table.title)])
    verify_table(table, result)
    return result.pdf


def _printed(comparison: Comparison) -> PrintedTable:
    names = (in_one_line(Path(name).name) for name in (comparison.first, comparison.second))
    title = ("PERBANDINGAN NASKAH", " → ".join(names))
    return PrintedTable(head=(), title=title, columns=_COLUMNS, rows=tuple(_rows(comparison)), landscape=True)


def _rows(comparison: Comparison) -> list[PrintedRow]:
    """The differences by parts, what matters first."""
    rows: list[PrintedRow] = []
    place = 0
    for heading, changes in (("Yang penting", [*comparison.important]), ("Selebihnya", [*comparison.others])):
        for bagian, group in groupby(changes, key=lambda change: change.bagian):
            title = f"{heading}: {bagian}"
            rows.append(PrintedRow("heading", (title,), (title,)))
            for texts in rows_of(group):
                place += 1
                cells = (str(place), *texts)
                rows.append(PrintedRow("entry", cells, cells))
    return rows
