"""A jangka waktu in one line, as people write it: a length, a last day, or a first and a last day."""

import re
from datetime import date
from typing import NamedTuple

from kerjasama_docs.language.baca_angka import lurus
from kerjasama_docs.language.baca_tanggal import UnreadableTanggalError, parse_tanggal
from kerjasama_docs.regex import regex

_LONGEST = 300
_UNTIL = regex(r"\b(?:s\.? ?/? ?d\.?|sampai dengan|sampai|hingga)(?: pada)?(?: tanggal| tgl\.?)? | [-–—] ")
_BERLAKU = regex(r"^(?:berlaku|dari|sejak|mulai|terhitung|selama|tanggal|periode|pada| )+")
_SINCE = regex(r",? (?:terhitung )?(?:sejak|mulai|dari|terhitung mulai)(?: (?:tanggal|tgl\.?))? ")
_SIGNING = regex(
    r"(?:tanggal )?(?:di tandatangani|ditandatangani|ditanda tangani|penandatanganan|penanda tanganan)(?:nya)?\b.*"
)
"""The day of signing, from which a term runs anyhow."""
_YEARS = regex(r"(?:tahun )?(?P<one>[0-9]{4})(?: ?[-–/] ?(?:tahun )?(?P<two>[0-9]{4}))?")


class Jangka(NamedTuple):
    """What a line says of a jangka waktu, each part as it was typed or read.

    Attributes:
        lama: The length, still to be read.
        mulai: The first day.
        sampai: The last day.
    """

    lama: str | None = None
    mulai: date | None = None
    sampai: date | None = None


def jangka_dari(text: str) -> Jangka:
    """Read a jangka waktu: "3 tahun sejak 1 Januari 2027", "s.d. 31 Desember 2027", "1 Mei 2027 s.d. 31 Mei 2028".

    Raises:
        ValueError: Years alone, which do not say the day; a day that is none.
    """
    clean = lurus(text).rstrip(" .,;")
    if len(clean) > _LONGEST:
        return Jangka(lama=text)
    _refuse_years(clean, text)
    front, *behind = _UNTIL.split(f" {clean}", maxsplit=1)
    if behind:
        return _until(front.strip(), behind[0], text)
    if found := _SINCE.search(clean):
        return _since(clean[: found.start()], clean[found.end() :], text)
    day = _maybe_day(clean)
    return Jangka(sampai=day) if day else Jangka(lama=text)


def _refuse_years(clean: str, text: str) -> None:
    years = " ".join(_UNTIL.sub(" - ", _BERLAKU.sub("", clean)).split())
    if found := _YEARS.fullmatch(years):
        one, two = found["one"], found["two"] or found["one"]
        raise ValueError(
            f'Jangka waktu "{text}" belum menyebut harinya; tulis misalnya 1 Januari {one} s.d. 31 Desember {two}, '
            "atau lamanya: 3 tahun."
        )


def _until(front: str, last: str, text: str) -> Jangka:
    """A line that names a last day, behind a first day or a length if it names those too."""
    sampai = parse_tanggal(last)
    if found := _SINCE.search(f" {front} "):
        since = _since(f" {front} "[: found.start()].strip(), f" {front} "[found.end() :].strip(), text)
        return since._replace(sampai=sampai) if since.lama else Jangka(None, since.mulai, sampai)
    first = _BERLAKU.sub("", front).strip()
    if not first or _SIGNING.fullmatch(first):
        return Jangka(sampai=sampai)
    day = _maybe_day(first)
    return Jangka(mulai=day, sampai=sampai) if day else Jangka(lama=first, sampai=sampai)


def _since(length: str, first: str, text: str) -> Jangka:
    """A line that says from when on the length runs."""
    if _SIGNING.fullmatch(first):
        return Jangka(lama=length)
    day = _maybe_day(first)
    if day is None:
        raise ValueError(
            f'Jangka waktu "{text}" tidak terbaca setelah lamanya; tulis lamanya saja, misalnya 3 tahun, '
            "dan hari pertamanya pada mulai bila bukan hari penandatanganan."
        )
    return Jangka(lama=length, mulai=day)


def _maybe_day(text: str) -> date | None:
    """The day that a text names; None for a text that is no date at all."""
    try:
        return parse_tanggal(text)
    except UnreadableTanggalError:
        return None
    except ValueError:
        if re.search(r"[0-9]{4}", text):
            raise
        return None
