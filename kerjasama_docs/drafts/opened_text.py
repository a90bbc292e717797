"""What the opening of a draft says in lists: its premis, its dasar hukum, where its pihak have their seats."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pohon, Table, Unit
from kerjasama_docs.regex import regex

_BAHWA = regex(r"bahwa\s+")
_LAW = regex(
    r"(?:undang-undang|peraturan|keputusan|instruksi|ketetapan|kitab\s+undang|nota\s+kesepa|surat|akta)\b",
    re.IGNORECASE,
)
_OFFICE = regex(
    r"(?::|\bselaku|\bsebagai|\bjabatan\s*:)\s*(?P<office>[A-Z][^,;:]{4,160}?),?\s+"
    r"(?:yang\s+diangkat|berdasarkan|dalam\s+hal\s+ini|bertindak|berkedudukan|beralamat)"
)
_SEAT = regex(
    r"(?:berkedudukan|beralamat|berkantor|bertempat\s+tinggal)\s+(?:kantor\s+)?(?:di|pada)\s+(?P<seat>.{5,200}?)"
    r"(?=[,;.]?\s*(?:yang\s+)?(?:untuk\s+)?(?:selanjutnya|dalam\s+hal\s+ini|bertindak|\bdan\b\s*$|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found; what is not there is empty.

    Attributes:
        premis: The premis, without "bahwa".
        dasar_hukum: The regulations that it rests on.
        alamat: The seats of the pihak, in order.
        jabatan: The offices of those who act for them, in order.
    """

    premis: tuple[str, ...] = ()
    dasar_hukum: tuple[str, ...] = ()
    alamat: tuple[str, ...] = ()
    jabatan: tuple[str, ...] = ()


def opened_of(pohon: Pohon) -> Opened:
    """What the opening of a draft says in lists."""
    items = [" ".join(plain(unit.content).split()) for unit in _items(pohon)]
    return Opened(
        premis=tuple(_tidy(_BAHWA.sub("", item, 1)) for item in items if _BAHWA.match(item)),
        dasar_hukum=tuple(_tidy(item) for item in items if _LAW.match(item)),
        alamat=tuple(_found(pohon, _SEAT, "seat")),
        jabatan=tuple(_found(pohon, _OFFICE, "office")),
    )


def _items(pohon: Pohon) -> Iterator[Unit]:
    for block in pohon.opening:
        if isinstance(block, Unit) and block.kind is not Kind.PARAGRAF:
            yield block


def _tidy(item: str) -> str:
    """An item without what stands between it and the next one."""
    text = item.rstrip(" ;,.")
    for word in (" dan", " serta"):
        text = text.removesuffix(word).rstrip(" ;,.")
    return text


def _found(pohon: Pohon, pattern: re.Pattern[str], group: str) -> Iterator[str]:
    """What stands in the komparisi at a place, once for each pihak."""
    for text in _texts(pohon):
        yield from (" ".join(match[group].split()).strip(" ,.") for match in pattern.finditer(text))


def _texts(pohon: Pohon) -> Iterator[str]:
    for block in pohon.opening:
        if isinstance(block, Table):
            yield from (" ".join(plain(cell) for cell in row.cells) for row in block.rows)
        elif isinstance(block, Unit):
            yield plain(block.content)
