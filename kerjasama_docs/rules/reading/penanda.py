"""Who signs for each pihak: the level of his office, by its words and by the input, and for whom he stands."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import jabatan_disebut
from kerjasama_docs.model.base import NEGARA
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.views.pejabat import Badan
from kerjasama_docs.naskah.views.pengirim import Pengirim, official, signers

_WORDS: Mapping[str, str] = {
    "menteri": "Menteri",
    "pimpinan-lembaga": "pimpinan lembaga",
    "eselon-i": "pimpinan Unit Eselon I",
    "kantor-wilayah": "kepala Kantor Wilayah",
    "upt": "kepala UPT",
    "kepala-daerah": "kepala daerah",
    "perangkat-daerah": "pejabat perangkat daerah",
    "lainnya": "pejabat lain",
}
"""The levels in the words of a sentence."""


def sebut_tingkat(tingkat: str) -> str:
    """A level as a sentence names those who hold it."""
    return _WORDS.get(tingkat, tingkat)


class Penanda(NamedTuple):
    """One who signs.

    Attributes:
        by: The place of his pihak, who he is, and where the input says so.
        pihak: His pihak.
        sendiri: Whether that is the institution of the profil, or a satuan kerja of it.
        nama: His name with degrees; empty while it is open.
        jabatan: His office without Plt. and the like, as typed or as the profil knows it; empty while it is open.
        status: How he holds it, as the input or the words of the office say: ``plt``; empty for definitif.
        dibaca: The level of the office by its words; empty where they do not tell.
        pemberi: The office in whose name he signs, or that gave him power of attorney; empty for none.
        diwakili: The level of that office; empty where its words do not tell.
        kepala: The level of who heads his pihak, by its name; empty where that does not tell.
    """

    by: Pengirim
    pihak: Pihak
    sendiri: bool
    nama: str
    jabatan: str
    status: str
    dibaca: str
    pemberi: str
    diwakili: str
    kepala: str

    @property
    def tingkat(self) -> str:
        """The level of his office: by its words, else as the input says; empty while it is open."""
        return self.dibaca or self.by.penandatangan.tingkat or ""

    @property
    def bertindak(self) -> str:
        """The level on which he acts: that of the giver of his mandate or power, if there is one."""
        return self.diwakili if self.pemberi else self.tingkat

    @property
    def disebut(self) -> str:
        """What he is called: his office, else his level."""
        return self.jabatan or sebut_tingkat(self.tingkat)

    @property
    def berkuasa(self) -> bool:
        """Whether he signs by a power of attorney: as the input says, or as his basis of authority does."""
        signer = self.by.penandatangan
        return bool(signer.kuasa and str(signer.kuasa)) or "kuasa" in str(signer.dasar_pengangkatan or "").casefold()

    @property
    def negara(self) -> bool:
        """Whether he signs for a public body of Indonesia, as far as is known."""
        return self.sendiri or self.pihak.golongan in NEGARA

    def key(self, *field: str) -> Key:
        """The path of one of his fields."""
        return (*self.by.key, *field)


def _penanda(body: Badan, by: Pengirim) -> Penanda:
    signer, found = by.penandatangan, official(body.pihak, by.penandatangan, body.profil)
    status, jabatan = jabatan_disebut(found.jabatan or "")
    giver = signer.atas_nama or (signer.kuasa.pemberi if signer.kuasa else None) or ""
    return Penanda(
        by=by,
        pihak=body.pihak,
        sendiri=body.sendiri,
        nama=found.nama or "",
        jabatan=jabatan,
        status=status or (signer.status if signer.status != "definitif" else ""),
        dibaca=body.level(jabatan) if jabatan else "",
        pemberi=giver,
        diwakili=body.level(jabatan_disebut(giver).jabatan) if giver else "",
        kepala=body.kepala,
    )


def penanda_by(built: Built, by: Pengirim) -> Penanda:
    """One who signs for a pihak of a naskah."""
    return _penanda(Badan(built.profil.profil, built.naskah.pihak[by.place]), by)


def penanda_of(built: Built) -> Iterator[Penanda]:
    """Those who sign a naskah, in the order of their pihak."""
    for by in signers(built.naskah, built.jenis):
        yield penanda_by(built, by)
