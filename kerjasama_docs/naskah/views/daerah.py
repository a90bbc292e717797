"""Which of the pihak is a provinsi, on which the law of regions turns."""

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.views.pengirim import official
from kerjasama_docs.regex import regex

_NAME = regex(
    r"(?:pemerintah )?(?:(?:daerah )?provinsi|daerah khusus|daerah istimewa|dki)\b|pemprov\b|(?:pemerintah )?aceh$"
)
"""How the name of a provinsi begins; "Kabupaten Contoh, Provinsi Teladan" is none."""
_GOVERNOR = regex(r"(?:(?:plt|plh|pj|pjs)\.? |wakil )?gubernur\b")
"""How the office of its head begins, also of who acts for him."""

_HEAD = regex(r"^Pemerintah (?:Daerah )?")
"""What the name of a region begins with that the name of its DPRD does not."""


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def _provinsi(pihak: Pihak, profil: Profil) -> bool:
    if pihak.golongan not in {None, "pemerintah-daerah"}:
        return False
    office = official(pihak, pihak.penandatangan, profil).jabatan
    return bool(_NAME.match(_plain(pihak.nama)) or _GOVERNOR.match(_plain(office)))


def provinsi(naskah: Naskah, profil: Profil) -> tuple[int, ...]:
    """The places of the pihak that are a provinsi, by their name or their governor."""
    return tuple(n for n, pihak in enumerate(naskah.pihak) if _provinsi(pihak, profil))


def daerah(naskah: Naskah) -> str | None:
    """The first region among the pihak, as an office of it is named: ``Provinsi Banten``; None without one."""
    regions = (pihak.nama for pihak in naskah.pihak if pihak.golongan == "pemerintah-daerah" and pihak.nama)
    named = next(regions, None)
    return _HEAD.sub("", named) if named else None
