"""Which of the pihak are bodies of the state: on that turn the forum, the kahar and the words for what they do."""

from kerjasama_docs.model.base import NEGARA
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.regex import regex

_NAME = regex(
    r"(?:kementerian|direktorat jenderal|sekretariat jenderal|inspektorat jenderal|kantor (?:wilayah|imigrasi"
    r"|pertanahan)"
    r"|lembaga pemasyarakatan|rumah tahanan|balai pemasyarakatan|rumah detensi|pemerintah (?:provinsi|kabupaten|kota"
    r"|daerah)"
    r"|dinas|kepolisian|kejaksaan|mahkamah|badan (?:\w+ ){0,4}(?:nasional|negara|daerah|republik)|komisi (?:\w+ ){0,3}"
    r"(?:nasional|republik)|pengadilan|sekretariat daerah)\b"
)


def is_pemerintah(pihak: Pihak) -> bool:
    """Whether a pihak is a body of the state, by its golongan, or by its name where that is open."""
    if pihak.golongan:
        return pihak.golongan in NEGARA
    return bool(_NAME.match(" ".join((pihak.nama or "").split()).casefold()))


def ada_pemerintah(naskah: Naskah) -> bool:
    """Whether at least one of the pihak is a body of the state."""
    return any(map(is_pemerintah, naskah.pihak))


def antarpemerintah(naskah: Naskah) -> bool:
    """Whether all of several pihak are bodies of the state."""
    return len(naskah.pihak) > 1 and all(map(is_pemerintah, naskah.pihak))
