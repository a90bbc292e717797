"""The phrases that a drafter types about a person or a body, by how each fits the sentence that prints it."""

from typing import Annotated

from pydantic import AfterValidator
from typing_extensions import TypeAliasType

from kerjasama_docs import language
from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model import reading
from kerjasama_docs.model.base import Line

_MARKS = ".,;:"

Nik = TypeAliasType(
    "Nik",
    Annotated[
        Line,
        AfterValidator(reading.as_nik),
        Fit(leads=("nik",), labels=("nomor induk kependudukan", "nomor ktp", "no. ktp", "nik"), ends=_MARKS),
    ],
)
"""The number of a resident."""
Npwp = TypeAliasType(
    "Npwp",
    Annotated[
        Line,
        AfterValidator(reading.as_npwp),
        Fit(leads=("npwp",), labels=("nomor pokok wajib pajak", "npwp"), ends=_MARKS),
    ],
)
"""The number by which somebody pays taxes."""
Pekerjaan = TypeAliasType(
    "Pekerjaan",
    Annotated[
        Line,
        Fit(leads=("pekerjaan", "selaku", "sebagai"), labels=("pekerjaan", "profesi"), ends=_MARKS, words=True),
    ],
)
"""What a person does for a living."""
BentukBadan = TypeAliasType(
    "BentukBadan",
    Annotated[
        Line,
        Fit(
            leads=("suatu", "sebuah", "adalah"), labels=("bentuk badan", "bentuk"), ends=_MARKS, small=True, words=True
        ),
    ],
)
"""What kind of body a pihak is, behind "suatu"."""
Pangkat = TypeAliasType(
    "Pangkat",
    Annotated[
        Line,
        AfterValidator(language.pangkat),
        Fit(leads=("pangkat",), labels=("pangkat/golongan", "pangkat/gol", "pangkat"), ends=_MARKS, words=True),
    ],
)
"""The rank of an official, with its grade."""
