"""The papers that go before a naskah with a foreign partner: where they are printed, and in which language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from _helpers import findings_of

from kerjasama_docs.inputs import read_source
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import Document, load

ROOT = Path(__file__).parents[1]
CARRIED = {"jenis": "Nota Kesepahaman Kementerian Kesehatan", "nomor": "HK.03/7/2026", "tanggal": "2026-09-14"}
AGREED = {"jenis": "Surat Menteri Dalam Negeri", "nomor": "000.9.3/11/SJ", "tanggal": "2027-02-01"}


def _plain(value: Any) -> Any:  # noqa: ANN401 - data
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def loaded(sample: str, persyaratan: Mapping[str, object], padanan: Mapping[str, object] | None = None) -> Document:
    data = _plain(read_source(str(ROOT / "samples" / f"{sample}.yaml"))[0].data)
    data["persyaratan"] = persyaratan
    if "padanan" in data:
        data["padanan"] = {**data["padanan"], "persyaratan": padanan or {}}
    return load(data, folder=ROOT / "samples")


def both(document: Document) -> tuple[str, str]:
    """The text in Indonesian and in English."""
    pohon = document.built.pohon
    assert pohon.padanan
    return outline(pohon), outline(pohon.padanan)


def test_what_is_carried_forward_is_cited_in_both_languages() -> None:
    english = {"kerja_sama_pusat": "the Memorandum of Understanding of the Ministry of Health"}
    indonesian, second = both(
        loaded("memorandum-saling-pengertian-ksdll", {"kerja_sama_pusat": CARRIED}, english),
    )
    assert (
        "MERUJUK pada Nota Kesepahaman Kementerian Kesehatan Nomor HK.03/7/2026 tanggal 14 September 2026" in indonesian
    )
    assert (
        "the Memorandum of Understanding of the Ministry of Health, Number HK.03/7/2026, dated 14 September" in second
    )


def test_a_paper_without_a_name_in_english_is_open_there() -> None:
    _, second = both(loaded("memorandum-saling-pengertian-ksdll", {"persetujuan_pusat": AGREED}))
    assert "[persetujuan Pemerintah Pusat dalam bahasa Inggris]" in second


def test_papers_inside_the_country_are_not_told_to_the_partner() -> None:
    kept = {"konfirmasi": AGREED, "pertimbangan": AGREED, "sekretariat_negara": AGREED}
    indonesian, second = both(loaded("memorandum-saling-pengertian-ksdpl", kept))
    assert "000.9.3/11/SJ" not in indonesian + second


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ({}, "[naskah Pemerintah Pusat yang diteruskan]"),
        ({"kerja_sama_pusat": CARRIED}, "penerusan kerja sama Pemerintah Pusat, yaitu Nota Kesepahaman Kementerian"),
        ({"persetujuan_pusat": AGREED}, "memperoleh persetujuan Pemerintah Pusat yang dinyatakan dalam Surat Menteri"),
    ],
)
def test_a_plan_with_a_body_abroad_names_its_ground(papers: Mapping[str, object], said: str) -> None:
    assert said in outline(loaded("rencana-kerja-sama-ksdll", papers).built.pohon)


def test_a_plan_with_a_region_abroad_asks_for_no_such_ground() -> None:
    text = outline(loaded("rencana-kerja-sama", {}).built.pohon)
    assert "[dokumen hubungan diplomatik]" in text
    assert "status administrasi dan/atau wilayah" in text
    assert "penerusan" not in text


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"konfirmasi": 3}, "persyaratan.konfirmasi"),
        ({"konfirmasi": "12/2027"}, "persyaratan.konfirmasi"),
        ({"pertimbangan": "Nomor SEK.3-HH.05.02-118"}, "persyaratan.pertimbangan"),
        ({"sekretariat_negara": {"jenis": "B-12/KTLN/2027"}}, "persyaratan.sekretariat_negara.jenis"),
        ({"hubungan_diplomatik": "1949"}, "persyaratan.hubungan_diplomatik"),
    ],
)
def test_a_number_alone_is_no_name_of_a_paper(given: Mapping[str, object], place: str) -> None:
    (finding,) = findings_of(lambda: loaded("memorandum-saling-pengertian", given))
    assert (finding.where.path or "").startswith(place)
    assert "hanya nomor atau bilangan" in finding.message
    assert "nama dokumennya" in (finding.hint or "")


@pytest.mark.parametrize("name", ["Surat Nomor 12/2027", "Komunike Bersama 1949", "Resolusi A/RES/60/1", "Nota 3"])
def test_a_name_may_have_a_number_in_it(name: str) -> None:
    assert loaded("memorandum-saling-pengertian", {"hubungan_diplomatik": name}).built.naskah.persyaratan


@pytest.mark.parametrize(
    ("sample", "field", "value"),
    [
        ("permohonan-surat-kuasa", "surat_kuasa", {"dokumen": ["rancangan akhir", 12]}),
        ("surat-luar-negeri", "permohonan", {"jenis_naskah": 7}),
        ("usulan", "usulan", {"data_dukung": ["12/IMI/2026"]}),
        ("laporan-tugas", "pelaksanaan_tugas", {"dokumen": [4]}),
    ],
)
def test_no_other_paper_is_named_by_a_number_alone(sample: str, field: str, value: Mapping[str, object]) -> None:
    data = _plain(read_source(str(ROOT / "samples" / f"{sample}.yaml"))[0].data)
    data[field] = {**data[field], **value}
    found = findings_of(lambda: load(data, folder=ROOT / "samples"))
    assert any((each.where.path or "").startswith(field) and "hanya nomor" in each.message for each in found)
