"""The report about all rows: as JSON for programs, and as a table for people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from textwrap import indent

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.jobs.massal.order import MadeMassal, Outcome
from kerjasama_docs.language import sebagian
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.report import as_json, findings_data
from kerjasama_docs.report.text import finding_text
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable
from kerjasama_docs.version import __version__

STEM = "laporan"
_COLUMNS = (
    PrintedColumn("NO.", 4, "tengah", "nomor"),
    PrintedColumn("BARIS", 14, "kiri", "teks"),
    PrintedColumn("NASKAH", 18, "kiri", "teks"),
    PrintedColumn("HASIL", 8, "kiri", "teks"),
    PrintedColumn("HALAMAN", 8, "tengah", "bilangan"),
    PrintedColumn("BERKAS", 18, "kiri", "teks"),
    PrintedColumn("SHA-256", 26, "kiri", "teks"),
    PrintedColumn("TEMUAN", 44, "kiri", "teks"),
)
_TOLD = 8
"""Findings that are told in a cell; the others are counted, and stand in the JSON."""
_LONG = 400
"""Letters of a finding in a cell."""


def report_json(made: MadeMassal) -> Iterator[str]:
    """The report as JSON, piece by piece: the naskah of thousands of rows are never held as one text.

    The same rows give the same bytes, however often the run was interrupted, and wherever it ran.
    """
    head = as_json(_head(made)).removesuffix("\n}")
    yield f'{head},\n  "naskah": ['
    for place, outcome in enumerate(made.outcomes):
        yield f"{',' if place else ''}\n{indent(as_json(row_data(outcome)), '    ')}"
    yield f'{chr(10) + "  " if made.outcomes else ""}],\n  "findings": '
    yield f"{indent(as_json(findings_data(made.findings)), '  ').lstrip()}\n}}\n"


def _head(made: MadeMassal) -> dict[str, object]:
    return {
        "tool": __version__,
        "induk": made.induk,
        "data": list(made.data),
        "baris": len(made.outcomes),
        "jadi": sum(each.done for each in made.outcomes),
        "gagal": len(made.did("gagal")),
    }


def row_data(outcome: Outcome) -> dict[str, object]:
    """A row as the report tells of it; of one that could not be made no more than its place and what is wrong."""
    row = outcome.row
    return {
        "urut": row.urut,
        "where": _where(row.place),
        "naskah": row.name,
        "jadi": outcome.done,
        **outcome.facts,
        "findings": findings_data(outcome.findings),
    }


def _where(where: Where) -> object:
    """A place as findings tell it."""
    data = findings_data([Finding("", Level.SARAN, "", where)])[0]
    return data["where"] if isinstance(data, dict) else None


def massal_data(made: MadeMassal) -> dict[str, object]:
    """What a program is told of a run: the report, and what this run did."""
    end = massal_end(made)
    findings = end.pop("findings")
    return {**end, "naskah": [row_data(each) for each in made.outcomes], "findings": findings}


def massal_end(made: MadeMassal) -> dict[str, object]:
    """The same without its naskah, for whoever was told of each when it was done."""
    deeds = Counter(each.deed for each in made.outcomes)
    return {
        **_head(made),
        "keluaran": str(made.folder),
        "pekerjaan": {deed: deeds[deed] for deed in ("dibuat", "tetap", "berubah", "hilang", "gagal")},
        "berkas": [str(path) for path in made.reports],
        "findings": findings_data(made.findings),
    }


def report_table(made: MadeMassal) -> PrintedTable:
    """The report as a table, a row for each naskah; what is found about all of them is told once, above."""
    done = sum(each.done for each in made.outcomes)
    title = ("LAPORAN PEMBUATAN NASKAH", f"{done} DARI {len(made.outcomes)} NASKAH JADI")
    return PrintedTable(head=(), title=title, columns=_COLUMNS, rows=tuple(_rows(made)), landscape=True)


def _rows(made: MadeMassal) -> Iterator[PrintedRow]:
    common = [*made.findings, *_shared(made.outcomes)]
    if common:
        texts = ("", "semua yang jadi", "", "", "", "", "", _told(common))
        yield PrintedRow("entry", texts, texts)
    told_above = frozenset(common)
    for outcome in made.outcomes:
        yield _row(outcome, [each for each in outcome.findings if _of_any(each, outcome) not in told_above])


def _shared(outcomes: Sequence[Outcome]) -> list[Finding]:
    """What is found about every one of several naskah that were made."""
    made = [outcome for outcome in outcomes if outcome.done]
    by_row = (dict.fromkeys(_of_any(each, outcome) for each in outcome.findings) for outcome in made)
    counts = Counter(finding for findings in by_row for finding in findings)
    return [finding for finding in counts if counts[finding] == len(made) > 1]


def _of_any(finding: Finding, outcome: Outcome) -> Finding:
    """A finding about a whole row as it is alike in others: without its place in the table."""
    where, row = finding.where, outcome.row.place
    if (where.file, where.line, where.cell) != (row.file, row.line, row.cell):
        return finding
    return replace(finding, where=replace(where, file=None, line=None, cell=None))


def _row(outcome: Outcome, findings: Sequence[Finding]) -> PrintedRow:
    facts, row = outcome.facts, outcome.row
    outputs = outcome.outputs
    pages = facts.get("pages")
    texts = (
        str(row.urut),
        in_one_line(str(row.place)),
        row.name,
        "jadi" if outcome.done else "gagal",
        str(pages) if pages else "",
        "\n".join(str(each["path"]) for each in outputs),
        "\n".join(str(each["sha256"]) for each in outputs),
        _told(findings),
    )
    values = (Decimal(row.urut), *texts[1:4], Decimal(str(pages)) if pages else None, *texts[5:])
    return PrintedRow("entry", texts, values)


def _told(findings: Sequence[Finding]) -> str:
    """The first findings, each cut to what a cell can show; galat before all."""
    in_turn = sorted(findings, key=lambda each: not each.counts_as_error)
    return sebagian([dipotong(finding_text(each), _LONG) for each in in_turn], _TOLD, lain="temuan lain", pemisah="\n")
