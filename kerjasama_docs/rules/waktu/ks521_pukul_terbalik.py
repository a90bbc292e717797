"""Pukul “16.00 sampai dengan pukul 08.00” berakhir sebelum dimulai.

Jam layanan yang tertukar membuat layanan tampak dibuka sepanjang malam. Giliran jaga, piket, dan layanan malam memang
melewati tengah malam: kalimat yang mengatakannya, dan yang mulai pada malam hari, dibiarkan.

Salah: Layanan dibuka pukul 16.00 sampai dengan pukul 08.00.
Benar: Layanan dibuka pukul 08.00 sampai dengan pukul 16.00.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan

DASAR: tuple[Basis, ...] = ()

_TIME = r"([01]?[0-9]|2[0-4])[.:]([0-5][0-9])(?: ?WI(?:B|TA|T))?"
_SPAN = regex(
    rf"(?i:\b(?:pukul|jam) )(?P<apa>{_TIME} ?(?:(?i:sampai dengan|sampai|hingga|s\.?/?d\.?)|[-–—])"
    rf" ?(?:(?i:pukul|jam) )?{_TIME})"
)
_NIGHT = regex(r"(?i:\b(?:malam|jaga|penjagaan|piket|sif|shift|regu|esok|keesokan|hari berikutnya|24 jam|sepanjang)\b)")
_EVENING = 17
"""The hour from which on a span may well go over midnight."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find spans of hours that end before they begin."""
    for unit in subject.index.memuat("pukul", "jam"):
        for found in _SPAN.finditer(unit.text):
            hour, minute, to_hour, to_minute = map(int, found.groups()[1:])
            whole = Potongan(unit, *found.span()).whole
            if (hour, minute) > (to_hour, to_minute) and hour < _EVENING and to_hour and not _NIGHT.search(whole):
                message = f"Pukul “{found['apa']}” berakhir sebelum dimulai."
                hint = "Tukar jamnya; bila memang melewati tengah malam, tambahkan “hari berikutnya”."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.PERINGATAN)
