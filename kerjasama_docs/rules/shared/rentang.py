"""Spans of days in a running text: "sejak 1 Januari 2026 sampai dengan 31 Desember 2028", with a length before them."""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.index import Index
from kerjasama_docs.rules.reading.hari import Hari
from kerjasama_docs.rules.reading.lama_teks import Lama, side_by_side

_UNTIL = regex(
    r"(?i:,? ?\(?(?:dan )?(?:berlaku )?\b(?:sampai dengan|sampai|hingga|s\.? ?/? ?d\.?|berakhir|until|to|through|and"
    r" ends on)"
    r"(?: pada)?(?: hari)?(?: tanggal| tgl\.?)?| [-–—]) ?$"
)
"""What leads to the last day of a span."""
_SIGNED = regex(
    r"(?i:\b(?:sejak|mulai|terhitung|dari)\b[^.;]{0,40}?(?:penanda ?tanganan|di ?tanda ?tangani)(?:nya)?\b[^.;]{0,60}$"
    r"|\bfrom the date of (?:its )?sign[^.;]{0,60}$)"
)
"""A span that begins on the day of signing."""
_LENGTH = regex(
    r"(?i:\b(?:selama|jangka waktu|untuk|dalam waktu|masa|waktu|berlaku|adalah|for(?: a period of)?)(?: jangka waktu"
    r"| waktu)?) ?$"
)
"""Words before a length that is that of a span."""
_LINK = regex(r",? ?\(?(?i:(?:yakni|yaitu|terhitung|mulai|sejak|dari|pada|tanggal|hari) )*")
"""What joins a length to the span right behind it."""
_BEHIND = regex(r"\)?,? ?\(?(?i:(?:yakni|yaitu|atau|jadi|selama|untuk|jangka waktu) )+")
"""What joins a span to the length right behind it."""
_LONG = 60
"""Most signs between a length and the span it measures."""


class Rentang(NamedTuple):
    """A span of days.

    Attributes:
        mulai: Its first day; None for the day of signing.
        sampai: Its last day.
    """

    mulai: Hari | None
    sampai: Hari

    @property
    def start(self) -> int:
        """Where it begins in its text."""
        return (self.mulai or self.sampai).start


def rentang_in(index: Index) -> Iterator[Rentang]:
    """The spans in all texts that name their last day, and their first one or the signing."""
    before: Hari | None = None
    for day in index.hari:
        led = day.before
        if found := _UNTIL.search(led):
            behind = day.start - len(led) + found.start()
            if before and before.unit is day.unit and behind - before.end in range(2):
                yield Rentang(before, day)
            elif _SIGNED.search(led[: found.start()]):
                yield Rentang(None, day)
        before = day


def lama_of(index: Index, span: Rentang) -> tuple[Lama, ...]:
    """The length that a sentence gives a span, before or right behind it; nothing where it gives none."""
    return lama_before(index, span) or _lama_behind(index, span)


def _lama_behind(index: Index, span: Rentang) -> tuple[Lama, ...]:
    unit, end = span.sampai.unit, span.sampai.end
    behind = index.lama_di(unit, end, end + _LONG)
    group = next(side_by_side(behind), ())
    linked = group and _BEHIND.fullmatch(span.sampai.unit.text, span.sampai.end, group[0].start)
    return group if linked else ()


def lama_before(index: Index, span: Rentang) -> tuple[Lama, ...]:
    """The length that a sentence gives a span, years and months together; nothing where it gives none or several."""
    first, last = span.sampai.sentence
    inside = index.lama_di(span.sampai.unit, first, last)
    groups = [group for group in side_by_side(inside) if group[-1].end <= span.start]
    return groups[0] if len(groups) == 1 and _leads(groups[0], span) else ()


def _leads(group: tuple[Lama, ...], span: Rentang) -> bool:
    """Whether a length before a span is that of the span, by the words before or behind it."""
    near = _LONG if span.mulai else 2 * _LONG
    if _LINK.fullmatch(span.sampai.unit.text, group[-1].end, span.start):
        return True
    return span.start - group[-1].end <= near and _LENGTH.search(group[0].before) is not None
