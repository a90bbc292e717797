"""What Excel shows of a number or a day by the format of its cell (ECMA-376 Part 1, 18.8.31)."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]|(?P<digits>[#0?.,]+)|(?P<other>.)'
)
_SECTION = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_LITERAL = frozenset(" -+()/:%")
_CONDITION = re.compile(r"\[[<>=]")
_LARGEST = Decimal(10) ** 15
_MOST = 10
"""Most decimals that are shown."""
_HOUR = re.compile(r"h", re.IGNORECASE)
_DAY = re.compile(r"[dy]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Pola:
    """One section of a format: what stands before and behind the digits, and the digits."""

    awal: str
    digit: str
    end: str

    @property
    def persen(self) -> int:
        return (self.awal + self.end).count("%")


def shows(code: str) -> bool:
    """Whether a format can show more of a number than its digits."""
    return any(sign in code for sign in ("%", ",", "00", "0#", '"', "$", "."))


def shown_number(value: Decimal, code: str) -> str:
    """A number as its cell shows it, written the Indonesian way; empty for formats that are not known.

    >>> shown_number(Decimal("0.15"), "0%"), shown_number(Decimal(7), "000"), shown_number(Decimal(1500000), "#,##0")
    ('15%', '007', '1.500.000')
    """
    sections = _SECTION.split(code)
    if _CONDITION.search(code) or not abs(value) < _LARGEST:
        return ""
    place = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0  # noqa: PLR2004 - positive; negative; zero
    pola = _pola(sections[place])
    digits = _digits(abs(value) * 100**pola.persen, pola.digit) if pola else ""
    if not pola or not digits:
        return ""
    sign = "-" if value < 0 and place == 0 else ""
    return f"{sign}{pola.awal}{digits}{pola.end}".strip()


def _pola(section: str) -> _Pola | None:
    """A section with one group of digits and nothing but literal text around it; None for any other."""
    pieces, digits = ["", ""], ""
    for token in _TOKEN.finditer(section):
        text = token["quoted"] or token["escaped"] or token["money"] or token["other"] or ""
        if token["digits"]:
            if digits:
                return None
            digits = token["digits"]
        elif token["other"] and text not in _LITERAL:
            return None
        else:
            pieces[bool(digits)] += text
    return _Pola(pieces[0], digits, pieces[1]) if digits else None


def _digits(value: Decimal, digits: str) -> str:
    whole, _, part = digits.partition(".")
    places = whole.replace(",", "")
    if not places or whole.endswith(",") or set(part) - set("0#") or len(part) > _MOST or not value < _LARGEST:
        return ""
    least = len(places) - places.index("0") if "0" in places else 0
    number, _, rest = f"{value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP):f}".partition(".")
    number = number.zfill(least) if least else number.lstrip("0")
    if "," in whole:
        number = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", number)
    kept = part.rfind("0") + 1
    rest = rest[:kept] + rest[kept:].rstrip("0")
    return f"{number},{rest}" if rest else number


def shown_time(moment: datetime, code: str) -> str:
    """The hour of a day whose cell shows it: ``08.30``; empty when it shows none, or midnight."""
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]', "", code)
    hour = f"{moment:%H.%M}"
    return hour if _HOUR.search(plain) and _DAY.search(plain) and hour != "00.00" else ""
