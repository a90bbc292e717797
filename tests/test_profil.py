"""Every sample with every profil: it becomes a tree and a Word file, and only the profil's own law objects."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from _docx_naskah import docx_of
from _every import every
from _helpers import saved, text_of
from _samples import NAMES, sample, text_of_sample
from test_rules import document_of

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_profil
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.starter import starter

ASSETS = Assets()
PROFIL = ASSETS.names(Area.PROFIL)


def test_the_profil_are_there() -> None:
    assert {"umum", "kemenimipas", "kemenko-infra", "pemprov-banten"} <= set(PROFIL)
    assert len(NAMES) * len(PROFIL) > 40


@pytest.mark.parametrize("profil", PROFIL)
@every("name", NAMES, quick=6)
def test_a_sample_renders_with_a_profil(name: str, profil: str) -> None:
    document = document_of(name, {"profil": profil})
    assert document.built.naskah.profil == profil
    text = outline(document.built.pohon)
    own = text_of_sample(name)
    assert len(text) > len(own) / 2
    with zipfile.ZipFile(BytesIO(docx_of(document))) as package:
        assert "word/document.xml" in package.namelist()
    law = load_profil(profil, ASSETS).profil.peraturan
    wrong = [finding for finding in check(document) if finding.level is Level.GALAT]
    assert [finding for finding in wrong if finding.basis is None or finding.basis.regulation not in law] == []


SOURCES = {
    "pemprov-banten": "Anggaran Pendapatan dan Belanja Daerah dan/atau sumber",
    "kemenimipas": "Anggaran Pendapatan dan Belanja Negara dan/atau sumber",
    "umum": "Anggaran Pendapatan dan Belanja Negara dan/atau sumber",
}
"""Profil, and the money that is named when the drafter names none."""


@every("profil", SOURCES)
@every("kind", ["kesepakatan-bersama", "nota-kesepakatan", "rencana-kerja-sama", "telaahan"])
def test_the_profil_says_whose_money_it_is(kind: str, profil: str, tmp_path: Path) -> None:
    assert SOURCES[profil] in text_of(jenis=kind, profil=profil)
    assert SOURCES[profil] in outline(load(saved(tmp_path, starter(kind, profil, ASSETS))).built.pohon)


def test_the_profil_says_what_its_institution_is_and_the_drafter_has_the_last_word() -> None:
    own = load_profil("pemprov-banten", ASSETS).profil.instansi
    pihak = [{"nama": own}, {"nama": own, "golongan": "badan-usaha"}, {}]
    built = load({"jenis": "kesepakatan-bersama", "profil": "pemprov-banten", "pihak": pihak}).built
    assert [item.golongan for item in built.naskah.pihak] == ["pemerintah-daerah", "badan-usaha", None]


OFFICIALS = {
    ("pemprov-banten", "kepala-daerah"): ("Gubernur Banten", None),
    ("kemenko-infra", "menteri"): (
        "Menteri Koordinator Bidang Infrastruktur dan Pembangunan Kewilayahan Republik Indonesia",
        "Agus Harimurti Yudhoyono",
    ),
    ("kemenko-infra", "eselon-i"): (None, None),
}
"""Profil and tingkat, and the office and name that the profil knows."""


@pytest.mark.parametrize(("profil", "tingkat"), OFFICIALS)
def test_an_official_the_profil_lacks_is_asked_for(profil: str, tingkat: str) -> None:
    own = load_profil(profil, ASSETS).profil
    pihak = [{"nama": own.instansi, "penandatangan": {"tingkat": tingkat}}, {}]
    found = check(load({"jenis": "nota-kesepahaman", "profil": profil, "pihak": pihak}))
    asked = {finding.where.path: finding.hint for finding in found if finding.name == "isian-terbuka"}
    for field, known in zip(("jabatan", "nama"), OFFICIALS[profil, tingkat], strict=True):
        path = f"pihak[1].penandatangan.{field}"
        assert (path in asked) is (known is None)
        if known is None:
            assert asked[path].endswith(f"atau catat {field} pejabat {tingkat} dalam profil {profil}.")
    assert "dalam profil" not in asked["pihak[2].penandatangan.nama"]


def test_every_profil_but_the_neutral_one_has_a_sample() -> None:
    used = {sample(name).built.naskah.profil for name in NAMES}
    assert set(PROFIL) - used <= {"umum"}
