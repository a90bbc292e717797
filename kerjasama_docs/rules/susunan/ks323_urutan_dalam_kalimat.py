"""Rincian dalam kalimat meloncat: sesudah “b.” tertulis “d.”, seharusnya “c.”.

Huruf dan angka yang diketik di dalam kalimat tidak diberi nomor sendiri, sehingga butir yang hilang atau huruf yang
berulang tidak terlihat. Rujukan ke butir itu menjadi keliru.

Salah: Kegiatan meliputi: a. pelatihan; b. magang; dan d. riset.
Benar: Kegiatan meliputi: a. pelatihan; b. magang; dan c. riset.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tanda_butir import TandaButir

DASAR = (Basis("uu-12-2011", "Lampiran II angka 92"),)


def _jump(row: Sequence[TandaButir]) -> tuple[TandaButir, TandaButir] | None:
    """The first two marks of a row of which the second is not the next one; a second list may begin with the first."""
    for before, after, behind in zip(row, row[1:], [*row[2:], None], strict=False):
        again = after.urutan == 1 and before.urutan > 1 and behind is not None and behind.urutan == after.urutan + 1
        if after.urutan != before.urutan + 1 and not again:
            return before, after
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find letters and figures of items inside a sentence that leave one out or come twice."""
    for row in subject.index.tanda:
        unit, jump = row.unit, _jump(row.tanda)
        if jump is None or subject.author(unit, jump[0].start, jump[1].end) is Author.BUNDLED:
            continue
        before, after = jump
        right = before.ke(before.urutan + 1)
        message = (
            f"Rincian dalam kalimat meloncat: sesudah “{before.teks}” tertulis “{after.teks}”, seharusnya “{right}”."
        )
        hint = "Urutkan hurufnya, atau tulis butirnya pada baris sendiri agar diberi huruf tanpa terlewat."
        where = subject.place(unit, after.start, after.end)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
