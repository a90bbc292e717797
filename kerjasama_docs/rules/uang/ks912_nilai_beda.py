"""Teks menyebut nilai Rp477.000.000,00, sedangkan nilai kerja sama Rp480.000.000,00.

Nilai kerja sama disebut di beberapa tempat: isian pendanaan.nilai, Pasal yang diketik sendiri, dan tabel Lampiran. Bila
berbeda, para pihak dan pemeriksa tidak tahu mana yang disepakati. Yang dibaca hanya nilai rupiah yang disebut nilai,
total, pagu, atau biaya seluruhnya; bagian, denda, dan harga satuan tidak.

Salah: “Nilai Perjanjian ini sebesar Rp477.000.000,00”, dengan pendanaan.nilai: 480.000.000.
Benar: “Nilai Perjanjian ini sebesar Rp480.000.000,00”, atau tanpa kalimat itu.
"""

from collections.abc import Iterator
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import nilai_disebut, rupiah
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tabel import TOTAL, Tabel, angka_sel, pertama, tabel_of
from kerjasama_docs.rules.shared.uang import biaya_of, rounded

DASAR: tuple[Basis, ...] = ()

_WHOLE = regex(
    r"(?i:\b(?:nilai|pagu|total|jumlah|biaya|anggaran|dana)\b[^.;]{0,40}?\b(?:perjanjian|kerja sama|kontrak"
    r"|kesepakatan|kegiatan"
    r"|keseluruhan|seluruh\w*|pekerjaan|dana|biaya|anggaran)\b)"
)
"""What the whole is called; "nilai hibah" and "jumlah denda" are others."""
_OTHER = regex(
    r"(?i:\b(?:masing-masing|setiap|per \w+|tahap|termin|hibah|aset|barang milik|denda|jaminan|asuransi|paling"
    r" (?:banyak|sedikit)"
    r"|maksimal|minimal|semula|sebelumnya|tambahan|melebihi|di atas|di bawah|lebih dari|kurang dari|pengadaan"
    r" langsung|PIHAK KEDUA"
    r" sebesar|tahun anggaran 2[0-9]{3})\b)"
)
_MONEY = regex(r"(?i:.*\b(?:jumlah|total|biaya|nilai|harga|anggaran)\b)")


def _said(unit: TextUnit) -> Decimal | None:
    """The value of the whole that a sentence names."""
    for begin, end in unit.sentences:
        text = unit.text[begin:end]
        value = nilai_disebut(text) if _WHOLE.search(text) and not _OTHER.search(text) else None
        if value is not None:
            return value
    return None


def _table_total(table: Tabel) -> Decimal | None:
    """What the last row of a table of costs says it comes to."""
    last = table.baris[-1] if table.baris and TOTAL.match(pertama(table.baris[-1])) else ()
    amounts = [
        angka_sel(cell) for head, cell in zip(table.kepala, last, strict=False) if _MONEY.match(head) and "Rp" in cell
    ]
    known = [amount for amount in amounts if amount is not None]
    return known[0] if len(known) == 1 else None


def _agreed(subject: Subject) -> Iterator[tuple[str, Decimal]]:
    """What the value is elsewhere, with what it is called there."""
    value = subject.naskah.pendanaan.besarnya
    if value is not None and subject.index.fields["pendanaan"].printed:
        yield "nilai kerja sama", value
        return
    totals = [each.jumlah for each in biaya_of(subject.naskah, subject.built.inputs.assets) if each.jumlah is not None]
    totals += [total for table in tabel_of(subject.pohon) if (total := _table_total(table)) is not None]
    if len(totals) == 1:
        yield "rincian biaya dalam Lampiran", totals[0]


def _texts(subject: Subject) -> Iterator[tuple[TextUnit, Decimal]]:
    """The texts of a drafter that name the value of the whole, with that value."""
    for unit in subject.index.berangka:
        if "Rp" in unit.text and unit.part in {"batang-tubuh", "pembukaan"}:
            value = _said(unit) if subject.author(unit) is not Author.BUNDLED else None
            if value is not None:
                yield unit, value


def check(subject: Subject) -> Iterator[Finding]:
    """Find a value in the text that is another one elsewhere."""
    if subject.peran != "pokok" or subject.jenis.bentuk != "naskah":
        return
    agreed = next(_agreed(subject), None)
    for unit, value in _texts(subject):
        name, right = agreed = agreed or ("nilai dalam teks sebelumnya", value)
        if not rounded(value, right):
            message = f"Teks menyebut nilai {rupiah(value)}, sedangkan {name} {rupiah(right)}."
            hint = "Samakan keduanya, atau hapus nilai dari teks."
            yield subject.finding(message, subject.place(unit), hint, level=Level.PERINGATAN)
