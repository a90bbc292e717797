"""What a report has in its tree beside its headings."""

from dataclasses import dataclass

from kerjasama_docs.naskah.inline import Line


@dataclass(frozen=True, slots=True)
class KepalaLaporan:
    """The cover of a report.

    Attributes:
        sampul: Lines at the foot of the cover: institution, place, month and year; empty without a cover.
    """

    sampul: tuple[Line, ...] = ()
