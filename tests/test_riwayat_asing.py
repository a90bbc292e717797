"""The life of a naskah in two languages: its chain, days and places in both, and what is inherited."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from _helpers import ROOT, findings_of, saved

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.padanan import PIHAK
from kerjasama_docs.language import INDONESIA, INGGRIS
from kerjasama_docs.model.padanan import PadananPihak
from kerjasama_docs.naskah import outline
from kerjasama_docs.pdf.quirks.settle import settle_columns
from kerjasama_docs.pipeline import Document, check, load, render
from kerjasama_docs.starter import starter_from_parent

MSP = """\
jenis: memorandum-saling-pengertian
judul: Pelatihan Petugas
penandatanganan: {tanggal: 2027-03-12, tempat: Jakarta}
pihak:
  - nama: Kementerian Contoh
    golongan: lembaga-pemerintah
    penandatangan: {nama: A, jabatan: Menteri Contoh}
    narahubung: {unit: Biro Umum}
  - nama: Kementerian Cendrawana
    golongan: pemerintah-asing
    penandatangan: {nama: B, jabatan: Menteri Dalam Negeri}
    narahubung: {unit: Direktorat Satu}
premis: [manfaat pelatihan]
tujuan: melatih petugas
ruang_lingkup: [pelatihan]
kegiatan: [lokakarya]
jangka_waktu: 5 tahun
pasal_tambahan: [{judul: Kontak, teks: Satu., sesudah: tujuan-asing}]
padanan:
  judul: Training of Officers
  pihak:
    - {nama: the Ministry of Examples, jabatan: Minister of Examples, unit: the Bureau}
    - {nama: the Ministry of Cendrawana, jabatan: Minister of the Interior, unit: the Directorate}
  premis: [the benefits of training]
  tujuan: to train officers
  ruang_lingkup: [training]
  kegiatan: [workshops]
  pasal_tambahan: [{judul: Contact, teks: One.}]
ragam: mengikat
"""
LANJUT = "jenis: perpanjangan-asing\ninduk: msp.yaml\njangka_waktu: 3 tahun\n"
FIRST = f"{LANJUT}penandatanganan: {{tanggal: 2031-10-14, tempat: Cendrapura}}\n"


def chain(folder: Path, *naskah: str) -> Document:
    """The inputs msp, n1, n2 … beside each other; gives the last."""
    saved(folder, MSP, "msp.yaml")
    before = "msp.yaml"
    for place, entry in enumerate(naskah, 1):
        saved(folder, entry.replace("induk: msp.yaml", f"induk: {before}"), before := f"n{place}.yaml")
    return load(folder / before)


def both(made: Document) -> tuple[str, str]:
    """The text in either language."""
    pohon = made.built.pohon
    assert pohon.padanan is not None
    return outline(replace(pohon, padanan=None)), outline(pohon.padanan)


def document_xml(docx: bytes) -> str:
    """The text of a DOCX with its markup."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def found(made: Document, code: str, *, final: bool = False) -> list[Finding]:
    return [each for each in check(made, final=final) if each.name == code]


def test_the_second_one_names_the_first(tmp_path: Path) -> None:
    second = f"{LANJUT}penandatanganan: {{tanggal: 2034-10-02, tempat: Jakarta}}\n"
    left, right = both(chain(tmp_path, FIRST, second))
    assert "PERPANJANGAN KEDUA\nMEMORANDUM SALING PENGERTIAN\n" in left
    assert "SECOND EXTENSION OF THE\nMEMORANDUM OF UNDERSTANDING\n" in right
    assert "sampai dengan tanggal 11 Maret 2035 dengan Perpanjangan Kesatu, yang ditandatangani pada tanggal" in left
    assert "was extended until 11 March 2035 by the First Extension, signed on 14 October 2031;" in right
    assert "yang terakhir diperpanjang dengan Perpanjangan Kesatu, berakhir pada tanggal 11 Maret 2035" in left
    assert "as last extended by the First Extension, expires on 11 March 2035." in right
    assert "from 12 March 2035 until 11 March 2038." in right


def test_the_places_of_the_parent_are_said_in_both_languages(tmp_path: Path) -> None:
    left, right = both(chain(tmp_path, FIRST))
    assert "dimaksud dalam Pasal 11 ayat (1) Memorandum Saling Pengertian" in left
    assert "referred to in paragraph (1) of Article 11 of the Memorandum of Understanding" in right
    assert (
        "ruang lingkup, subjek kerja sama, pelaksanaan, dan pembiayaan dalam Pasal 1 dan Pasal 3 sampai dengan Pasal 6 "
        in left
    )
    assert "subjects of cooperation, implementation, and funding in Articles 1 and 3 to 6 of the Memorandum" in right


def test_only_title_and_pihak_are_inherited_in_the_second_language(tmp_path: Path) -> None:
    made = chain(tmp_path, FIRST)
    right = both(made)[1]
    assert "TRAINING OF OFFICERS" in right
    assert "Minister of the Interior" in right
    assert "benefits" not in right
    assert "Contact" not in right
    assert not found(made, "padanan-beda")


def test_a_new_office_is_not_printed_with_the_old_foreign_word(tmp_path: Path) -> None:
    made = chain(tmp_path, f"{FIRST}pihak: [{{}}, {{penandatangan: {{nama: C, jabatan: Wakil Menteri}}}}]\n")
    left, right = both(made)
    assert "Wakil Menteri" in left
    assert "Minister of the Interior" not in right
    assert "Minister of Examples" in right
    paths = {each.where.path for each in found(made, "isian-terbuka")}
    assert "padanan.pihak[2].jabatan" in paths


def test_a_new_foreign_word_stands_where_the_heir_says_it(tmp_path: Path) -> None:
    indonesian = "pihak: [{}, {penandatangan: {nama: C, jabatan: Wakil Menteri}}]\n"
    made = chain(tmp_path, f"{FIRST}{indonesian}padanan:\n  pihak:\n    - {{}}\n    - jabatan: Vice Minister\n")
    source, key = made.built.source, ("padanan", "pihak", 1, "jabatan")
    assert "Vice Minister" in both(made)[1]
    assert source.where(key).line == len((tmp_path / "n1.yaml").read_text().splitlines())
    assert key not in source.inherited


def test_every_word_about_a_pihak_has_its_place_in_indonesian() -> None:
    assert {*PIHAK} == {*PadananPihak.model_fields}


LATE = f"{LANJUT}penandatanganan: {{tanggal: 2032-04-20, tempat: Jakarta}}\n"


def test_one_that_is_late_says_so_in_both_languages(tmp_path: Path) -> None:
    said = "jeda: Tidak ada kegiatan.\npadanan: {jeda: No activities were carried out.}\n"
    made = chain(tmp_path, LATE + said)
    left, right = both(made)
    assert "telah berakhir pada tanggal 11 Maret 2032" in left
    assert "expired on 11 March 2032." in right
    assert "(4) No activities were carried out." in right
    assert "there is an interval of 39 (thirty-nine) days." in right
    assert [each.level for each in found(made, "perpanjangan-terlambat", final=True)] == [Level.PERINGATAN]
    assert not found(made, "padanan-beda")


def test_a_gap_that_is_told_in_one_language_is_open_in_the_other(tmp_path: Path) -> None:
    made = chain(tmp_path, f"{LATE}jeda: Tidak ada kegiatan.\n")
    assert "(4) [kedudukan kegiatan dalam jeda dalam bahasa Inggris]" in both(made)[1]
    assert "padanan.jeda" in {each.where.path for each in found(made, "isian-terbuka")}
    bare = chain(tmp_path, LATE)
    assert [each.level for each in found(bare, "perpanjangan-terlambat", final=True)] == [Level.GALAT]


def test_a_parent_on_paper_only(tmp_path: Path) -> None:
    record = "{jenis: memorandum-saling-pengertian, judul: Sinergi, tanggal: 2027-03-12, jangka_waktu: 5 tahun}"
    pihak = "pihak: [{nama: Badan Satu}, {nama: Badan Dua, golongan: pemerintah-asing}]\n"
    words = "padanan: {judul: Synergy, pihak: [{nama: the First Body}, {nama: the Second Body}]}\n"
    saved(tmp_path, f"jenis: perpanjangan-asing\ninduk: {record}\njangka_waktu: 3 tahun\n{pihak}{words}", "n.yaml")
    left, right = both(load(tmp_path / "n.yaml"))
    assert "MERUJUK pada Memorandum Saling Pengertian tentang Sinergi, yang ditandatangani pada tanggal" in left
    assert "REFERRING to the Memorandum of Understanding on Synergy, signed on 12 March 2027" in right
    assert (
        "Ketentuan mengenai tujuan, ruang lingkup, subjek kerja sama, pelaksanaan, dan pembiayaan dalam Memorandum"
        in left
    )
    assert "implementation, and funding in the Memorandum of Understanding will continue to apply during" in right


def test_a_record_that_does_not_say_its_kind_is_asked_for_it(tmp_path: Path) -> None:
    saved(tmp_path, "jenis: perpanjangan-asing\ninduk: {judul: Sinergi}\npihak: [{}, {}]\n", "n.yaml")
    (finding,) = findings_of(lambda: load(tmp_path / "n.yaml"))
    assert finding.name == "induk-jenis"
    assert "induk.jenis" in finding.hint


def test_a_letter_of_intent_can_be_extended(tmp_path: Path) -> None:
    letter = MSP.replace("memorandum-saling-pengertian", "pernyataan-kehendak").partition("premis:")[0]
    saved(tmp_path, f"{letter}jangka_waktu: 1 tahun\npadanan: {{judul: Training}}\n", "msp.yaml")
    saved(tmp_path, FIRST.replace("2031-10-14", "2028-01-10"), "n.yaml")
    left, right = both(load(tmp_path / "n.yaml"))
    assert "PERPANJANGAN KESATU\nPERNYATAAN KEHENDAK\n" in left
    assert "(1) The period of the Letter of Intent expires on 11 March 2028." in right


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
@pytest.mark.parametrize("name", ["perpanjangan-asing", "pengakhiran-asing"])
def test_every_word_of_both_languages_is_in_the_pdf(name: str, engine: str) -> None:
    made = load(ROOT / "samples" / f"{name}.yaml")
    assert render(made, formats=["pdf"], engine=engine).files["pdf"].startswith(b"%PDF")


def test_libreoffice_is_given_the_text_of_a_rujukan_in_a_column() -> None:
    """It loses the number of a REF field that would break where a line of the column ends."""
    docx = render(load(ROOT / "samples" / "perpanjangan-asing.yaml"), formats=["docx"]).files["docx"]
    before, after = (document_xml(each) for each in (docx, settle_columns(docx)))
    assert " REF _" in before
    assert " REF _" not in after
    assert re.findall(r"<w:t[ >][^<]*", before) == re.findall(r"<w:t[ >][^<]*", after)
    nota = render(load(ROOT / "samples" / "nota-kesepahaman.yaml"), formats=["docx"]).files["docx"]
    assert " REF _" in document_xml(settle_columns(nota))


ENDED = """\
jenis: pengakhiran-asing
induk: msp.yaml
penandatanganan: {tanggal: 2033-02-08, tempat: Jakarta}
"""
TOLD = """\
pengakhiran:
  alasan: kesepakatan
  uraian: Pelatihan dilanjutkan di kawasan
  tanggal: 2033-06-30
  penyelesaian: [{uraian: laporan akhir, penanggung_jawab: Para Pihak, batas: 2033-06-01}]
  tetap_berlaku: [kekayaan-intelektual-asing, kontak]
"""
WORDS = """\
padanan:
  pengakhiran:
    uraian: the cooperation will be continued regionally
    penyelesaian: [{uraian: the final report, penanggung_jawab: the Parties}]
"""


def test_the_end_is_told_in_both_languages(tmp_path: Path) -> None:
    made = chain(tmp_path, FIRST, ENDED + TOLD + WORDS)
    left, right = both(made)
    assert "AGREEMENT ON TERMINATION OF THE\nMEMORANDUM OF UNDERSTANDING\n" in right
    assert "MENIMBANG bahwa pelatihan dilanjutkan di kawasan;" in left
    assert "CONSIDERING that the cooperation will be continued regionally;" in right
    assert "on 30 June 2033, before the expiry of its period on 11 March 2035." in right
    assert "is effected by mutual consent of the Parties." in right
    assert (
        "shall comprise the final report, under the responsibility of the Parties, no later than 1 June 2033." in right
    )
    assert "mengenai hak kekayaan intelektual dalam Pasal 7 dan kontak dalam Pasal 2 Memorandum Saling" in left
    assert "on intellectual property rights in Article 7 and contact in Article 2 of the Memorandum" in right
    assert not [each for each in check(made) if each.level is Level.GALAT]


def test_an_end_that_is_told_in_one_language_is_open_in_the_other(tmp_path: Path) -> None:
    made = chain(tmp_path, ENDED.replace("2033", "2030") + TOLD.replace("2033", "2030"))
    assert "CONSIDERING that [keadaan yang melatarbelakangi dalam bahasa Inggris];" in both(made)[1]
    paths = {each.where.path for each in found(made, "isian-terbuka")}
    task = "padanan.pengakhiran.penyelesaian[1]"
    assert {"padanan.pengakhiran.uraian", f"{task}.uraian", f"{task}.penanggung_jawab"} <= paths


def test_a_task_that_only_the_second_language_has_is_noticed(tmp_path: Path) -> None:
    words = WORDS.replace("the Parties}]", "the Parties}, the last payment]")
    made = chain(tmp_path, ENDED.replace("2033", "2030") + TOLD.replace("2033", "2030") + words)
    assert [each.level for each in found(made, "padanan-beda")] == [Level.GALAT]


@pytest.mark.parametrize(("title", "printed"), [(", {judul: Address, teks: Two.}", "address"), ("", "")])
def test_two_own_pasal_of_one_title_keep_their_english_ones(title: str, printed: str, tmp_path: Path) -> None:
    own, english = "[{judul: Kontak, teks: Satu., sesudah: tujuan-asing}", "{judul: Contact, teks: One.}]"
    twice = MSP.replace(own, f"{own}, {{judul: Kontak, teks: Dua., sesudah: pembiayaan-asing}}")
    saved(tmp_path, twice.replace(english, f"{english[:-1]}{title}]"), "msp.yaml")
    told = "pengakhiran: {tanggal: 2030-06-30, tetap_berlaku: [kontak, kontak-2]}\n"
    saved(tmp_path, ENDED.replace("2033", "2030") + told, "n.yaml")
    made = load(tmp_path / "n.yaml")
    right = both(made)[1]
    assert (
        f"contact in Article 2 and {printed or '[judul Pasal Kontak dalam bahasa Inggris]'} in Article 7 of the"
        in right
    )
    hints = [each.hint for each in found(made, "isian-terbuka") if "judul Pasal" in each.message]
    assert hints == ([] if printed else ["Isi pada berkas masukannya, yang bernama msp.yaml."])


def test_a_recorded_pasal_has_its_english_title_in_the_record(tmp_path: Path) -> None:
    pasal = "[{nomor: '8', judul: Masa Transisi}, {nomor: '9', judul: Rahasia, label: kerahasiaan-asing}]"
    record = f"induk: {{jenis: memorandum-saling-pengertian, tanggal: 2027-03-12, pasal: {pasal}}}\n"
    told = "pengakhiran: {tanggal: 2030-06-30, tetap_berlaku: [masa-transisi, kerahasiaan-asing, lain-lain]}\n"
    entry = f"jenis: pengakhiran-asing\n{record}{told}pihak: [{{nama: A}}, {{nama: B}}]\n"
    saved(tmp_path, entry, "n.yaml")
    made = load(tmp_path / "n.yaml")
    left, right = both(made)
    assert "mengenai masa transisi dalam Pasal 8, rahasia dalam Pasal 9, dan lain lain dalam Memorandum" in left
    assert (
        "on [judul Pasal Masa Transisi dalam bahasa Inggris] in Paragraph 8, confidentiality in Paragraph 9," in right
    )
    assert "and [judul Pasal lain lain dalam bahasa Inggris] in the" in right
    paths = {each.where.path for each in found(made, "isian-terbuka") if "judul Pasal" in each.message}
    assert paths == {"induk.pasal[1].judul_inggris", "induk.pasal"}
    saved(tmp_path, entry.replace("Transisi", "Transisi, judul_inggris: Transition Period"), "n.yaml")
    assert "on transition period in Paragraph 8, confidentiality" in both(load(tmp_path / "n.yaml"))[1]


GROUNDS = {
    "alasan: periode-berakhir, tanggal: 2032-03-11": (
        "referred to in paragraph (1) of Article 11 of the Memorandum of Understanding expires on 11 March 2032",
        "and shall not be extended.",
    ),
    "alasan: pelanggaran, tanggal: 2030-06-30, pasal: [pembiayaan-asing]": (
        "is effected on the ground of a breach of Article 6 of the Memorandum of Understanding.",
    ),
    "alasan: bertentangan, tanggal: 2030-06-30, peraturan: Pasal 1 Undang-Undang X": (
        "is contrary to [ketentuan yang bertentangan dalam bahasa Inggris].",
    ),
    "alasan: tujuan-tercapai, tanggal: 2030-06-30": ("because the objective of the cooperation has been achieved.",),
    "tanggal: 2030-06-30": ("is effected because [alasan pengakhiran].",),
}


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_ground_is_told_in_both_languages(ground: str, tmp_path: Path) -> None:
    made = chain(tmp_path, f"{ENDED.replace('2033', '2030')}pengakhiran: {{{ground}}}\n")
    right = both(made)[1]
    assert [words for words in GROUNDS[ground] if words not in right] == []
    assert not found(made, "padanan-beda")


def test_what_has_ended_is_not_extended(tmp_path: Path) -> None:
    (finding,) = findings_of(lambda: chain(tmp_path, FIRST, ENDED + TOLD + WORDS, LANJUT))
    assert finding.name == "induk-jenis"
    assert "telah diakhiri dengan Kesepakatan Pengakhiran" in finding.message


REFUSED = {
    "pengakhiran": "Pakai jenis pengakhiran-asing.",
    "pemberitahuan-pengakhiran": "dalam dua bahasa belum tersedia; susun di luar aplikasi.",
    "perpanjangan": "Pakai jenis perpanjangan-asing.",
    "adendum": "Adendum dalam dua bahasa belum tersedia; susun di luar aplikasi.",
}


@pytest.mark.parametrize("kind", REFUSED)
def test_who_asks_for_another_kind_is_told_which(kind: str, tmp_path: Path) -> None:
    saved(tmp_path, MSP, "msp.yaml")
    with pytest.raises(UsageError) as caught:
        starter_from_parent(kind, str(tmp_path / "msp.yaml"), Assets(), target=str(tmp_path / "n.yaml"))
    assert REFUSED[kind] in caught.value.remedy
    saved(tmp_path, f"jenis: {kind}\ninduk: msp.yaml\n", "n.yaml")
    (finding,) = findings_of(lambda: load(tmp_path / "n.yaml"))
    assert REFUSED[kind] in finding.hint


def test_two_kinds_of_one_name_are_told_apart(tmp_path: Path) -> None:
    nota = "jenis: nota-kesepahaman\njudul: Uji\npihak: [{nama: A}, {nama: B}]\njangka_waktu: 3 tahun\n"
    saved(tmp_path, nota, "nota.yaml")
    saved(tmp_path, "jenis: perpanjangan-asing\ninduk: nota.yaml\n", "n.yaml")
    (finding,) = findings_of(lambda: load(tmp_path / "n.yaml"))
    assert (
        finding.message == "Nota Kesepahaman tidak dapat menjadi naskah induk bagi Perpanjangan (perpanjangan-asing)."
    )
    assert finding.hint.startswith("Pakai jenis perpanjangan.")


@pytest.mark.parametrize(
    ("n", "indonesia", "inggris"), [(1, "Kesatu", "First"), (22, "Kedua Puluh Dua", "Twenty-Second")]
)
def test_a_place_in_a_row(n: int, indonesia: str, inggris: str) -> None:
    assert (INDONESIA.urutan(n), INGGRIS.urutan(n)) == (indonesia, inggris)
