"""Pasal 5 huruf a tidak menyebut ayatnya; huruf a terdapat pada ayat (1) dan ayat (2).

Huruf dalam Pasal yang terbagi atas ayat hanya dapat ditemukan bila ayatnya disebut. Tanpa ayat, rujukan itu dapat
menunjuk lebih dari satu ketentuan.

Salah: Kewajiban sebagaimana dimaksud dalam Pasal 7 huruf a dipenuhi lebih dahulu.
Benar: Kewajiban sebagaimana dimaksud dalam Pasal 7 ayat (2) huruf a dipenuhi lebih dahulu.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, sebagian
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan
from kerjasama_docs.rules.reading.rujukan.sasaran import satuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 280"),)
_SHOWN = 3
"""Ayat that a message names."""


def _holding(pasal: Pasal, huruf: str | None) -> list[Unit]:
    """The ayat of a Pasal that have an item of that letter."""
    kinds = (Kind.HURUF, Kind.HURUF_KURUNG)
    holding = (ayat for ayat in satuan(pasal.content, Kind.AYAT))
    return [ayat for ayat in holding if any(unit.number.strip(".)") == huruf for unit in satuan(ayat.children, *kinds))]


def _candidates(subject: Subject, unit: TextUnit, acuan: Acuan) -> list[Unit]:
    """The ayat in which a huruf may stand that is named without one; none where the rujukan is complete."""
    if acuan.hidup or not acuan.pasal or not acuan.huruf or acuan.ayat:
        return []
    every = [_holding(pasal, acuan.huruf) for pasal in subject.index.dikenal.pasal(unit, acuan.pasal)]
    return every[0] if every and all(every) else []


def check(subject: Subject) -> Iterator[Finding]:
    """Find a huruf that is named without the ayat it stands in."""
    for found in typed_rujukan(subject):
        asked = [(acuan, ayat) for acuan in found.acuan if (ayat := _candidates(subject, found.unit, acuan))]
        for acuan, ayat in asked[:1]:
            names = [f"ayat {each.number}" for each in ayat]
            shown = " dan ".join(names) if len(names) < _SHOWN else sebagian(names, _SHOWN)
            message = f"{acuan.nama} tidak menyebut ayatnya; huruf {acuan.huruf} terdapat pada {shown}."
            hint = f"Tulis “Pasal {acuan.pasal} {names[0]} huruf {acuan.huruf}”, atau ayat lain yang dimaksud."
            if others := [f"huruf {each.huruf}" for each, _ in asked[1:]]:
                hint += f" Begitu pula {daftar(others, 'dan')}."
            where = subject.place(found.unit, acuan.start, acuan.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
