"""Isian [alamat PIHAK KEDUA] belum diisi.

Naskah yang ditandatangani tidak boleh memuat kurung isian. Dalam rancangan isian yang terbuka hanya
diperingatkan; untuk naskah final (--final) menjadi galat. Nomor, tanggal, dan tempat penandatanganan boleh
tetap bertitik-titik, karena diisi dengan tangan saat penandatanganan. Isian yang berisi “…”, “xxx”, “TBD”, atau “dst”
sama dengan kosong. Naskah luar negeri yang belum mempunyai teks bahasa kedua sama sekali
disebut sekali, bukan isian demi isian.

Salah: alamat dikosongkan, sehingga tercetak [alamat PIHAK KEDUA].
Benar: alamat: Jalan Medan Merdeka Utara Nomor 7, Jakarta Pusat
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from kerjasama_docs.findings import Basis, Finding, Where
from kerjasama_docs.inputs import spell, unspell
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.walk import all_lines
from kerjasama_docs.naskah.views.pengirim import Pengirim, signers
from kerjasama_docs.naskah.views.tujuan import PATH
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_TWO_LANGUAGES = Basis("uu-24-2009", "Pasal 31 ayat (2)")
DASAR: tuple[Basis, ...] = (_TWO_LANGUAGES,)
SILENT_BESIDE = ("alasan-pengakhiran", "tujuan-surat")
WAIVABLE = False

_CITED = regex(r"dasar_hukum\[\d+\]")
"""An incomplete citation."""
_NUMBERS = {"induk.nomor", "induk.induk.nomor"}
_SIGNED = {"induk.nomor", "induk.tanggal"}


def _place(subject: Subject, isian: Isian, pasal: Pasal | None) -> Where:
    """Where the value is missing in the input, and the text that first prints its brackets."""
    where, words = _missing(subject, isian, pasal), f"[{isian.text}]"
    unit = next((unit for unit in subject.units if words in unit.text), None)
    return replace(where, order=unit.order, words=words, start=unit.text.index(words)) if unit else where


def _missing(subject: Subject, isian: Isian, pasal: Pasal | None) -> Where:
    """Where the value is missing in the input; where the isian stands, when it has no place of its own there."""
    unit, source = pasal.nama if pasal else None, subject.source
    if isian.path:
        return replace(source.where(unspell(isian.path)), unit=unit)
    if pasal and pasal.where.file == source.file:
        return replace(pasal.where, unit=unit)
    return Where(source.file, unit=unit)


def _officials(subject: Subject) -> Iterator[Pengirim]:
    """Those who sign for the own institution on a level of which the profil can know the official."""
    for by in (*signers(subject.naskah, subject.jenis), subject.index.pengirim):
        if by.penandatangan.tingkat and subject.profil.is_own(subject.naskah.pihak[by.place].nama):
            yield by


def _official(subject: Subject, path: str) -> str:
    """The other place for the official of the own institution: the profil, which does not know him."""
    for by in _officials(subject):
        for what in ("nama", "jabatan"):
            if path == spell((*by.key, what)):
                official = f"{what} pejabat {by.penandatangan.tingkat}"
                return f", atau catat {official} dalam profil {subject.naskah.profil}"
    return ""


def _in_the_parent(berkas: str, path: str) -> str:
    """What to do about a value that the file of the parent leaves open."""
    how = "mendahului" if path.startswith("induk.induk") else "bernama"
    hint = f"Isi pada berkas masukannya, yang {how} {berkas}"
    return f"{hint}, atau tulis “induk: {{berkas: …, nomor: […], tanggal: …}}”." if path in _SIGNED else f"{hint}."


def _remedy(subject: Subject, isian: Isian, pasal: Pasal | None) -> str:
    """Where to fill in a value."""
    induk = subject.naskah.induk
    if isian.path.startswith("induk") and induk and induk.berkas:
        return _in_the_parent(induk.berkas, isian.path)
    if isian.path:
        in_row = subject.source.where(unspell(isian.path)).cell
        place = "baris tabelnya, atau pada berkas masukan" if in_row else "berkas masukan"
        return f"Isi {isian.path} pada {place}{_official(subject, isian.path)}."
    return f"Isi bahannya pada berkas masukan, atau ganti bunyi klausul {pasal.label}." if pasal else "Isi bahannya."


def _hint(subject: Subject, isian: Isian, pasal: Pasal | None) -> str:
    """What to do about an isian."""
    hint = _remedy(subject, isian, pasal)
    return f"{hint} Bagi pihak yang tidak memberi nomor tulis tanpa." if isian.path in _NUMBERS else hint


def _reported(subject: Subject) -> set[Isian]:
    """What is open in the address by the level of the kerja sama; the rule tujuan-surat says more of it."""
    to = subject.index.alamat
    words = (*to.kepada, *to.melalui) if to else ()
    offices = (piece for office in words for piece in inline(office))
    return {piece for piece in offices if isinstance(piece, Isian) and piece.path == PATH}


def _isian(subject: Subject) -> Iterator[tuple[Isian, Pasal | None]]:
    """Every isian that is printed, however it is set, with the Pasal it stands in."""
    for line, pasal in all_lines(subject.pohon):
        for piece in line:
            if isinstance(piece, Isian):
                yield Isian(piece.text, piece.path), pasal


def _unfilled(subject: Subject, printed: Collection[Isian]) -> Iterator[Finding]:
    """Words such as “…” that stand where something is still to be written, but for those whose isian is printed."""
    paths = tuple(isian.path for isian in printed if isian.path)
    for word, where in subject.source.unfilled:
        if not (where.path or "").startswith(paths):
            message = f"Isian {where.path} masih berupa “{word}”, bukan isinya."
            yield subject.finding(message, where, "Tulis isinya, atau hapus isian itu bila memang tidak ada.")


def _untranslated(subject: Subject) -> set[Isian]:
    """What is open in a second language in which nothing at all is said; nothing where something is."""
    if subject.naskah.padanan not in (None, Padanan()):
        return set()
    return {isian for isian, _ in _isian(subject) if isian.path.startswith("padanan.")}


def _language(subject: Subject, count: int) -> Finding:
    """A language without a text, said once."""
    second = subject.pohon.padanan
    name = second.bahasa.nama.capitalize() if second else ""
    message = f"Naskah ini belum mempunyai teks bahasa {name}: {count} isian pada padanan belum diisi."
    hint = "Tulis padanan pada berkas masukan, dengan judul, pihak, dan setiap butir dalam urutan yang sama"
    hint += f"; perintah “baru {subject.naskah.jenis}” menulis rangkanya." if subject.jenis.asing else "."
    return subject.finding(message, ("padanan",), hint, basis=_TWO_LANGUAGES)


def check(subject: Subject) -> Iterator[Finding]:
    """Find every isian that is printed, each once; but for those that tujuan-surat and dasar-hukum report."""
    untranslated = _untranslated(subject)
    if untranslated:
        yield _language(subject, len(untranslated))
    seen = _reported(subject) | untranslated
    for isian, pasal in _isian(subject):
        if isian not in seen and not _CITED.fullmatch(isian.path):
            seen.add(isian)
            message = f"Isian [{isian.text}] belum diisi."
            yield subject.finding(message, _place(subject, isian, pasal), _hint(subject, isian, pasal))
    yield from _unfilled(subject, seen)
