"""Amounts of rupiah in the ways people write them: ``Rp1.500.000,00``, ``Rp 2,5 miliar``, ``500 juta``.

A dot parts thousands and a comma sen, as a naskah prints it (UU 12/2011 Lampiran II angka 270c, inserted by UU
13/2022). What means different things to different readers is refused, with what to write.
"""

import re
from decimal import Decimal

from kerjasama_docs.language.baca_angka import LONGEST, SKALA, angka_kata, lurus
from kerjasama_docs.language.digits import LIMIT
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.language.rupiah import amount_of, rupiah, rupiah_kata
from kerjasama_docs.regex import regex

_SCALES = SKALA | {"rb": 10**3, "jt": 10**6, "mlr": 10**9, "m": 10**9, "t": 10**12}
_SCALE = "|".join(_SCALES)
_RP = r"(?:rp\.? ?|idr\.? ?|rupiah )?"
_WHOLE = r"(?P<whole>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[1-9][0-9]*)"
_WORDS = r"(?: ?\((?P<words>[^()]+)\))?"
_TYPED = regex(rf"{_RP}{_WHOLE}(?:,(?P<sen>[0-9]{{1,2}}))?(?:[.,]? ?[-–])?(?: ?rupiah)?{_WORDS}[. ]*")
_SCALED = regex(
    rf"{_RP}(?P<whole>0|[1-9][0-9]{{0,5}})(?:(?P<point>[.,])(?P<fraction>[0-9]{{1,6}}))? ?(?P<scale>{_SCALE})\.?"
    rf"(?: ?rupiah)?{_WORDS}[. ]*"
)
_GROUP = 3
"""Digits behind a point that may be thousands as well as a fraction."""
_ENGLISH = regex(rf"{_RP}(?P<whole>[0-9]{{1,3}}(?:,[0-9]{{3}})+)(?:\.(?P<sen>[0-9]{{1,2}}))?(?:[.,] ?[-–])?")
_POINTED = regex(rf"{_RP}(?P<whole>[0-9]{{1,15}})\.(?P<sen>[0-9]{{1,2}})")
_FOREIGN = regex(
    r"(?:us\$|\$|€|£|¥|(?:usd|eur|sgd|aud|jpy|gbp|cny|myr|sar|krw|chf|hkd)\b).*"
    r"|.*\b(?:usd|eur|sgd|aud|jpy|gbp|cny|myr|sar|krw|chf|hkd|dollar|dolar|euro|yen|ringgit)\b.*"
)


def parse_rupiah(text: str) -> Decimal:
    """Read an amount as it is typed: "Rp1.500.000,00", "Rp 1.500.000", "1.500.000,-", "2,5 miliar", "500 juta".

    "1.5", "1,500" and "1500000.00" mean different things to different readers and are refused; so is another currency.
    Words in brackets, if there are any, must agree with the digits; words alone are understood.

    Raises:
        ValueError: Unreadable or ambiguous, or digits and words that contradict each other.
    """
    if len(text) > LONGEST:
        raise _unreadable(dipotong(text, LONGEST))
    clean = lurus(text)
    found = _TYPED.fullmatch(clean) or _SCALED.fullmatch(clean)
    if found is None:
        if (said := _from_words(clean)) is None:
            raise _refused(clean, text)
        return said
    amount = _scaled(found, text) if "scale" in found.groupdict() else _plain(found)
    amount_of(amount)
    if found["words"] and not _says(found["words"].strip(), amount):
        raise ValueError(
            f'Nilai rupiah "{text}" tidak cocok: {rupiah(amount)} dibaca "{rupiah_kata(amount)}"; '
            "samakan angka dan katanya."
        )
    return amount


def _plain(found: re.Match[str]) -> Decimal:
    """An amount that is typed in full."""
    return Decimal(f"{re.sub('[. ]', '', found['whole'])}.{found['sen'] or '00'}")


def _scaled(found: re.Match[str], text: str) -> Decimal:
    """An amount of millions or billions.

    Raises:
        ValueError: Three digits behind the point, which may be thousands; or parts of a sen.
    """
    whole, fraction, scale = found["whole"], found["fraction"] or "", _SCALES[found["scale"]]
    amount = Decimal(f"{whole}.{fraction or 0}") * scale
    if len(fraction) == _GROUP and found["point"] == ".":
        more = Decimal(whole + fraction) * scale
        either = f"{rupiah(amount)} atau {rupiah(more)}" if more <= LIMIT else rupiah(amount)
        raise ValueError(f'Nilai rupiah "{text}" bermakna ganda; tulis lengkap: {either}.')
    return amount


def _from_words(clean: str) -> Decimal | None:
    """An amount in words alone, "lima ratus juta rupiah"; None for other words."""
    words = clean.rstrip(" .").removesuffix("rupiah").rstrip()
    n = angka_kata(words) if words and words[0].isalpha() else None
    return n if n is not None and n == int(n) else None


def _says(words: str, amount: Decimal) -> bool:
    """Whether words say an amount: "lima ratus juta rupiah", "dua koma lima miliar rupiah"."""
    if words == rupiah_kata(amount):
        return True
    bare = words.removesuffix("rupiah").strip()
    number, _, scale = bare.rpartition(" ")
    broken = angka_kata(number) if " koma " in bare and scale in _SCALES else None
    said = broken * _SCALES[scale] if broken is not None else angka_kata(bare)
    return said == amount


def _refused(clean: str, text: str) -> ValueError:
    """What to say of an amount that cannot be read: what to write where that can be told."""
    if _FOREIGN.fullmatch(clean):
        return ValueError(
            f'Nilai "{text}" bukan rupiah; tulis nilainya dalam rupiah, dan nilai dalam mata uang lain dengan kalimat, '
            "misalnya pada pendanaan.keterangan."
        )
    found = _ENGLISH.fullmatch(clean) or _POINTED.fullmatch(clean)
    if found and len(found["whole"]) > _GROUP:
        amount = Decimal(f"{found['whole'].replace(',', '')}.{found['sen'] or '00'}")
        if amount <= LIMIT:
            return ValueError(
                f'Nilai rupiah "{text}" tidak terbaca atau bermakna ganda; tulis titik tiap ribuan dan koma sebelum '
                f"sen: {rupiah(amount)}."
            )
    return _unreadable(text)


def _unreadable(text: str) -> ValueError:
    return ValueError(
        f'Nilai rupiah "{text}" tidak terbaca atau bermakna ganda; tulis titik tiap ribuan dan koma '
        "sebelum sen (paling banyak dua angka), misalnya Rp1.500.000,00."
    )
