"""Dinas Sosial Kota Bogor dibebani “wajib”, tetapi bukan pihak naskah ini.

Naskah hanya mengikat yang membuatnya. Nama instansi yang bukan pihak dan tidak dikenal dari bagian lain biasanya
tertinggal dari naskah yang disalin; bila memang pelaksana, sebut dahulu sebagai siapa ia bertindak.

Salah: Dinas Sosial Kota Bogor wajib menyediakan data, dalam naskah antara dua kementerian
Benar: PIHAK KEDUA melalui unit pelaksananya wajib menyediakan data
"""

from collections.abc import Iterator
from itertools import islice

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.kata import kata
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, typed_words
from kerjasama_docs.rules.shared.ikatan import sifat

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1338"),)

_HEADS = (
    "Kementerian|Direktorat|Sekretariat|Inspektorat|Dinas|Badan|Kantor|Balai|Pemerintah|PT|CV|Universitas|Politeknik"
    "|Institut|Sekolah|Yayasan|Perkumpulan|Koperasi|Bank|Rumah Sakit|RSUD|Lembaga|Kepolisian|Kejaksaan|Komisi"
)
_NAME = rf"(?:{_HEADS})(?: (?:[A-Z][\w.&/-]*(?<![a-z]{{3}}\.)|dan|bagi|di|untuk|of)){{0,12}} [A-Z][\w&/-]*(?: Tbk\.)?"
_BOUND = "wajib|berhak|berkewajiban|bertanggung jawab|harus|sepakat|dilarang|bersedia|menjamin|menanggung"
_STANDS = "(?:selaku|sebagai|(?:yang )?(?:(?:untuk )?selanjutnya )?disebut(?: sebagai)?) PIHAK(?: [A-Z]{2,}){0,5}"
_DOES = (
    "menyediakan|menyerahkan|membayar|menugaskan|menyampaikan|melaksanakan|menyelenggarakan|menunjuk|menyiapkan"
    "|membiayai|mengirimkan|mengirim|mengutus|menempatkan|memfasilitasi|mendampingi"
)
_PAID = "ditanggung|dibayar|disediakan|dibebankan|diserahkan|dilaksanakan|diselenggarakan"
_ACTS = regex(
    rf"\b(?:(?P<nama>{_NAME}),? (?:akan )?(?:(?P<wajib>{_BOUND}|{_STANDS})|(?P<kerja>{_DOES}))"
    rf"|(?P<pasif>{_PAID}) (?:oleh|kepada) (?P<oleh>{_NAME}))\b"
)
_SORTS = """
    kementerian republik indonesia direktorat jenderal dinas kantor kota kabupaten provinsi pemerintah daerah badan
    lembaga yayasan universitas politeknik institut sekolah pt cv wilayah balai nasional pusat dan bagi di untuk rumah
    sakit bank koperasi
"""
_COMMON = frozenset(_SORTS.split())
"""Words that many names have; another word that a pihak has too shows a unit of it."""
_MOST = 100
"""Institutions of one naskah that are looked up."""
_WORDS = tuple(word.partition(" ")[0] for word in f"{_BOUND}|{_DOES}|{_PAID}|selaku|sebagai|disebut".split("|"))


def _known(subject: Subject, unit: TextUnit, name: str) -> bool:
    """Whether an institution is a pihak, a part of one, or spoken of elsewhere."""
    called = name.casefold()
    own = {word for pihak in subject.naskah.pihak for word in kata(pihak.nama or "")} - _COMMON
    if not own.isdisjoint(kata(called)):
        return True
    others = (other for other in subject.index.kata.having(*kata(called)) if other.order != unit.order)
    return any(called in other.text.casefold() for other in others)


def _basis(subject: Subject) -> Basis | None:
    """An agreement binds those who make it; what binds nobody has no such article."""
    return DASAR[0] if sifat(subject) == "perjanjian" else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find institutions that are bound and are no pihak."""
    units = filter(is_norm, subject.index.kata.having_any(*_WORDS)) if subject.jenis.is_naskah else ()
    for unit, found, where in islice(typed_words(subject, units, _ACTS), _MOST):
        name, duty = found["nama"] or found["oleh"], found["wajib"]
        if not _known(subject, unit, name):
            what = duty or found["kerja"] or found["pasif"]
            said = "dibebani" if duty and "PIHAK" not in duty else "disebut"
            message = f"{name} {said} “{what}”, tetapi bukan pihak naskah ini."
            hint = "Sebut pihak yang menanggungnya, atau jelaskan dahulu kedudukan instansi itu."
            level, basis = (Level.PERINGATAN, _basis(subject)) if duty else (Level.SARAN, None)
            yield subject.finding(message, where, hint, level=level, basis=basis)
