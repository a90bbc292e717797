"""The opening of a naskah: every sentence keeps its subject, whichever klausul are switched off."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from _every import every
from _helpers import ROOT, document, findings_of, text_of
from _samples import NAMES, sample, text_of_sample
from test_rules import document_of

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


def optional(name: str) -> list[tuple[str, ...]]:
    """The klausul beside the Pasal that a sample does not need: each, and all of them."""
    built = sample(name).built
    refs = (*built.jenis.pembuka, *built.jenis.penutup)
    off = [ref.id for ref in refs if not ref.wajib and ref.id in built.klausul]
    return [*((each,) for each in off), *([tuple(off)] if len(off) > 1 else [])]


OFF = [(name, off) for name in NAMES for off in optional(name)]
SUBJECT = ("PARA PIHAK", "Para Pihak", "The Participants", "The Parties", "The PARTIES")
PREDICATE = re.compile(r"(?:serta )?dengan (?:memperhatikan|mempertimbangkan|ini sepakat)|(?:have|hereby) ")
DECLARED = re.compile(r"MENYATAKAN KEHENDAK|DECLARE")
ITEM = re.compile(r"(?:[a-z]|[0-9]+)[.)] |[(|<]|Pasal |BAB |Dalam |Beberapa |[A-Z]{4}")


def faults(text: str) -> Iterator[str]:
    """Sentences without a subject, and those that announce what does not come."""
    lines = [line for line in text.splitlines() if line]
    led = False
    for line, after in pairwise([*lines, ""]):
        led |= line.startswith(SUBJECT)
        if PREDICATE.match(line) and not led:
            yield line
        if line.endswith("sebagai berikut:") and not (ITEM.match(after.strip()) or DECLARED.match(line)):
            yield f"{line} {after}"


def test_faults_are_seen() -> None:
    assert [*faults("dengan ini sepakat untuk mengadakan")]
    assert [*faults("Kami sampaikan dengan penjelasan sebagai berikut:\nAtas perhatian Saudara")]
    assert not [*faults("PARA PIHAK dengan ini sepakat dengan ketentuan sebagai berikut:\nPasal 1")]


def test_there_is_something_to_leave_out() -> None:
    assert len({name for name, _ in OFF}) > 30


@every(("name", "off"), OFF, quick=12)
def test_what_is_left_out_leaves_whole_sentences(name: str, off: tuple[str, ...]) -> None:
    built = document_of(name, {"klausul": dict.fromkeys(off, "tidak")}).built
    for pohon in filter(None, (built.pohon, built.pohon.padanan)):
        assert [*faults(outline(pohon))] == []


@every(
    ("name", "off", "said"),
    [
        ("pemberitahuan-pengakhiran", "surat-penyelesaian", "membahas penyelesaian setelah Nota Kesepahaman berakhir"),
        ("permohonan-koordinasi", "permohonan-dokumen", "atas rencana kerja sama itu. Nomor"),
        ("surat-daerah", "daerah-dprd", "Pasal 30 ayat (4) Peraturan Pemerintah Nomor 28 Tahun 2018"),
        ("surat-luar-negeri-salinan", "menlu-naskah-asli", "Pasal 17 ayat (2) Undang-Undang Nomor 24 Tahun 2000"),
        ("surat-luar-negeri-salinan", "penyampaian-rincian", "untuk disimpan di Kementerian Luar Negeri."),
    ],
)
def test_a_letter_points_to_nothing_that_was_left_out(name: str, off: str, said: str) -> None:
    assert said not in text_of_sample(name)
    assert said in outline(document_of(name, {"klausul": {off: "tidak"}}).built.pohon)
