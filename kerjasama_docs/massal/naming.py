"""Which field a header of a column means: by its path, by hand, or by what people call it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.language import daftar
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.massal.fields import Fields, Isian
from kerjasama_docs.regex import regex

MAX_WORDS = 300
"""Longest text that can be a header, in characters."""
_EXPLAINED = regex(r"\([^()]*\)")
"""What explains a header: (tgl/bln/thn)."""
_MARKS = regex(r"^\s*\(?\d{1,2}\s*[.)]\s+|[\s¹²³*]+$")
_NOTES = frozenset(
    map(lipat, ("no", "no urut", "nomor urut", "nr", "#", "keterangan", "ket", "catatan", "remarks", "notes"))
)
"""What is written above columns that count or remark, folded."""
_GUESSED = 2
"""Steps of a field that a header leaves out, from which on it is told how it is read."""
_LOOKED_AT = 500
"""Texts of the tables among which a header is looked for that is spelled in another way."""
_MOST = 4
"""Fields that are named in a hint."""


class Other(Enum):
    """What a header is that means no field."""

    NOTE = "catatan"
    """A column of counts or remarks."""
    LEFT_OUT = "abaikan"
    """A column that the user leaves out."""


@dataclass(frozen=True)
class Naming:
    """Looks up headers.

    Attributes:
        fields: The fields that can be meant.
        by_hand: The field by header, folded, as the user says.
        left_out: Headers that the user leaves out, folded.
    """

    fields: Fields
    by_hand: Mapping[str, Isian] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    _seen: dict[str, "Isian | Other | None"] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, fields: Fields, by_hand: Mapping[str, str], left_out: Iterable[str]) -> "Naming":
        """Looks up headers as the user wants it.

        Args:
            fields: The fields that can be meant.
            by_hand: Paths by header, as the user gives them.
            left_out: Headers that the user leaves out.

        Raises:
            UsageError: One of the paths is no field.
        """
        plain = cls(fields)
        given = {lipat(name): plain.named(path) for name, path in by_hand.items()}
        return cls(fields, given, frozenset(map(lipat, left_out)))

    def named(self, path: str) -> Isian:
        """The field of a path or a name that the user gave on the command line.

        Raises:
            UsageError: There is none.
        """
        if found := self.fields.exact(path):
            return found
        meant = self.fields.meant(path)
        if len(meant) == 1:
            return meant[0]
        raise UsageError(f"“{in_one_line(path)}” bukan isian naskah.", self.hint(path))

    def recognised(self, text: str) -> Isian | Other | None:
        """The field that a header means, or what it is otherwise; None for one that is not known."""
        if len(text) > MAX_WORDS:
            return None
        if text not in self._seen:
            self._seen[text] = self._recognised(text)
        return self._seen[text]

    def _recognised(self, text: str) -> Isian | Other | None:
        folded = lipat(text)
        if folded in self.left_out:
            return Other.LEFT_OUT
        if folded in self.by_hand:
            return self.by_hand[folded]
        if folded in _NOTES:
            return Other.NOTE
        for line in map(str.strip, reversed(text.split("\n"))):
            if found := self.fields.exact(line.strip("()")):
                return found
        return next((found for form in _forms(text) if (found := self._by_name(form))), None)

    def _by_name(self, text: str) -> Isian | None:
        meant = self.fields.meant(text)
        if len(meant) != 1 and "/" in text:
            halves = {each.key: each for half in text.split("/") for each in self.fields.meant(half)}
            meant = tuple(halves.values())
        return meant[0] if len(meant) == 1 else None

    def unseen(self, headers: Iterable[str]) -> Iterator[Finding]:
        """What is said of headers that the user named and that no table has, once all tables are read."""
        seen = frozenset(map(lipat, self._seen))
        for header in headers:
            if lipat(header) not in seen:
                message = f"--kolom menunjuk kepala “{in_one_line(header)}”, yang tidak ada pada satu tabel pun."
                hint = nearest(
                    header, islice(self._seen, _LOOKED_AT), others="Tulis kepalanya persis seperti pada tabel."
                )
                yield Finding("tabel-kolom-tunjuk", Level.GALAT, message, hint=hint)

    def is_guess(self, text: str, isian: Isian) -> bool:
        """Whether a header leaves out so much of a field that a reader may have meant another thing."""
        by_hand = lipat(text) in self.by_hand or any(self.fields.exact(line.strip("() ")) for line in text.split("\n"))
        counts = [isian.omitted(lipat(form)) for form in _forms(text)] if isian.names and not by_hand else [0]
        return min((count for count in counts if count is not None), default=0) >= _GUESSED

    def hint(self, text: str) -> str:
        """What to write above a column instead of a name that means no field, or several."""
        several = self.fields.meant(text) or self.fields.possible(text)
        if several:
            names = [f"“{self.fields.header(each)}”" for each in several[:_MOST]]
            return f"Tulis kepalanya {daftar(names, 'atau')}."
        known = [*(each.judul for each in self.fields.all), *(each.path for each in self.fields.all)]
        near = nearest(text, known, others="Tulis jalur isiannya, misalnya pihak[2].nama")
        return near.removesuffix(".") + "; atau hapus kolomnya."


def _forms(text: str) -> Iterator[str]:
    """A header as it stands, without its number and marks, and without what explains it."""
    yield from dict.fromkeys((text, _MARKS.sub("", text), _EXPLAINED.sub("", text), text.partition("\n")[0]))
