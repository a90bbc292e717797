"""The tables that klausul draw: how wide their columns are."""

from collections.abc import Mapping

_LAYOUTS: Mapping[str, tuple[int, ...]] = {
    "komparisi": (6, 29, 3, 62),
    "korespondensi": (25, 3, 72),
    "diktum": (18, 3, 6, 73),
    "rincian": (38, 3, 59),
    "tim": (6, 24, 29, 24, 17),
    "pembahasan": (20, 80),
    "pandangan": (15, 25, 30, 30),
    "tindak-lanjut": (6, 44, 28, 22),
    "kepala-telaahan": (14, 3, 83),
    "data": (30, 70),
}
"""Relative widths of the tables that the klausul draw."""
_NUMBER_SHARE = 8
"""Hundredths of the width that the first column of a table of style ``bernomor`` takes; the others share the rest."""


def layout(style: str, columns: int) -> tuple[int, ...]:
    """Relative widths of the columns of a table by its style; all the same for a style that has none."""
    if style == "bernomor" and columns > 1:
        return (_NUMBER_SHARE * (columns - 1), *(100 - _NUMBER_SHARE,) * (columns - 1))
    shares = _LAYOUTS.get(style, ())
    return shares if len(shares) == columns else (1,) * columns
