"""Isian ruang_lingkup tidak terbaca dalam naskah ini, karena bunyi klausul ruang-lingkup diganti dengan teks.

Isian tercetak melalui klausul yang memuatnya. Bila bunyi klausul itu diganti, klausul itu tidak dipakai, atau bagian
yang menyebutnya tidak tercetak, isian yang ditulis tidak terbaca siapa pun, walaupun perancang mengira sudah memuatnya.

Salah: ruang_lingkup ditulis, dan klausul ruang-lingkup diganti dengan teks yang tidak memuatnya.
Benar: teks itu memuatnya, misalnya dengan {% for b in ruang_lingkup %}, atau ruang_lingkup dihapus.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.tree.rujukan import pakai
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.unread import Leaf, Printed, is_wordless

DASAR: tuple[Basis, ...] = ()

_ELSEWHERE = frozenset(
    {
        *("jenis", "profil", "varian", "klausul", "pasal_tambahan", "lampiran", "padanan", "perubahan", "induk"),
        *("koordinasi", "konsultasi", "persetujuan_dprd", "persyaratan", "kesepakatan", "usul", "biro"),
        "pemrakarsa",
    }
)
"""Fields that name what the naskah is made of, that other rules look at, or that are only kept on record."""
_WHO = (
    *("logo", "nama_judul", "nomor", "alamat", "nik", "npwp", "paspor", "pekerjaan", "mitra"),
    *("kop", "lembar_paraf", "distribusi"),
)
_SIGNER = ("pihak.penandatangan", "pihak.akta")
_SIGNING = ("penandatangan", "penandatangan_bersama", "bentuk_badan", "akta", "akta_perubahan")
"""Fields of the komparisi alone."""
_REACHED = ("pihak.narahubung.pos_el",)
"""What a pihak is known by and where it is reached: drafters carry it from naskah to naskah."""
_DRAWN = ("halaman.kode_qr",)
"""What is printed as a picture."""
_ALL = "PARA PIHAK"
"""What all pihak are called."""
_NAMED = 4
"""Fields of one cause that a message names."""


@dataclass(frozen=True)
class Worded:
    """Which klausul word which field of a naskah; their files are read when that is asked."""

    subject: Subject

    @cached_property
    def wording(self) -> FieldWording:
        """What its klausul word; of an adendum those of the naskah that it changes."""
        subject = self.subject
        if subject.peran == "perubahan":
            return subject.index.wording
        return FieldWording.of(subject.jenis, subject.built.inputs.assets)

    @cached_property
    def replaced(self) -> Mapping[str, str]:
        """By field the klausul whose text the drafter replaced, where no other words it."""
        own, used = self._own(), self._used()
        if not own:
            return {}
        fields = {field: [name for name in self.wording.by(field) if name in used] for field in self.wording.fields}
        return {field: names[0] for field, names in fields.items() if names and own.issuperset(names)}

    def _used(self) -> Collection[str]:
        """The klausul that are used."""
        return self.subject.index.before if self.subject.peran == "perubahan" else self.subject.klausul

    def _own(self) -> set[str]:
        """Those of which the drafter gives the text."""
        naskah = self.subject.naskah
        if self.subject.peran == "perubahan":
            return {each.target for each in naskah.perubahan if each.ubah and each.teks and not each.ayat}
        return {name for name, each in naskah.klausul.items() if each.teks}


def _asked(subject: Subject, leaf: Leaf, worded: Worded) -> bool:
    """Whether a value has to be read somewhere: words, and what a klausul with another text has worded."""
    root, replaced = str(leaf.key[0]), _field(leaf) in worded.replaced
    if root in _ELSEWHERE or _dropped(subject, leaf) or not subject.index.fields[root].printed:
        return False
    if _is_heritage(subject, leaf):
        return replaced and not is_wordless(leaf)
    if root == "pihak" and not _of_pihak(subject, leaf, worded):
        return False
    return replaced or not is_wordless(leaf)


def _is_addressed(subject: Subject, leaf: Leaf) -> bool:
    """Whether a value is what pihak are called, in whose place a letter addresses its readers."""
    if not subject.jenis.is_surat:
        return False
    return leaf.text.upper() in {*map(subject.called, range(len(subject.naskah.pihak))), _ALL}


def _dropped(subject: Subject, leaf: Leaf) -> bool:
    """Whether the kind does not print a field as it is typed: another rule tells it, or a letter or a code says it."""
    name = leaf.name
    left = any(name == each or name.startswith(f"{each}.") for each in subject.jenis.lepas)
    return left or name in _DRAWN or _is_addressed(subject, leaf)


def _is_heritage(subject: Subject, leaf: Leaf) -> bool:
    """Whether a field is one that a naskah takes over from its parent, and that other rules compare with it."""
    root = leaf.key[0]
    taken = root in subject.jenis.warisan and (root != "pihak" or subject.peran == "perubahan")
    return taken and not leaf.name.startswith(_SIGNER)


def _of_pihak(subject: Subject, leaf: Leaf, worded: Worded) -> bool:
    """Whether a field of a pihak is one that this naskah has to print; a later one carries on what its parent says.

    Who sends a letter is said by its head, line by line or by the office alone.
    """
    jenis = subject.jenis
    name = leaf.name.removeprefix("pihak.").partition(".")[0]
    if name in _SIGNING:
        return jenis.is_naskah and not jenis.is_paper
    if name == "nama" and jenis.is_surat and leaf.key[1] == subject.index.penyusun.by.place:
        return False
    carried = subject.peran != "pokok" and not worded.wording.naming(_field(leaf))
    return not (carried or name in _WHO or leaf.name in _REACHED)


def _field(leaf: Leaf) -> str:
    """The field that a klausul words: ``ruang_lingkup``, ``pihak.hak``."""
    first, _, inside = leaf.name.partition(".")
    return f"pihak.{inside.partition('.')[0]}" if first == "pihak" else first


def _above(leaf: Leaf) -> Key:
    """The field that is named in the message: that of the naskah, or of a pihak."""
    return leaf.key[:3] if leaf.key[0] == "pihak" else leaf.key[:1]


def _why(subject: Subject, field: str, worded: Worded) -> tuple[str, str]:
    """Why a field is not read, and what to do."""
    if field in worded.replaced:
        why = f", karena bunyi klausul {worded.replaced[field]} diganti dengan teks"
        return why, "Muat isinya di dalam teks itu, atau hapus isian itu."
    off = [name for name in worded.wording.naming(field) if name not in subject.klausul]
    if off:
        return f", karena klausul {daftar(off, 'dan')} tidak dipakai", f"{pakai(off[0])}, atau hapus isian itu."
    return "", "Pindahkan ke isian yang tercetak, misalnya pasal_tambahan, atau hapus isian itu."


def _groups(leaves: Sequence[Leaf]) -> Mapping[Key, list[Leaf]]:
    found: dict[Key, list[Leaf]] = {}
    for leaf in leaves:
        found.setdefault(_above(leaf), []).append(leaf)
    return found


def _named(places: Sequence[Key]) -> str:
    """The fields of one cause, the first of them by name."""
    names = [spell(place) for place in places[:_NAMED]]
    rest = len(places) - len(names)
    return daftar([*names, f"{rest} isian lain"] if rest else names, "dan")


def check(subject: Subject) -> Iterator[Finding]:
    """Find values whose words stand nowhere in what is printed; those of one klausul together."""
    worded, printed = Worded(subject), Printed(subject.index.kata_nilai)
    asked = (leaf for leaf in subject.index.leaves if _asked(subject, leaf, worded))
    causes: dict[tuple[str, str, Key], list[Key]] = {}
    for key, leaves in _groups([leaf for leaf in asked if not printed.has(leaf)]).items():
        why, hint = _why(subject, _field(leaves[0]), worded)
        place = leaves[0].key if len(leaves) == 1 else key
        causes.setdefault((why, hint, () if why else place), []).append(place)
    for (why, hint, _), places in causes.items():
        message = f"Isian {_named(places)} tidak terbaca dalam naskah ini{why}."
        yield subject.finding(message, places[0], hint, level=Level.PERINGATAN)
