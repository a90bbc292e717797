"""What people type otherwise than it is called, and its opposite: what only looks like it stays."""

from pathlib import Path

import pytest
from _helpers import document, findings_of, saved, text_of

from kerjasama_docs.inputs import source_of, validate
from kerjasama_docs.language.rapi import Fit, keraguan, rapikan
from kerjasama_docs.language.rapi.pihak import sebutan_pihak
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.isi import LingkupButir
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.reading import as_last_day, as_logo, as_unit
from kerjasama_docs.model.shape import shapes_of
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load
from kerjasama_docs.regulations import key_of, regulation_keys

ROW = {"Uraian": "modul", "Vol.": "4", "satuan": "paket", "Harga Satuan (Rp)": "1.000.000"}


def _fit(record: type[Record], field: str) -> Fit:
    shape = shapes_of(record)[field]
    return shapes_of(shape.record)[shape.short].fit if shape.record and shape.short else shape.fit


def _costs(*rows: dict[str, str]) -> dict[str, object]:
    return {"lampiran": [{"judul": "Rincian Biaya", "tabel": "Rincian Biaya", "baris": list(rows)}]}


def test_columns_are_known_by_their_other_names() -> None:
    """By their heads, and by what units write in a form."""
    assert "| 1. | modul | 4 | paket | Rp1.000.000,00 | Rp4.000.000,00 |" in text_of(**_costs(ROW))


@pytest.mark.parametrize(
    ("row", "code", "path"),
    [
        ({**ROW, "volume": "5"}, "kunci-ganda", "lampiran[1].baris[1].volume"),
        ({**ROW, "ongkos": "5"}, "lampiran", "lampiran[1].baris[1].ongkos"),
        ({**ROW, "jumlah": "5"}, "lampiran", "lampiran[1].baris[1].jumlah"),
    ],
)
def test_a_column_stands_once_and_is_one_of_the_form(row: dict[str, str], code: str, path: str) -> None:
    """Two names of one column, a name of none, and a column that is computed."""
    (found,) = findings_of(lambda: document(**_costs(row)))
    assert (found.name, found.where.path) == (code, path)


@pytest.mark.parametrize(
    "typed", ["UU 23/2014", "UU No. 23 Tahun 2014", "Undang-Undang Nomor 23 Tahun 2014", "uu 23 th 2014", "uu-23-2014"]
)
def test_a_regulation_is_known_by_its_number(typed: str) -> None:
    """However short it is cited."""
    assert key_of(typed) == "uu-23-2014"


def test_a_citation_of_the_drafter_stays() -> None:
    """One with a title is his own; one without data is nobody's key."""
    for typed in ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "UU 17/1998", "UU 23", "23/2014"):
        assert key_of(typed) == typed
    assert {key_of(key) for key in regulation_keys()} == {*regulation_keys()}


OLD = {
    "jenis": "perjanjian-kerja-sama",
    "judul": "Literasi",
    "pihak": [{"nama": "Badan A"}, {"nama": "PT B"}],
    "pasal": [
        {"nomor": "Pasal 3", "judul": "Lokasi Pelatihan"},
        {"nomor": "7A", "judul": "Pelaporan", "label": "lapor"},
    ],
}


@pytest.mark.parametrize(
    ("typed", "said"), [("Pasal 3", "3"), ("LOKASI PELATIHAN", "3"), ("pelaporan", "7A"), ("lapor", "7A")]
)
def test_a_pasal_of_the_parent_is_known_by_its_number_and_its_title(typed: str, said: str) -> None:
    """And by its label, as before."""
    changed = load({"jenis": "adendum", "induk": OLD, "perubahan": [{"ubah": typed, "teks": "Bunyi baru."}]})
    text = outline(changed.built.pohon).replace("\N{NO-BREAK SPACE}", " ")
    assert f"ketentuan Pasal {said} diubah sehingga berbunyi" in text


def test_a_pasal_that_the_parent_has_not_is_refused() -> None:
    """A number that is not there is none."""
    change = {"jenis": "adendum", "induk": OLD, "perubahan": [{"ubah": "Pasal 5", "teks": "x"}]}
    (found,) = findings_of(lambda: load(change))
    assert found.name == "perubahan-tak-ada"


def test_numbers_of_units_and_last_days() -> None:
    """As a rujukan and a letter write them."""
    assert [as_unit(each) for each in ("ayat (2)", "(2)", "Pasal 7A", "7")] == ["2", "2", "7A", "7"]
    assert as_unit("lapor 2") == "lapor 2"
    assert str(as_last_day("s.d. 5 Juni 2026")) == str(as_last_day("paling lambat 05-06-2026")) == "2026-06-05"
    assert [as_logo(each) for each in ("Tidak ada", "tanpa", "logo/a.png")] == ["tanpa", "tanpa", "logo/a.png"]


def test_a_day_that_is_not_the_last_one_is_no_day_of_signing() -> None:
    """A naskah is not signed "at the latest"."""
    data = {"jenis": "nota-kesepahaman", "penandatanganan": {"tanggal": "paling lambat 5 Juni 2026"}, "pihak": [{}, {}]}
    (found,) = findings_of(lambda: validate(Naskah, source_of(data)))
    assert found.name == "nilai"


@pytest.mark.parametrize(
    ("record", "field", "typed", "said"),
    [
        (Naskah, "maksud", "Maksud Perjanjian Kerja Sama ini adalah sebagai pedoman", "sebagai pedoman"),
        (Naskah, "maksud", "Nota Kesepahaman ini dimaksudkan untuk mempererat hubungan.", "untuk mempererat hubungan"),
        (Naskah, "tujuan", "bertujuan meningkatkan layanan", "meningkatkan layanan"),
        (LingkupButir, "uraian", "Ruang lingkup kerja sama ini meliputi: pelatihan", "pelatihan"),
        (Pihak, "hak", "PIHAK KESATU berhak menerima laporan", "menerima laporan"),
        (Pihak, "kewajiban", "wajib menyediakan ruang", "menyediakan ruang"),
        (Pihak, "kewajiban", "PIHAK KEDUA berkewajiban untuk membayar", "membayar"),
        (Pihak, "kewenangan", "berwenang menetapkan lokasi", "menetapkan lokasi"),
        (Pihak, "tanggung_jawab", "bertanggung jawab atas keamanan", "atas keamanan"),
    ],
)
def test_a_whole_sentence_gives_its_phrase(record: type[Record], field: str, typed: str, said: str) -> None:
    """The naskah brings the words before it."""
    assert rapikan(typed, _fit(record, field)) == said
    assert rapikan(said, _fit(record, field)) == said


@pytest.mark.parametrize(
    ("record", "field", "typed"),
    [
        (Naskah, "maksud", "sebagai perwujudan maksud baik para pihak"),
        (Naskah, "tujuan", "tujuan pembangunan berkelanjutan yang tercapai"),
        (LingkupButir, "uraian", "ruang lingkup pekerjaan konstruksi"),
        (Pihak, "kewajiban", "wajib belajar dua belas tahun"),
        (Pihak, "hak", "hak cipta atas modul"),
        (Pihak, "kewenangan", "pengaturan wewenang petugas"),
        (Pihak, "tanggung_jawab", "tanggung jawab sosial dan lingkungan"),
    ],
)
def test_a_phrase_that_begins_alike_stays(record: type[Record], field: str, typed: str) -> None:
    """The same words may be what is meant."""
    assert rapikan(typed, _fit(record, field)) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Pihak Kedua", "PIHAK KEDUA"),
        ("pihak ke-3", "PIHAK KETIGA"),
        ("PIHAK II", "PIHAK KEDUA"),
        ("Biro Umum", "Biro Umum"),
    ],
)
def test_a_pihak_is_named_in_capitals(typed: str, said: str) -> None:
    """Anyone else is not."""
    assert sebutan_pihak(typed) == said


def test_a_naskah_in_two_languages_names_a_pihak_otherwise() -> None:
    """Para Pihak stays there."""
    work = {"kegiatan": [{"uraian": "lokakarya", "penanggung_jawab": "Para Pihak"}]}
    plain = document(**work).built.naskah.kegiatan[0]
    paired = document(**work, padanan={"bahasa": "inggris"}).built.naskah.kegiatan[0]
    assert (plain.penanggung_jawab, paired.penanggung_jawab) == ("PARA PIHAK", "Para Pihak")


@pytest.mark.parametrize(
    ("typed", "said", "doubtful"),
    [
        ("PEMERINTAH KABUPATEN KULON PROGO", "Pemerintah Kabupaten Kulon Progo", False),
        ("1. PT Aksara Data", "PT Aksara Data", False),
        ("YAYASAN APIK NUSA", "YAYASAN APIK NUSA", True),
        ("Yayasan APIK", "Yayasan APIK", False),
        ("LAPAN", "LAPAN", False),
    ],
)
def test_the_name_of_an_institution(typed: str, said: str, *, doubtful: bool) -> None:
    """Its capitals go where no acronym can be among them; where one can, they are doubted."""
    fit = _fit(Pihak, "nama")
    assert rapikan(typed, fit) == said
    assert (keraguan(said, fit) is not None) is doubtful


def test_a_title_without_its_number_and_without_capitals() -> None:
    """The page numbers a lampiran; a title has capitals, but a few words may be meant so."""
    naskah = document(judul="sinergi penataan kawasan di bantaran sungai", lampiran=[{"judul": "Lampiran I: Peta"}])
    assert naskah.built.naskah.judul == "Sinergi Penataan Kawasan di Bantaran Sungai"
    assert naskah.built.naskah.lampiran[0].judul == "Peta"
    assert (
        document(judul="literasi digital", lampiran=[{"judul": "Lampiran Teknis"}]).built.naskah.judul
        == "literasi digital"
    )


def test_several_items_in_one_text_are_doubted() -> None:
    """A semicolon does not stand in an item; a line that ends in the midst of a sentence is no item."""
    doubted = check(document(tujuan="meningkatkan layanan; memperluas akses"))
    assert [each.where.path for each in doubted if each.name == "ketikan-meragukan"] == ["tujuan"]
    whole = check(document(tujuan="meningkatkan layanan bagi warga dan\nmemperluas aksesnya"))
    assert not [each for each in whole if each.name == "ketikan-meragukan"]


def test_the_text_of_a_pasal_without_the_quotes_around_it() -> None:
    """Those inside stay."""
    own = {"judul": "Tim", "teks": "“PARA PIHAK membentuk tim.”"}
    inside = {"judul": "Istilah", "teks": "“Tim” dan “Ketua” ditetapkan kemudian."}
    text = text_of(pasal_tambahan=[own, inside])
    assert "\nPARA PIHAK membentuk tim." in text
    assert "“Tim” dan “Ketua” ditetapkan kemudian." in text


def test_a_proposed_form_by_its_acronym() -> None:
    """PKS is written out; a name on which the pihak agree is kept."""
    for typed, said in (("PKS", "Perjanjian Kerja Sama"), ("Perjanjian Pelaksanaan", "Perjanjian Pelaksanaan")):
        usulan = document(jenis="usulan", usulan={"bentuk": typed}).built.naskah.usulan
        assert usulan is not None
        assert usulan.bentuk == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("MENTERI DALAM NEGERI", "Menteri Dalam Negeri"),
        ("KERJA SAMA DALAM BIDANG HUKUM", "Kerja Sama dalam Bidang Hukum"),
        ("AHLI PERUNDANG-UNDANGAN", "Ahli Perundang-undangan"),
        ("UNDANG-UNDANG KEIMIGRASIAN", "Undang-Undang Keimigrasian"),
        ("WILAYAH BANTEN-LAMPUNG", "Wilayah Banten-Lampung"),
    ],
)
def test_words_of_an_office_in_capitals(typed: str, said: str) -> None:
    """A joining word is small, the name of what is done at home is not; a doubled word with an affix is one word."""
    assert rapikan(typed, Fit(capitals="title")) == said


@pytest.mark.parametrize("jenis", ["usulan", "rencana-kerja-sama"])
def test_an_aim_is_not_led_to_twice(jenis: str) -> None:
    """The untuk of the drafter, or that of the klausul."""
    varian = {"varian": "ksdpl"} if jenis == "rencana-kerja-sama" else {}
    for tujuan in (["untuk meningkatkan mutu"], ["untuk meningkatkan mutu", "memperluas akses"], ["meningkatkan mutu"]):
        text = text_of(jenis=jenis, tujuan=tujuan, **varian)
        assert text.count("untuk meningkatkan mutu") + text.count("untuk:\n") == 1 or "bertujuan:\n" in text
        assert "untuk untuk" not in text


@pytest.mark.parametrize("mark", [" |\n", "\n"])
def test_a_pasted_list_without_the_sentence_that_leads_to_it(tmp_path: Path, mark: str) -> None:
    """The sentence of the naskah leads to it; one of which nothing is known stays with its items."""
    lead = "Ruang lingkup Nota Kesepahaman ini meliputi" + (":" if "|" in mark else "")
    text = f"jenis: nota-kesepahaman\npihak: [{{}}, {{}}]\nruang_lingkup:{mark}  {lead}\n  1. pelatihan\n  2. magang\n"
    built = load(saved(tmp_path, text)).built.naskah
    assert [each.uraian for each in built.ruang_lingkup] == ["pelatihan", "magang"]
    own = text.replace(lead, "pelatihan bagi")
    assert len(load(saved(tmp_path, own)).built.naskah.ruang_lingkup) == 1
