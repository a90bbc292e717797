"""Kutipan PP 28/2018 perlu dilihat lagi: nomor Tambahan Lembaran Negara PP 28/2018.

Dasar hukum memuat peraturan dengan kutipan yang lengkap; Undang-Undang dan Peraturan Pemerintah dengan Lembaran
Negara dan Tambahannya. Nomor yang belum kami ketahui tidak dicetak, dan sebaiknya dilihat. Peraturan yang melandasi
suatu jenis sebaiknya disebut, dan setiap peraturan disebut sekali.

Salah: dasar_hukum: [pp-28-2018, PP Nomor 28 Tahun 2018]
Benar: dasar_hukum: [uu-39-2008]
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import dipotong
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.naskah.views.dasar_hukum import melandasi, peraturan_of
from kerjasama_docs.regulations import citation, named, regulation, regulation_keys
from kerjasama_docs.rules.base.subject import Subject

_NUMBERS = Basis("uu-12-2011", "Lampiran II angka 47")
DASAR: tuple[Basis, ...] = (_NUMBERS,)

_SHOWN = 60
_NUMBERED = frozenset({"Undang-Undang", "Peraturan Pemerintah"})
"""The kinds whose Lembaran Negara and Tambahan angka 47 asks for; those of others are practice."""
_WHOLE = (
    "Tulis kutipan lengkapnya: jenis tanpa singkatan, nomor, tahun, “tentang” dengan judulnya, dan Lembaran Negara."
)


def _replaced(entry: str, key: str) -> bool:
    """Whether an entry is a regulation in whose stead the other came: peraturan-dicabut then says so."""
    cited = named(entry)
    return cited is not None and cited.key is not None and key in regulation(cited.key).dicabut_oleh


def _unsaid(subject: Subject) -> Iterator[Finding]:
    """Regulations that the kind rests on and the drafter, who names his own, leaves out."""
    naskah, jenis = subject.naskah, subject.jenis
    if not naskah.dasar_hukum or jenis.peran != "pokok":
        return
    given = peraturan_of(subject.built.inputs, subject.induk)
    for key in melandasi(jenis, subject.tanggal):
        cited = regulation(key)
        if not any(entry == key or cited.begins(entry) or _replaced(entry, key) for entry in given):
            message = f"Dasar hukum belum menyebut {cited.singkat}, yang melandasi {jenis.nama} ini."
            hint = f"Tambahkan {key} atau kutipan lengkapnya."
            yield subject.finding(message, ("dasar_hukum",), hint, level=Level.SARAN)


def _entries(subject: Subject) -> Iterator[tuple[str, Key]]:
    """The regulations that are named by their key, and where."""
    own = bool(subject.naskah.dasar_hukum)
    named = peraturan_of(subject.built.inputs, subject.induk)
    for place, key in enumerate(named):
        if key in regulation_keys() and key not in named[:place]:
            yield key, ("dasar_hukum", place) if own else ("profil",)


def _incomplete(subject: Subject, key: str, where: Key) -> Iterator[Finding]:
    """A citation of which a part is not known."""
    missing = citation(key, subject.tanggal).kurang
    if missing and not subject.source.is_inherited(where):
        message = f"Kutipan {regulation(key).singkat} perlu dilihat lagi: {language.daftar(missing, 'dan')}."
        hint = "Lihat pada naskah peraturannya, lalu tulis kutipan lengkapnya sebagai teks pada dasar_hukum"
        hint += "." if subject.naskah.dasar_hukum else ", di sini atau dalam salinan profil."
        basis = _NUMBERS if regulation(key).jenis in _NUMBERED else None
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=basis)


def _typed(subject: Subject) -> Iterator[Finding]:
    """Regulations that are typed without being cited, and those that are named twice."""
    seen: dict[str, str] = {}
    for place, entry in enumerate(peraturan_of(subject.built.inputs, subject.induk)):
        cited = named(entry)
        if cited and not cited.whole and entry not in regulation_keys():
            fault = "belum berupa kutipan" if cited.key else "belum dikenal, dan belum ditulis sebagai kutipan"
            message = f"Dasar hukum “{dipotong(entry, _SHOWN)}” {fault}."
            yield subject.finding(message, ("dasar_hukum", place), _WHOLE)
        one = lipat(cited.key if cited and cited.key else entry)
        if one in seen:
            message = f"Peraturan yang sama sudah disebut sebagai “{dipotong(seen[one], _SHOWN)}”."
            yield subject.finding(message, ("dasar_hukum", place), "Hapus salah satunya.", level=Level.PERINGATAN)
        seen.setdefault(one, subject.naskah.dasar_hukum[place])


def check(subject: Subject) -> Iterator[Finding]:
    """Find regulations that are named twice, citations that are not whole, and those left out."""
    yield from _unsaid(subject)
    if subject.naskah.dasar_hukum:
        yield from _typed(subject)
    if subject.naskah.dasar_hukum or "dasar_hukum" in subject.index.worded:
        for key, where in _entries(subject):
            if not regulation(key).sudah_dicabut(subject.tanggal):
                yield from _incomplete(subject, key, where)
