"""Persen semua tahap pembayaran berjumlah 90%, bukan 100%.

Tahap pembayaran harus menghabiskan nilai kerja sama: persennya 100, besarnya sama dengan nilai, dan persen dikalikan
nilai sama dengan besarnya. Bila tidak, sebagian tidak pernah dibayar atau dibayar dua kali, dan kedua angka dalam satu
kalimat saling bertentangan. Selisih karena pembulatan diterima dan diberitahukan.

Salah: dua tahap, 40% dan 50%, dari nilai Rp50.000.000,00.
Benar: dua tahap, 40% sejumlah Rp20.000.000,00 dan 60% sejumlah Rp30.000.000,00.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import bilangan, rupiah
from kerjasama_docs.model.pendanaan import Pendanaan, Tahap
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import differs, own_value, place_of, rounded, uang_of
from kerjasama_docs.rules.shared.uang_lama import besarnya, lama

DASAR: tuple[Basis, ...] = ()

_TAHAP: Key = ("pendanaan", "tahap")
_NILAI: Key = ("pendanaan", "nilai")
_PERUBAHAN: Key = ("perubahan",)


def _at(subject: Subject) -> Key:
    return place_of(subject, _TAHAP, _NILAI, _PERUBAHAN)


def _hint(subject: Subject, said: str) -> str:
    """What to do; the instalments of an adendum may be those of its parent."""
    if subject.peran == "perubahan" and not own_value(subject, _TAHAP):
        return "Tahap itu masih menurut naskah induk; tulis tahap yang baru pada pendanaan.tahap adendum ini."
    return said


def _shares(subject: Subject, money: Pendanaan) -> Iterator[Finding]:
    """Shares that are not all of it."""
    short, steps = money.selisih_persen, money.tahap
    whole = all(tahap.persen is not None for tahap in steps)
    if not short or (short > 0 and not whole):
        return
    total = f"{bilangan(100 - short)}%"
    if money.persen_dibulatkan:
        yield _rounded_shares(subject, money, total)
        return
    message = f"Persen {_all(steps)} berjumlah {total}, bukan 100%."
    hint = _hint(subject, "Perbaiki persen tahapnya sehingga berjumlah 100%.")
    yield subject.finding(message, _at(subject), hint, level=Level.GALAT)


def _rounded_shares(subject: Subject, money: Pendanaan, total: str) -> Finding:
    rest = "Selisihnya masuk ke tahap terakhir" if money.nilai_tahap[-1] is not None else "Selisihnya pembulatan"
    message = f"Persen semua tahap pembayaran berjumlah {total} karena pembulatan."
    hint = f"{rest}; bila perlu, genapkan menjadi 100% pada tahap terakhir."
    return subject.finding(message, _at(subject), hint, level=Level.SARAN)


def _all(steps: Sequence[Tahap]) -> str:
    return "semua tahap pembayaran" if len(steps) > 1 else "satu-satunya tahap pembayaran"


def _each(subject: Subject, money: Pendanaan, value: Decimal) -> Iterator[Finding]:
    """Instalments whose share and amount contradict each other."""
    for place, tahap in enumerate(money.tahap):
        meant = tahap.dari(value)
        if meant is not None and tahap.nilai is not None and tahap.nilai != meant:
            yield _contradiction(subject, place, tahap, value=value)


def _contradiction(subject: Subject, place: int, tahap: Tahap, *, value: Decimal) -> Finding:
    """The finding about a share of a value and an amount that is another; by rounding, or surely."""
    meant, amount = tahap.dari(value) or Decimal(0), tahap.nilai or Decimal(0)
    share = f"{bilangan(tahap.persen or 0)}% dari {rupiah(value)}"
    where = place_of(subject, (*_TAHAP, place, "nilai"), (*_TAHAP, place), _NILAI, _PERUBAHAN)
    if abs(amount - meant) < 1 + value * tahap.pembulatan / 100:
        message = f"Tahap {place + 1}: {rupiah(amount)} adalah {share} yang dibulatkan."
        hint = "Biarkan bila memang pembulatan; jumlah semua tahap tetap diperiksa."
        return subject.finding(message, where, hint, level=Level.SARAN)
    message = (
        f"Tahap {place + 1}: {share} adalah {rupiah(_to_sen(meant))}, sedangkan besarnya ditulis {rupiah(amount)}."
    )
    hint = _hint(subject, "Perbaiki persen atau nilai tahap itu, atau hapus salah satunya.")
    return subject.finding(message, where, hint, level=Level.GALAT)


def _to_sen(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))


def _sum(subject: Subject, money: Pendanaan, value: Decimal) -> Iterator[Finding]:
    """Instalments that do not come to the value."""
    amounts = [besarnya(tahap, value) for tahap in money.tahap]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        yield from _unsaid(subject, amounts, value)
    elif any(tahap.nilai is not None for tahap in money.tahap):
        yield from _wrong_sum(subject, money, sum(known, Decimal(0)), value=value)


def _wrong_sum(subject: Subject, money: Pendanaan, total: Decimal, *, value: Decimal) -> Iterator[Finding]:
    if total == value:
        return
    total = _to_sen(total)
    what = f"Jumlah {_all(money.tahap)} {rupiah(total)}, sedangkan nilai kerja sama {rupiah(value)}"
    if rounded(total, value, len(money.tahap)):
        message = f"{what}; {differs(total, value)} karena pembulatan."
        hint = "Genapkan pada tahap terakhir, agar yang tercetak berjumlah sama dengan nilainya."
        yield subject.finding(message, _at(subject), hint, level=Level.SARAN)
        return
    hint = _hint(subject, "Perbaiki nilai tahapnya, atau nilai kerja sama.")
    yield subject.finding(f"{what}; {differs(total, value)}.", _at(subject), hint, level=Level.GALAT)


def _unsaid(subject: Subject, amounts: Sequence[Decimal | None], value: Decimal) -> Iterator[Finding]:
    """Instalments of which some say how much and others do not."""
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return
    total = sum(known, Decimal(0))
    if total >= value:
        message = (
            f"Tahap yang menyebut besarnya sudah berjumlah {rupiah(_to_sen(total))} dari nilai {rupiah(value)}, "
            "sedangkan tahap lain belum menyebut besarnya."
        )
        yield subject.finding(message, _at(subject), "Perbaiki tahapnya.", level=Level.GALAT)
        return
    for place, amount in enumerate(amounts):
        if amount is None:
            message = f"Tahap {place + 1} belum menyebut besarnya; sisa nilai kerja sama {rupiah(value - total)}."
            where = place_of(subject, (*_TAHAP, place), _at(subject))
            yield subject.finding(message, where, "Isi persen atau nilai tahap itu.", level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find instalments that do not come to the value of the kerja sama."""
    uang = uang_of(subject, "tahap")
    if uang is None or not uang.naskah.pendanaan.tahap:
        return
    money, left = uang.naskah.pendanaan, lama(subject, uang)
    yield from _shares(subject, money)
    if (value := money.besarnya) is None:
        return
    if any(part.kunci == _TAHAP for part in left):
        if len(left) == 1:
            yield from _sum(subject, money, value)
        return
    yield from _each(subject, money, value)
    yield from _sum(subject, money, value)
