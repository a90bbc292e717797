"""The two registers of a naskah with a foreign pihak, and the words in which they differ, in both languages.

A naskah that creates rights and duties speaks as a treaty does: *shall*, Parties, Article, enter into force. One that
records an understanding avoids just these words: *will*, Participants, Paragraph, come into effect. Indonesian calls
those who make it Para Pihak in both, as its laws do (UU 24/2000 Pasal 4 ayat (1)), and tells the two apart by its
verbs: ``wajib`` and ``akan``. A klausul is worded once and takes these words from ``kata``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kerjasama_docs.language.bahasa import INDONESIA, INGGRIS, Bahasa, NamaBahasa

NamaRagam = Literal["mengikat", "tidak-mengikat"]


@dataclass(frozen=True, slots=True)
class KataRagam:
    """The words of one register in one language.

    Attributes:
        wajib: What is to be done, before the verb: ``wajib``, ``shall``; ``akan``, ``will``.
        berlaku: When a naskah begins to apply: ``enter into force``, ``come into effect``.
        tetap: That it goes on to apply: ``remain in force``, ``continue in effect``.
        sepakat: What those who make it do together: ``agree``, ``jointly decide``.
        langgar: What is not kept: ``a breach``, ``non-observance``.
        antara: The word between several and two of them: ``between``, ``among``.
        lainnya: The others beside one of them: ``the other Party``, ``the other Parties``.
    """

    wajib: str
    berlaku: str
    tetap: str
    sepakat: str
    langgar: str
    antara: str
    lainnya: str


_KATA: Mapping[NamaBahasa, Mapping[NamaRagam, KataRagam]] = {
    "indonesia": {
        "mengikat": KataRagam("wajib", "berlaku", "berlaku", "menyepakati", "pelanggaran", "antara", "Pihak lainnya"),
        "tidak-mengikat": KataRagam(
            "akan", "berlaku", "berlaku", "menyepakati", "pelanggaran", "antara", "Pihak lainnya"
        ),
    },
    "inggris": {
        "mengikat": KataRagam(
            "shall", "enter into force", "remain in force", "agree", "a breach", "between", "the other Party"
        ),
        "tidak-mengikat": KataRagam(
            "will",
            "come into effect",
            "continue in effect",
            "jointly decide",
            "non-observance",
            "between",
            "the other Participant",
        ),
    },
}
_SEVERAL: Mapping[str, Mapping[str, str]] = {
    "the other Party": {"lainnya": "the other Parties", "antara": "among"},
    "the other Participant": {"lainnya": "the other Participants", "antara": "among"},
}
"""What is said where more than two make a naskah, by how it is said of two."""
_TWO = 2
INGGRIS_PESERTA = replace(
    INGGRIS,
    pasal="Paragraph",
    satuan={**INGGRIS.satuan, "ayat": "sub-paragraph"},
    para_pihak=("the Participants", "Participant"),
)
"""English in a naskah that creates no rights and duties."""
BAHASA_SATUAN: Mapping[str, Bahasa] = {each.pasal: each for each in (INDONESIA, INGGRIS, INGGRIS_PESERTA)}
"""The language in which a unit is named, by what its Pasal is called."""


def kata_ragam(ragam: NamaRagam, bahasa: NamaBahasa, banyak: int) -> KataRagam:
    """The words of a register.

    Args:
        ragam: The register.
        bahasa: The language.
        banyak: How many make the naskah.
    """
    kata = _KATA[bahasa][ragam]
    return replace(kata, **_SEVERAL.get(kata.lainnya, {})) if banyak > _TWO else kata


def inggris_ragam(ragam: NamaRagam) -> Bahasa:
    """English in a register."""
    return INGGRIS if ragam == "mengikat" else INGGRIS_PESERTA
