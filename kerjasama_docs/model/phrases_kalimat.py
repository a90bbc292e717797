"""Phrases that people type as the whole sentence which the naskah prints anyhow: "Tujuan Perjanjian ini adalah …".

Each names the words by which such a sentence leads to the phrase itself.
"""

from typing import Annotated

from typing_extensions import TypeAliasType

from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model.base import Line

_ABOUT = r"(?: [\w/ ]{0,80}?)?(?: ini)?"
"""What stands between the word and its verb: "dari Nota Kesepahaman ini"."""
_IS = "(?: adalah| ialah| yaitu| yakni)"
_SELF = r"(?:[\w/ ]{1,80}? ini )?"
"""The naskah by its kind: "Nota Kesepahaman ini"."""
_PIHAK = r"(?:para pihak |(?:masing-masing |setiap )?pihak(?: \w{2,12})? )?"
_WAJIB = r"wajib(?= (?:untuk )?(?:me|ber)[a-z]{3})"
_UNTUK = "(?: untuk)?"

Maksud = TypeAliasType(
    "Maksud",
    Annotated[
        Line,
        Fit(intro=rf"(?:maksud{_ABOUT}{_IS}|{_SELF}(?:dimaksudkan|bermaksud))", ends=".,;", small=True, words=True),
    ],
)
"""What a kerja sama is meant for, behind "dimaksudkan"."""
Tujuan = TypeAliasType(
    "Tujuan",
    Annotated[
        Line,
        Fit(
            intro=rf"(?:tujuan{_ABOUT}{_IS}|{_SELF}bertujuan)",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""An aim, behind "Tujuan … adalah"."""
Lingkup = TypeAliasType(
    "Lingkup",
    Annotated[
        Line,
        Fit(
            intro=rf"ruang lingkup{_ABOUT}(?:{_IS}| meliputi| mencakup| terdiri (?:atas|dari))",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""An item of the ruang lingkup, behind "Ruang lingkup … meliputi"."""
Hak = TypeAliasType(
    "Hak",
    Annotated[
        Line,
        Fit(
            intro=rf"{_PIHAK}(?:(?:mempunyai|memiliki) hak|berhak){_UNTUK}",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""A right, behind "berhak"."""
Kewajiban = TypeAliasType(
    "Kewajiban",
    Annotated[
        Line,
        Fit(
            intro=rf"{_PIHAK}(?:(?:mempunyai|memiliki) kewajiban|berkewajiban|{_WAJIB}){_UNTUK}",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""A duty, behind "wajib"; "wajib belajar" is a thing."""
Kewenangan = TypeAliasType(
    "Kewenangan",
    Annotated[
        Line,
        Fit(
            intro=rf"{_PIHAK}(?:(?:mempunyai|memiliki) (?:ke)?wenang(?:an)?|berwenang){_UNTUK}",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""A power, behind "mempunyai kewenangan"."""
TanggungJawab = TypeAliasType(
    "TanggungJawab",
    Annotated[
        Line,
        Fit(
            intro=rf"{_PIHAK}(?:(?:mempunyai|memiliki) tanggung jawab|bertanggung jawab){_UNTUK}",
            item=True,
            ends=".,;",
            capitals="sentence",
            small=True,
            words=True,
        ),
    ],
)
"""A responsibility, behind "mempunyai tanggung jawab"."""
