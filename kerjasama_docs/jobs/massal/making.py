"""The rows of a run: which are made already, and what comes of the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.jobs.massal.ledger import Ledger, Line
from kerjasama_docs.jobs.massal.order import Deed, MassalOrder, Outcome, Progress, Watch
from kerjasama_docs.jobs.massal.placing import Basis, changed, in_the_way, kept_as_changed, missing, place, there
from kerjasama_docs.jobs.massal.row import MadeRow, Setting, make_row
from kerjasama_docs.jobs.massal.run import Crew, run
from kerjasama_docs.language import sebagian
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.output import refuse_inputs
from kerjasama_docs.report import finding_of

_NAMED = 10
"""Files that are named in a finding."""


class Making:
    """The rows of a run on their way into a folder.

    Args:
        order: What is wanted.
        ledger: What earlier runs have made there.
        basis: What rows are made from, as hashes.
    """

    def __init__(self, order: MassalOrder, ledger: Ledger, basis: Basis) -> None:
        self.order, self.ledger, self.basis = order, ledger, basis
        folder = basis.folder.absolute() if order.scheduler else basis.folder
        self.setting = Setting(folder, order.formats, order.final, order.templates)
        self.outcomes: dict[int, Outcome] = {}
        self._deeds: dict[int, Deed] = {}
        self._said: dict[Finding, Finding] = {}

    def waiting(self, rows: Sequence[MassalRow]) -> list[MassalRow]:
        """The rows that have to be made; what came of the others is known."""
        waiting = []
        for row in rows:
            line = self.ledger.lines.get(row.name)
            deed = self._deed(row, line)
            if line and deed == "tetap":
                self.outcomes[row.urut] = self._kept(row, line)
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
        if missing(line, self.order.folder) or (self.order.overwrite and changed(line, self.order.folder)):
            return "hilang"
        return "tetap"

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
        for row, made in run(rows, partial(make_row, setting=self.setting), crew):
            outcome = self._placed(row, made)
            self.outcomes[row.urut] = outcome
            progress = replace(progress, done=progress.done + 1, failed=progress.failed + (not outcome.done))
            watch(progress)

    def _placed(self, row: MassalRow, made: MadeRow | None) -> Outcome:
        """A row whose files have come to their places, or why they have not."""
        if made is None:
            return Outcome(row, "gagal", findings=(_deadly(row),))
        if made.lack:
            raise EnvironmentLackError(*made.lack)
        if not made.files:
            return Outcome(row, "gagal", findings=(*made.findings, *self._outdated(row)), bug=made.bug)
        folder, before = self.order.folder, self.ledger.lines.get(row.name)
        refuse_inputs([folder / name for name in made.files], self.basis.paths(made.behind))
        self.ledger.refuse_gone()
        if strange := place(made.files, folder, before, overwrite=self.order.overwrite):
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
