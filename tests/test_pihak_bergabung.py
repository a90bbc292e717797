"""A pihak that joins later: the klausul that opens a naskah for it, the adendum by which it joins, what then holds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from _helpers import text_of

from kerjasama_docs import check, load
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.pipeline import Document

NEW = {"nama": "Universitas Tiga", "alamat": "Jalan C", "golongan": "lembaga-pemerintah"}
FIRST: Mapping[str, Any] = {
    "jenis": "nota-kesepahaman",
    "profil": "umum",
    "judul": "Pendidikan",
    "penandatanganan": {"tanggal": "2026-02-03"},
    "jangka_waktu": "3 tahun",
    "pihak": [{"nama": "Universitas Satu", "nomor": "1/NK"}, {"nama": "Universitas Dua", "nomor": "2/NK"}],
    "klausul": {"pihak-bergabung": {"parameter": {"calon": "perguruan tinggi di Provinsi Banten", "penerima": 1}}},
}


def later(folder: Path, name: str, **fields: object) -> Document:
    """A naskah that follows others in a folder, which holds the first one."""
    (folder / "induk.yaml").write_text(yaml.safe_dump(dict(FIRST)), "utf-8")
    (folder / name).write_text(yaml.safe_dump(fields), "utf-8")
    return load(str(folder / name))


@pytest.fixture(name="joining")
def joined(tmp_path: Path) -> Document:
    """An adendum by which a third pihak joins, and nothing else."""
    day = {"tanggal": "2026-08-05"}
    return later(
        tmp_path, "adendum.yaml", jenis="adendum", induk="induk.yaml", penandatanganan=day, pihak=[{}, {}, NEW]
    )


def test_the_klausul_says_how_others_join() -> None:
    text = text_of(**FIRST)
    assert "Perguruan tinggi di Provinsi Banten dapat bergabung dalam Nota Kesepahaman ini dengan persetujuan" in text
    assert "PIHAK KESATU harus meneruskan surat pernyataan" in text
    assert "kewenangan dan tanggung jawab calon; dan" in text
    open_to_all = text_of(**{**FIRST, "jenis": "perjanjian-kerja-sama", "klausul": {"pihak-bergabung": "ya"}})
    assert "Pihak di luar PARA PIHAK dapat bergabung dalam Perjanjian Kerja Sama ini" in open_to_all
    assert "Setiap PIHAK wajib menyampaikan tanggapan tertulis" in open_to_all


def test_an_adendum_with_one_pihak_more_lets_it_join(joining: Document) -> None:
    text = outline(joining.built.pohon)
    assert "a. bahwa PIHAK KESATU dan PIHAK KEDUA telah menandatangani Nota Kesepahaman" in text
    assert "b. bahwa Universitas Tiga bermaksud bergabung dalam Nota Kesepahaman" in text
    assert "Universitas Tiga bergabung dalam Nota Kesepahaman sebagai PIHAK KETIGA." in text
    assert "PIHAK KESATU dan PIHAK KEDUA menyetujui bergabungnya PIHAK KETIGA sebagaimana dimaksud pada ayat" in text
    assert "Beberapa ketentuan" not in text
    assert [each.message for each in check(joining) if each.name in {"pihak-induk", "pihak-berganti"}] == []


def test_the_consolidated_text_names_it(joining: Document) -> None:
    text = outline(konsolidasi(joining.built).pohon)
    assert "Dengan Adendum Kesatu bergabung Universitas Tiga sebagai PIHAK KETIGA." in text


def test_later_naskah_are_signed_by_all_and_tell_who_signed_first(joining: Document, tmp_path: Path) -> None:
    assert joining.built.rantai.akhir.pihak == len(FIRST["pihak"]) + 1
    more = later(tmp_path, "lanjut.yaml", jenis="perpanjangan", induk="adendum.yaml", jangka_waktu="1 tahun")
    text = outline(more.built.pohon)
    assert "bahwa PIHAK KESATU dan PIHAK KEDUA telah menandatangani" in text
    assert "PIHAK KETIGA" in text
    assert "bermaksud bergabung" not in text


def test_a_perpanjangan_takes_no_new_pihak(tmp_path: Path) -> None:
    more = later(
        tmp_path, "lanjut.yaml", jenis="perpanjangan", induk="induk.yaml", jangka_waktu="1 tahun", pihak=[{}, {}, NEW]
    )
    assert "pihak-induk" in {each.name for each in check(more)}


def test_changes_stand_beside_the_joining(tmp_path: Path) -> None:
    both = later(
        tmp_path,
        "adendum.yaml",
        jenis="adendum",
        induk="induk.yaml",
        pihak=[{}, {}, NEW],
        perubahan=[{"hapus": "korespondensi"}],
    )
    assert [pasal.label for pasal in both.built.pohon.pasal][:2] == ["perubahan-pasal", "penggabungan-pihak"]


def test_a_recorded_parent_tells_who_was_there() -> None:
    pihak = [{"nama": "Universitas Satu"}, {"nama": "Universitas Dua"}]
    record = {"jenis": "nota-kesepahaman", "judul": "Uji", "tanggal": "2026-02-03", "pihak": pihak}
    changed = {"jenis": "adendum", "tanggal": "2026-05-04", "induk": record}
    given = {"jenis": "adendum", "profil": "umum", "induk": changed, "pihak": [*pihak, NEW]}
    text = outline(load(given).built.pohon)
    assert "Universitas Tiga bergabung dalam Nota Kesepahaman sebagai PIHAK KETIGA." in text
    assert "seluruh ketentuan Nota Kesepahaman beserta perubahannya." in text
