"""The colours of a screen, sRGB (IEC 61966-2-1), as an ICC profile made here: small, free, always the same bytes.

A matrix and three curves (ICC.1:2001-04, 6.3.1.2), which ISO 19005-2, 6.2.3, takes for an output intent.
Why not the profile of another package: each carries a licence or a date of its own.
"""

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
"""What the profile calls itself, and the identifier of its output condition."""
COMPONENTS = 3

_HEADER = 128
_CREATED = (2000, 1, 1, 0, 0, 0)
"""Year to second. The header asks for a time (6.1.7); a real one would make every file another one."""
_ENTRIES = 256
"""Entries of the curve: one for each sample of eight bits."""
_TOE = 0.04045
"""Below this the curve of sRGB is a line (IEC 61966-2-1, 5.2)."""
_WHITE = (0.9642, 1.0, 0.8249)
"""D50, of the profile connection space (A.1), to which the colours below are adapted (Bradford)."""
_COLOURS = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
_RIGHTS = "No copyright, use freely"


@cache
def srgb() -> bytes:
    """The profile, about 1 KB: class display, RGB to XYZ, version 2.1; PDF 1.4 and later can hold it."""
    shared = {b"rTRC": b"rTRC", b"gTRC": b"rTRC", b"bTRC": b"rTRC"}
    contents = {
        b"desc": _description(NAME),
        b"cprt": b"text" + bytes(4) + _RIGHTS.encode() + b"\0",
        b"wtpt": _xyz(_WHITE),
        **{tag: _xyz(colour) for tag, colour in _COLOURS.items()},
        b"rTRC": _curve(),
    }
    tags = [*(tag for tag in contents if tag not in shared), *shared]
    body, places = b"", {}
    start = _HEADER + 4 + 12 * len(tags)
    for tag, content in contents.items():
        places[tag] = struct.pack(">II", start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    table = struct.pack(">I", len(tags)) + b"".join(tag + places[shared.get(tag, tag)] for tag in tags)
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    """The header (6.1) of a profile of so many bytes."""
    return b"".join(
        (
            struct.pack(">I4sI", size, bytes(4), 0x02100000),
            b"mntrRGB XYZ ",
            struct.pack(">6H", *_CREATED),
            b"acsp" + bytes(4 * 7),
            _fixed(_WHITE),
        )
    ).ljust(_HEADER, b"\0")


def _description(text: str) -> bytes:
    """A name (textDescriptionType, 6.5.17), in ASCII alone: the parts for Unicode and for Macintosh are empty."""
    return b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text.encode() + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(colour: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(colour)


def _fixed(values: tuple[float, float, float]) -> bytes:
    """Numbers with 16 bits behind the point (s15Fixed16Number, 5.3.2)."""
    return struct.pack(">3i", *(round(value * 65536) for value in values))


def _curve() -> bytes:
    """How much light a sample stands for (curveType, 6.5.3)."""
    samples = (round(65535 * _light(place / (_ENTRIES - 1))) for place in range(_ENTRIES))
    return b"curv" + bytes(4) + struct.pack(f">I{_ENTRIES}H", _ENTRIES, *samples)


def _light(sample: float) -> float:
    return sample / 12.92 if sample <= _TOE else ((sample + 0.055) / 1.055) ** 2.4
