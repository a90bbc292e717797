"""Which of several columns of a sheet is the one of the form: by what its header says, and what stands below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.content import Content, content_below
from kerjasama_docs.tables.header.records import Match, Recognised
from kerjasama_docs.tables.header.remedies import by_hand
from kerjasama_docs.tables.header.written import Written

_BETTER: Mapping[Match, str] = {
    Match.GIVEN: "ditunjuk",
    Match.EXACT: "kepalanya sama dengan nama kolomnya",
    Match.ALIAS: "kepalanya sebutan yang lazim",
    Match.NEAR: "kepalanya hampir sama",
    Match.WEAK: "kepalanya dapat berarti demikian",
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A column of the sheet that may be one of the form.

    Attributes:
        column: Its place in the sheet.
        recognised: How its header was recognised.
        content: What stands below.
        against: Why that cannot be what the column of the form is for; empty where it can.
        order: Of words that may mean something else, which of them it is: the likeliest stand first in the form.
    """

    column: int
    recognised: Recognised
    content: Content
    against: str
    order: int = 0

    def rank(self, most: int) -> tuple[bool, bool, bool, Match, int, int]:
        """The best first: by its content, a sure header, one that is not sparse, the nearest name, its place.

        Args:
            most: The filled cells of the fullest of all.
        """
        match = self.recognised.match
        if match is Match.GIVEN:
            return False, False, False, match, self.order, self.column
        return bool(self.against), match is Match.WEAK, self.is_sparse(most), match, self.order, self.column

    def is_sparse(self, most: int) -> bool:
        """Whether it is filled less than half as often as the fullest."""
        return 2 * len(self.content.texts) < most

    @property
    def is_refused(self) -> bool:
        """Whether its header is too weak a word for what its content says."""
        return bool(self.against) and self.recognised.match is Match.WEAK


@dataclass(frozen=True)
class Choice:
    """The column that was chosen for one of the form, among all that may be it.

    Attributes:
        kolom: The column of the form.
        candidates: The columns of the sheet, the best first.
    """

    kolom: Kolom
    candidates: tuple[_Candidate, ...]

    @property
    def best(self) -> _Candidate | None:
        """The one that is read; None where none can be."""
        first = self.candidates[0]
        return None if first.is_refused else first

    @property
    def more(self) -> tuple[int, ...]:
        """All columns that are read, from left to right, where the form takes several and there are such."""
        if not self.kolom.berulang or not self.best or self.best.against:
            return ()
        sure = sorted(each.column for each in self.candidates if self._is_sure(each) and not each.against)
        return tuple(sure) if len(sure) > 1 else ()

    @property
    def recognised(self) -> Iterator[tuple[int, Recognised]]:
        """The columns that are known by it, those that are not read among them."""
        if self.best:
            yield from ((each.column, each.recognised) for each in self.candidates if self._is_sure(each))

    def _is_sure(self, each: _Candidate) -> bool:
        return each is self.best or each.recognised.match < Match.WEAK

    def account(self, written: Written) -> str:
        """What was chosen and why; empty where nothing was to choose."""
        if not self.best or not self._was_open or self.more:
            return ""
        name = written.named(self.best.column)
        return f"kolom {_title(self.kolom)} dibaca dari {name} karena {self._why(written)}."

    @property
    def _was_open(self) -> bool:
        """Whether another column could have been meant as well."""
        weak = self.candidates[0].recognised.match is Match.WEAK
        if self.candidates[0].recognised.match is Match.GIVEN:
            return True
        return any(weak or self._is_sure(each) for each in self.candidates[1:])

    def _why(self, written: Written) -> str:
        """Why this one: what speaks against the next, or for it."""
        best = self.candidates[0]
        if best.recognised.match is Match.GIVEN:
            return _BETTER[Match.GIVEN]
        other = self.candidates[1]
        if other.against and not best.against:
            return f"pada {written.named(other.column)} {other.against}"
        most = len(best.content.texts)
        if other.is_sparse(most):
            return f"{written.named(other.column)} hanya terisi {len(other.content.texts)} dari {most} baris"
        if best.recognised.match != other.recognised.match:
            return _BETTER[best.recognised.match]
        return f"letaknya sebelum {written.named(other.column)}"

    def findings(self, written: Written) -> Iterator[Finding]:
        """What is said of columns that say the same, and of content that does not fit its header."""
        yield from self._of_others(written)
        first, title = self.candidates[0], _title(self.kolom)
        if not first.against or self.kolom.jenis == "nomor":
            return
        if self.best:
            message = f"Kolom {title} dibaca dari {written.named(first.column)}, padahal {first.against}."
            hint = f"Periksa; bila kolomnya lain, {by_hand(self.kolom)}, atau perbaiki kepalanya."
            yield Finding("tabel-isi-kolom", Level.PERINGATAN, message, written.where(first.column), hint)
        else:
            message = f"{written.named(first.column)} tidak dibaca sebagai {title} karena {first.against}."
            name = written.texts.get(first.column, "…")
            hint = f"Bila memang {title}, tulis kepalanya demikian, atau {by_hand(self.kolom, name)}."
            yield Finding("tabel-isi-kolom", Level.SARAN, message, written.where(first.column), hint)

    def _of_others(self, written: Written) -> Iterator[Finding]:
        """What is said of the columns that were not chosen and whose headers mean the same for sure."""
        others = [each for each in self.candidates[1:] if self._is_sure(each) and each.column not in self.more]
        if not self.best or not others:
            return
        title, name = _title(self.kolom), written.named(self.best.column)
        named = " dan ".join(map(written.named, sorted(each.column for each in (self.best, *others))))
        message = f"{named} sama-sama berarti {title}; dibaca {name} karena {self._why(written)}."
        hint = f'Bila keliru, tunjuk kolomnya: --kolom {self.kolom.kunci}="…", atau ganti kepala kolom lainnya.'
        mild = all(each.against for each in others) and not self.best.against
        level = Level.SARAN if mild else Level.PERINGATAN
        yield Finding("tabel-kolom-ganda", level, message, written.where(others[-1].column), hint)


def _title(kolom: Kolom) -> str:
    return column_title(kolom).rstrip(".")


def choices(recognised: Mapping[int, Recognised], names: ColumnNames, below: Sequence[Row]) -> Mapping[str, Choice]:
    """The columns of a sheet by that of the form that each may be.

    Args:
        recognised: What was recognised, by column in the sheet.
        names: The names of the columns.
        below: The rows below the header.
    """
    by_key = {kolom.kunci: kolom for kolom in names.bentuk.kolom}
    found: dict[str, list[_Candidate]] = {}
    for column, each in recognised.items():
        kolom, content = by_key[each.key], content_below(below, column)
        order = names.order_of(each) if each.match in {Match.WEAK, Match.GIVEN} else 0
        against = "" if each.match is Match.GIVEN else content.against(kolom)
        if not (against and kolom.jenis == "nomor" and each.match is not Match.EXACT):
            found.setdefault(each.key, []).append(_Candidate(column, each, content, against, order))
    return {key: Choice(kolom, _ranked(found[key])) for key, kolom in by_key.items() if key in found}


def _ranked(candidates: Sequence[_Candidate]) -> tuple[_Candidate, ...]:
    """The best first; where some were given by hand, no others."""
    given = [each for each in candidates if each.recognised.match is Match.GIVEN]
    most = max(len(each.content.texts) for each in candidates)
    return tuple(sorted(given or candidates, key=lambda each: each.rank(most)))
