"""Perubahan terakhir UU 23/2014 adalah UU 6/2023, bukan UU 9/2015.

Peraturan yang sudah diubah dikutip bersama perubahan terakhirnya, sebagaimana berlaku pada tanggal naskah. Kutipan
yang berhenti pada perubahan lama menunjuk teks yang tidak berlaku lagi. Di dalam Pasal nama dan judul saja sudah cukup,
dan yang perubahannya disebut sekali tidak perlu diulang.

Salah: UU 23/2014 sebagaimana telah beberapa kali diubah terakhir dengan UU 9/2015, pada naskah tahun 2026.
Benar: UU 23/2014 sebagaimana telah beberapa kali diubah terakhir dengan UU 6/2023.
"""

from collections.abc import Iterator
from itertools import groupby

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regulations import amendments, chain, regulation
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Disebut
from kerjasama_docs.rules.shared.named_peraturan import place_of_peraturan, typed_peraturan

DASAR: tuple[Basis, ...] = ()


def _stale(subject: Subject, item: Disebut, beside: list[Disebut]) -> Iterator[Finding]:
    """A citation that stops at an amendment that was not the last on the day of the naskah."""
    named = item.sebutan
    if not (named.key and named.perubahan in regulation(named.key).diubah):
        return
    changes = amendments(named.key, subject.tanggal)
    if not changes or named.perubahan == changes[-1] or not regulation(named.perubahan).sudah_ada(subject.tanggal):
        return
    if any(each.sebutan.key == changes[-1] for each in beside):
        return
    last, cited = regulation(changes[-1]), regulation(named.key)
    message = f"Perubahan terakhir {cited.singkat} adalah {last.singkat}, bukan {regulation(named.perubahan).singkat}."
    hint = f"Tulis {chain(named.key, subject.tanggal)}."
    yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.PERINGATAN)


def _in_full(item: Disebut) -> bool:
    """Whether it is cited in full; inside the Pasal only with what stands in brackets, a name alone is enough there."""
    named = item.sebutan
    if not (named.judul_benar and named.nama.ditulis):
        return False
    behind = item.unit.text[named.akhir : named.akhir + len(" (Lembaran ")]
    return item.unit.part != "batang-tubuh" or behind.startswith((" (Lembaran", " (Berita"))


def _silent(subject: Subject) -> Iterator[Finding]:
    """Regulations that are cited in full, and nowhere with what amended them."""
    told = {item.sebutan.key for item in subject.index.peraturan if item.sebutan.berubah}
    for item in typed_peraturan(subject):
        named = item.sebutan
        if named.key is None or named.key in told or named.mengubah or not _in_full(item):
            continue
        told.add(named.key)
        if changes := amendments(named.key, subject.tanggal):
            cited, last = regulation(named.key), regulation(changes[-1])
            message = f"{cited.singkat} sudah diubah, terakhir dengan {last.singkat}; kutipannya belum menyebutnya."
            hint = f"Tambahkan di belakangnya: {chain(named.key, subject.tanggal)}."
            yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.SARAN)


def _unnamed(subject: Subject, item: Disebut, beside: list[Disebut]) -> Iterator[Finding]:
    """A citation of the dasar hukum that says "beserta perubahannya" where the last amendment is known."""
    named = item.sebutan
    if not (item.dasar and named.key and named.berubah):
        return
    changes = amendments(named.key, subject.tanggal)
    later = (each.sebutan for each in beside)
    if changes and not any(each.mengubah and each.start > named.start for each in later):
        cited, last = regulation(named.key), regulation(changes[-1])
        message = f"Kutipan {cited.singkat} menyebut perubahannya tanpa nomor; yang terakhir adalah {last.singkat}."
        hint = f"Tulis {named.key}, atau {chain(named.key, subject.tanggal)}."
        yield subject.finding(message, place_of_peraturan(subject, item), hint, level=Level.SARAN)


def _told(subject: Subject) -> Iterator[Finding]:
    """What is said of amendments, of each regulation once."""
    seen: set[str | None] = set()
    for _, group in groupby(typed_peraturan(subject), key=lambda item: item.unit.order):
        beside = list(group)
        for item in beside:
            found = [*_stale(subject, item, beside), *_unnamed(subject, item, beside)]
            if found and item.sebutan.key not in seen:
                seen.add(item.sebutan.key)
                yield from found


def check(subject: Subject) -> Iterator[Finding]:
    """Find citations of regulations that were amended, without their last amendment or with an older one."""
    yield from _told(subject)
    yield from _silent(subject)
