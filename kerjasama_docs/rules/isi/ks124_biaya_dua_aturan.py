"""Biaya dibebankan seluruhnya kepada PIHAK KEDUA, sedangkan Pasal 5 ayat (2) membebankannya kepada masing-masing PIHAK.

Dua kalimat yang membebankan biaya yang sama kepada orang yang berbeda tidak dapat dilaksanakan, dan yang ditagih akan
menunjuk kalimat yang lain. Pengecualian dan biaya selebihnya tidak dihitung. Yang dibandingkan ialah biaya
seluruh kerja sama (masing-masing, satu pihak, anggaran negara atau daerah saja, atau tanpa biaya), dan biaya satu hal
yang disebut dengan kata yang sama.

Salah: “Biaya ditanggung masing-masing PIHAK.” dan di Pasal lain “Seluruh biaya yang timbul dibebankan kepada PIHAK
KEDUA.”
Benar: “Biaya ditanggung masing-masing PIHAK, kecuali biaya pelatihan, yang ditanggung PIHAK KEDUA.”
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.views.pemerintah import is_pemerintah
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.biaya import (
    SENDIRI,
    TIADA,
    UMUM,
    Biaya,
    penanggung_biaya,
    penanggung_satu_hal,
)
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = ()
_SAID = {SENDIRI: "kepada masing-masing PIHAK", TIADA: "tanpa biaya", UMUM: "pada anggaran negara atau daerah saja"}
_PLACES = {"kesatu": 0, "pertama": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "kelima": 4}


def _payer(subject: Subject, biaya: Biaya) -> Pihak | None:
    place = _PLACES.get(biaya.siapa.removeprefix("pihak "), -1)
    return subject.naskah.pihak[place] if 0 <= place < len(subject.naskah.pihak) else None


def _against(subject: Subject, one: Biaya, other: Biaya) -> bool:
    """Whether two sentences cannot both be done."""
    if one.hal != other.hal or one.siapa == other.siapa or not (one.satu or other.satu):
        return False
    payer = _payer(subject, one if one.satu else other)
    if UMUM in (one.siapa, other.siapa):
        return payer is not None and not is_pemerintah(payer)
    return True


def _clash(subject: Subject, found: Sequence[Biaya]) -> tuple[Biaya, Biaya] | None:
    pairs = ((one, other) for at, one in enumerate(found) for other in found[at + 1 :])
    return next((pair for pair in pairs if _against(subject, *pair)), None)


def _said(biaya: Biaya) -> str:
    return _SAID.get(biaya.siapa) or f"seluruhnya kepada {biaya.siapa.upper()}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find two sentences that let different pihak bear the same costs, once."""
    text = subject.index.bacaan
    pair = _clash(subject, list(penanggung_biaya(text))) or _clash(subject, list(penanggung_satu_hal(text)))
    if pair is None:
        return
    first, second = pair
    place = first.alinea.unit_at(first.span[0])[0].place or first.alinea.tempat
    verb = "menyatakannya" if first.siapa == TIADA else "membebankannya"
    what = f"Biaya {second.hal}".strip()
    message = f"{what} {'dinyatakan tidak ada' if second.siapa == TIADA else f'dibebankan {_said(second)}'}, "
    message += f"sedangkan {place} {verb} {_said(first)}."
    hint = "Tulis satu aturan, atau sebut biaya mana yang dikecualikan dari aturan yang lain."
    where = place_in(subject, second.alinea, second.span)
    yield subject.finding(message, where, hint, level=Level.PERINGATAN)
