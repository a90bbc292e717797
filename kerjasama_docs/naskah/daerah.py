"""Which of the pihak is a provinsi, on which the law of regions turns."""

import re

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.pengirim import official

_NAME = re.compile(r"(?:Pemerintah )?(?:Daerah )?(?:Provinsi|Daerah Khusus|Daerah Istimewa|Khusus|Istimewa|DKI|Aceh$)")
"""How the name of a provinsi begins; "Kabupaten Contoh, Provinsi Teladan" is none."""


def _provinsi(pihak: Pihak, profil: Profil) -> bool:
    signer = pihak.penandatangan
    known = official(pihak, signer, profil)
    office = signer.jabatan or (known.jabatan if known else "")
    return bool(_NAME.match(pihak.nama or "")) or office.startswith("Gubernur")


def provinsi(naskah: Naskah, profil: Profil) -> tuple[int, ...]:
    """The places of the pihak that are a provinsi, by their name or their governor."""
    return tuple(n for n, pihak in enumerate(naskah.pihak) if _provinsi(pihak, profil))
