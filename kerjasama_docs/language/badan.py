"""A body of private law as a komparisi calls it, by how its name begins."""

import re
from collections.abc import Mapping

from kerjasama_docs.regex import regex

_KINDS: Mapping[re.Pattern[str], str] = {
    regex(r"(?:pt|p\.t\.|perseroan terbatas)(?=[\s.(])", re.IGNORECASE): "perseroan terbatas",
    regex(r"(?:cv|c\.v\.|persekutuan komanditer)(?=[\s.(])", re.IGNORECASE): "persekutuan komanditer",
    regex(r"(?:fa|firma)(?=[\s.(])", re.IGNORECASE): "persekutuan firma",
    regex(r"yayasan\s", re.IGNORECASE): "yayasan",
    regex(r"perkumpulan\s", re.IGNORECASE): "perkumpulan",
    regex(r"koperasi\s", re.IGNORECASE): "koperasi",
    regex(r"(?:perum|perusahaan umum)(?! daerah)\s", re.IGNORECASE): "perusahaan umum",
    regex(r"(?:perumda|perusahaan umum daerah)\s", re.IGNORECASE): "perusahaan umum daerah",
}


def bentuk_badan(nama: str) -> str:
    """What kind of body a name tells of, ``perseroan terbatas``; empty where it does not tell."""
    return next((kind for begin, kind in _KINDS.items() if begin.match(nama.strip())), "")


_BUSINESS = ("badan-usaha", "lembaga-nonpemerintah")
_SOCIETY = ("lembaga-nonpemerintah", "organisasi-kemasyarakatan")
_SORTS: Mapping[re.Pattern[str], tuple[str, ...]] = {
    regex(r"\s*kementerian\b", re.IGNORECASE): ("lembaga-pemerintah",),
    regex(r"\s*pemerintah (?:daerah )?(?:provinsi|kabupaten|kota)\b", re.IGNORECASE): ("pemerintah-daerah",),
    regex(r"\s*pemerintah (?:desa|gampong|nagari)\b", re.IGNORECASE): ("pemerintah-desa",),
    regex(r"\s*(?:pt|cv|perseroan terbatas|firma|koperasi)\b\.?\s", re.IGNORECASE): _BUSINESS,
    regex(r"\s*(?:yayasan|perkumpulan)\b", re.IGNORECASE): _SOCIETY,
}


def golongan_badan(nama: str) -> tuple[str, ...]:
    """The golongan that a body may have, by how its name begins; none where that does not tell."""
    return next((fit for name, fit in _SORTS.items() if name.match(nama)), ())
