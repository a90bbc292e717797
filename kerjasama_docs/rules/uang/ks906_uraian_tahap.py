"""Uraian tahap 1 menyebut 30%, sedangkan persen ditulis 40%.

Besarnya satu tahap disebut sekali: dalam uraiannya, atau pada persen dan nilai. Bila keduanya berbeda, naskah memuat
dua angka untuk satu pembayaran. Bila sama, yang tercetak hanya yang dalam uraian, tanpa terbilang. Kemajuan pekerjaan,
batas, pajak, dan harga satuan dalam uraian tidak dibandingkan.

Salah: "{uraian: tahap pertama sebesar 30%, persen: 40}"
Benar: "{uraian: tahap pertama setelah penandatanganan, persen: 30}"
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.pendanaan import Tahap
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import own_value, uang_of

DASAR: tuple[Basis, ...] = ()


class _Said(NamedTuple):
    """How much an instalment is: in its text, and in a field of its own; as both are written."""

    field: str
    in_text: Decimal | None
    given: Decimal | None

    def written(self, amount: Decimal) -> str:
        """An amount of the field, as it is said to the user."""
        return f"{language.bilangan(amount)}%" if self.field == "persen" else language.rupiah(amount)


def _said(tahap: Tahap) -> tuple[_Said, ...]:
    text = tahap.uraian
    return (
        _Said("persen", language.persen_pasti(text), tahap.persen),
        _Said("nilai", language.rupiah_disebut(text), tahap.nilai),
    )


def _twice(subject: Subject, place: int, said: _Said) -> Iterator[Finding]:
    """What is wrong with a text and a field that both say how much."""
    where: Key = ("pendanaan", "tahap", place, said.field)
    if said.in_text is None or said.given is None or not own_value(subject, where):
        return
    text = said.written(said.in_text)
    if said.in_text != said.given:
        message = (
            f"Uraian tahap {place + 1} menyebut {text}, sedangkan {said.field} ditulis {said.written(said.given)}."
        )
        hint = f"Hapus besarnya dari uraian, atau samakan dengan {said.field}."
        yield subject.finding(message, where, hint, level=Level.GALAT)
        return
    message = f"Uraian tahap {place + 1} sudah menyebut {text}, sehingga {said.field} tidak dicetak lagi."
    hint = f"Hapus “{text}” dari uraian bila besarnya hendak dicetak dengan terbilang."
    yield subject.finding(message, where, hint, level=Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find instalments that say twice how much they are."""
    if uang_of(subject, "tahap") is None:
        return
    for place, tahap in enumerate(subject.naskah.pendanaan.tahap):
        for said in _said(tahap):
            yield from _twice(subject, place, said)
