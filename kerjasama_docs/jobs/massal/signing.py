"""The list for the day of signing: number, partner, who signs, pages and file of each naskah."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from kerjasama_docs.jobs.massal.order import Outcome
from kerjasama_docs.language import huruf_besar, tanggal_panjang
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

STEM = "daftar-penandatanganan"
_COLUMNS = (
    PrintedColumn("NO.", 4, "tengah", "nomor"),
    PrintedColumn("NOMOR", 26, "kiri", "teks"),
    PrintedColumn("MITRA", 24, "kiri", "teks"),
    PrintedColumn("PENANDATANGAN DAN JABATAN", 28, "kiri", "teks"),
    PrintedColumn("HALAMAN", 8, "tengah", "bilangan"),
    PrintedColumn("BERKAS", 22, "kiri", "teks"),
)
_OPEN = "…………"
"""What stands for what is still to be written by hand."""


def signing_list(outcomes: Sequence[Outcome]) -> PrintedTable:
    """The list of the naskah that were made; how many are missing stands in its title."""
    made = [each for each in outcomes if each.done]
    return PrintedTable(
        head=(),
        title=tuple(_title([each.facts for each in made], len(outcomes))),
        columns=_COLUMNS,
        rows=tuple(_row(place, each) for place, each in enumerate(made, 1)),
        landscape=True,
    )


def _title(facts: Sequence[Mapping[str, object]], wanted: int) -> Iterator[str]:
    """What it is a list of; day and place where they are the same for all."""
    yield "DAFTAR PENANDATANGANAN"
    if kind := _common(each["nama"] for each in facts):
        yield huruf_besar(kind)
    day = _common(each["tanggal"] for each in facts)
    where = [_common(each["tempat"] for each in facts), tanggal_panjang(date.fromisoformat(day)) if day else None]
    if said := ", ".join(filter(None, where)):
        yield huruf_besar(said)
    if len(facts) < wanted:
        yield f"BELUM LENGKAP: {len(facts)} DARI {wanted} NASKAH"


def _common(values: Iterable[object]) -> str | None:
    """What all say; None where they differ, or say nothing."""
    found = set(values)
    only = found.pop() if len(found) == 1 else None
    return only if isinstance(only, str) else None


def _row(place: int, outcome: Outcome) -> PrintedRow:
    facts = outcome.facts
    pages = facts["pages"]
    texts = (
        str(place),
        "\n".join(_texts(facts["nomor"])) or _OPEN,
        "\n".join(each.get("nama") or _OPEN for each in _partners(facts)),
        "\n".join(_signer(each) for each in _partners(facts)),
        str(pages) if pages else "",
        _files([str(each["path"]) for each in outcome.outputs]),
    )
    values = (Decimal(place), *texts[1:4], Decimal(str(pages)) if pages else None, texts[5])
    return PrintedRow("entry", texts, values)


def _texts(values: object) -> list[str]:
    return [str(each) for each in values if each] if isinstance(values, list | tuple) else []


def _partners(facts: Mapping[str, object]) -> list[Mapping[str, str | None]]:
    found = facts["mitra"]
    return found if isinstance(found, list) else []


def _files(names: Sequence[str]) -> str:
    """The files of a naskah, which differ in how they end: ``001-Universitas Contoh (.docx, .pdf)``."""
    if len(names) == 1:
        return names[0]
    endings = ", ".join(PurePath(name).suffix for name in names)
    return f"{PurePath(names[0]).stem} ({endings})" if names else ""


def _signer(partner: Mapping[str, str | None]) -> str:
    """Name and office, each on a line."""
    return f"{partner.get('penandatangan') or _OPEN}\n{partner.get('jabatan') or _OPEN}"
