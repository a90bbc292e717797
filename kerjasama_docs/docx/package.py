"""The zip of a DOCX: fixed dates, fixed order, so that the same input gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping

STAMP = (1980, 1, 1, 0, 0, 0)
"""The date of every part; zip knows none earlier."""


def _write(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> None:
    first = "[Content_Types].xml"
    for name in sorted(parts, key=lambda part: (part != first, part)):
        entry = zipfile.ZipInfo(name, STAMP)
        entry.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".jpeg")) else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        archive.writestr(entry, parts[name])


def base_package(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts that never change; it is compressed once and added to for every naskah."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _write(archive, parts)
    return buffer.getvalue()


def complete(base: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The zip of :func:`base_package` with the parts of one naskah added."""
    buffer = io.BytesIO(base)
    with zipfile.ZipFile(buffer, "a") as archive:
        _write(archive, parts)
    return buffer.getvalue()
