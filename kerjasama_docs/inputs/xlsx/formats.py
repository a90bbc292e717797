"""What Excel shows of a number or a day by the format of its cell (ECMA-376 Part 1, 18.8.31)."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from kerjasama_docs.language.tanggal import nama_bulan
from kerjasama_docs.regex import regex

_TOKEN = regex(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]|(?P<digits>[#0?.,]+)|(?P<other>.)'
)
_SECTION = regex(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_THOUSANDS = regex(r"(?<=\d)(?=(?:\d{3})+$)")
_LITERAL = frozenset(" -+()/:%")
_CONDITION = regex(r"\[[<>=]")
_LARGEST = Decimal(10) ** 15
_MOST = 10
"""Most decimals that are shown."""
_POSITIVE, _NEGATIVE, _ZERO = 0, 1, 2
"""The sections of a format."""
_HOUR = regex(r"h", re.IGNORECASE)
_DAY = regex(r"[dy]", re.IGNORECASE)
_MONTH_ALONE = regex(r"(?P<m>mmmm?)(?P<sep>[ /-]{1,3})(?P<y>yy(?:yy)?)")
_WHOLE_NAME, _SHORT_YEAR = 4, 2
"""Letters of a format for the whole name of a month, and for a year without its century."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One section of a format: what stands before and behind the digits, and the digits."""

    before: str
    digits: str
    behind: str

    @property
    def factor(self) -> int:
        """By how much a number is multiplied before it is shown: 100 for each per cent sign."""
        return int(100 ** (self.before + self.behind).count("%"))


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
    place = _section(value, len(sections))
    pattern = _pattern(sections[place])
    digits = _digits(abs(value) * pattern.factor, pattern.digits) if pattern else ""
    if not pattern or not digits:
        return ""
    sign = "-" if value < 0 and place == _POSITIVE else ""
    return f"{sign}{pattern.before}{digits}{pattern.behind}".strip()


def _section(value: Decimal, count: int) -> int:
    """Which of so many sections shows a number; without one of their own the positive one shows the others too."""
    if value < 0 and count > _NEGATIVE:
        return _NEGATIVE
    return _ZERO if value == 0 and count > _ZERO else _POSITIVE


def _pattern(section: str) -> _Pattern | None:
    """A section with one group of digits and nothing but literal text around it; None for any other."""
    before, behind, digits = "", "", ""
    for token in _TOKEN.finditer(section):
        if token["digits"] and digits:
            return None
        if token["digits"]:
            digits = token["digits"]
        elif token["other"] and token["other"] not in _LITERAL:
            return None
        elif digits:
            behind += _literal(token)
        else:
            before += _literal(token)
    return _Pattern(before, digits, behind) if digits else None


def _literal(token: re.Match[str]) -> str:
    """The text that a token shows as it is."""
    return token["quoted"] or token["escaped"] or token["money"] or token["other"] or ""


def _digits(value: Decimal, digits: str) -> str:
    """The digits of a number as a pattern shows them; empty where it is not known."""
    whole, _, part = digits.partition(".")
    places = whole.replace(",", "")
    if not places or not value < _LARGEST or not _is_known(whole, part):
        return ""
    least = len(places) - places.index("0") if "0" in places else 0
    number, _, rest = f"{value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP):f}".partition(".")
    number = number.zfill(least) if least else number.lstrip("0")
    if "," in whole:
        number = _THOUSANDS.sub(".", number)
    kept = part.rfind("0") + 1
    rest = rest[:kept] + rest[kept:].rstrip("0")
    return f"{number},{rest}" if rest else number


def _is_known(whole: str, part: str) -> bool:
    """Whether a pattern only shows digits: none is scaled by thousands, none has decimals of another kind."""
    return not whole.endswith(",") and not set(part) - set("0#") and len(part) <= _MOST


def shown_time(moment: datetime, code: str) -> str:
    """The hour of a day whose cell shows it: ``08.30``; empty when it shows none, or midnight."""
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]', "", code)
    hour = f"{moment:%H.%M}"
    return hour if _HOUR.search(plain) and _DAY.search(plain) and hour != "00.00" else ""


def shown_month(day: date, code: str) -> str:
    """The month of a day whose cell shows only that, as Excel stores "Jan-27" when it is typed; else empty.

    >>> shown_month(date(2027, 1, 1), "mmm-yy"), shown_month(date(2027, 1, 1), "mmmm yyyy")
    ('Jan-27', 'Januari 2027')
    """
    found = _MONTH_ALONE.fullmatch(re.sub(r'"[^"]*"|\[[^\]]*\]|\\|;@', "", code).casefold())
    if not found:
        return ""
    name = nama_bulan()[day.month - 1]
    year = f"{day.year}"[-2:] if len(found["y"]) == _SHORT_YEAR else f"{day.year}"
    return f"{name if len(found['m']) == _WHOLE_NAME else name[:3]}{found['sep']}{year}"
