"""The opening of a naskah: every sentence keeps its subject, whichever klausul are switched off."""

from pathlib import Path

from _every import every
from _helpers import ROOT, document, findings_of, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import load

LAWS = ["UU 39/2008", "UU 12/2011"]


@every(
    ("kind", "premis"),
    [
        ("nota-kesepahaman", "premis"),
        ("perjanjian-kerja-sama", "premis"),
        ("kesepakatan-bersama", "premis"),
        ("perjanjian-bantuan", "premis"),
        ("nota-kesepakatan", "premis-sinergi"),
    ],
)
def test_the_agreement_keeps_its_subject(kind: str, premis: str) -> None:
    given = {"jenis": kind, "dasar_hukum": LAWS}
    assert "serta dengan memperhatikan:" in text_of(**given)
    without = text_of(**given, klausul={premis: "tidak"})
    assert "PARA PIHAK, dengan memperhatikan:" in without
    assert "\ndengan ini sepakat untuk" in without
    bare = text_of(**given, klausul={premis: "tidak", "dasar-hukum": "tidak"})
    assert "\nPARA PIHAK dengan ini sepakat untuk" in bare
    assert "memperhatikan" not in bare.partition("\nPasal")[0]


def test_one_law_alone_keeps_the_subject_too() -> None:
    text = text_of(dasar_hukum=["UU 39/2008"], klausul={"premis": "tidak"})
    assert "PARA PIHAK, dengan memperhatikan Undang-Undang" in text


def test_a_statement_of_intent_says_that_it_is_one() -> None:
    given = {"jenis": "pernyataan-kehendak", "pihak": [{}, {"golongan": "pemerintah-asing"}]}
    pohon = load({**given, "klausul": {"mukadimah-kehendak": "tidak"}}).built.pohon
    assert outline(pohon).count("MENYATAKAN KEHENDAK sebagai berikut:") == 1
    assert pohon.padanan is not None
    assert "DECLARE THEIR INTENT as follows:" in outline(pohon.padanan)


def test_an_adendum_without_premis_of_its_own_keeps_the_subject(tmp_path: Path) -> None:
    induk = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    (tmp_path / "induk.yaml").write_text(induk, encoding="utf-8")
    change = "jenis: adendum\ninduk: induk.yaml\nperubahan: [{hapus: korespondensi}]\n"
    off = "klausul: {premis-adendum: tidak, dasar-hukum: tidak}\n"
    (tmp_path / "adendum.yaml").write_text(change + off, encoding="utf-8")
    text = outline(load(str(tmp_path / "adendum.yaml")).built.pohon)
    assert "PARA PIHAK, dengan mempertimbangkan:" in text


def test_a_label_that_a_replaced_klausul_lacks_is_asked_for_in_the_file_of_the_drafter() -> None:
    own = [{"judul": "Tim", "teks": "Tim melaksanakan kegiatan {{ dimaksud('pelaksanaan#kegiatan') }}."}]
    given = {"klausul": {"pelaksanaan": {"teks": "Kegiatan dilaksanakan bersama."}}, "pasal_tambahan": own}
    found = [each for each in findings_of(lambda: document(**given)) if each.name == "rujukan-tak-ada"]
    assert len(found) == 1
    assert "Bunyi pengganti “pelaksanaan” tidak lagi memuat “#kegiatan”" in found[0].message
    assert "“(1) [#kegiatan] …”" in (found[0].hint or "")
    assert "klausul" in str(found[0].where)
    fixed = {"klausul": {"pelaksanaan": {"teks": "(1) [#kegiatan] Kegiatan ada.\n(2) Lain."}}, "pasal_tambahan": own}
    assert "Tim melaksanakan kegiatan" in text_of(**fixed)
