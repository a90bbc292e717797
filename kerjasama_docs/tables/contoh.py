"""The example row of the form that units fill in: what stands in it, and how it is known when it comes back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from kerjasama_docs import language
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.tables.sheet import Nilai
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.tanggal import dua_bacaan, tanggal_dari

LEMBAR_PETUNJUK = "Petunjuk"
"""The sheet of the form that explains it and holds no rows."""
_LEAST = 3
"""Cells as in the example from which a row is doubted; fewer are chance."""


def contoh_of(kolom: Kolom) -> Nilai:
    """The example of a column with its type; None when it has none.

    Raises:
        UsageError: The form gives an example that its own column could not hold.
    """
    if kolom.contoh is None:
        return None
    try:
        if kolom.jenis == "tanggal":
            return language.parse_tanggal(kolom.contoh)
        return Decimal(kolom.contoh) if kolom.jenis in {"bilangan", "rupiah"} else kolom.contoh
    except (ValueError, InvalidOperation) as error:
        raise UsageError(
            f"Contoh “{kolom.contoh}” pada kolom {kolom.kunci} bukan {kolom.jenis}.",
            "Perbaiki contoh dalam lampiran.yaml: tanggal seperti 2027-03-31, bilangan seperti 1500.5.",
        ) from error


def _same(kolom: Kolom, nilai: Nilai) -> bool:
    if kolom.jenis == "tanggal" and kolom.contoh:
        return _same_day(kolom, nilai)
    if isinstance(nilai, str):
        typed = " ".join(nilai.split()).casefold()
        return typed in {" ".join(str(each).split()).casefold() for each in (kolom.contoh, contoh_of(kolom))}
    return nilai == contoh_of(kolom)


def _same_day(kolom: Kolom, nilai: Nilai) -> bool:
    """Whether a day is that of the example, however it is written; what names no day tells nothing."""
    shown = contoh_of(kolom)
    if not isinstance(nilai, str | date):
        return nilai == shown
    if shown in dua_bacaan(nilai):
        return True
    if isinstance(nilai, date):
        return nilai == shown
    try:
        return tanggal_dari(nilai)[0] == shown
    except ValueError:
        return True


def is_example(bentuk: LampiranBentuk, nilai: Mapping[str, Nilai]) -> bool:
    """Tell whether a row is the example of the form, left where it was, and no data.

    It is when all that units fill in is what the example says, the columns that must be filled among it;
    without such columns, all that have an example. What is empty or left out otherwise does not matter, nor how
    a day is written.

    Args:
        bentuk: The form.
        nilai: The row, by the key of the column; dates and numbers with their type or as text.
    """
    if not any(kolom.contoh for kolom in bentuk.isian):
        return False
    filled = [kolom for kolom in bentuk.isian if nilai.get(kolom.kunci) not in {None, ""}]
    shown = [kolom for kolom in bentuk.isian if kolom.contoh]
    needed = [kolom for kolom in shown if kolom.wajib] or shown
    return all(kolom in filled for kolom in needed) and all(
        kolom.contoh is not None and _same(kolom, nilai[kolom.kunci]) for kolom in filled
    )


def sisa_contoh(bentuk: LampiranBentuk, nilai: Mapping[str, Nilai]) -> tuple[Kolom, ...]:
    """The columns of a row that still say what the example says, where they are most of it; else none.

    Numbers tell nothing: 40 copies at 75,000 are no rarity.

    Args:
        bentuk: The form.
        nilai: The row, by the key of the column.
    """
    shown = [kolom for kolom in bentuk.isian if kolom.contoh and kolom.jenis in {"teks", "tanggal"}]
    filled = [kolom for kolom in shown if nilai.get(kolom.kunci) not in {None, ""}]
    same = tuple(kolom for kolom in filled if _same(kolom, nilai[kolom.kunci]))
    return same if len(same) >= _LEAST and 2 * len(same) > len(filled) else ()
