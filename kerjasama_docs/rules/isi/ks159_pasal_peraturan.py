"""UU 27/2022 tidak mempunyai Pasal 81; pasal terakhirnya Pasal 76.

Pasal sebuah peraturan yang dirujuk dapat dibuka pembaca. Nomor di atas pasal terakhirnya berarti nomor pasal atau
peraturannya salah ketik. Pasal sisipan, misalnya Pasal 39A, dan peraturan yang tidak kami baca seluruhnya dilewati.

Salah: sesuai dengan Pasal 81 Undang-Undang Nomor 27 Tahun 2022
Benar: sesuai dengan Pasal 18 Undang-Undang Nomor 27 Tahun 2022
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import Regulation, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Disebut
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

DASAR: tuple[Basis, ...] = ()

_UNIT = r"Pasal (?P<pasal{0}>\d{{1,4}})(?![\dA-Z])(?: ayat \(\d+[a-z]?\)| huruf [a-z]\b| angka \d+)*"
_BEFORE = regex(_UNIT.format(1) + r"(?: dari| dalam|,)? $")
_JOINED = regex(_UNIT.format(1) + r"(?:,? (?:dan|atau|serta|sampai dengan) |, )(?=Pasal )")
_BEHIND = regex(r",? " + _UNIT.format(1))
_WINDOW = 160


def _articles(item: Disebut) -> Iterator[int]:
    """The numbers of the articles that are named right before a regulation, or right behind it."""
    text, named = item.unit.text, item.sebutan
    before = text[max(0, named.start - _WINDOW) : named.start]
    if last := _BEFORE.search(before):
        yield from (int(each["pasal1"]) for each in _JOINED.finditer(before, 0, last.start() + len("Pasal ")))
        yield int(last["pasal1"])
    if behind := _BEHIND.match(text, named.akhir):
        yield int(behind["pasal1"])


def _beyond(subject: Subject) -> Iterator[tuple[Disebut, int, Regulation]]:
    """The articles behind the last one of a regulation that was read whole, each once."""
    seen: set[tuple[str, int]] = set()
    for item in typed_peraturan(subject):
        cited = regulation(item.sebutan.key) if item.sebutan.key else None
        last = int(cited.pasal_terakhir or 0) if cited else 0
        for number in _articles(item) if last else ():
            if cited and number > last and (cited.singkat, number) not in seen:
                seen.add((cited.singkat, number))
                yield item, number, cited


def check(subject: Subject) -> Iterator[Finding]:
    """Find articles of other regulations that those do not have."""
    for item, number, cited in _beyond(subject):
        message = f"{cited.singkat} tidak mempunyai Pasal {number}; pasal terakhirnya Pasal {cited.pasal_terakhir}."
        hint = "Buka peraturannya, lalu perbaiki nomor pasal atau nomor peraturannya."
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.GALAT)
