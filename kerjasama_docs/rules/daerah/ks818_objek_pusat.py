"""Ruang lingkup menyebut “pertahanan negara”, yang bukan urusan pemerintahan daerah.

Objek kerja sama daerah ialah urusan pemerintahan yang menjadi kewenangan daerah. Politik luar negeri, pertahanan dan
keamanan negara, yustisi, moneter, keimigrasian, dan pemasyarakatan diselenggarakan Pemerintah Pusat; bila daerah
hanya mendukungnya, bentuknya sinergi dengan instansi pusat. Yang dibaca ialah objek, ruang lingkup, dan tujuan.

Salah: ruang lingkup kesepakatan antara dua provinsi memuat pelayanan keimigrasian.
Benar: ruang lingkup memuat pelayanan administrasi kependudukan.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING, PUSAT, Golongan
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_LAW = "pp-28-2018"
_AMONG, _THIRD, _ABROAD = "Pasal 4 ayat (1)", "Pasal 16 ayat (1)", "Pasal 27 ayat (1) huruf b"
DASAR: tuple[Basis, ...] = (Basis(_LAW, _AMONG), Basis(_LAW, _THIRD), Basis(_LAW, _ABROAD))

_REGION: Golongan = "pemerintah-daerah"
_WORDS = ("politik luar", "pertahanan", "keamanan negara", "militer", "yustisi", "peradilan", "moneter", "imigrasi")
_MORE = ("pemasyarakatan", "paspor", "kepabeanan")
_MATTER = regex(
    r"\b(?:politik luar negeri|(?:bidang|sistem|kerja sama|urusan|industri) pertahanan|pertahanan (?:negara"
    r"|dan keamanan)"
    r"|keamanan negara|(?:latihan|pelatihan|kerja sama|bidang) (?:gabungan )?militer|urusan yustisi|bidang yustisi"
    r"|penyelenggaraan peradilan|(?:bidang|urusan|kebijakan) moneter|(?:pelayanan |bidang |urusan "
    r"|pengawasan )?keimigrasian"
    r"|(?:bidang |urusan |pelayanan )pemasyarakatan|(?:penerbitan|pelayanan|pembuatan) paspor|kepabeanan)\b",
    re.IGNORECASE,
)
_TOPIC = regex(
    r"\b(?:ruang lingkup|objek kerja sama|lingkup kerja sama|bidang kerja sama|tujuan|bekerja sama dalam)\b",
    re.IGNORECASE,
)
_AIDE = regex(r"\b(?:mendukung|dukungan|koordinasi dengan|berkoordinasi|sesuai dengan)\b", re.IGNORECASE)


def _article(subject: Subject) -> str | None:
    """The article about the object of this naskah; None where the centre takes part, or no region does."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    if not subject.binds(_LAW) or _REGION not in kinds or kinds & PUSAT:
        return None
    if kinds & ASING:
        return _ABROAD
    return _AMONG if kinds == {_REGION} else _THIRD


def _is_topic(said: Ujaran) -> bool:
    """Whether a sentence says what the kerja sama is about."""
    return bool(_TOPIC.search(said.whole)) and not said.negated and not _AIDE.search(said.text)


def check(subject: Subject) -> Iterator[Finding]:
    """Find an object of a kerja sama of a region that is a matter of the centre."""
    article = _article(subject)
    if article is None:
        return
    hint = "Ganti dengan urusan yang menjadi kewenangan daerah, atau libatkan instansi pusat yang berwenang."
    for said in ujaran_about(subject, *_WORDS, *_MORE, bahasa="indonesia"):
        found = _MATTER.search(said.text) if _is_topic(said) else None
        if found:
            message = f"Ruang lingkup menyebut “{found[0]}”, yang bukan urusan pemerintahan daerah."
            basis = Basis(_LAW, article)
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN, basis=basis)
