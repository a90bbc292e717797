"""Perjanjian Kerja Sama ini tidak menyebut studi kelayakan yang harus mendahuluinya.

Kerja sama daerah dengan pihak ketiga harus didahului studi kelayakan, yang disusun daerah atau, bila pihak ketiga yang
memprakarsainya, oleh pihak ketiga itu. Naskah yang tidak menyebutnya tidak menunjukkan bahwa syarat itu dipenuhi; studi
yang baru disusun sesudah perjanjian ditandatangani tidak mendahuluinya.

Salah: Studi kelayakan disusun paling lama 3 (tiga) bulan setelah Perjanjian Kerja Sama ini ditandatangani.
Benar: Kerja sama ini didahului dengan studi kelayakan Nomor 500/12/2026 tanggal 9 Maret 2026.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_LAW, _CONTRACT = "pp-28-2018", "Pasal 19 ayat (2)"
_BASIS = Basis("uu-23-2014", "Pasal 366 ayat (3)")
DASAR: tuple[Basis, ...] = (_BASIS, Basis(_LAW, "Pasal 17 huruf b"), Basis(_LAW, "Pasal 18 ayat (2)"))

_SAID = ("kelayakan", "feasibility")
_LATER = regex(
    r"\bkelayakan\b[^.;]{0,100}?\b(?:setelah|sesudah|sejak|terhitung)\b[^.;]{0,60}?\b(?:perjanjian"
    r"|kontrak)\b[^.;]{0,40}?"
    r"\b(?:ditandatangani|berlaku)"
    r"|\b(?:setelah|sesudah) (?:penandatanganan|ditandatanganinya|berlakunya) (?:perjanjian|kontrak)[^.;]{0,100}?"
    r"\b(?:studi|kajian) kelayakan",
)


def _is_contract(subject: Subject) -> bool:
    """Whether it is the contract of a region with a third party, by what the law asks of it."""
    asked = (isi for isi in subject.jenis.wajib if isi.peraturan == _LAW)
    return subject.binds(_LAW) and any(isi.pasal.startswith(_CONTRACT) for isi in asked)


def _fault(subject: Subject, said: Ujaran) -> str | None:
    """What a sentence says of a study of feasibility that follows the contract, by its day or by its words."""
    signing, after = subject.tanggal, said.sesudah(subject, subject.tanggal)
    if signing and after and after.tanggal:
        message = f"Studi kelayakan bertanggal {language.tanggal_panjang(after.tanggal)}, sesudah penandatanganan "
        return f"{message}perjanjian ({language.tanggal_panjang(signing)}), padahal harus mendahuluinya."
    if _LATER.search(said.text.casefold()):
        return "Studi kelayakan disusun sesudah perjanjian, padahal harus mendahuluinya."
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a contract with a third party that no study of feasibility goes before."""
    if not _is_contract(subject):
        return
    said = [each for each in ujaran_about(subject, *_SAID) if each.unit.sort is not Sort.HEADING]
    late = "Susun studi kelayakan sebelum perjanjian ditandatangani, dan sebut dokumennya."
    for each in said:
        if fault := _fault(subject, each):
            yield subject.finding(fault, each.place(subject), late, level=Level.GALAT, basis=_BASIS)
    if not said:
        message = f"{subject.jenis.nama} ini tidak menyebut studi kelayakan yang harus mendahuluinya."
        hint = "Sebut dokumen studi kelayakannya: judul, nomor, dan tanggalnya."
        yield subject.finding(message, ("klausul",), hint, level=Level.PERINGATAN, basis=_BASIS)
