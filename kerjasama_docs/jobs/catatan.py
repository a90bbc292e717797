"""The note for the file: all findings as a table that is printed, signed off and kept with the naskah."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.docx.write import title_of
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.jobs.periksa import Checked
from kerjasama_docs.language import huruf_awal_besar, huruf_besar
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.pipeline import own_folder
from kerjasama_docs.regulations import paraphrase
from kerjasama_docs.report.text import basis_text, weight
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

_COLUMNS = (
    PrintedColumn("NO.", 1, "tengah", "nomor"),
    PrintedColumn("TEMUAN", 6, "kiri", "teks"),
    PrintedColumn("TEMPAT", 3, "kiri", "teks"),
    PrintedColumn("DASAR DAN ISINYA", 4, "kiri", "teks"),
    PrintedColumn("TINDAK LANJUT", 4, "kiri", "teks"),
)
_BLOCKS, _WAIVED = "Menolak naskah final", "Diabaikan dengan alasan"


def note(checked: Checked, templates: str | None) -> bytes:
    """The note as DOCX, in the face and on the paper of the first naskah.

    Args:
        checked: The findings, and what they are about.
        templates: The user's own template folder.

    Raises:
        UsageError: The frame cannot be used.
    """
    assets = Assets(own_folder(templates, None))
    first = next((document.built.profil for document in checked.documents), None) or load_profil(PROFIL_BAWAAN, assets)
    return write_table(_table(checked), first.profil, assets)


def _table(checked: Checked) -> PrintedTable:
    about = (title_of(document.built) for document in checked.documents)
    title = ("CATATAN PEMERIKSAAN", *map(huruf_besar, about))
    return PrintedTable(head=(), title=title, columns=_COLUMNS, rows=tuple(_rows(checked.findings)), landscape=True)


def _heading(finding: Finding) -> str:
    """The heading that a finding stands under."""
    if finding.waived:
        return _WAIVED
    return _BLOCKS if finding.blocks_final else huruf_awal_besar(str(finding.level))


def _rows(findings: Sequence[Finding]) -> Iterator[PrintedRow]:
    place = 0
    order = sorted(findings, key=lambda each: (bool(each.waived), not each.blocks_final, [*Level].index(each.level)))
    for heading, group in groupby(order, key=_heading):
        yield PrintedRow("heading", (heading,), (heading,))
        for finding in group:
            place += 1
            texts = (str(place), _said(finding), _place(finding.where), _law(finding), finding.waived or finding.hint)
            yield PrintedRow("entry", texts, texts)


def _said(finding: Finding) -> str:
    """What is wrong, with the words that are meant."""
    return f"{weight(finding)}: {finding.message}"


def _place(where: Where) -> str:
    """Where it is: in the naskah first, then in the input, a line each."""
    line = f" baris {where.line}" if where.line else ""
    spot = f"{PurePath(where.file).name}{line}" if where.file else line.strip()
    return "\n".join(part for part in (where.unit, where.path, spot) if part)


def _law(finding: Finding) -> str:
    """The article and what it says."""
    if finding.basis is None:
        return ""
    return f"{basis_text(finding)}: {paraphrase(finding.basis)}"
