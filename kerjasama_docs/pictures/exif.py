"""How a picture was held when it was taken (Exif 2.32, 4.6.4 A)."""

import struct

UPRIGHT = 1
_ORIENTATION = 0x0112
_MAX_ENTRIES = 512


def orientation(exif: bytes) -> int:
    """How a picture was held, from its Exif; upright where that says nothing or cannot be read."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return UPRIGHT
    try:
        start = struct.unpack_from(f"{order}I", exif, 4)[0]
        entries = min(struct.unpack_from(f"{order}H", exif, start)[0], _MAX_ENTRIES)
        for place in range(start + 2, start + 2 + 12 * entries, 12):
            tag, kind = struct.unpack_from(f"{order}HH", exif, place)
            if tag == _ORIENTATION:
                found = struct.unpack_from(f"{order}{'I' if kind == 4 else 'H'}", exif, place + 8)[0]  # noqa: PLR2004 - a long
                return int(found) if 1 <= found <= 8 else UPRIGHT  # noqa: PLR2004 - the eight ways to hold it
    except struct.error:
        return UPRIGHT
    return UPRIGHT
