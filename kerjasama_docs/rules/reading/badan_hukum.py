"""Who represents a body of private law, as far as the words of an office tell that he does not."""

import re

from kerjasama_docs.model.base import ASING
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.regex import regex

_PERSEROAN = regex(r"\s*(?:pt\b|p\.t\.|perseroan terbatas\b|perseroda\b|perusahaan perseroan\b)", re.IGNORECASE)
_YAYASAN = regex(r"\s*yayasan\b", re.IGNORECASE)
_COMMISSIONER = regex(
    r"\s*(?:(?:ketua|wakil|anggota)\s+)?(?:dewan\s+)?(?:presiden\s+|wakil\s+)?komisaris\b", re.IGNORECASE
)
_EMPLOYEE = regex(
    r"\s*(?:(?:asisten|deputi|senior|junior|wakil|vice|regional|area|general|branch|project|site)\s+)*"
    r"(?:mana[jg]er|general manager|kepala\b(?!\s+eksekutif)|sekretaris perusahaan|corporate secretary|legal\b"
    r"|staf\b|staff\b|supervisor|penyelia|koordinator|pemimpin\s+(?:cabang|wilayah|kantor)|pimpinan\s+(?:cabang|wilayah)|branch\b"
    r"|vice president|vp\b|pemilik\b|owner\b|head of\b|account\b|marketing\b|pemegang saham)",
    re.IGNORECASE,
)
_ORGAN = regex(
    r"\s*(?:(?:ketua|wakil ketua|sekretaris|anggota|badan|dewan)\s+)*(?P<organ>pembina|pengawas)\b", re.IGNORECASE
)
_EXECUTIVE = regex(r"\s*(?:direktur|mana[jg]er|kepala|koordinator|staf|pelaksana)\b", re.IGNORECASE)


def is_perseroan(pihak: Pihak) -> bool:
    """Whether a pihak is a perseroan terbatas of Indonesia, by its name."""
    return pihak.golongan not in ASING and bool(_PERSEROAN.match(pihak.nama or ""))


def is_yayasan(pihak: Pihak) -> bool:
    """Whether a pihak is a yayasan of Indonesia, by its name; a university that a yayasan runs is none."""
    return pihak.golongan not in ASING and bool(_YAYASAN.match(pihak.nama or ""))


def is_komisaris(jabatan: str) -> bool:
    """Whether an office is that of a komisaris."""
    return bool(_COMMISSIONER.match(jabatan))


def is_not_direksi(jabatan: str) -> bool:
    """Whether the words of an office tell that its holder is no member of the Direksi."""
    return is_komisaris(jabatan) or bool(_EMPLOYEE.match(jabatan))


def organ_yayasan(jabatan: str) -> str:
    """The organ of a yayasan that does not represent it, ``Pembina`` or ``Pengawas``; empty for another office."""
    found = _ORGAN.match(jabatan)
    return found["organ"].capitalize() if found else ""


def is_pelaksana(jabatan: str) -> bool:
    """Whether an office is that of one whom the Pengurus of a yayasan appoints to carry out its work."""
    return bool(_EXECUTIVE.match(jabatan))
