"""Numbers, money, dates and lengths of time in any language, by its locale: num2words says the numbers, babel the days.

English has rules of its own (:mod:`kerjasama_docs.language.inggris`); what stands here serves a language that a folder
of templates brings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kerjasama_docs.language.daftar import Kata, joined
from kerjasama_docs.language.digits import digits_of
from kerjasama_docs.language.rupiah import amount_of
from kerjasama_docs.language.terbilang import durasi

_SLOTS = ("hari", "hari_urut", "bulan", "tahun", "tahun_kata")


@dataclass(frozen=True)
class Lokal:
    """How a language says them.

    Attributes:
        angka: Its name in num2words: ``nl``.
        lokal: Its locale in babel: ``nl``.
        waktu: One and several of a unit of time by the Indonesian one.
        kata: The joining words by the Indonesian ones.
        tanggal_kata: A date in words, with {hari}, {hari_urut}, {bulan}, {tahun} and {tahun_kata}.
    """

    angka: str
    lokal: str
    waktu: Mapping[str, tuple[str, str]]
    kata: Mapping[str, str]
    tanggal_kata: str

    def check(self) -> None:
        """Say what num2words or babel does not know.

        Raises:
            ValueError: One of them has no such language.
        """
        from babel import Locale, UnknownLocaleError
        from num2words import CONVERTER_CLASSES

        if self.angka not in CONVERTER_CLASSES:
            raise ValueError(f"Bahasa angka “{self.angka}” tidak dikenal oleh num2words; pakai misalnya nl, fr, de.")
        try:
            Locale.parse(self.lokal)
        except (UnknownLocaleError, ValueError):
            raise ValueError(f"Lokal “{self.lokal}” tidak dikenal oleh babel; pakai misalnya nl, fr, de.") from None

    def words(self, n: int, *, to: str = "cardinal") -> str:
        """A whole number in words."""
        from num2words import num2words  # as in inggris

        return str(num2words(n, lang=self.angka, to=to))

    def bilangan(self, n: int | Decimal) -> str:
        """A number in digits: ``1.500`` or ``1,500``."""
        from babel.numbers import format_decimal

        return str(format_decimal(digits_of(n) and n, locale=self.lokal, decimal_quantization=False))

    def terbilang(self, n: int | Decimal) -> str:
        """A whole number in digits and words; raises ValueError for another."""
        if digits_of(n).fraction:
            raise ValueError(f"{n} bukan bilangan bulat; tulis bilangan bulat.")
        return f"{self.bilangan(n)} ({self.words(int(n))})"

    def uang(self, n: int | Decimal) -> str:
        """Money in digits: ``Rp1.500,50``; raises ValueError below zero or with parts of a sen."""
        from babel.numbers import format_decimal

        amount_of(n)
        return f"Rp{format_decimal(n, '#,##0.00', locale=self.lokal)}"

    def uang_kata(self, n: int | Decimal) -> str:
        """Money in words; raises as :meth:`uang`."""
        _, whole, fraction = amount_of(n)
        sen = f" {self.kata['dan']} {self.words(int(fraction.ljust(2, '0')))} sen" if fraction else ""
        return f"{self.words(int(whole))} rupiah{sen}"

    def rupiah(self, n: Decimal) -> str:
        """Money in digits and words."""
        return f"{self.uang(n)} ({self.uang_kata(n)})"

    def durasi(self, n: int, satuan: str) -> str:
        """A duration: ``5 (vijf) jaar``; raises ValueError for another unit."""
        durasi(n, satuan)
        one, many = self.waktu[satuan]
        return f"{self.terbilang(n)} {one if n == 1 else many}"

    def lama(self, parts: Sequence[tuple[int, str]]) -> str:
        """A duration of one or more parts."""
        return f" {self.kata['dan']} ".join(self.durasi(n, satuan) for n, satuan in parts)

    def selang(self, parts: Sequence[tuple[int, str]]) -> str:
        """How often, behind "every"."""
        (n, satuan), *more = parts
        return self.waktu[satuan][0] if n == 1 and not more else self.lama(parts)

    def urutan(self, n: int) -> str:
        """A place in a row."""
        return self.words(n, to="ordinal").capitalize()

    def bagian(self, n: int) -> str:
        """The number of a part."""
        return self.words(n).capitalize()

    def _day(self, d: date, pattern: str) -> str:
        from babel.dates import format_date

        return str(format_date(d, pattern, locale=self.lokal))

    def hari(self, d: date) -> str:
        """The day of the week."""
        return self._day(d, "EEEE")

    def tanggal(self, d: date) -> str:
        """A date in the running text."""
        return self._day(d, "d MMMM y")

    def tanggal_terbilang(self, d: date) -> str:
        """A date in words, as its pattern has it."""
        said = (self.words(d.day), self.words(d.day, to="ordinal"), self._day(d, "MMMM"), str(d.year))
        text = self.tanggal_kata
        for name, value in zip(_SLOTS, (*said, self.words(d.year)), strict=True):
            text = text.replace(f"{{{name}}}", value)
        return text

    def daftar(self, items: Sequence[str], kata: Kata = "dan") -> str:
        """A list in a sentence; raises ValueError without items."""
        if not items or kata not in self.kata:
            raise ValueError("Daftar kosong, atau kata penghubungnya bukan dan, atau, dan/atau.")
        return joined(items, self.kata[kata])
