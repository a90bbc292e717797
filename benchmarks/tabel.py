"""A Lampiran table of many rows against a docxtpl row loop over the same cells, in one run.

The peer is the template a programmer makes in Word: a table with ``{%tr for … %}``. Time is that
of a process of its own each, memory its highest resident size, so that neither run helps the other.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
from docxtpl import DocxTemplate
from figures import Table, against, ms

from kerjasama_docs.assets import Assets
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

SIZES = (1_000, 5_000, 10_000)
AIM = 12
_WIDTHS = (5, 18, 18, 21, 15, 22, 15)
_KB_PER_MB = 1024


def rows_of(count: int) -> list[tuple[str, ...]]:
    """So many rows of seven cells."""
    return [
        (
            f"{place}.",
            f"Universitas Contoh {place}",
            "Pendidikan dan pelatihan petugas",
            "Jumlah petugas bersertifikat belum memenuhi kebutuhan satuan kerja",
            "31 Maret 2027",
            "Meningkatnya kompetensi sumber daya manusia",
            "Kerangka acuan kerja",
        )
        for place in range(1, count + 1)
    ]


def ours(rows: list[tuple[str, ...]], folder: Path) -> None:
    """The table as this package writes it."""
    columns = tuple(PrintedColumn(f"KOLOM {place}", width, "kiri", "teks") for place, width in enumerate(_WIDTHS))
    printed = tuple(PrintedRow("entry", row, row) for row in rows)
    table = PrintedTable((), ("PERENCANAAN KERJA SAMA",), columns, printed, landscape=True)
    (folder / "ours.docx").write_bytes(write_table(table, Profil(nama="Tolok"), Assets()))


def peer(rows: list[tuple[str, ...]], folder: Path) -> None:
    """The same table from a docxtpl template with a row loop."""
    made = python_docx.Document()
    table = made.add_table(rows=4, cols=len(_WIDTHS))
    for place, cell in enumerate(table.rows[0].cells):
        cell.text = f"KOLOM {place}"
    table.rows[1].cells[0].text = "{%tr for b in baris %}"
    for place, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ b[{place}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    path = folder / "peer-template.docx"
    made.save(str(path))
    template = DocxTemplate(str(path))
    template.render({"baris": rows}, autoescape=True)
    template.save(str(folder / "peer.docx"))


WORK: dict[str, Callable[[list[tuple[str, ...]], Path], None]] = {"ours": ours, "peer": peer}


def measured(who: str, count: int) -> tuple[float, float]:
    """Seconds, and megabytes above those before, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, who, str(count)], check=True, capture_output=True, text=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def measure(who: str, count: int) -> None:
    """Print what one run takes, warm: the frame is compiled as for any table before."""
    rows = rows_of(count)
    with tempfile.TemporaryDirectory() as name:
        WORK[who](rows[:2], Path(name))
        before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
        WORK[who](rows, Path(name))
        taken = time.perf_counter() - start
    print(json.dumps([taken, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / _KB_PER_MB]))


def report() -> None:
    """Print the table of times and memory, and the ratio."""
    table = Table(
        "Lampiran table of 7 columns → DOCX", ("ours", "memory", "a row", "docxtpl", "memory", "ratio")
    ).begin()
    for count in SIZES:
        (own, room), (other, more) = (measured(who, count) for who in WORK)
        ours_said = (ms(own, 0), f"{room:.0f} MB", f"{own / count * 1e6:.0f} µs")
        table.row(f"{count:,} rows", *ours_said, ms(other, 0), f"{more:.0f} MB", against(other / own, AIM))


if __name__ == "__main__":
    measure(sys.argv[1], int(sys.argv[2])) if sys.argv[1:] else report()
