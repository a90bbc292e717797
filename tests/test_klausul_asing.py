"""The klausul of a foreign naskah for one matter, in both languages and both registers."""

import re
from typing import Any

import pytest
from _every import every
from _samples import FOLDER, sample

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.pipeline import Document, check, load

MSP = "memorandum-saling-pengertian"
ASING = ("pertukaran-peserta-asing", "hasil-penelitian-asing", "perpanjangan-diplomatik-asing")


def raw() -> dict[str, Any]:
    """The bundled memorandum as it was typed."""
    return dict(sample(MSP).built.source.data)


def document(ragam: str, *klausul: str, **fields: object) -> Document:
    """The bundled memorandum in a register, with these klausul."""
    data = raw()
    chosen = {**data.get("klausul", {}), **dict.fromkeys(klausul, "ya")}
    return load({**data, "ragam": ragam, "klausul": chosen, **fields}, folder=FOLDER)


def pasal(pohon: Pohon | None, label: str) -> str:
    """The Pasal of that label, as its language prints it."""
    assert pohon is not None
    place = [each.label for each in pohon.pasal].index(label)
    head = re.compile(r"^(?:Pasal|Article|Paragraph) [0-9]+$", re.MULTILINE)
    return head.split(outline(pohon))[place + 1]


@every("ragam", ["mengikat", "tidak-mengikat"])
@every("name", ASING)
def test_the_checks_find_nothing_in_our_own_words(name: str, ragam: str) -> None:
    usual, found = check(document(ragam)), check(document(ragam, name))
    assert not {(each.name, each.message) for each in found} - {(each.name, each.message) for each in usual}


@pytest.mark.parametrize(
    ("ragam", "said", "unsaid"),
    [
        ("mengikat", "The receiving Party shall:\n    a. provide a supervisor", "Participant"),
        ("tidak-mengikat", "The receiving Participant will:\n    a. provide a supervisor", "Party"),
    ],
)
def test_who_is_exchanged_is_not_called_as_those_who_sign(ragam: str, said: str, unsaid: str) -> None:
    text = pasal(document(ragam, ASING[0]).built.pohon.padanan, ASING[0])
    assert said in text
    assert unsaid not in text
    assert "participant " not in text


def test_an_extension_is_agreed_by_notes() -> None:
    made = document("mengikat", ASING[2]).built.pohon
    assert "pertukaran nota diplomatik" in pasal(made, ASING[2])
    assert "an exchange of diplomatic notes" in pasal(made.padanan, ASING[2])


def test_a_body_without_diplomatic_channels_writes_letters() -> None:
    pihak = [{**each, "golongan": kind} for each, kind in zip(raw()["pihak"], KINDS, strict=True)]
    made = document("tidak-mengikat", ASING[2], pihak=pihak).built.pohon
    assert "pertukaran surat" in pasal(made, ASING[2])
    assert "diplomati" not in pasal(made, ASING[2]) + pasal(made.padanan, ASING[2])


KINDS = ("lembaga-pemerintah", "organisasi-internasional-nonpemerintah")
"""A ministry and a body that is no government."""


def test_research_needs_permits_and_consent() -> None:
    made = document("tidak-mengikat", ASING[1]).built.pohon
    assert "setelah perizinan yang diperlukan di negara tempat penelitian diperoleh" in pasal(made, ASING[1])
    assert "no later than 30 (thirty) calendar days before the draft is submitted" in pasal(made.padanan, ASING[1])
