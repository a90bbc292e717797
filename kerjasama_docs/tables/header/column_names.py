"""The names under which units write the columns of a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import INSTANSI, normalised
from kerjasama_docs.tables.header.records import Match, Recognised
from kerjasama_docs.tables.header.spelling import Spelling
from kerjasama_docs.tables.header.texts import MAX_COLUMNS

MAX_WORDS = 120
"""Longest text that can be a header, in characters."""
EXPLANATION = regex(r"\([^()]*\)")
"""What explains a header: (tgl/bln/thn)."""
_NUMBER = ("no", "nomor", "no urut", "nomor urut", "nr")
_LETTERS = regex(r"[A-Za-z]{1,2}")
_MARKS = regex(r"^\s*\(?\d{1,2}\s*[.)]\s*|[\s¹²³⁰-⁹*]+$|\s+\d\)\s*$")


@dataclass(frozen=True, slots=True)
class _Open:
    """A title or alias that names an institution: what stands before and behind it, and the column it means."""

    head: str
    tail: str
    column: Recognised

    def spans(self, form: str) -> bool:
        """Whether a header is this title with some institution in it."""
        if not (self.head or self.tail):
            return False
        return f"{form} ".startswith(f"{self.head} ") and f" {form}".endswith(f" {self.tail}".rstrip())


class ColumnNames:
    """The names under which the columns of a form are known.

    Args:
        bentuk: The form.
        first_column: Column, from 1, in which the first cells of the sheet stand.
    """

    def __init__(self, bentuk: LampiranBentuk, *, first_column: int = 1) -> None:
        self.bentuk = bentuk
        self._first_column = first_column
        self._seen: dict[str, Recognised | None] = {}
        self._order: dict[str, dict[str, int]] = {}

    @cached_property
    def typed(self) -> frozenset[str]:
        """Keys of the columns that units fill in."""
        return frozenset(kolom.kunci for kolom in self.bentuk.isian)

    @cached_property
    def _names(self) -> Mapping[str, Recognised]:
        names: dict[str, Recognised] = {}
        for match, words in ((Match.EXACT, _titles), (Match.ALIAS, _aliases), (Match.WEAK, _weak)):
            for kolom in self.bentuk.kolom:
                for name in filter(None, map(normalised, words(kolom))):
                    names.setdefault(name, Recognised(kolom.kunci, match, name))
        return names

    @cached_property
    def _open(self) -> tuple[_Open, ...]:
        """The titles and aliases that name an institution."""
        columns = self.bentuk.kolom
        named = [Recognised(each.kunci, Match.EXACT, each.judul) for each in columns]
        named += [Recognised(each.kunci, Match.ALIAS, alias) for each in columns for alias in each.alias]
        parted = ((each, each.name.partition(INSTANSI)) for each in named)
        return tuple(_Open(normalised(head), normalised(tail), each) for each, (head, mark, tail) in parted if mark)

    @cached_property
    def _spellings(self) -> Sequence[tuple[Spelling, Recognised]]:
        """The sure names, to be compared with what is spelled much like one."""
        return [(Spelling(name), each) for name, each in self._names.items() if each.match < Match.WEAK]

    @cached_property
    def _squeezed(self) -> Mapping[str, Recognised]:
        """The same without blanks: for letters that are spaced, and for words that are broken at the end of a line."""
        return {name.replace(" ", ""): each for name, each in [*self._names.items()][::-1]}

    @cached_property
    def _others(self) -> frozenset[str]:
        """What units write over columns that the form does not have, without blanks."""
        return frozenset(normalised(name).replace(" ", "") for name in self.bentuk.kolom_lain)

    @cached_property
    def _persons(self) -> frozenset[str]:
        """Keys of the columns that say who."""
        return frozenset(kolom.kunci for kolom in self.bentuk.kolom if kolom.siapa)

    @cached_property
    def _given(self) -> Mapping[str, Recognised]:
        """The headers that were given by hand, without blanks."""
        given = [(kolom.kunci, name) for kolom in self.bentuk.kolom for name in kolom.tunjuk]
        return {normalised(name).replace(" ", ""): Recognised(key, Match.GIVEN, name) for key, name in given[::-1]}

    @cached_property
    def given_columns(self) -> Mapping[int, Recognised]:
        """The columns of the sheet that were given by their letters."""
        given = [(column_of(each.name), each) for each in self._given.values()]
        return {column - self._first_column: each for column, each in given if column}

    def order_of(self, each: Recognised) -> int:
        """How far behind a weak word, or one that was given, stands among those of its column."""
        order = self._order.setdefault(each.key, {}) or self._ordered(each.key)
        return order.get(each.name, len(order))

    def _ordered(self, key: str) -> dict[str, int]:
        kolom = next(kolom for kolom in self.bentuk.kolom if kolom.kunci == key)
        names = dict.fromkeys((*kolom.tunjuk, *map(normalised, kolom.alias_lemah)))
        self._order[key] = {name: place for place, name in enumerate(names)}
        return self._order[key]

    def names_other(self, text: str) -> bool:
        """Whether a header names something that the form does not have, and so none of its columns."""
        if len(text) > MAX_WORDS:
            return False
        return any(form.replace(" ", "") in self._others for form in _forms(text))

    def says_whose(self, low: str, top: str) -> bool:
        """Whether the lower of two header cells only says whose the upper one is: Pihak II below NOMOR."""
        lower, upper = self.recognise(low), self.recognise(top)
        if lower is None or lower.key not in self._persons:
            return False
        return self.names_other(top) if upper is None else upper.key not in self._persons

    def others_in(self, texts: Mapping[int, str]) -> frozenset[int]:
        """The columns of a sheet whose headers name something that the form does not have."""
        return frozenset(column for column, text in texts.items() if self.names_other(text))

    def recognise(self, text: str) -> Recognised | None:
        """The column that a header text names, None for none or for more than one."""
        if len(text) > MAX_WORDS:
            return None
        if text not in self._seen:
            self._seen[text] = self._recognised(text)
        return self._seen[text]

    def names_exactly(self, text: str) -> bool:
        """Whether a text is a name of a column letter for letter; cheap enough for every row of a sheet."""
        return len(text) <= MAX_WORDS and normalised(text) in self._names

    def _recognised(self, text: str) -> Recognised | None:
        """The column, by the surest way that finds one."""
        forms = _forms(text)
        given = (self._given.get(form.replace(" ", "")) for form in forms)
        if found := next(filter(None, given), None):
            return found
        found = self._exact(forms) or self._with_institution(forms) or self._either(text)
        return found or (None if self.names_other(text) else self._near(forms))

    def _exact(self, forms: Sequence[str]) -> Recognised | None:
        found = next((self._names[form] for form in forms if form in self._names), None)
        return found or next(filter(None, (self._squeezed.get(form.replace(" ", "")) for form in forms)), None)

    def _with_institution(self, forms: Sequence[str]) -> Recognised | None:
        fitting = (replace(each.column, name=form) for each in self._open for form in forms if each.spans(form))
        return next(fitting, None)

    def _either(self, text: str) -> Recognised | None:
        """A header of two words for one column, ``Alasan/Urgensi``; one half alone counts as a near spelling."""
        halves = [normalised(half) for half in text.split("/")]
        known = [self._names[half] for half in halves if half in self._names]
        if len(halves) == 1 or len({each.key for each in known}) != 1:
            return None
        best = min(known, key=lambda each: each.match)
        whole = len(known) == len(halves)
        return Recognised(best.key, best.match if whole else max(Match.NEAR, best.match), normalised(text))

    def _near(self, forms: Sequence[str]) -> Recognised | None:
        """The only column of which a name is spelled much like a header; of words that mean many things, none."""
        if not forms:
            return None
        close: dict[str, Recognised] = {}
        written = Spelling(forms[0])
        for spelling, each in self._spellings:
            if written.is_like(spelling):
                close.setdefault(each.key, each)
        if len(close) != 1:
            return None
        (found,) = close.values()
        return Recognised(found.key, max(Match.NEAR, found.match), forms[0])


def column_of(letters: str) -> int:
    """The column that letters name, from 1: C is 3; 0 for what names none that a header is looked for in."""
    column = 0
    for letter in letters.strip().upper() if _LETTERS.fullmatch(letters.strip()) else "":
        column = 26 * column + ord(letter) - ord("A") + 1
    return column if column <= MAX_COLUMNS else 0


def _forms(text: str) -> Sequence[str]:
    """A header as it stands, without its number and marks, and without what explains it."""
    forms = map(normalised, (text, _MARKS.sub("", text), EXPLANATION.sub("", text)))
    return tuple(dict.fromkeys(filter(None, forms)))


def _titles(kolom: Kolom) -> Iterator[str]:
    if INSTANSI not in kolom.judul:
        yield kolom.judul
    yield kolom.kunci.replace("_", " ")


def _aliases(kolom: Kolom) -> Sequence[str]:
    named = tuple(alias for alias in kolom.alias if INSTANSI not in alias)
    return (*named, *_NUMBER) if kolom.jenis == "nomor" else named


def _weak(kolom: Kolom) -> Sequence[str]:
    return kolom.alias_lemah
