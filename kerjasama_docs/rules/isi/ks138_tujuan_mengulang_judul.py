"""Tujuan dalam Pasal 1 ayat (2) hanya mengulang judul; belum disebut apa yang hendak dicapai.

Tujuan menjawab untuk apa kerja sama diadakan, dan menjadi ukuran waktu hasilnya dievaluasi. Kalimat yang hanya berisi
kata judul, ditambah “terlaksananya”, “terwujudnya”, atau “secara efektif”, tidak menambah apa pun. Kalimat bawaan yang
tercetak karena isian tujuan kosong disebut aturan lain.

Salah: judul “Pelatihan Vokasi bagi Warga Binaan” dan tujuan “terlaksananya pelatihan vokasi bagi warga binaan”.
Benar: tujuan “membekali warga binaan dengan keterampilan yang diakui dunia usaha”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea, kecil
from kerjasama_docs.rules.reading.isi import Keadaan

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 21 huruf b"),)
_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 21 huruf b"
_AIM = regex(r"\b(?:tujuan|bertujuan)\b")
_NEGLECTED = regex(
    r"(?:tujuan|bertujuan|adalah|ialah|yaitu|yakni|untuk|agar|guna|supaya|dari|dan|serta|atau|bagi|di|dalam|rangka"
    r"|dengan|secara"
    r"|yang|ini|oleh|para|pihak|nota|kesepahaman|perjanjian|kerja|sama|kesepakatan|bersama|memorandum|saling"
    r"|pengertian|naskah"
    r"|melaksanakan|menyelenggarakan|mewujudkan|mendukung|(?:ter)?laksananya|terselenggaranya|terwujudnya|tercapainya"
    r"|terjalinnya"
    r"|pelaksanaan|penyelenggaraan|berlangsung|berjalan|kegiatan|program|efektif|efisien|optimal|baik|lancar|tertib"
    r"|terencana"
    r"|terpadu|berkesinambungan|berkelanjutan|terkoordinasi|tentang|sebagaimana|dimaksud|pada|ayat|pasal|huruf)"
)
_FIELD = ("tujuan",)
"""What is missing, where a sentence of the toolkit stands in its place."""
_WORD = regex(r"[a-z]+(?:-[a-z]+)*")
_REPEATED = 2
"""Words of the title that make a repetition."""


def _repeats(alinea: Alinea, title: frozenset[str]) -> bool:
    """Whether an alinea says nothing but words of the title, and words that every aim has."""
    words = {word for word in _WORD.findall(alinea.kecil) if not _NEGLECTED.fullmatch(word)}
    return len(words) >= _REPEATED and words <= title


def _aims(subject: Subject) -> list[Alinea]:
    """The alinea that state an aim, in the Pasal that bear it in their titles."""
    titled = (bagian for bagian in subject.index.bacaan.bagian if _AIM.search(bagian.kepala))
    return [alinea for bagian in titled for alinea in bagian.alinea if _AIM.search(alinea.kecil)]


def check(subject: Subject) -> Iterator[Finding]:
    """Find aims of which every word stands in the title, once."""
    if subject.peran != "pokok" or not subject.naskah.judul:
        return
    if any(isi.hal == "tujuan" and temuan.keadaan is not Keadaan.ADA for isi, temuan in subject.index.isi):
        return
    title, aims = frozenset(_WORD.findall(kecil(subject.naskah.judul))), _aims(subject)
    if not aims or not all(_repeats(alinea, title) for alinea in aims):
        return
    place = aims[0].tempat
    message = f"Tujuan dalam {place} hanya mengulang judul; belum disebut apa yang hendak dicapai."
    hint = "Sebut hasil yang dikehendaki, misalnya siapa yang memperoleh apa, atau apa yang menjadi lebih baik."
    unit, basis = aims[0].units[-1], subject.bound(_LAW, _ARTICLE)
    where = _FIELD if subject.author(unit) is Author.BUNDLED else subject.place(unit)
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
