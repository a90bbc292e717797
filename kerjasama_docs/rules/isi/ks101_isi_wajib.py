"""Nota Kesepahaman ini tidak memuat pendanaan, yang wajib karena profil kemenimipas terikat Permen Imipas 8/2025.

Peraturan tentang kerja sama menetapkan isi minimum setiap naskah; naskah yang kurang satu saja dikembalikan
saat penelaahan. Yang diperiksa ialah peraturan yang disebut profil dan berlaku pada tanggal naskah. Isi itu dicari
dalam bunyi seluruh Pasal, sehingga boleh ditulis pada Pasal yang lain. Isian yang belum diisi hanya diperingatkan dalam
rancangan; isi yang tidak disebut Pasal mana pun selalu galat, kecuali halnya diatur tanpa diwajibkan dimuat.

Salah: klausul: {pendanaan: tidak}
Benar: klausul pendanaan tetap dipakai, atau Pasal lain menyebut siapa yang menanggung biayanya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.paths import steps
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.isi import Keadaan
from kerjasama_docs.rules.shared.sebab import sebab

WHOLE = True
DASAR: tuple[Basis, ...] = ()


def _carried(subject: Subject, isi: Isi) -> bool:
    """Whether one of its klausul stands in the naskah; for content without a klausul, whether a field is filled."""
    if isi.klausul:
        return not subject.klausul.isdisjoint(isi.klausul)
    return isi.filled(subject.naskah)


def _where(subject: Subject, isi: Isi) -> Key:
    """The klausul that was switched off, or the field that would carry it."""
    switched = next((name for name in isi.klausul if name in subject.naskah.klausul), None)
    if switched:
        return "klausul", switched
    return steps(isi.isian[0]) if isi.isian else ("klausul",)


def _hint(isi: Isi) -> str:
    ways = []
    if isi.klausul:
        ways.append(f"pakai klausul {' atau '.join(isi.klausul)}")
    if isi.isian:
        ways.append(f"isi {' atau '.join(isi.isian)}")
    return f"{' atau '.join(ways).capitalize()}."


def _missing(subject: Subject) -> Iterator[Isi]:
    """What nothing carries: no sentence where the text can be asked, else no klausul and no field."""
    found = {isi: temuan.keadaan for isi, temuan in subject.index.isi}
    for isi in subject.jenis.wajib:
        if isi in found:
            if found[isi] is Keadaan.TIADA:
                yield isi
        elif not subject.dibaca and subject.binds(isi.peraturan) and not _carried(subject, isi):
            yield isi


def _level(isi: Isi) -> Level | None:
    """How much it weighs: what the law does not ask to be written is a warning, what only a field lacks is open."""
    if isi.anjuran:
        return Level.PERINGATAN
    return Level.GALAT if isi.klausul else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find every piece of required content that nothing carries."""
    for isi in _missing(subject):
        asked = "diatur" if isi.anjuran else "wajib"
        why = sebab(subject, isi.peraturan)
        message = f"{subject.jenis.nama} ini tidak memuat {isi.isi}, yang {asked} {why}."
        basis = Basis(isi.peraturan, isi.pasal)
        yield subject.finding(message, _where(subject, isi), _hint(isi), level=_level(isi), basis=basis)
