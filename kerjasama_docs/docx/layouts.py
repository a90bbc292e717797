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
}
"""Relative widths of the tables that the klausul draw."""


def layout(style: str, columns: int) -> tuple[int, ...]:
    """Relative widths of the columns of a table by its style; all the same for a style that has none."""
    shares = _LAYOUTS.get(style, ())
    return shares if len(shares) == columns else (1,) * columns
