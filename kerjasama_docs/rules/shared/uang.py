"""The money of a naskah added up: what its rincian biaya come to, and how a difference is said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.inputs.padanan import at
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import hasil_kali, parse_angka, rupiah
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.base.subject import Subject

Cells = Mapping[str, str | None]
"""A row of a table as it is typed."""
_FIELD = "pendanaan"
_RUPIAH = Decimal(1)


class Biaya(NamedTuple):
    """A lampiran whose table sums amounts.

    Attributes:
        place: Its place among the lampiran, from 0.
        judul: Its title.
        jumlah: What it comes to; None while a cell of it is open.
        kelompok: What its groups come to, by their names; empty where a row belongs to none.
    """

    place: int
    judul: str
    jumlah: Decimal | None
    kelompok: Mapping[str, Decimal]


@dataclass(frozen=True)
class Uang:
    """The money to which the rules look, and where it was typed.

    Attributes:
        naskah: What is in force: of an adendum the text after it, else the naskah itself.
        assets: Where the forms of its lampiran are.
    """

    naskah: Naskah
    assets: Assets

    @cached_property
    def biaya(self) -> tuple[Biaya, ...]:
        """The lampiran of it that sum amounts, added up when that is asked."""
        return tuple(biaya_of(self.naskah, self.assets))


def uang_of(subject: Subject, field: str) -> Uang | None:
    """The money of a naskah that says something about that field of it; None where nothing of it is its own.

    That is one of its own, where its kind prints the field, an adendum that changes what is paid, and a perpanjangan
    that words it again. What an adendum words itself is known as far as it gives the fields beside its text.
    """
    printed = subject.index.fields["pendanaan"].printed
    if not printed or f"pendanaan.{field}" in subject.rantai.berlaku.akar.jenis.lepas:
        return None
    naskah = _naskah(subject)
    return Uang(naskah, subject.built.inputs.assets) if naskah else None


def _naskah(subject: Subject) -> Naskah | None:
    own, given = subject.naskah, own_value(subject, ("pendanaan",))
    if subject.induk is None or subject.peran == "pokok":
        return own
    if subject.peran == "perpanjangan":
        return own if given and "pendanaan" in subject.index.worded else None
    return _changed(subject, subject.induk, given=given) if subject.peran == "perubahan" else None


def _changed(subject: Subject, induk: Rantai, *, given: bool) -> Naskah | None:
    """What is in force after an adendum that changes what is paid; None where it leaves that or words it itself."""
    old, new = induk.berlaku.naskah, subject.rantai.berlaku.naskah
    if not subject.rantai.berlaku.tangan.isdisjoint(subject.index.wording.by(_FIELD)):
        return new.model_copy(update={"pendanaan": subject.naskah.pendanaan}) if given else None
    return new if (old.pendanaan, old.lampiran) != (new.pendanaan, new.lampiran) else None


def biaya_of(naskah: Naskah, assets: Assets) -> Iterator[Biaya]:
    """The lampiran that sum amounts, by their forms; a form that cannot be read is told of elsewhere."""
    for place, part in enumerate(naskah.lampiran):
        try:
            bentuk = load_bentuk(part.tabel, assets) if part.tabel else None
        except (UsageError, DocumentFindingsError):
            continue
        if bentuk and bentuk.jumlah:
            yield _biaya(place, part, bentuk)


def _biaya(place: int, part: LampiranIsi, bentuk: LampiranBentuk) -> Biaya:
    amounts = _amounts(part, bentuk)
    if not amounts:
        return Biaya(place, part.judul, None, {})
    names = [row.get(bentuk.kelompok or "") or "" for row in part.baris]
    groups = _groups(names, amounts) if all(names) else {}
    return Biaya(place, part.judul, sum(amounts, Decimal(0)), groups)


def _amounts(part: LampiranIsi, bentuk: LampiranBentuk) -> list[Decimal]:
    """What each row adds to the sum; nothing while one of them is open."""
    kolom = {each.kunci: each for each in bentuk.kolom}
    amounts = [_amount(row, kolom, bentuk.jumlah or "") for row in part.baris]
    known = [amount for amount in amounts if amount is not None]
    return known if len(known) == len(amounts) else []


def _groups(names: Sequence[str], amounts: Sequence[Decimal]) -> dict[str, Decimal]:
    """What the rows of each group come to."""
    found: dict[str, Decimal] = {}
    for name, amount in zip(names, amounts, strict=True):
        found[name] = found.get(name, Decimal(0)) + amount
    return found


def _amount(row: Cells, kolom: Mapping[str, Kolom], name: str) -> Decimal | None:
    """What a row adds to the sum; None while that is open or cannot be read."""
    summed = kolom[name]
    try:
        if not summed.faktor:
            return _number(row, summed)
        factors = [_number(row, kolom[each]) for each in summed.faktor]
        known = [factor for factor in factors if factor is not None]
        return hasil_kali(known, uang=True) if len(known) == len(factors) else None
    except ValueError:
        return None


def _number(row: Cells, kolom: Kolom) -> Decimal | None:
    text = row.get(kolom.kunci)
    return parse_angka(text, uang=kolom.uang) if text else None


def rounded(one: Decimal, other: Decimal, items: int = 1) -> bool:
    """Whether two amounts differ by less than a rupiah for each item that may have been rounded."""
    return abs(one - other) < _RUPIAH * max(items, 1)


def differs(one: Decimal, other: Decimal) -> str:
    """By how much, in words."""
    return f"selisih {rupiah(abs(one - other))}"


def place_of(subject: Subject, *keys: Key) -> Key:
    """The first of these places that the input itself fills, else the first: of an adendum what it changes."""
    return next((key for key in keys if own_value(subject, key)), keys[0])


def own_value(subject: Subject, key: Key) -> bool:
    """Whether the input itself says something there, and not its parent."""
    return at(subject.source.data, key) is not None and key not in subject.source.inherited
