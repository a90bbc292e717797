"""One input and a table from files to files: what ``massal`` does.

The rows are made by workers, which give bytes back; everything is written here, in one place, so that a worker that
dies leaves nothing behind.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.findings import has_errors
from kerjasama_docs.jobs.buat import SUFFIX
from kerjasama_docs.jobs.massal import packed, report, signing
from kerjasama_docs.jobs.massal.crews import local_crew, usual_workers
from kerjasama_docs.jobs.massal.ledger import NAME, Ledger
from kerjasama_docs.jobs.massal.making import Making, left_over
from kerjasama_docs.jobs.massal.order import MadeMassal, MassalOrder, Outcome, Told, Watch
from kerjasama_docs.jobs.massal.placing import Basis
from kerjasama_docs.jobs.massal.reports import write_reports
from kerjasama_docs.jobs.massal.run import Crew
from kerjasama_docs.massal import MassalTable, RowsOrder, rows_of
from kerjasama_docs.output import FULL, mend_alone, refuse_inputs, refuse_no_file, refuse_no_folder, shown
from kerjasama_docs.pdf import engine

_OWN = frozenset({report.STEM, signing.STEM, packed.STEM})
"""Stems of the files that are not of a row."""
_SHOWN = 3
"""Files that are named when a folder holds results already."""


def _deaf(_said: object) -> None:
    """Nobody who looks on."""


def make_many(  # noqa: PLR0913 - two of them only look on
    induk: str, data: Sequence[str], order: MassalOrder, *, rows: RowsOrder, watch: Watch = _deaf, told: Told = _deaf
) -> MadeMassal:
    """Make the naskah of every row, and the reports about them; a row that cannot be made does not stop the others.

    Args:
        induk: The shared input.
        data: The tables.
        order: What is wanted.
        rows: How the tables are read, and how numbers and names are given.
        watch: Told how far it is.
        told: Told what came of each row.

    Raises:
        UsageError: A file is missing, results are there already, another run is at work in the folder.
        EnvironmentLackError: The machine lacks something; what is done by then stays, and another run goes on there.
        DocumentFindingsError: The shared input cannot be read.
    """
    refuse_no_folder(order.folder)
    if "pdf" in order.formats:
        engine(order.engine)
    table = rows_of(induk, data, replace(rows, templates=order.templates, terpakai=_OWN))
    made = MadeMassal(induk, tuple(data), order.folder, findings=table.findings, unreadable=table.unreadable)
    if has_errors(table.findings) or not table.rows:
        return made
    targets = _targets(table, order)
    refuse_inputs([*targets, order.folder / NAME], [induk, *data, *table.read])
    refuse_no_file(order.folder / NAME)
    with _told_how_to_go_on(), Ledger(order.folder) as ledger:
        mend_alone(order.folder)
        if not (order.overwrite or order.resume):
            _refuse_results(ledger, targets)
        ledger.begin(anew=order.overwrite and not order.resume)
        base = Path() if induk == "-" else Path(induk).parent
        outcomes = _made(table, Making(order, ledger, Basis(order, base), told=told), watch)
        made = replace(made, outcomes=outcomes, findings=(*made.findings, *left_over(ledger, outcomes, order.folder)))
        return write_reports(made, order, ledger, base=base)


@contextlib.contextmanager
def _told_how_to_go_on() -> Iterator[None]:
    """Say of a disk that is full how this run goes on when there is room.

    Raises:
        EnvironmentLackError: It is full.
    """
    try:
        yield
    except EnvironmentLackError as error:
        if isinstance(error.__cause__, OSError) and error.__cause__.errno in FULL:
            remedy = "Kosongkan ruang, lalu jalankan lagi dengan --lanjutkan."
            raise EnvironmentLackError(error.message, remedy) from error.__cause__
        raise


def _targets(table: MassalTable, order: MassalOrder) -> list[Path]:
    """All files that may be written, reports too.

    Raises:
        UsageError: Two of them are the same.
    """
    rows = [f"{row.name}{SUFFIX[form]}" for row in table.rows for form in order.formats]
    names = [*rows, *(f"{stem}{suffix}" for stem in (report.STEM, signing.STEM) for suffix in (".json", ".xlsx"))]
    names += [f"{signing.STEM}.docx", f"{signing.STEM}.pdf", f"{packed.STEM}.zip"]
    folded = [name.casefold() for name in names]
    if len({*folded}) < len(names):
        twice = next(name for name in names if folded.count(name.casefold()) > 1)
        raise UsageError(f"Dua baris sama-sama menghasilkan {twice}.", "Beri pola lain dengan --nama.")
    return [order.folder / name for name in names]


def _refuse_results(ledger: Ledger, targets: Sequence[Path]) -> None:
    """Refuse a folder in which results are.

    Raises:
        UsageError: There are.
    """
    there = [path.name for path in targets if path.exists() or path.is_symlink()]
    if ledger.lines:
        there.append(NAME)
    if there:
        folder, more = targets[0].parent, len(there) - _SHOWN
        names = ", ".join(map(shown, there[:_SHOWN])) + (f", dan {more} lainnya" if more > 0 else "")
        hint = "Pakai --lanjutkan untuk meneruskannya, --timpa untuk mengulang dari awal, atau -o untuk folder lain."
        raise UsageError(f"Folder {shown(folder)} sudah berisi hasil: {names}.", hint)


def _made(table: MassalTable, making: Making, watch: Watch) -> tuple[Outcome, ...]:
    """What came of each row, in their order."""
    waiting = making.waiting(table.rows)
    if waiting:
        with _crew(making, len(waiting)) as crew:
            making.make(waiting, crew, watch)
    return tuple(making.outcomes[row.urut] for row in table.rows)


@contextlib.contextmanager
def _crew(making: Making, rows: int) -> Iterator[Crew]:
    """Who does the work.

    Raises:
        UsageError: Both a cluster and a number of processes are asked for.
    """
    order = making.order
    if order.scheduler is None:
        size = min(order.workers or usual_workers(rows), rows)
        with local_crew(size, apart=making.setting.together) as crew:
            yield crew
        return
    if order.workers is not None:
        raise UsageError("Banyaknya pekerja klaster ditentukan klaster itu.", "Hapus --pekerja.")
    from kerjasama_docs.jobs.massal.cluster import cluster_crew

    with cluster_crew(order.scheduler) as crew:
        yield crew
