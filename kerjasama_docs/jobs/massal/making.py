"""The rows of a run: which are made already, and what comes of the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import ceil
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.jobs.massal.batch import make_rows
from kerjasama_docs.jobs.massal.ledger import Ledger, Line
from kerjasama_docs.jobs.massal.order import Deed, MassalOrder, Outcome, Progress, Told, Watch
from kerjasama_docs.jobs.massal.placing import Basis, changed, in_the_way, kept_as_changed, missing, place, there
from kerjasama_docs.jobs.massal.row import MadeRow, Setting
from kerjasama_docs.jobs.massal.run import Crew, run
from kerjasama_docs.language import sebagian
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.output import refuse_inputs
from kerjasama_docs.pdf import engine
from kerjasama_docs.report import finding_of

_TOGETHER = 20
"""Most rows whose PDFs are made in one call; their files are in memory at once."""
_NAMED = 10
"""Files that are named in a finding."""


class Making:
    """The rows of a run on their way into a folder.

    Args:
        order: What is wanted.
        ledger: What earlier runs have made there.
        basis: What rows are made from, as hashes.
        told: Told what came of each row.
    """

    def __init__(self, order: MassalOrder, ledger: Ledger, basis: Basis, *, told: Told) -> None:
        self.order, self.ledger, self.basis = order, ledger, basis
        folder = basis.folder.absolute() if order.scheduler else basis.folder
        used = engine(order.engine) if "pdf" in order.formats else None
        together = used is not None and used.convert_many is not None
        self.setting = Setting(
            folder,
            order.formats,
            final=order.final,
            templates=order.templates,
            pdfa=order.pdfa,
            engine=order.engine,
            together=together,
            mitra=order.mitra,
        )
        self.outcomes: dict[int, Outcome] = {}
        self._told = told
        self._deeds: dict[int, Deed] = {}
        self._said: dict[Finding, Finding] = {}

    def waiting(self, rows: Sequence[MassalRow]) -> list[MassalRow]:
        """The rows that have to be made; what came of the others is known."""
        waiting = []
        for row in rows:
            line = self.ledger.lines.get(row.name)
            deed = self._deed(row, line)
            if line and deed == "tetap":
                self._note(self._kept(row, line))
            else:
                self._deeds[row.urut] = deed
                waiting.append(row)
        return waiting

    def _deed(self, row: MassalRow, line: Line | None) -> Deed:
        """What has to be done for a row."""
        if line is None:
            return "dibuat"
        if line.given != self.basis.given(row) or not self.basis.is_unchanged(line.behind):
            return "berubah"
        if self.ledger.was_cut_off(row.name) or missing(line, self.order.folder):
            return "hilang"
        return "hilang" if self.order.overwrite and changed(line, self.order.folder) else "tetap"

    def _kept(self, row: MassalRow, line: Line) -> Outcome:
        """A row that an earlier run has made."""
        told = line.facts.get("findings")
        findings = [finding_of(each) for each in told] if isinstance(told, list) else []
        if names := changed(line, self.order.folder):
            findings.append(kept_as_changed(names, row.place))
        return self._shared(Outcome(row, "tetap", line.facts, tuple(findings)))

    def _shared(self, outcome: Outcome) -> Outcome:
        """The same with its findings only once, and one held of those that many rows have."""
        findings = tuple(self._said.setdefault(each, each) for each in outcome.findings)
        return replace(outcome, facts={**outcome.facts, "findings": ()}, findings=findings)

    def make(self, rows: Sequence[MassalRow], crew: Crew, watch: Watch) -> None:
        """Make rows, each written as soon as it is there.

        Raises:
            KerjasamaError: They cannot be written, or the machine lacks something.
        """
        progress = Progress(0, len(rows))
        watch(progress)
        for row, made in self._made(rows, crew):
            outcome = self._placed(row, made)
            self._note(outcome)
            progress = replace(progress, done=progress.done + 1, failed=progress.failed + (not outcome.done))
            watch(progress)

    def _note(self, outcome: Outcome) -> None:
        """Keep what came of a row, and say it."""
        self.outcomes[outcome.row.urut] = outcome
        self._told(outcome)

    def _made(self, rows: Sequence[MassalRow], crew: Crew) -> Iterator[tuple[MassalRow, MadeRow | None]]:
        """What comes of each row; those that took their worker with them together are made each by itself."""
        work = partial(make_rows, setting=self.setting)
        size = min(_TOGETHER, ceil(len(rows) / crew.window)) if self.setting.together else 1
        alone: list[MassalRow] = []
        for some, made in run(_groups(rows, size), work, crew):
            if made is None and len(some) > 1:
                alone += some
            else:
                yield from zip(some, made or (None,), strict=True)
        for (row,), made in run(_groups(alone, 1), work, crew):
            yield row, made[0] if made else None

    def _placed(self, row: MassalRow, made: MadeRow | None) -> Outcome:
        """A row whose files have come to their places, or why they have not."""
        if made is None:
            return Outcome(row, "gagal", findings=(_deadly(row),))
        if made.lack:
            raise EnvironmentLackError(*made.lack)
        if not made.files:
            return Outcome(row, "gagal", findings=(*made.findings, *self._outdated(row)), bug=made.bug)
        folder = self.order.folder
        refuse_inputs([folder / name for name in made.files], self.basis.paths(made.behind))
        self.ledger.refuse_gone()
        if not self.order.reproducible:
            self.ledger.foretell(row.name, made.files)
        if strange := place(made.files, folder, self.ledger.ours(row.name), overwrite=self.order.overwrite):
            return Outcome(row, "gagal", findings=(in_the_way(strange, row.place),))
        line = Line(row.name, self.basis.given(row), self.basis.behind(made.behind), made.facts)
        self.ledger.add(line)
        return self._shared(Outcome(row, self._deeds[row.urut], made.facts, made.findings))

    def _outdated(self, row: MassalRow) -> Iterator[Finding]:
        """The files of what a row said before, when it cannot be made any more."""
        line = self.ledger.lines.get(row.name)
        if line and (names := there(line, self.order.folder)):
            message = f"Yang ada di folder hasil masih dari isian sebelumnya: {', '.join(names)}."
            yield Finding("massal-usang", Level.PERINGATAN, message, row.place, "Perbaiki barisnya, lalu ulangi.")


def _groups(rows: Sequence[MassalRow], size: int) -> Iterator[Sequence[MassalRow]]:
    """Rows in their order, so many at a time."""
    return (rows[start : start + size] for start in range(0, len(rows), size))


def _deadly(row: MassalRow) -> Finding:
    """What is said of a row that took its worker with it."""
    message = "Proses pekerja mati setiap kali membuat baris ini."
    hint = "Periksa apakah memorinya cukup; kurangi --pekerja, atau kurangi isi barisnya."
    return Finding("massal-pekerja-mati", Level.GALAT, message, row.place, hint)


def left_over(ledger: Ledger, outcomes: Sequence[Outcome], folder: Path) -> Iterator[Finding]:
    """The files of rows that are no more; nobody removes them but the user."""
    names = {outcome.row.name for outcome in outcomes}
    lines = (line for name, line in ledger.lines.items() if name and name not in names)
    if found := sorted(name for line in lines for name in there(line, folder)):
        message = f"Ada hasil dari baris yang tidak ada lagi: {sebagian(found, _NAMED)}."
        hint = "Hapus bila tidak diperlukan; tidak disebut dalam laporan dan daftar penandatanganan."
        yield Finding("massal-sisa", Level.SARAN, message, hint=hint)
