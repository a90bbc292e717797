"""What a kind asks for: its fields, and its klausul in their order with what a drafter is told about each."""

from dataclasses import dataclass
from typing import Literal

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Basis
from kerjasama_docs.language import daftar
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.varian import KlausulRef
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.regulations import regulation

Bagian = Literal["pembuka", "pasal", "penutup", "lampiran"]
"""Where a klausul stands."""


@dataclass(frozen=True)
class KlausulEntry:
    """A klausul of a kind.

    Attributes:
        id: Its name.
        head: Its head.
        part: ``pembuka``, ``pasal``, ``penutup``, ``lampiran``.
        ref: How the kind uses it.
        pemakai: The variants that use it although the kind leaves it to the drafter.
        pelepas: The variants that leave it to the drafter although the kind uses it.
    """

    id: str
    head: KlausulHead
    part: Bagian
    ref: KlausulRef
    pemakai: tuple[str, ...] = ()
    pelepas: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """When it is used, as a drafter is told."""
        used = f" Dipakai dalam varian {daftar(self.pemakai, 'dan')}." if self.pemakai else ""
        left = f" Pilihan dalam varian {daftar(self.pelepas, 'dan')}." if self.pelepas else ""
        return f"{self._usual}{used}{left}"

    @property
    def _firm(self) -> str:
        """How firmly the kind asks for it."""
        law = self.ref.tetap
        if not self.ref.atau:
            if law:
                return f"Wajib bila {regulation(law.peraturan).singkat} mengikat; selain itu boleh ditiadakan."
            return "Wajib; tidak dapat ditiadakan."
        both = f"; keduanya wajib bila {regulation(law.peraturan).singkat} mengikat" if law else ""
        return f"Wajib; boleh ditiadakan bila {daftar(self.ref.atau, 'atau')} dipakai{both}."

    @property
    def _usual(self) -> str:
        """When it is used without a variant."""
        if self.part != "pasal":
            firm = "wajib; tidak dapat ditiadakan" if self.ref.wajib else "bukan Pasal"
            return f"Bagian {self.part}; {firm}."
        if self.ref.wajib:
            return self._firm
        if self.ref.pilihan:
            return "Pilihan; tulis ya untuk memakainya."
        if self.head.bila:
            when = f"{self.head.bila} diisi" if self.head.bila in Naskah.model_fields else "syaratnya terpenuhi"
            return f"Dipakai bila {when}."
        return "Dipakai; tulis tidak untuk meniadakannya."


def klausul_of(jenis: Jenis, assets: Assets) -> tuple[KlausulEntry, ...]:
    """All klausul of a kind in their order.

    Raises:
        UsageError: A klausul that the kind names is missing.
        DocumentFindingsError: The head of one is not well formed.
    """
    parts: list[tuple[Bagian, KlausulRef]] = [
        *(("pembuka", ref) for ref in jenis.pembuka),
        *(("pasal", ref) for ref in jenis.klausul),
        *(("penutup", ref) for ref in jenis.penutup),
        *(("lampiran", ref) for ref in jenis.lembar),
    ]

    def entry(part: Bagian, ref: KlausulRef) -> KlausulEntry:
        used = tuple(name for name, varian in jenis.varian.items() if ref.id in varian.klausul)
        left = tuple(name for name, varian in jenis.varian.items() if ref.id in varian.tanpa)
        return KlausulEntry(ref.id, load_klausul(ref.id, assets).head, part, ref, used, left)

    return tuple(entry(part, ref) for part, ref in parts)


def _kinds(assets: Assets) -> dict[str, Jenis]:
    """All kinds by their names."""
    return {name: load_jenis(name, assets) for name in assets.names(Area.NASKAH)}


def called(nama_jenis: str, assets: Assets) -> str:
    """What a kind is called in a message; with its name in the input where another one is called the same."""
    nama = load_jenis(nama_jenis, assets).nama
    same = [name for name, jenis in _kinds(assets).items() if jenis.nama == nama]
    return f"{nama} ({nama_jenis})" if len(same) > 1 else nama


def kinds_by_basis(basis: Basis, assets: Assets) -> list[str]:
    """The kinds whose content that very article of a regulation demands."""
    kinds = _kinds(assets).items()
    return [name for name, jenis in kinds if any(Basis(isi.peraturan, isi.pasal) == basis for isi in jenis.wajib)]


def two_languages(peran: str, assets: Assets) -> str:
    """What to use for a naskah with a foreign pihak, or for a step in the life of one."""
    both = {name: jenis for name, jenis in _kinds(assets).items() if jenis.asing}
    begun = [name for name, jenis in both.items() if jenis.peran == "pokok" and jenis.klausul]
    if peran == "pokok":
        return f"Pakai jenis dengan dua bahasa, misalnya {daftar(begun, 'atau')}."
    found = [name for name, jenis in both.items() if jenis.peran == peran]
    if found:
        return f"Pakai jenis dengan dua bahasa: {daftar(found, 'atau')}, atas naskah induk dalam dua bahasa."
    return f"Susun naskah ini dalam dua bahasa di luar aplikasi, atau buat {daftar(begun, 'atau')} yang baru."


def instead_of(jenis: Jenis, parent: str, assets: Assets) -> str:
    """What to use in the place of a kind that does not take a parent of that kind; empty when nothing serves.

    The kinds that do to that parent what was asked for; where a naskah in two languages has none, the others.
    """
    heirs = {name: heir for name, heir in _kinds(assets).items() if parent in heir.induk}
    if jenis.peran == "pokok":
        return ""
    if same := [name for name, heir in heirs.items() if (heir.peran, heir.bentuk) == (jenis.peran, jenis.bentuk)]:
        return f"Pakai jenis {daftar(same, 'atau')}."
    if not load_jenis(parent, assets).asing:
        return ""
    words = f"{jenis.nama} dalam dua bahasa belum tersedia; susun di luar aplikasi."
    return f"{words} Jenis yang menerima naskah induk ini: {daftar(list(heirs), 'dan')}." if heirs else words


def fields_of(jenis: Jenis) -> tuple[str, ...]:
    """The fields of the input that are of use to a kind, in the order of the model."""
    own = (bool(jenis.induk) and not jenis.warisan) or "tanpa_induk" in jenis.isian
    return tuple(name for name in Naskah.model_fields if jenis.takes(name) and (own or name != "tanpa_induk"))
