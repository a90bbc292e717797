"""Every sample with every profil: it becomes a tree and a Word file, and only the profil's own law objects."""

import zipfile
from io import BytesIO

import pytest
from _docx_naskah import docx_of
from _helpers import ROOT, SAMPLES
from test_rules import document_of

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.templates import load_profil
from kerjasama_docs.pipeline import check, load

ASSETS = Assets()
PROFIL = ASSETS.names("profil", "*/profil.yaml")
EACH = [(path.stem, profil) for path in SAMPLES for profil in PROFIL]


def test_the_profil_are_there() -> None:
    assert {"umum", "kemenimipas", "kemenko-infra", "pemprov-banten"} <= set(PROFIL)
    assert len(EACH) > 40


@pytest.mark.parametrize(("sample", "profil"), EACH)
def test_a_sample_renders_with_a_profil(sample: str, profil: str) -> None:
    document = document_of(sample, {"profil": profil})
    assert document.built.naskah.profil == profil
    text = outline(document.built.pohon)
    own = outline(document_of(sample, {}).built.pohon)
    assert len(text) > len(own) / 2
    with zipfile.ZipFile(BytesIO(docx_of(document))) as package:
        assert "word/document.xml" in package.namelist()
    law = load_profil(profil, ASSETS).profil.peraturan
    wrong = [finding for finding in check(document) if finding.level is Level.GALAT]
    assert [finding for finding in wrong if finding.basis is None or finding.basis.regulation not in law] == []


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
    asked = {finding.where.path: finding.hint for finding in found if finding.code == "isian-terbuka"}
    for field, known in zip(("jabatan", "nama"), OFFICIALS[profil, tingkat], strict=True):
        path = f"pihak[1].penandatangan.{field}"
        assert (path in asked) is (known is None)
        if known is None:
            assert asked[path].endswith(f"atau catat {field} pejabat {tingkat} dalam profil {profil}.")
    assert "dalam profil" not in asked["pihak[2].penandatangan.nama"]


def test_every_profil_but_the_neutral_one_has_a_sample() -> None:
    used = {load(ROOT / "samples" / f"{path.stem}.yaml").built.naskah.profil for path in SAMPLES}
    assert set(PROFIL) - used <= {"umum"}
