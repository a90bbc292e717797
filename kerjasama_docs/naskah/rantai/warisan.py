"""Which klausul words which field, and what a later naskah therefore hands on to the next."""

from collections.abc import Mapping
from dataclasses import replace

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.rantai.records import SPAN, Peran

WORDED_BY: Mapping[str, tuple[str, ...]] = {
    "maksud": ("maksud-dan-tujuan",),
    "tujuan": ("maksud-dan-tujuan",),
    "ruang_lingkup": ("ruang-lingkup",),
    "kegiatan": (
        "pelaksanaan",
        "pelaksanaan-kegiatan",
        "kegiatan-lanjutan",
        "tindak-lanjut-daerah",
        "rencana-aksi",
    ),
    "pendanaan": ("pendanaan", "pendanaan-sinergi"),
    "jangka_waktu": (SPAN,),
    "definisi": ("ketentuan-umum",),
    "pemantauan": ("pemantauan-dan-evaluasi",),
}
"""The klausul that word a field of the input."""
PIHAK_WORDED_BY: Mapping[str, str] = {
    "hak": "hak-dan-kewajiban",
    "kewajiban": "hak-dan-kewajiban",
    "kewenangan": "kewenangan-dan-tanggung-jawab",
    "tanggung_jawab": "kewenangan-dan-tanggung-jawab",
}
"""The klausul that words what a pihak may and must do."""
ADDRESS = ("alamat", "narahubung")
"""Fields of a pihak that hold from now on, and that the klausul korespondensi words."""


def anew(naskah: Naskah) -> frozenset[str]:
    """The Pasal that an adendum words anew from its klausul."""
    return frozenset(change.ubah for change in naskah.perubahan if change.ubah and not change.teks)


def kept(naskah: Naskah, peran: Peran) -> frozenset[str]:
    """The fields that a naskah really changes: those whose Pasal it words anew."""
    labels = anew(naskah) if peran == "perubahan" else frozenset[str]()
    return frozenset(field for field, words in WORDED_BY.items() if not labels.isdisjoint(words))


def pihak_kept(old: Pihak | None, new: Pihak, naskah: Naskah, peran: Peran) -> Pihak:
    """A pihak as the text in force has it: its duties change with their Pasal only, its number never."""
    if old is None:
        return new.model_copy(update={"nomor": None})
    labels = anew(naskah) if peran == "perubahan" else frozenset[str]()
    duties = {field: getattr(old, field) for field, label in PIHAK_WORDED_BY.items() if label not in labels}
    return new.model_copy(update={"nomor": old.nomor, **duties})


def heritage(source: Source, naskah: Naskah, peran: Peran, parent: Source | None) -> Source:
    """What a naskah hands on: its input, but for fields that it writes and words nowhere.

    Args:
        source: Its input with all it inherited.
        naskah: The naskah.
        peran: What it does to its parent.
        parent: What its parent hands on; None without the file of one.
    """
    if peran == "pokok" or parent is None:
        return source
    gone = WORDED_BY.keys() - kept(naskah, peran)
    data = {name: value for name, value in source.data.items() if name not in gone}
    data |= {name: parent.data[name] for name in sorted(gone) if name in parent.data}
    data["pihak"] = _duties(source.data.get("pihak"), parent.data.get("pihak"), naskah, peran)
    places = {key: place for key, place in source.places.items() if key and key[0] not in gone}
    inherited: dict[Key, Where] = {key: at for key, at in source.inherited.items() if key and key[0] not in gone}
    inherited |= {key: parent.where(key) for key in parent.places if key and key[0] in gone}
    inherited |= {key: at for key, at in parent.inherited.items() if key and key[0] in gone}
    return replace(source, data=data, places=places, inherited=inherited)


def _duties(new: object, old: object, naskah: Naskah, peran: Peran) -> object:
    """The pihak of an input with the duties that hold."""
    if not (isinstance(new, list | tuple) and isinstance(old, list | tuple)):
        return new
    labels = anew(naskah) if peran == "perubahan" else frozenset[str]()
    fields = [field for field, label in PIHAK_WORDED_BY.items() if label not in labels]

    def held(each: object, before: object) -> object:
        if not (isinstance(each, Mapping) and isinstance(before, Mapping)):
            return each
        bare = {name: value for name, value in each.items() if name not in fields}
        return bare | {name: before[name] for name in fields if name in before}

    return [held(each, old[place] if place < len(old) else None) for place, each in enumerate(new)]
