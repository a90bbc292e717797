"""“tersebut di atas” tidak menyebut nomor ketentuan yang dimaksud.

Ketentuan lain diacu dengan nomor Pasal atau ayatnya secara tegas, bukan dengan tempatnya: di atas, di bawah, atau
sebelumnya. Tempat itu berubah begitu satu ayat disisipkan.

Salah: Kewajiban tersebut di atas dilaksanakan sebelum kegiatan dimulai.
Benar: Kewajiban sebagaimana dimaksud pada ayat (1) dilaksanakan sebelum kegiatan dimulai.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 280"),)
_MAY = regex(r"atas\b|bawah\b|muka\b|terdahulu|sebelumnya|berikut|selanjutnya|yang lalu")
_BEHIND = (
    r"(?=[.,;:)]|$| (?:ini|tersebut|maka|wajib|dapat|harus|tidak|dan|serta|akan|yang|oleh|di[a-z]{5,}|ber[a-z]{3,}"
    r"|me[nm][a-z]{3,}|[A-Z]\w*)\b)"
)
"""Behind words for a place in the text; behind "tersebut di atas" may also stand what something stands on."""
_NOUNS = "ketentuan|pasal|ayat|huruf|butir|poin|hal|hal-hal|klausul|uraian|kewajiban|hak|syarat|kegiatan"
_VAGUE = regex(
    rf"\b(?:tersebut (?:di ?|pada bagian )(?:atas|muka){_BEHIND}|tersebut di ?bawah(?: ini)?"
    r"|(?:dimaksud(?:kan)?|disebut(?:kan)?|diuraikan|dijelaskan|diatur|dinyatakan|tercantum|ditentukan|ditetapkan)"
    r"(?: pada bagian)? di ?(?:atas|muka|bawah)\b(?! ini:)(?: ini)?"
    r"|berikut (?:ini )?di ?bawah(?: ini)?"
    rf"|(?i:{_NOUNS}) di ?atas{_BEHIND}"
    rf"|(?i:{_NOUNS}) di ?bawah ini\b(?![^.;]*:)"
    r"|(?i:pasal|ayat|huruf|butir|poin)(?:-(?:pasal|ayat))? "
    r"(?:(?:yang )?(?:terdahulu|sebelumnya|berikutnya|selanjutnya|di ?muka)|yang (?:lalu|berikut(?! ini:))))\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that point to another place of the Pasal by where it stands; the opening has no numbers to name."""
    hint = "Sebut nomornya: “sebagaimana dimaksud pada ayat (…)” atau “sebagaimana dimaksud dalam Pasal …”."
    for unit in subject.index.ketikan:
        if unit.part != "batang-tubuh" or unit.bahasa != "indonesia" or not _MAY.search(unit.text):
            continue
        for found in _VAGUE.finditer(unit.text):
            if subject.author(unit, *found.span()) is not Author.BUNDLED:
                message = f"“{found[0]}” tidak menyebut nomor ketentuan yang dimaksud."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
