"""What a kind demands follows the law of its parties: outside Permen Imipas 8/2025 a Perjanjian may do with less."""

from pathlib import Path

import pytest
from test_rules import document_of

from kerjasama_docs import check
from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import klausul_of
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.starter.klausul import may_be_left_out

PKS = "perjanjian-kerja-sama"
PAIR = ("kewenangan-dan-tanggung-jawab", "hak-dan-kewajiban")


@pytest.mark.parametrize("off", PAIR)
def test_one_of_two_is_enough_and_the_other_is_not_printed(off: str) -> None:
    document = document_of(PKS, {"profil": "umum", "klausul": {off: "tidak"}, "induk": None})
    labels = {pasal.label for pasal in document.built.pohon.pasal}
    assert labels & {*PAIR} == {*PAIR} - {off}
    assert [each.message for each in check(document, final=True) if each.name in {"isi-wajib", "klausul-wajib"}] == []


def test_a_perjanjian_still_binds_without_its_hak_dan_kewajiban() -> None:
    off = {"hak-dan-kewajiban": "tidak", "kerahasiaan": "ya", "keadaan-kahar": "ya", "kekayaan-intelektual": "ya"}
    changes = {"profil": "umum", "klausul": off, "induk": None, "data_pribadi": {"subjek": "peserta"}}
    text = outline(document_of(PKS, changes).built.pohon)
    assert "wajib menjaga kerahasiaan" in text
    assert "wajib memberitahukan" in text
    assert "menjadi tanggung jawab PIHAK yang menggunakan bahan tersebut" in text


def test_the_starter_and_the_schema_tell_of_the_choice() -> None:
    entries = {entry.id: entry for entry in klausul_of(load_jenis(PKS, Assets()), Assets())}
    for name, other in (PAIR, PAIR[::-1]):
        said = f"Wajib; boleh ditiadakan bila {other} dipakai; keduanya wajib bila Permen Imipas 8/2025 mengikat."
        assert entries[name].status == said
        assert may_be_left_out(entries[name])
        assert said in str(schema_for(PKS, Assets()))
    assert entries["pendanaan"].status == "Wajib bila Permen Imipas 8/2025 mengikat; selain itu boleh ditiadakan."
    assert not may_be_left_out(entries["penutup"])


def test_a_kind_of_ones_own_may_not_name_what_is_not_there(tmp_path: Path) -> None:
    from kerjasama_docs.findings import DocumentFindingsError

    folder = tmp_path / "naskah" / "uji"
    folder.mkdir(parents=True)
    text = "nama: Uji\narti: Uji.\npembuka: [pembukaan]\nklausul:\n  - {id: penutup, wajib: ya, atau: [tak-ada]}\n"
    (folder / "jenis.yaml").write_text(text, "utf-8")
    with pytest.raises(DocumentFindingsError, match="tak-ada"):
        load_jenis("uji", Assets(tmp_path))


def test_a_nota_kesepakatan_is_worked_out_in_a_perjanjian() -> None:
    document = document_of(PKS, {"profil": "umum", "induk": "nota-kesepakatan.yaml"})
    assert "bahwa untuk menjabarkan Nota Kesepakatan" in outline(document.built.pohon)
    weighty = [each.message for each in check(document) if each.level is Level.GALAT and each.where.path == "induk"]
    assert weighty == []
