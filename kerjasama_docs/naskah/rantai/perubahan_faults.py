"""What is wrong with the changes of an adendum before any of them is worked in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import daftar
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.klausul.by_number import by_number
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.pohon import Block, Pasal, Pohon
from kerjasama_docs.naskah.tree.sisipan import Bagian, Nomor, bagian, satu_ayat

Tempat = Callable[[int, str], Where]
"""The place in the input of a field of a change: ``(2, "ayat")``."""


@dataclass(frozen=True)
class Baru:
    """What has been made of the new text of one change: punctuated blocks without numbers.

    Attributes:
        judul: Title of the Pasal, empty for an ayat and where the old one stays.
        content: Its blocks.
        tetap: Whether only the title is new and the blocks stay as they are.
    """

    judul: Line
    content: tuple[Block, ...]
    tetap: bool = False


@dataclass(frozen=True)
class Adendum:
    """The changes of one adendum, and the text in force that they are worked into.

    Attributes:
        pohon: The text in force: numbered, its rujukan still labels.
        perubahan: The changes, as typed.
        baru: What was made of the new text, by place in ``perubahan``. A change whose text could not be
            made is absent and left out; why, whoever made the others has said.
        where: The place of a field of a change in the input.
        lengkap: Whether the tree is the whole naskah; else it records some Pasal of a naskah on paper: no
            Pasal counts as the last, and one without content is known by number and title only.
        ditiadakan: The klausul of its kind that the naskah does without.
    """

    pohon: Pohon
    perubahan: Sequence[Perubahan]
    baru: Mapping[int, Baru]
    where: Tempat
    lengkap: bool = True
    ditiadakan: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Langkah:
    """A change that can be worked in, with its place among the changes of the adendum."""

    place: int
    perubahan: Perubahan

    @property
    def cara(self) -> str:
        """The field that names the Pasal: ``ubah``, ``hapus`` or ``sesudah``."""
        return cara(self.perubahan)


def cara(change: Perubahan) -> str:
    """The field with which a change names its Pasal."""
    if change.ubah:
        return "ubah"
    return "hapus" if change.hapus else "sesudah"


def pasal_by_label(pohon: Pohon) -> dict[str, Pasal]:
    """The Pasal that each label means: of two with one label the last, as for a rujukan."""
    return {item.label: item for item in pohon.pasal}


@dataclass
class Pemeriksa:
    """Sorts the sound changes from those that cannot be worked in, and says why."""

    adendum: Adendum
    findings: list[Finding] = field(default_factory=list)

    def sah(self) -> tuple[Langkah, ...]:
        """The changes that are sound, in the typed order; what is wrong with the others is in ``findings``."""
        sound: list[Langkah] = []
        for place, change in enumerate(self.adendum.perubahan):
            if change.lampiran:
                continue
            faults = [*self._faults(place, change)] or [*self._contradiction(Langkah(place, change), sound)]
            self.findings += faults
            if not faults and (change.hapus or place in self.adendum.baru):
                sound.append(Langkah(place, change))
        return tuple(sound)

    def _finding(self, code: str, at: tuple[int, str], message: str, *, hint: str) -> Finding:
        return Finding(code, Level.GALAT, message, self.adendum.where(*at), hint)

    def _faults(self, place: int, change: Perubahan) -> Iterator[Finding]:
        pasal = pasal_by_label(self.adendum.pohon).get(change.target)
        if pasal is None:
            yield self._unknown(place, change)
        elif change.ayat:
            yield from self._ayat_faults(place, change, pasal)
        elif change.sesudah:
            yield from self._place_faults(place, pasal)
        elif pasal.dihapus:
            yield self._deleted((place, cara(change)), f"Pasal {pasal.number} (“{pasal.label}”)", "Pasal")
        yield from self._label_faults(place, change)
        if place in self.adendum.baru and not (self.adendum.baru[place].content or self.adendum.baru[place].tetap):
            hint = "Tulis bunyi lengkapnya pada teks; untuk menghapus Pasal atau ayat, pakai hapus."
            field = "teks" if change.teks else cara(change)
            yield self._finding("kerangka-kosong", (place, field), "Bunyi baru perubahan ini kosong.", hint=hint)

    def _unknown(self, place: int, change: Perubahan) -> Finding:
        label = change.target
        message = f"Pasal dengan label “{label}” tidak ada dalam naskah induk."
        known = pasal_by_label(self.adendum.pohon)
        numbers = [(item.number, name) for name, item in known.items()]
        hint = by_number(label, numbers) or (nearest(label, known) if known else "")
        if not self.adendum.lengkap:
            hint = f"{hint} Catat Pasal itu pada induk.pasal.".strip()
        elif label in self.adendum.ditiadakan:
            message = f"Klausul “{label}” tidak dipakai dalam naskah induk, sehingga tidak ada Pasalnya."
            hint = f"Tambahkan dengan sesudah (label Pasal sebelumnya), label: {label}, judul, dan teks."
        if any(other.label == label for other in self.adendum.perubahan):
            message = f"Pasal dengan label “{label}” baru disisipkan oleh adendum ini dan belum dapat diubah."
            hint = "Tulis bunyi akhirnya pada sisipan itu; Pasal sesudahnya memakai isian sesudah yang sama."
        return self._finding("perubahan-tak-ada", (place, cara(change)), message, hint=hint)

    def _deleted(self, at: tuple[int, str], name: str, what: str) -> Finding:
        message = f"{name} sudah dihapus oleh adendum sebelumnya."
        hint = f"Hapus perubahan ini, atau sisipkan {what} baru dengan sesudah."
        return self._finding("perubahan-dihapus", at, message, hint=hint)

    def _place_faults(self, place: int, pasal: Pasal) -> Iterator[Finding]:
        others = {Nomor.dari(item.number): item for item in self.adendum.pohon.pasal}
        last = Nomor.dari(pasal.number).sesudah_sisipan(others)
        if last:
            message = f"Sesudah Pasal {pasal.number} sudah ada Pasal {last.pasal}; di antaranya tidak ada nomor lagi."
            hint = f"Sisipkan sesudah Pasal {last.pasal}: sesudah: {others[last].label}."
            yield self._finding("perubahan-tempat", (place, "sesudah"), message, hint=hint)

    def _label_faults(self, place: int, change: Perubahan) -> Iterator[Finding]:
        if change.label is None:
            return
        if owner := pasal_by_label(self.adendum.pohon).get(change.label):
            message = f"Label “{change.label}” sudah menjadi label Pasal {owner.number}."
            yield self._finding("label-ganda", (place, "label"), message, hint="Beri Pasal yang disisipkan label lain.")
        elif any(other.label == change.label for other in self.adendum.perubahan[:place]):
            message = f"Label “{change.label}” sudah dipakai Pasal lain yang disisipkan oleh adendum ini."
            yield self._finding("label-ganda", (place, "label"), message, hint="Beri setiap Pasal label sendiri.")

    def _ayat_faults(self, place: int, change: Perubahan, pasal: Pasal) -> Iterator[Finding]:
        name = f"Pasal {pasal.number} (“{pasal.label}”)"
        known = {part.nomor: part for part in bagian(pasal.content) if part.nomor}
        nomor = Nomor.dari(change.ayat or "")
        if pasal.dihapus:
            yield self._deleted((place, cara(change)), name, "Pasal")
        elif not pasal.content:
            message = f"Bunyi {name} tidak diketahui, sehingga ayatnya tidak dapat diubah."
            hint = "Isi teks Pasal itu pada induk.pasal, atau ubah seluruh Pasal."
            yield self._finding("perubahan-ayat", (place, "ayat"), message, hint=hint)
        elif not known:
            message = f"{name} tidak terdiri atas ayat."
            hint = "Kosongkan ayat dan tulis bunyi seluruh Pasal pada teks."
            yield self._finding("perubahan-ayat", (place, "ayat"), message, hint=hint)
        elif nomor not in known:
            message = f"{name} tidak memuat ayat {nomor.ayat}."
            yield self._finding("perubahan-ayat", (place, "ayat"), message, hint=_living(known))
        else:
            yield from self._known_ayat_faults(Langkah(place, change), known, f"ayat {nomor.ayat} {name}")

    def _known_ayat_faults(self, step: Langkah, known: Mapping[Nomor, Bagian], name: str) -> Iterator[Finding]:
        place, change = step.place, step.perubahan
        nomor = Nomor.dari(change.ayat or "")
        last = nomor.sesudah_sisipan(known)
        if change.sesudah and last:
            message = f"Sesudah {name} sudah ada ayat {last.ayat}; di antaranya tidak ada nomor lagi."
            hint = f"Sisipkan sesudah ayat {last.ayat}: ayat: {last.ayat.strip('()')}."
            yield self._finding("perubahan-tempat", (place, "ayat"), message, hint=hint)
        if known[nomor].dihapus and not change.sesudah:
            yield self._deleted((place, "ayat"), name[0].upper() + name[1:], "ayat")
        new = self.adendum.baru[place].content if place in self.adendum.baru else ()
        if new and satu_ayat(new) is None:
            message = f"Bunyi {name} yang baru bukan satu ayat."
            if change.sesudah:
                message = f"Bunyi ayat yang disisipkan sesudah {name} bukan satu ayat."
            hint = "Tulis satu kalimat, dengan rincian bila perlu; setiap ayat lain ditulis sebagai perubahan sendiri."
            yield self._finding("perubahan-ayat", (place, "teks"), message, hint=hint)

    def _contradiction(self, step: Langkah, earlier: Sequence[Langkah]) -> Iterator[Finding]:
        """The first of the earlier changes that leaves no room for this one."""
        other = next((each for each in earlier if _contradict(step.perubahan, each.perubahan)), None)
        if other is None:
            return
        change = step.perubahan
        pasal = pasal_by_label(self.adendum.pohon)[change.target]
        same = change.ayat and other.perubahan.ayat
        name = f"Ayat ({change.ayat}) Pasal {pasal.number}" if same else f"Pasal {pasal.number}"
        message = f"{name} (“{pasal.label}”) sudah diubah atau dihapus oleh perubahan ke-{other.place + 1}."
        hint = "Gabungkan menjadi satu perubahan, atau hapus salah satunya."
        yield self._finding("perubahan-ganda", (step.place, "ayat" if same else step.cara), message, hint=hint)


def _living(known: Mapping[Nomor, Bagian]) -> str:
    """The ayat that are still there, as a hint."""
    living = [each.ayat for each, part in known.items() if not part.dihapus]
    return f"Ayat yang ada: {daftar(living)}." if living else "Semua ayatnya sudah dihapus."


def _contradict(one: Perubahan, other: Perubahan) -> bool:
    """Whether two changes are about the same text; what is inserted beside it is none of it."""
    beside = any(change.sesudah and not change.ayat for change in (one, other))
    if one.target != other.target or beside:
        return False
    if not (one.ayat and other.ayat):
        return True
    return one.ayat == other.ayat and not (one.sesudah or other.sesudah)
