"""The zip of a DOCX: fixed dates, fixed order, so that the same input gives the same bytes."""

import io
import zipfile
from collections.abc import Container, Iterable, Mapping
from itertools import count

from lxml import etree

from kerjasama_docs.errors import UsageError

STAMP = (1980, 1, 1, 0, 0, 0)
"""The date of every part; zip knows none earlier."""
_LEVEL = 3
"""Half the time of zlib's usual 6, for files a tenth larger."""

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def unused(stem: str, taken: Container[str], ending: str = "") -> str:
    """The first of ``stem1ending``, ``stem2ending``, … that is not taken."""
    return next(name for place in count(1) if (name := f"{stem}{place}{ending}") not in taken)


def _root(part: bytes, wanted: str) -> etree._Element:
    """The root of a part of the package.

    Raises:
        UsageError: It is none of the wanted kind, so that nothing could be added to it.
    """
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise UsageError(f"Bagian {wanted} bukan XML yang benar.", "Simpan ulang dari Word sebagai .docx.") from error
    if etree.QName(root).localname != wanted or not str(root.tag).startswith((_TYPE, _RELATION.partition("}")[0])):
        raise UsageError(f"Berkas DOCX tidak punya bagian {wanted}.", "Simpan ulang dari Word sebagai .docx.")
    return root


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def related(part: bytes | None, kind: str, targets: Iterable[str]) -> tuple[bytes, tuple[str, ...]]:
    """Add relationships (ECMA-376 Part 2, 9.3) under ids that no other one has.

    Args:
        part: A ``.rels`` part; None where there is none.
        kind: Type of the relationships.
        targets: What they point to.

    Returns:
        The part, and the id of each target.

    Raises:
        UsageError: The part holds no relationships.
    """
    root = _root(part or _NO_RELATIONS, "Relationships")
    taken = {str(item.get("Id")) for item in root}
    ids = []
    for target in targets:
        ids.append(unused("rIdNaskah", taken))
        taken.add(ids[-1])
        etree.SubElement(root, _RELATION, Id=ids[-1], Type=kind, Target=target)
    return _bytes(root), tuple(ids)


def sole(part: bytes | None, kind: str, target: str) -> bytes:
    """Make ``target`` the one relationship of its kind, such as the core properties of a package.

    Raises:
        UsageError: The part holds no relationships.
    """
    root = _root(part or _NO_RELATIONS, "Relationships")
    there = [item for item in root if item.get("Type") == kind]
    if [str(item.get("Target")).lstrip("/") for item in there] == [target]:
        return part or b""
    for item in there:
        root.remove(item)
    return related(_bytes(root), kind, [target])[0]


def declared(part: bytes, *, defaults: Mapping[str, str], overrides: Mapping[str, str]) -> bytes:
    """Say the content types (ECMA-376 Part 2, 10.1.2) of endings that have none yet, and of parts.

    Args:
        part: ``[Content_Types].xml``.
        defaults: Type by extension, which is compared without regard to case.
        overrides: Type by name of part, without the slash.

    Raises:
        UsageError: The part holds no content types.
    """
    root = _root(part, "Types")
    endings = {str(item.get("Extension")).lower() for item in root.iter(f"{_TYPE}Default")}
    for place, ending in enumerate(ending for ending in defaults if ending not in endings):
        item = etree.Element(f"{_TYPE}Default", Extension=ending, ContentType=defaults[ending])
        root.insert(place, item)
    for said in [item for item in root.iter(f"{_TYPE}Override") if str(item.get("PartName"))[1:] in overrides]:
        root.remove(said)
    for name, kind in overrides.items():
        etree.SubElement(root, f"{_TYPE}Override", PartName=f"/{name}", ContentType=kind)
    return _bytes(root)


def _write(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> None:
    first = "[Content_Types].xml"
    for name in sorted(parts, key=lambda part: (part != first, part)):
        entry = zipfile.ZipInfo(name, STAMP)
        entry.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".jpeg")) else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        archive.writestr(entry, parts[name], compresslevel=_LEVEL)


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
