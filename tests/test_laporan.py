"""Reports: headings called Bagian, a cover, one signature, and the content that the law asks of each kind."""

import importlib.util
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _docx_naskah import docx_of, flat, pages, part, plain_data
from _frames import BODY, REPORT, frame
from _helpers import ROOT, findings_of, saved
from _pdf_docx import need
from _samples import sample
from _soffice import together
from pydantic import ValidationError

from kerjasama_docs.assets import Area, Assets, bundled
from kerjasama_docs.cli.main import main
from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.docx.write import write
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Level
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.pdf.verify import naskah as verify
from kerjasama_docs.pipeline import Document, check, load
from kerjasama_docs.starter import starter
from kerjasama_docs.tables.rekapitulasi import rekapitulasi, summary_of

ASSETS = Assets()
KINDS = tuple(name for name in ASSETS.names(Area.NASKAH) if load_jenis(name, ASSETS).bentuk == "laporan")
ENGINES = ("dxpdf", "libreoffice")
FOLDER = ROOT / "samples"
every_kind = pytest.mark.parametrize("kind", KINDS)


def with_changes(name: str, **changes: object) -> Document:
    """A sample with fields of its own; a record is laid over that of the sample."""
    data = plain_data(name)
    for key, value in changes.items():
        both = isinstance(value, Mapping) and isinstance(data.get(key), Mapping)
        data[key] = {**data[key], **value} if both else value  # type: ignore[dict-item]
    return load(data, folder=FOLDER)


def text_of(name: str, **changes: object) -> str:
    return outline(with_changes(name, **changes).built.pohon)


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx_of(sample(kind)) for kind in KINDS)
    yield from (with_cover("rencana-kerja-sama", "tidak"), with_cover("telaahan", "ya"))
    yield from (behind_a_cover(lines) for lines in LINES)
    yield from (with_long_table(), made("laporan-pemantauan"))


def with_cover(kind: str, wanted: str) -> bytes:
    """A report whose drafter wants a cover or none."""
    return docx_of(with_changes(kind, laporan={"sampul": wanted}))


LINES = (1, 2, 3)
"""Paragraphs behind a cover."""


def behind_a_cover(lines: int) -> bytes:
    """A report with a cover that begins with so many paragraphs."""
    short = dict.fromkeys(("kebutuhan", "manfaat", "calon_mitra", "rencana_strategis", "urgensi", "pembiayaan"), "Ada.")
    told = {"latar_belakang": [f"Alinea {n}." for n in range(1, lines + 1)]}
    return docx_of(with_changes("laporan-analisis", analisis=short, laporan=told))


def with_long_table() -> bytes:
    """A report whose table needs several pages."""
    rows = [{"uraian": f"Kegiatan ke-{n}", "target": "satu", "capaian": "satu"} for n in range(1, 81)]
    return docx_of(with_changes("laporan-pemantauan", pemantauan_hasil={"kegiatan": rows}))


def test_there_are_reports_with_and_without_a_cover() -> None:
    covers = {kind: load_jenis(kind, ASSETS).sampul for kind in KINDS}
    assert len(covers) >= 4
    assert {*covers.values()} == {True, False}


@every_kind
def test_headings_are_bagian_with_roman_figures(kind: str) -> None:
    pohon = sample(kind).built.pohon
    assert {pasal.sebutan for pasal in pohon.pasal} == {"Bagian"}
    assert [pasal.number for pasal in pohon.pasal][:3] == ["I", "II", "III"]
    assert "\nI. " in outline(pohon)
    assert "\nPasal " not in outline(pohon)


@every_kind
def test_one_pihak_signs_below_place_and_day(kind: str) -> None:
    (column,) = sample(kind).built.pohon.signatures
    text = outline(sample(kind).built.pohon)
    assert re.search(r"\n\n\w+, \d+ \w+ \d{4}\n[A-Z ,]+,\n", text)
    assert not column.meterai
    assert "PIHAK" not in text


@every_kind
def test_place_and_day_may_stay_open(kind: str) -> None:
    found = text_of(kind, penandatanganan={"tanggal": None, "tempat": None})
    assert re.search(r"\n\.{20}, \.{24}\n", found)


def test_a_rujukan_names_a_bagian_and_is_alive() -> None:
    xml = part(docx_of(sample("laporan-pemantauan")), BODY)
    assert re.search(r"Bagian\u00a0</w:t>.{0,200}REF _Bagian_\w+ \\r \\h", xml)
    assert "sebagaimana dimaksud dalam Bagian II" in text_of("laporan-pemantauan")
    words = 'Lihat {{ rujuk("pemantauan-pendahuluan") }} dan {{ rujuk("data-lain", angka=2) }}.'
    own = [{"judul": "Data Lain", "label": "data-lain", "teks": "1. Satu.\n2. Dua."}]
    said = text_of("laporan-pemantauan", klausul={"laporan-simpulan": {"teks": words}}, pasal_tambahan=own)
    assert re.search(r"Lihat Bagian I dan Bagian [IVX]+ angka 2\.", said)


def test_a_message_names_the_bagian() -> None:
    found = check(with_changes("laporan-analisis", laporan={"simpulan": None}))
    assert [finding.where.unit for finding in found if finding.name == "isian-terbuka"] == ["Bagian VIII"]
    twice = {"teks": 'Lihat {{ rujuk("laporan-simpulan") }}.'}
    (finding,) = findings_of(lambda: with_changes("laporan-analisis", klausul={"laporan-simpulan": twice}))
    assert (finding.name, finding.where.unit) == ("rujukan-sendiri", "Bagian VIII")


def test_headings_of_the_pdf() -> None:
    names = verify.headings(sample("rencana-kerja-sama").built.pohon)
    assert names[:2] == ("I. SUBJEK KERJA SAMA", "II. LATAR BELAKANG")


@pytest.mark.parametrize("engine", ENGINES)
@every_kind
def test_a_cover_has_no_page_number_and_all_other_pages_have_one(kind: str, engine: str) -> None:
    found = [flat(page) for page in pages(docx_of(sample(kind)), engine)]
    numbered = [bool(re.search(rf"Halaman {n} dari {len(found)}\b", page)) for n, page in enumerate(found, 1)]
    assert numbered == [not (load_jenis(kind, ASSETS).sampul and n == 0) for n in range(len(found))]
    assert len(found) > 1


@pytest.mark.parametrize("engine", ENGINES)
def test_the_drafter_may_want_a_cover_or_none(engine: str) -> None:
    without = [flat(page) for page in pages(with_cover("rencana-kerja-sama", "tidak"), engine)]
    assert "I. SUBJEK" in without[0]
    assert "OKTOBER 2026" not in without[0]
    first, second, *_ = [flat(page) for page in pages(with_cover("telaahan", "ya"), engine)]
    assert "MEI 2026" in first
    assert "PERSOALAN" not in first
    assert "PERSOALAN" in second


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("lines", LINES)
def test_the_text_behind_a_cover_begins_at_the_same_height(lines: int) -> None:
    """Both engines break a full page at the same line, wherever its end comes to lie."""
    docx = behind_a_cover(lines)
    first, second = ([flat(page).split() for page in pages(docx, engine)] for engine in ENGINES)
    assert first == second
    assert len(first) > 2


def test_the_watermark_stands_on_the_cover_too() -> None:
    draft, final = docx_of(sample("rencana-kerja-sama")), docx_of(sample("rencana-kerja-sama"), final=True)
    assert "<w:drawing>" in part(draft, "word/header1.xml")
    assert "<w:drawing>" not in part(final, "word/header1.xml")
    cover, rest = re.findall(r"<w:sectPr>.*?</w:sectPr>", part(draft, BODY))
    assert ("headerReference" in cover, "footerReference" in cover) == (True, False)
    assert ("headerReference" in rest, "footerReference" in rest) == (True, True)


def test_another_pihak_may_write_the_report() -> None:
    text = text_of("laporan-pemantauan", laporan={"penyusun": 2, "penandatangan": None, "unit": None})
    assert "dilakukan oleh Kementerian Hukum Republik Indonesia dengan mengikutsertakan" in text
    assert text.rstrip().endswith("Dr. BAGASKARA WIRANATA, S.H., M.H.")
    (finding,) = findings_of(lambda: with_changes("telaahan", laporan={"penyusun": 3}))
    assert "penyusun 3 bukan nomor urut pihak" in finding.message.lower()
    assert finding.where.path == "laporan"


def test_the_signer_of_a_report_does_not_speak_for_his_pihak_elsewhere() -> None:
    by = {"nama": "Wira Laksana", "jabatan": "Sekretaris Daerah Provinsi Banten"}
    text = text_of("rencana-kerja-sama", laporan={"penandatangan": by})
    assert "| Jalan Syech Nawawi Al-Bantani, Serang | Gubernur Banten |" in text
    assert text.rstrip().endswith("SEKRETARIS DAERAH PROVINSI BANTEN,\nWIRA LAKSANA")
    (opened,) = [
        each for each in check(with_changes("telaahan", laporan={"penandatangan": {"nama": "Wira"}})) if each.hint
    ]
    assert (opened.name, opened.where.path) == ("isian-terbuka", "laporan.penandatangan.jabatan")


def test_the_emblem_of_a_report_hangs_on_who_signs_it() -> None:
    alone: dict[str, Any] = {"pihak": [{"logo": None}]}
    assert text_of("laporan-pemantauan", **alone, laporan={"penandatangan": None}).startswith("<lambang negara>")
    assert text_of("laporan-pemantauan", **alone).startswith("<logo Kementerian Imigrasi")


def test_a_report_of_a_bureau_does_not_bear_the_logo_of_the_unit_that_it_looks_at(tmp_path: Path) -> None:
    assert not text_of("laporan-analisis").startswith("<")
    own = {"unit": "Direktorat Pembinaan", "penandatangan": {"nama": "Rini", "jabatan": "Direktur Pembinaan"}}
    assert text_of("laporan-analisis", laporan=own).startswith("<logo Direktorat Jenderal Pemasyarakatan")
    folder = tmp_path / "profil" / "uji"
    shutil.copytree(ROOT / "templates" / "profil" / "kemenimipas", folder)
    head = folder / "profil.yaml"
    head.write_text(f"{head.read_text('utf-8')}logo: logo.png\n", "utf-8")
    built = load(plain_data("laporan-analisis") | {"profil": "uji"}, folder=FOLDER, templates=tmp_path).built
    (logo,) = built.pohon.logos
    assert (logo.path, logo.text) == ("logo.png", "logo Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia")


MONEY = [{"uraian": "A", "pagu": "1000", "realisasi": "900"}, {"uraian": "B", "pagu": "500", "realisasi": "0"}]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (MONEY, "|  | Jumlah | Rp1.500,00 | Rp900,00 |"),
        (MONEY[:1], None),
        ([*MONEY, {"uraian": "C", "realisasi": "7"}], None),
        ([*MONEY, {"uraian": "C", "pagu": "7"}], "|  | Jumlah | Rp1.500,00 | Rp900,00 |"),
    ],
)
def test_the_money_of_the_rows_is_added_up_where_all_of_it_is_known(rows: list[object], said: str | None) -> None:
    text = text_of("laporan-pemantauan", pemantauan_hasil={"kegiatan": rows})
    assert "| 1. | A | Rp1.000,00 | Rp900,00 |" in text
    assert said in text if said else "Jumlah" not in text


def test_the_tasks_of_a_team_are_all_those_of_its_surat_tugas() -> None:
    text, paper = text_of("laporan-tugas"), text_of("surat-tugas")
    took_part = "mengikutsertakan Kementerian Komunikasi Contoh Republik Indonesia dalam perumusan naskah kerja sama"
    assert f"d. {took_part}." in text
    assert f"4. | {took_part};" in paper
    one = text_of("laporan-tugas", penugasan={"tugas": ["menyusun rancangan"], "sampai": "2026-05-29"})
    assert f"a. menyusun rancangan; dan\nb. {took_part}." in one


MENTERI = "Menteri Imigrasi dan Pemasyarakatan Republik Indonesia"
SEKJEN = "Sekretaris Jenderal Kementerian Imigrasi dan Pemasyarakatan"


@pytest.mark.parametrize(
    ("laporan", "said"),
    [
        ({}, f"{MENTERI} melalui {SEKJEN} secara berjenjang"),
        ({"kepada": [MENTERI]}, f"{MENTERI} melalui {SEKJEN} secara berjenjang"),
        ({"kepada": ["Menteri"]}, f"Menteri melalui {SEKJEN} secara berjenjang"),
        ({"kepada": [MENTERI, SEKJEN]}, f"{MENTERI} dan {SEKJEN} secara berjenjang"),
        ({"kepada": ["Kepala Kantor Wilayah"]}, "Kepala Kantor Wilayah secara berjenjang"),
        ({"penandatangan": {"nama": "Rini", "jabatan": SEKJEN}}, f"{MENTERI} secara berjenjang"),
        ({"penyusun": 2}, "[jabatan yang menerima laporan]"),
        ({"penyusun": 2, "kepada": ["Menteri Hukum"]}, "Menteri Hukum"),
    ],
)
def test_a_report_keeps_its_way_to_the_minister(laporan: Mapping[str, object], said: str) -> None:
    assert f"disampaikan kepada {said} sebagai bahan" in text_of("laporan-pemantauan", laporan=laporan)


def test_no_article_is_followed_by_who_is_not_bound() -> None:
    text = text_of("laporan-pemantauan", profil="umum")
    assert "disampaikan kepada [jabatan yang menerima laporan] sebagai bahan" in text


def test_a_starter_does_not_let_the_addressee_sign() -> None:
    text = starter("laporan-analisis", "kemenimipas", ASSETS)
    assert "Kementerian Imigrasi dan Pemasyarakatan" in text
    assert "Agus Andrianto" not in text
    assert "Agus Andrianto" in starter("nota-kesepahaman", "kemenimipas", ASSETS)


def test_a_lampiran_bears_the_number_of_the_report() -> None:
    text = text_of("laporan-analisis", lampiran=[{"judul": "Daftar Hadir", "teks": "Daftar hadir terlampir."}])
    assert text.count("\nNOMOR: SEK.3-HH.05.06-88") == 2
    assert text.count("NOMOR") == 2


@every_kind
def test_it_is_valid_ooxml_and_the_same_every_time(kind: str, tmp_path: Path) -> None:
    need(present=importlib.util.find_spec("openxml_audit") is not None, what="openxml-audit")
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "a.docx"
    path.write_bytes(made(kind))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    again = load(FOLDER / f"{kind}.yaml")
    assert write(again.built, again.assets, draft=True, sha256=again.sha256) == made(kind)


@cache
def made(kind: str) -> bytes:
    built = sample(kind)
    return write(built.built, built.assets, draft=True, sha256=built.sha256)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_short_table_stays_on_one_page_and_a_long_one_repeats_its_header(engine: str) -> None:
    found = [flat(page) for page in pages(with_long_table(), engine)]
    texts = ["".join(page.split()) for page in found]
    heads = [text.count("KegiatanTargetCapaian") for text in texts]
    assert heads.count(1) >= 2
    assert max(heads) == 1
    assert all(f"Kegiatanke-{n}satusatu" in "".join(texts) for n in (1, 40, 80))
    short = [flat(page) for page in pages(made("laporan-pemantauan"), engine)]
    (whole,) = [page for page in short if "Kegiatan Target Capaian" in page]
    assert "1 angkatan, 32 peserta" in whole
    assert "sebagai berikut: No. Kegiatan Target" in whole


@pytest.mark.parametrize("name", ["sampul", "judul", "pembuka", "isi", "penutup", "tanda_tangan", "lampiran"])
def test_a_frame_of_a_report_needs_its_anchors(tmp_path: Path, name: str) -> None:
    found = lint_frame(frame(tmp_path, (BODY, f"{{{{p {name} }}}}", ""), base=REPORT))
    codes = [finding.name for finding in found]
    assert codes == ([] if name == "sampul" else ["kerangka-jangkar-hilang"])


@pytest.mark.parametrize(("kind", "kerangka"), [("telaahan", "naskah"), ("nota-kesepahaman", "laporan")])
def test_a_frame_of_another_form_is_refused(kind: str, kerangka: str) -> None:
    built = sample(kind).built
    jenis = built.jenis.model_copy(update={"kerangka": kerangka})
    wrong = replace(built, inputs=replace(built.inputs, jenis=jenis))
    with pytest.raises(UsageError, match="bukan kerangka"):
        write(wrong, Assets(), draft=True)


@pytest.mark.parametrize("bentuk", ["surat", "laporan"])
def test_only_a_naskah_has_a_second_language(bentuk: str) -> None:
    kind = {"nama": "Uji", "arti": "Uji.", "bentuk": bentuk, "pembuka": [], "klausul": [], "padanan": {"nama": "Test"}}
    with pytest.raises(ValidationError, match=f"bentuk {bentuk} tidak punya bahasa kedua"):
        Jenis.model_validate(kind)
    assert Jenis.model_validate(kind | {"bentuk": "naskah"}).padanan


def test_the_five_aspects_are_there_when_they_are_filled_or_the_profil_asks(tmp_path: Path) -> None:
    head = "VII. ASPEK KERJA SAMA LUAR NEGERI"
    assert head in text_of("laporan-analisis")
    bare = {"aspek": None}
    assert head not in text_of("laporan-analisis", analisis=bare)
    (tmp_path / "profil" / "uji").mkdir(parents=True)
    (tmp_path / "profil" / "uji" / "profil.yaml").write_text("nama: Uji\nberaspek: ya\n", "utf-8")
    data: dict[str, Any] = plain_data("laporan-analisis") | {"profil": "uji"}
    data["analisis"] = {**data["analisis"], **bare}
    text = outline(load(data, folder=FOLDER, templates=tmp_path).built.pohon)
    assert head in text
    assert "5. Aspek keuangan. [aspek keuangan]" in text


def test_a_report_without_its_parent_says_so_with_the_article() -> None:
    fields = {"jenis": "laporan-pemantauan", "profil": "kemenimipas"}
    (finding,) = findings_of(lambda: load(fields))
    assert "belum menyebut naskah induknya" in finding.message
    document = load({**fields, "pihak": [{"nama": "A"}, {"nama": "B"}]})
    for final, level in ((False, Level.PERINGATAN), (True, Level.GALAT)):
        (missing,) = [
            each for each in check(document, final=final) if each.basis and each.basis.article == "Pasal 42 ayat (1)"
        ]
        assert (missing.name, missing.level, missing.where.path) == ("isi-wajib", level, "induk")


def test_a_report_may_follow_the_end_of_the_kerja_sama() -> None:
    day = {"tanggal": "2032-09-01", "tempat": "Jakarta"}
    document = with_changes("laporan-pemantauan", induk="pengakhiran.yaml", penandatanganan=day)
    text = outline(document.built.pohon)
    assert "dan telah diakhiri dengan Kesepakatan Pengakhiran tanggal" in text
    assert "sebagai bahan pertimbangan.\n" in text
    assert not [finding for finding in check(document) if finding.level is Level.GALAT]


def test_what_an_adendum_worded_itself_may_be_written_in_the_report(tmp_path: Path) -> None:
    parent = FOLDER / "nota-kesepahaman.yaml"
    (tmp_path / "nk.yaml").write_text(parent.read_text("utf-8"), "utf-8")
    change = "perubahan: [{ubah: ruang-lingkup, teks: Ruang lingkup meliputi magang dan riset.}]\n"
    day = "penandatanganan: {tanggal: 2026-02-02, tempat: Jakarta}\n"
    saved(tmp_path, f"jenis: adendum\ninduk: nk.yaml\n{day}{change}", "a.yaml")

    def said(own: str) -> list[tuple[Level, str]]:
        text = f"jenis: laporan-pemantauan\ninduk: a.yaml\n{own}"
        document = load(saved(tmp_path, text, "laporan.yaml"))
        return [(each.level, each.where.path or "") for each in check(document) if each.name == "lain-daripada-induk"]

    assert said("") == [(Level.SARAN, "ruang_lingkup")]
    assert said("ruang_lingkup: [magang, riset]\n") == []


def test_a_parent_of_the_wrong_kind_is_refused(tmp_path: Path) -> None:
    saved(tmp_path, "jenis: telaahan\npihak: [{}, {}]\n", "induk.yaml")
    file = saved(tmp_path, "jenis: laporan-pemantauan\ninduk: induk.yaml\n")
    (finding,) = findings_of(lambda: load(file))
    assert finding.name == "induk-jenis"


def test_the_kegiatan_of_the_parent_are_reported_on_when_none_is_given() -> None:
    text = text_of("laporan-pemantauan", pemantauan_hasil={"kegiatan": []})
    assert "| 4. | pelatihan bersama bagi petugas pemasyarakatan dan penyuluh hukum | [target] | [capaian] |" in text
    none = [{"uraian": "Pelatihan", "target": "1", "capaian": "1"}]
    assert "tidak terdapat kendala" in text_of("laporan-pemantauan", pemantauan_hasil={"kegiatan": none})


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, "Naskah tersebut [termasuk atau tidak termasuk] perjanjian yang menurut Pasal 7 ayat (5)"),
        ("ya", "menyangkut kerja sama teknis sebagai pelaksanaan [perjanjian yang sudah berlaku]"),
        ("ya", "Hal: Permohonan Konfirmasi Penandatanganan tanpa Surat Kuasa (Full Powers) atas Persetujuan"),
        ("tidak", "tanpa Surat Kuasa, karena tidak melaksanakan perjanjian yang sudah berlaku"),
    ],
)
def test_a_request_says_whether_full_powers_are_needed(answer: str | None, said: str) -> None:
    assert said in text_of("permohonan-surat-kuasa", surat_kuasa={"kerja_sama_teknis": answer})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"batas": "2027-08-23"}, "Republik Indonesia, paling lambat tanggal 23 Agustus 2027."),
        ({"batas": None}, "Republik Indonesia, sebelum penandatanganan yang direncanakan."),
        (
            {"batas": None, "tanggal": "triwulan I tahun 2028"},
            "di Jakarta pada triwulan I tahun 2028, di pihak Indonesia",
        ),
        (
            {"tanggal": "3 bulan setelah rancangan disepakati"},
            "di Jakarta pada 3 bulan setelah rancangan disepakati, di",
        ),
        (
            {"kerja_sama_teknis": "ya", "batas": "2027-08-23"},
            "konfirmasi tertulis Saudara paling lambat tanggal 23 Agustus 2027 bahwa penandatanganan",
        ),
    ],
)
def test_a_request_for_full_powers_says_by_when(given: dict[str, object], said: str) -> None:
    assert said in text_of("permohonan-surat-kuasa", surat_kuasa=given)


@pytest.mark.parametrize("kind", ["rencana-kerja-sama", "nota-kesepahaman", "kesepakatan-bersama"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("landasan kerja sama", "sebagai landasan kerja sama"),
        ("untuk mempererat hubungan", "untuk mempererat hubungan"),
        ("Mempererat hubungan", "untuk mempererat hubungan"),
    ],
)
def test_a_maksud_means_the_same_in_every_kind(kind: str, typed: str, said: str) -> None:
    assert f" ini dimaksudkan {said}.\n" in text_of(kind, maksud=typed)


@pytest.mark.parametrize(
    ("varian", "said"), [("ksdpl", "Pasal 31 Peraturan"), ("ksdll", "Pasal 30, Pasal 31, dan Pasal 38")]
)
def test_a_plan_names_what_follows(varian: str, said: str) -> None:
    text = text_of("rencana-kerja-sama", varian=varian)
    assert said in text
    assert "45 (empat puluh lima) hari kerja" in text


ASPECTS = ("politis", "keamanan", "yuridis", "teknis", "keuangan")


@pytest.mark.parametrize("given", [None, {"politis": "Baik."}])
def test_a_profil_that_asks_for_the_aspects_misses_each(given: dict[str, str] | None) -> None:
    aspek = {name: given.get(name) for name in ASPECTS} if given else None
    found = check(with_changes("laporan-analisis", profil="kemenko-infra", analisis={"aspek": aspek}))
    missing = {finding.where.path for finding in found if finding.name == "isian-terbuka"}
    assert {f"analisis.aspek.{name}" for name in ASPECTS if name not in (given or ())} <= missing
    assert "analisis.aspek.politis" not in missing or given is None


SCOPE = [{"uraian": "magang"}, {"uraian": "pelatihan di bidang", "rincian": ["las", "kayu"]}]


@pytest.mark.parametrize("scope", [SCOPE, SCOPE[1:]])
@pytest.mark.parametrize("kind", [each for each in KINDS if load_jenis(each, Assets()).takes("ruang_lingkup")])
def test_no_part_of_the_ruang_lingkup_is_lost(kind: str, scope: list[dict[str, object]]) -> None:
    text = text_of(kind, ruang_lingkup=scope)
    assert all(word in text for word in ("pelatihan di bidang", "las", "kayu"))


def only_first(value: object) -> object:
    """A field with one item in each of its lists."""
    if isinstance(value, Mapping):
        return {name: only_first(item) for name, item in value.items()}
    return [only_first(value[0])] if isinstance(value, list) and value else value


def lists_of_one(text: str) -> list[str]:
    """Items that stand alone in their list."""
    lines = text.splitlines()
    follows = {"a.": "b.", "1.": "2."}
    heads = [(n, follows[line.split()[0]]) for n, line in enumerate(lines) if line.split()[:1] in (["a."], ["1."])]
    return [lines[n] for n, second in heads if not any(line.split()[:1] == [second] for line in lines[n:])]


@every_kind
def test_one_item_stands_in_its_sentence(kind: str) -> None:
    data = plain_data(kind)
    fields = {name: only_first(value) for name, value in data.items() if name not in {"pihak", "induk"}}
    fields |= {"dasar_hukum": ["uu-39-2008"], "ruang_lingkup": ["magang"]} if "pihak" in data else {}
    takes = load_jenis(kind, ASSETS).takes
    text = outline(load({**data, **{k: v for k, v in fields.items() if takes(k)}}, folder=FOLDER).built.pohon)
    assert lists_of_one(text) == []
    assert lists_of_one("Dasar:\na. satu\n\n1. dua\n2. tiga") == ["a. satu"]


def test_a_report_names_who_made_the_paper_that_it_cites() -> None:
    unit = "Direktorat Jenderal Pemasyarakatan"
    said = f"tertuang dalam Laporan Hasil Penjajakan {unit} Nomor PAS-HH.05.06-31 tanggal 10 Agustus 2026, diterima"
    assert said in text_of("laporan-analisis")
    nothing = {"penjajakan": {"jenis": None, "nomor": None, "tanggal": None, "unit": None}}
    assert "tertuang dalam" not in text_of("laporan-analisis", analisis=nothing)


def test_the_ways_of_one_dasar_hukum_and_one_fact() -> None:
    one = {"dasar_hukum": ["uu-39-2008"]}
    law = "Undang-Undang Nomor 39 Tahun 2008"
    assert f"\nTelaahan ini disusun berdasarkan {law}" in text_of("telaahan", **one)
    assert f"\nDasar hukum yang terkait dengan kerja sama ini ialah {law}" in text_of("laporan-analisis", **one)
    assert f"evaluasi ini dilakukan berdasarkan {law}" in text_of("laporan-pemantauan", **one)
    assert "\nAda 20 petugas.\n" in text_of("telaahan", telaahan={"fakta": ["Ada 20 petugas."]})


def test_the_persoalan_is_introduced_before_it_is_told_and_told_once() -> None:
    text = text_of("telaahan", telaahan={"persoalan": ["Instruktur baru tiga orang."]})
    start, end = (text.index(part) for part in ("bermaksud mengadakan", "Instruktur baru tiga orang."))
    assert start < text.index("belum ada Nota Kesepahaman.") < end < text.index("Yang perlu ditelaah")
    own = text_of("telaahan", telaahan={"persoalan": ["Belum ada nota kesepahaman."]})
    assert "tentang Pelatihan Pengelasan bagi Warga Binaan.\nBelum ada nota kesepahaman.\n" in own
    assert "belum ada Nota Kesepahaman" not in own


def test_a_telaahan_tells_money_and_time_of_what_is_planned() -> None:
    work = {"uraian": "pelatihan", "waktu": "triwulan I tahun 2027", "penanggung_jawab": "Seksi Kegiatan Kerja"}
    money = {"nilai": "100.000.000", "keterangan": "Biaya uji kompetensi ditanggung mitra."}
    span = {"mulai": "2026-06-01", "sampai": "2027-05-31"}
    text = text_of("telaahan", kegiatan=[work, "uji"], pendanaan=money, jangka_waktu=span)
    assert "| pelatihan (triwulan I tahun 2027; penanggung jawab Seksi Kegiatan Kerja); uji |" in text
    assert "| Perkiraan nilai | Rp100.000.000,00 (seratus juta rupiah) |" in text
    assert "| Keterangan pendanaan | Biaya uji kompetensi ditanggung mitra. |" in text
    assert "| Jangka waktu | sejak tanggal 1 Juni 2026 sampai dengan tanggal 31 Mei 2027 |" in text


@every_kind
def test_text_of_the_drafter_is_printed_as_typed(kind: str) -> None:
    ugly = "A & B <x> {{ y }} | z “{% raw %}”"
    lines = [ugly, f"*{ugly}*"]
    text = text_of(kind, laporan={"simpulan": lines, "rekomendasi": lines, "latar_belakang": lines, "nomor": ugly})
    assert ugly in text


def test_the_starter_of_a_report_begins_with_its_parent(tmp_path: Path) -> None:
    from click.testing import CliRunner

    target = tmp_path / "laporan.yaml"
    (tmp_path / "nota.yaml").write_text((FOLDER / "nota-kesepahaman.yaml").read_text("utf-8"), "utf-8")
    args = ["baru", "laporan-pemantauan", "--induk", str(tmp_path / "nota.yaml"), "-o", str(target)]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 0, result.output
    text = target.read_text("utf-8")
    assert "    # - uraian: penyuluhan hukum secara berkala" in text
    assert "induk: nota.yaml" in text
    assert "\n  penandatangan:\n" in text
    assert "sebagaimana dimaksud dalam Bagian II" in outline(load(target).built.pohon)


def test_the_frame_is_bundled_and_clean() -> None:
    assert lint_frame(bundled("templates") / "kerangka" / "laporan.docx") == ()


def test_a_report_is_no_row_of_a_table_of_naskah() -> None:
    files = ("laporan-pemantauan", "nota-kesepahaman", "telaahan")
    found = rekapitulasi([summary_of(sample(name).built, f"{name}.yaml") for name in files], hari_ini=date(2026, 1, 1))
    assert [entri.origin.file for entri in found.entries] == ["nota-kesepahaman.yaml"]
    assert [str(each.why) for each in found.set_aside] == ["bukan naskah kerja sama"] * 2


def test_a_term_runs_from_a_day() -> None:
    kind = {"nama": "Uji", "arti": "Uji.", "bentuk": "laporan", "pembuka": [], "klausul": []}
    assert Jenis.model_validate(kind | {"peristiwa": {"diterima": "analisis.diterima"}}).peristiwa
    for path, said in (("analisis.urgensi", "bukan isian tanggal"), ("analisis.terima", "bukan isian naskah")):
        with pytest.raises(ValidationError, match=said):
            Jenis.model_validate(kind | {"peristiwa": {"diterima": path}})


def test_what_an_analysis_lists_are_sentences() -> None:
    said = text_of("laporan-analisis", analisis={"manfaat": ["alih teknologi", "Biaya berkurang."]})
    assert "Alih teknologi. Biaya berkurang.\n" in said
