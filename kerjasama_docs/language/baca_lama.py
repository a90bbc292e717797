"""Lengths of time in the ways people write them: ``3 tahun``, ``1 tahun 6 bulan``, ``setiap 6 (enam) bulan``."""

from decimal import Decimal

from kerjasama_docs.language.baca_angka import bulat_dari, lurus
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.language.terbilang import PILIHAN_SATUAN, durasi
from kerjasama_docs.regex import regex

Lama = tuple[tuple[int, str], ...]
"""A length of time: one number with its unit, or years and months."""

_LONGEST = 200
_YEAR = 12
"""Months of a year."""
_NAMES = {
    "hari kerja": (1, "hari kerja"), "hari kalender": (1, "hari kalender"), "hari": (1, "hari"), "hr": (1, "hari"),
    "minggu": (1, "minggu"), "mgg": (1, "minggu"), "pekan": (1, "minggu"),
    "bulan": (1, "bulan"), "bln": (1, "bulan"), "bl": (1, "bulan"),
    "triwulan": (3, "bulan"), "kuartal": (3, "bulan"), "caturwulan": (4, "bulan"), "semester": (6, "bulan"),
    "tahun": (1, "tahun"), "thn": (1, "tahun"), "th": (1, "tahun"),
}  # fmt: skip
"""What a unit is called, and what of which unit it comes to."""
NAMA_SATUAN = tuple(_NAMES)
"""What a unit may be called."""
_UNIT = "|".join(_NAMES)
_LEAD = regex(
    r"(?:(?:berlaku|untuk|selama|dalam|jangka waktu|kurun waktu|waktu|paling lama|paling lambat|maksimal|maksimum"
    r"|sekali|(?:1|1 \(satu\)|satu) kali|setiap|tiap-tiap|tiap|per|adalah) )+"
)
"""What stands in front of a length and says nothing of how long it is; most of it the klausul says itself."""
_END = regex(r"(?: sekali| saja|[ .;,])+$")
_OF_ONE = regex(rf"\bse(?=(?:{_UNIT})\b)")
_HALF = regex(rf"(?:(?P<whole>.+?) )?(?:setengah|½) (?P<unit>{_UNIT})|(?P<digits>[0-9]+) ?½ (?P<behind>{_UNIT})")
_PART = regex(rf" ?(?:(?:dan|lebih) )?(?P<many>[a-z0-9].*?) ?(?<![a-z])(?P<unit>{_UNIT})(?![a-z])\.?,?")
_FRACTION = regex(r"(?P<whole>[0-9]{1,3})[.,](?P<fraction>[0-9]{1,2})")
_OFTEN = regex(rf"(?P<times>.+?) ?(?:kali|x)(?: dalam)? (?:satu |1 (?:\(satu\) )?)(?P<unit>{_UNIT})")
_EVERY = regex(rf"(?:{_UNIT})|(?P<unit>tahun|bulan|minggu|triwulan|semester)an")


def lama_dari(text: str) -> Lama:
    """Read a length of time: "3 tahun", "3 (tiga) tahun", "tiga tahun" → ``((3, "tahun"),)``.

    Years and months stand side by side, "1 tahun 6 bulan" and "1,5 tahun" → ``((1, "tahun"), (6, "bulan"))``. An
    interval is read as its length: "setiap 6 bulan", "6 bulan sekali", "dua kali setahun". Words alone are understood,
    and where digits and words both stand they must agree.

    Raises:
        ValueError: Unreadable, less than 1, or digits and words that contradict each other.
    """
    if len(text) > _LONGEST:
        raise _unreadable(dipotong(text, _LONGEST))
    whole = lurus(text)
    clean = _OF_ONE.sub("satu ", _END.sub("", whole))
    lead = _LEAD.match(clean)
    bare = clean[lead.end() :] if lead else clean
    parts = _interval(clean) or _single(bare, led=bool(lead)) or _half(bare) or _parts(bare, text)
    for n, unit in parts:
        durasi(n, unit)
    return parts


def _unreadable(text: str) -> ValueError:
    return ValueError(
        f'Lama waktu "{text}" tidak terbaca; tulis bilangan bulat dan satuannya ({PILIHAN_SATUAN}), '
        "misalnya 3 tahun, 1 tahun 6 bulan, atau 14 hari kerja."
    )


def _interval(clean: str) -> Lama | None:
    """How long each is of "dua kali setahun", where it comes out even in months."""
    found = _OFTEN.fullmatch(clean)
    times = bulat_dari(found["times"]) if found else None
    if not found or not times:
        return None
    many, unit = _NAMES[found["unit"]]
    months = many * (_YEAR if unit == "tahun" else 1)
    if times == 1:
        return ((many, unit),)
    return ((months // times, "bulan"),) if unit in {"tahun", "bulan"} and months % times == 0 else None


def _single(bare: str, *, led: bool) -> Lama | None:
    """One of the unit: "setiap tahun", "per triwulan", "tahunan"."""
    found = _EVERY.fullmatch(bare)
    return (_NAMES[found["unit"] or bare],) if found and (led or found["unit"]) else None


def _half(bare: str) -> Lama | None:
    """With a half: "setengah tahun", "satu setengah tahun", "1½ tahun"."""
    found = _HALF.fullmatch(bare)
    if not found:
        return None
    whole = bulat_dari(found["whole"] or found["digits"] or "0")
    return None if whole is None else _broken(Decimal(whole) + Decimal("0.5"), found["unit"] or found["behind"])


def _broken(n: Decimal, name: str) -> Lama | None:
    """A length that is no whole number, in years and months; None where that does not come out even."""
    many, unit = _NAMES[name]
    months = n * many * (_YEAR if unit == "tahun" else 1)
    if unit not in {"tahun", "bulan"} or months != int(months):
        return None
    years, rest = divmod(int(months), _YEAR) if unit == "tahun" else (0, int(months))
    return tuple((count, name) for count, name in ((years, "tahun"), (rest, "bulan")) if count) or ((0, unit),)


def _parts(bare: str, text: str) -> Lama:
    found: list[tuple[int, str]] = []
    place = 0
    while place < len(bare):
        part = _PART.match(bare, place)
        if not part:
            raise _unreadable(text)
        found += _counted(part["many"].strip(), part["unit"], text)
        place = part.end()
    units = [unit for _, unit in found]
    if not units:
        raise _unreadable(text)
    if len(units) > 1 and units != ["tahun", "bulan"]:
        raise _mixed(text)
    return tuple(found)


def _counted(many: str, name: str, text: str) -> Lama:
    """One number with its unit, as the units of a naskah say it."""
    if broken := _FRACTION.fullmatch(many):
        parts = _broken(Decimal(f"{broken['whole']}.{broken['fraction']}"), name)
        if parts is None:
            raise ValueError(
                f'Lama waktu "{text}" bukan bilangan bulat; tulis dengan satuan yang lebih kecil, misalnya 10 hari.'
            )
        return parts
    n = bulat_dari(many, macam="Lama waktu", whole=text)
    if n is None:
        raise ValueError(
            f'Lama waktu "{text}" tidak terbaca: "{many}" bukan bilangan bulat; tulis dengan angka, misalnya 3 tahun.'
        )
    times, unit = _NAMES[name]
    return ((n * times, unit),)


def _mixed(text: str) -> ValueError:
    return ValueError(
        f'Lama waktu "{text}" memakai satuan yang tidak dapat digabung; tulis dengan satu satuan, '
        "atau dengan tahun dan bulan, misalnya 1 tahun 6 bulan."
    )
