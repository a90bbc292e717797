"""Klausul that real agreements have beside the usual ones: what each says, by its options and by who the pihak are."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from _every import every
from _helpers import document, findings_of, saved, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, load

PKS, NK = "perjanjian-kerja-sama", "nota-kesepahaman"
OFFICE = {"nama": "Kantor Contoh", "golongan": "lembaga-pemerintah"}
REGION = {"nama": "Dinas Contoh", "golongan": "pemerintah-daerah"}
FIRM = {"nama": "PT Contoh", "golongan": "badan-usaha"}
FOUNDATION = {"nama": "Yayasan Contoh", "golongan": "lembaga-nonpemerintah"}
Fields = Mapping[str, Any]


def on(*names: str, **klausul: Fields) -> dict[str, object]:
    """Klausul switched on: some as they are, others (with _ for -) with their parameters."""
    chosen: dict[str, object] = dict.fromkeys(names, "ya")
    chosen |= {name.replace("_", "-"): {"pakai": "ya", "parameter": given} for name, given in klausul.items()}
    return {"klausul": chosen}


def pasal(title: str, **fields: object) -> str:
    """The Pasal of that title in an agreement of an office and a firm, or as the fields say."""
    text = text_of(**({"jenis": PKS, "pihak": [OFFICE, FIRM]} | fields))
    (found,) = [part for part in text.split("\nPasal ") if part.partition("\n")[2].startswith(f"{title}\n")]
    return found


Case = tuple[str, Fields, str, str]
"""The title of a Pasal, fields of the input, what is said, what is not said."""
TARIF = {"layanan": ["Uji contoh"], "satuan": ["sampel"], "besaran": ["Rp5.000,00 (lima ribu rupiah)"]}
CASES: list[Case] = [
    (
        "KELOMPOK KERJA",
        on("kelompok-kerja"),
        "b. menyiapkan rencana kerja sebagaimana dimaksud dalam Pasal 3 ayat (3);",
        "dengan ketua",
    ),
    (
        "KELOMPOK KERJA",
        on(kelompok_kerja={"sebutan": "tim teknis", "ketua": 2, "tugas": ["Menilai laporan"]}),
        "(2) Tim teknis sebagaimana dimaksud pada ayat (1) beranggotakan wakil",
        "kelompok kerja",
    ),
    ("KELOMPOK KERJA", on(kelompok_kerja={"tugas": ["Menilai laporan"]}), "dan\n    e. menilai laporan.", "rancangan"),
    ("KOORDINASI", on("koordinasi-pelaksanaan"), "Setiap PIHAK wajib menunjuk koordinator", "berkoordinasi dengan"),
    ("KOORDINASI", {"jenis": NK} | on("koordinasi-pelaksanaan"), "Setiap PIHAK menunjuk koordinator", "wajib"),
    (
        "KOORDINASI",
        on(koordinasi_pelaksanaan={"koordinator": ["Kepala Seksi Latihan"], "instansi_lain": ["Badan Lain"]}),
        "a. Kepala Seksi Latihan bagi PIHAK KESATU; dan\n    b. [koordinator dari PIHAK KEDUA] bagi PIHAK KEDUA.",
        "menunjuk koordinator",
    ),
    (
        "KELOMPOK KERJA",
        {"jenis": "nota-kesepakatan", "pihak": [OFFICE, REGION]} | on("kelompok-kerja"),
        "b. menyiapkan penyesuaian kegiatan sebagaimana dimaksud dalam Pasal 4 ayat (1) apabila diperlukan;",
        "perjanjian kerja sama",
    ),
    (
        "OBJEK KERJA SAMA",
        on(objek_kerja_sama={"objek": ["Sistem antrean"]}),
        "adalah sistem antrean.\n(2) Objek kerja sama sebagaimana dimaksud pada ayat (1) dapat ditambah",
        "urusan pemerintahan",
    ),
    ("OBJEK KERJA SAMA", on("objek-kerja-sama"), "[urusan pemerintahan yang dikerjasamakan]", "dapat ditambah"),
    ("LOKASI", on(lokasi={"lokasi": ["Kota Depok"], "penguasa": 1}), "PIHAK KESATU wajib memberikan akses", "a. "),
    ("LOKASI", on(lokasi={"lokasi": ["Kota Depok", "Kota Bogor"]}), "di:\n    a. Kota Depok; dan", "[tempat"),
    ("LOKASI", {"jenis": NK} | on("lokasi"), "PIHAK yang menguasai lokasi memberikan akses", "wajib"),
    (
        "PEMBEBANAN BIAYA",
        on(pembebanan_biaya={"penanggung": "PT Contoh", "biaya": ["Perjalanan narasumber"]}),
        "(1) PIHAK KEDUA menanggung biaya perjalanan narasumber.",
        "[",
    ),
    (
        "PEMBEBANAN BIAYA",
        {"pihak": [OFFICE, REGION, OFFICE]} | on(pembebanan_biaya={"penanggung": [1, 3], "biaya": ["a b", "c d"]}),
        "PIHAK KESATU dan PIHAK KETIGA menanggung biaya:\n    a. a b; dan",
        "kemampuan keuangan",
    ),
    (
        "PENDANAAN",
        on("pembebanan-biaya"),
        "kemampuan keuangannya, kecuali biaya sebagaimana dimaksud dalam Pasal 7 ayat (1).",
        "PIHAK KEDUA",
    ),
    (
        "PENDANAAN",
        on(pendanaan={"penanggung": 2}),
        "menjadi tanggungan PIHAK KEDUA sesuai dengan ketersediaan anggaran atau kemampuan keuangannya.",
        "masing-masing",
    ),
    ("TARIF", on(tarif_layanan=TARIF), "| 1. | Uji contoh | sampel | Rp5.000,00 (lima ribu rupiah) |", "["),
    ("TARIF", on(tarif_layanan=TARIF | {"satuan": []}), "| 1. | Uji contoh | [satuan] |", "ditetapkan berdasarkan"),
    (
        "TARIF",
        {"pihak": [FIRM, FOUNDATION], "lampiran": [{"judul": "Tarif", "tabel": "rincian-biaya"}]} | on("tarif-layanan"),
        "dikenai tarif sebagaimana tercantum dalam Lampiran",
        "penerimaan negara",
    ),
    (
        "JAMINAN PELAKSANAAN",
        on("sanksi", jaminan_pelaksanaan={"pemberi": 2, "penerima": 1, "besar": "5% (lima persen) dari nilai"}),
        "PIHAK KEDUA wajib menyerahkan jaminan pelaksanaan kepada PIHAK KESATU sebesar 5% (lima persen) dari nilai",
        "setelah ditegur",
    ),
    ("JAMINAN MUTU", on("jaminan-mutu"), "PIHAK yang melaksanakan kegiatan wajib memastikan", "tersembunyi"),
    (
        "JAMINAN MUTU",
        on(jaminan_mutu={"pelaksana": 2, "standar": ["SNI 1"], "masa_jaminan": "3 bulan"}),
        "kekurangan tersembunyi yang diketahui dalam 3 (tiga) bulan",
        "a. ",
    ),
    ("ASURANSI", on("asuransi"), "Setiap PIHAK wajib mengadakan asuransi atau jaminan sosial bagi personel", "a. "),
    ("ASURANSI", on(asuransi={"penanggung": 2, "risiko": ["kebakaran", "banjir"]}), "b. banjir.", "setiap PIHAK"),
    (
        "ASURANSI",
        on(asuransi={"penanggung": 2, "barang": "ya", "tertanggung": "gedung"}),
        "asuransi bagi gedung terhadap risiko kerusakan dan kehilangan",
        "jaminan sosial",
    ),
    ("SARANA DAN PRASARANA", on("sarana-dan-prasarana"), "Setiap PIHAK wajib menyediakan", "berupa:"),
    (
        "SARANA DAN PRASARANA",
        {"pihak": [FIRM, FOUNDATION]} | on(sarana_dan_prasarana={"penyedia": 1, "sarana": ["Ruang kelas"]}),
        "PIHAK KESATU wajib menyediakan sarana dan prasarana berupa ruang kelas.",
        "barang milik negara",
    ),
    (
        "PERNYATAAN DAN JAMINAN",
        on(pernyataan_dan_jaminan={"pernyataan": ["Memiliki akreditasi"]}),
        "dan\n    f. memiliki akreditasi.",
        "anggaran",
    ),
    (
        "PERNYATAAN DAN JAMINAN",
        {"pihak": [OFFICE, REGION]} | on("pernyataan-dan-jaminan"),
        "diwakili oleh penanda tangan yang berwenang",
        "kerugian",
    ),
    (
        "LARANGAN",
        on("sanksi", larangan_para_pihak={"pihak_tertentu": 2, "larangan_tertentu": ["Merekam gambar"]}),
        "menaati larangan sebagaimana dimaksud pada ayat (1) dan ayat (2).",
        "memulihkan",
    ),
    (
        "LARANGAN",
        on(larangan_para_pihak={"larangan": ["Merekam gambar"]}),
        "dan\n    d. merekam gambar.",
        "Selain larangan",
    ),
    ("PENGALIHAN", on("pengalihan"), "penggabungan, peleburan, atau pemisahan sesuai", "afiliasi"),
    ("HAK DAN KEWAJIBAN", on("pengalihan"), "PIHAK KEDUA wajib", "mengalihkan"),
    ("KONFLIK KEPENTINGAN", on("konflik-kepentingan"), "wajib memberitahukannya secara tertulis", "harus"),
    (
        "KONFLIK KEPENTINGAN",
        {"jenis": NK, "pihak": [FIRM, FOUNDATION]} | on("konflik-kepentingan"),
        "harus memberitahukannya",
        "atasannya",
    ),
    (
        "PEMERIKSAAN",
        on("kerahasiaan", "pemeriksaan"),
        "dapat diperiksa oleh Badan Pemeriksa Keuangan dan diawasi oleh aparat pengawasan intern pemerintah",
        "pemeriksaan sebagaimana dimaksud pada ayat (2), PIHAK yang diperiksa",
    ),
    (
        "PEMERIKSAAN",
        {"pihak": [FIRM, FOUNDATION]} | on("pemeriksaan"),
        "Setiap PIHAK dapat memeriksa dokumen",
        "Badan Pemeriksa Keuangan",
    ),
    ("KERJA SAMA TIDAK EKSKLUSIF", on("tidak-eksklusif"), "PIHAK yang mengadakan kerja sama", "harus"),
    ("SIFAT KESEPAHAMAN", {"jenis": NK} | on("tidak-eksklusif"), "pemahaman awal", "menghalangi"),
    (
        "DOMISILI",
        on(domisili_hukum={"pengadilan": "Pengadilan Negeri Depok"}),
        "memilih tempat kedudukan hukum yang tetap di kepaniteraan Pengadilan Negeri Depok.",
        "alamat barunya",
    ),
    ("DOMISILI", {"pihak": [OFFICE, REGION]} | on("domisili-hukum"), "alamat barunya", "kepaniteraan"),
    (
        "PENYELESAIAN PERSELISIHAN",
        on("domisili-hukum"),
        "melalui pengadilan negeri di tempat kedudukan hukum sebagaimana dimaksud dalam Pasal 11 ayat (1).",
        "yang digugat",
    ),
    (
        "PEMBEBASAN DARI TUNTUTAN",
        on(pembebasan_dari_tuntutan={"pembebas": 2}),
        "(1) PIHAK KEDUA bertanggung jawab atas tuntutan",
        "Setiap PIHAK",
    ),
    (
        "PEMBEBASAN DARI TUNTUTAN",
        {"pihak": [FIRM, FOUNDATION]} | on("pembebasan-dari-tuntutan"),
        "dari akibat tuntutan tersebut.",
        "anggaran",
    ),
    (
        "PENGAKHIRAN",
        on("kerahasiaan", "pemeriksaan", "domisili-hukum", "pembebasan-dari-tuntutan", "akibat-pengakhiran"),
        "pemeriksaan, penyelesaian perselisihan, domisili, pembebasan dari tuntutan, dan akibat pengakhiran",
        "mengembalikan barang",
    ),
    (
        "PENGAKHIRAN OLEH SATU PIHAK",
        on(pengakhiran_sepihak={"alasan": ["anggaran tidak tersedia", "kebijakan berubah"]}),
        "sebelum jangka waktunya berakhir apabila:\n    a. anggaran tidak tersedia; atau\n    b. kebijakan berubah.",
        "mengundurkan diri",
    ),
    (
        "PENGAKHIRAN OLEH SATU PIHAK",
        {"pihak": [OFFICE, FIRM, FOUNDATION]} | on("pengakhiran-sepihak"),
        "sepanjang masih terdapat paling sedikit 2 (dua) PIHAK.",
        "mengakhiri Perjanjian",
    ),
    ("AKIBAT PENGAKHIRAN", on("akibat-pengakhiran"), "tidak menghapus hak PIHAK yang dirugikan", "terputus"),
    (
        "AKIBAT PENGAKHIRAN",
        {"pihak": [OFFICE, REGION]} | on(akibat_pengakhiran={"kegiatan_berjalan": "tidak", "layanan": "ya"}),
        "layanan kepada masyarakat tidak terputus",
        "ganti kerugian",
    ),
    (
        "PERUBAHAN PERATURAN PERUNDANG-UNDANGAN",
        on("perubahan-peraturan"),
        "dapat diakhiri sebagaimana dimaksud dalam Pasal 11 ayat (1) huruf c.",
        "harus",
    ),
    ("KETENTUAN LAIN", on("perubahan-peraturan"), "Hal yang belum diatur", "perubahan peraturan"),
    (
        "URUTAN KEBERLAKUAN DOKUMEN",
        {"lampiran": [{"judul": "Rincian", "teks": "Isi."}]} | on(hierarki_dokumen={"dokumen": ["Kerangka acuan"]}),
        "c. Lampiran;\n    d. rencana kerja sebagaimana dimaksud dalam Pasal 3 ayat (3); dan\n    e. kerangka acuan.",
        "huruf",
    ),
    (
        "KESELURUHAN PERJANJIAN",
        on(keseluruhan_perjanjian={"tetap_berlaku": ["Berita Acara Survei"]}),
        "tidak berlaku lagi sejak tanggal penandatanganan Perjanjian Kerja Sama ini, kecuali Berita Acara Survei.",
        "lampirannya",
    ),
    ("KETERPISAHAN", {"jenis": NK} | on("keterpisahan"), "ketentuan lain dalam Nota Kesepahaman ini", "wajib"),
]


@every("case", CASES)
def test_what_a_klausul_says(case: Case) -> None:
    title, fields, said, unsaid = case
    found = pasal(title, **fields)
    assert said in found
    assert unsaid not in found


OF_BOTH = (
    *(
        "lokasi",
        "kelompok-kerja",
        "koordinasi-pelaksanaan",
        "pembebanan-biaya",
        "konflik-kepentingan",
        "tidak-eksklusif",
    ),
    *("perubahan-peraturan", "keterpisahan", "pihak-bergabung"),
)
OF_PKS = (
    *("sarana-dan-prasarana", "pernyataan-dan-jaminan", "larangan-para-pihak", "pengalihan", "tarif-layanan"),
    *("jaminan-mutu", "asuransi"),
    *("pemeriksaan", "domisili-hukum", "pembebasan-dari-tuntutan", "pengakhiran-sepihak", "akibat-pengakhiran"),
    *("hierarki-dokumen", "keseluruhan-perjanjian", "kerahasiaan", "sanksi", "integritas", "jaminan-pelaksanaan"),
)
FILLED: dict[str, Fields] = {
    "lokasi": {"lokasi": ["Kota Depok"]},
    "pembebanan-biaya": {"penanggung": 2, "biaya": ["Honor instruktur", "Bahan pelatihan"]},
    "tarif-layanan": TARIF,
    "jaminan-pelaksanaan": {"pemberi": 2, "penerima": 1, "besar": "5% (lima persen) dari nilai kerja sama"},
    "domisili-hukum": {"pengadilan": "Pengadilan Negeri Depok"},
}
BESIDE = frozenset({"logo-terbuka"})
"""What is told of the input, and not of the words of a klausul."""


@pytest.mark.parametrize(
    ("jenis", "names", "pihak"),
    [
        (PKS, (*OF_BOTH, *OF_PKS), [OFFICE, FIRM]),
        (PKS, (*OF_BOTH, *OF_PKS), [OFFICE, FIRM, FOUNDATION]),
        (PKS, (*OF_BOTH, *OF_PKS[:-1]), [OFFICE, REGION]),
        (NK, OF_BOTH, [OFFICE, FIRM]),
        (NK, OF_BOTH, [OFFICE, REGION, FOUNDATION]),
    ],
)
def test_no_rule_of_wording_or_structure_finds_a_fault(jenis: str, names: Sequence[str], pihak: list[object]) -> None:
    chosen = {name: {"pakai": "ya", "parameter": FILLED.get(name, {})} for name in names}
    given = {"jenis": jenis, "pihak": pihak, "klausul": chosen}
    found = check(document(**given, ruang_lingkup=["pelatihan"], jangka_waktu="1 tahun"))
    assert found
    assert not [each for each in found if each.where.file and each.where.file.endswith(".md")]
    ours = [each for each in found if each.code[:3] in {"KS3", "KS4"} and each.name not in BESIDE]
    assert not ours


@pytest.mark.parametrize("typed", [2, "2", "kedua", "PIHAK KEDUA", "PT Contoh", "contoh jaya"])
def test_a_parameter_names_a_pihak_in_any_way(typed: object) -> None:
    pihak = [OFFICE, {"nama": "PT Contoh Jaya", "golongan": "badan-usaha"}]
    fields = {"pihak": pihak} | on(asuransi={"penanggung": typed})
    assert "(1) PIHAK KEDUA wajib mengadakan asuransi" in pasal("ASURANSI", **fields)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (3, "Penanggung 3 bukan nomor urut pihak."),
        ("PT Lain", "bukan nama salah satu pihak"),
        ("Contoh", "dapat berarti lebih dari satu pihak"),
        ([1, 9], "bukan nomor urut pihak"),
    ],
)
def test_a_parameter_that_names_no_pihak_is_refused_with_its_place(typed: object, said: str) -> None:
    (finding,) = findings_of(lambda: text_of(jenis=PKS, pihak=[OFFICE, FIRM], **on(asuransi={"penanggung": typed})))
    assert said in finding.message
    assert "klausul.asuransi.parameter.penanggung" in str(finding.where)


def test_a_name_among_pihak_without_names_asks_for_a_number() -> None:
    (finding,) = findings_of(lambda: text_of(jenis=PKS, pihak=[{}, {}], **on(asuransi={"penanggung": "PT Lain"})))
    assert finding.hint == "Tulis nomor urutnya, misalnya 2."


PARENT = """\
jenis: perjanjian-kerja-sama
pihak: [{nama: Kantor Contoh}, {nama: PT Contoh}]
jangka_waktu: 1 tahun
klausul:
  tarif-layanan: {parameter: {layanan: [Uji contoh], satuan: [sampel], besaran: ["Rp5.000,00 (lima ribu rupiah)"]}}
  akibat-pengakhiran: ya
"""
CHANGED = """\
jenis: adendum
induk: naskah.yaml
perubahan:
  - ubah: tarif-layanan
    teks: |
      (1) Tarif berubah:

      | No. | Tarif |
      |---|---|
      | 1. | Rp6.000,00 (enam ribu rupiah) |
      (2) Tarif lama tidak berlaku lagi.
"""


def test_an_adendum_words_a_tariff_anew_and_a_pengakhiran_says_what_stays(tmp_path: Path) -> None:
    saved(tmp_path, PARENT)
    changed = load(saved(tmp_path, CHANGED, "adendum.yaml"))
    assert "| 1. | Rp6.000,00 (enam ribu rupiah) |" in outline(changed.built.pohon)
    end = "jenis: pengakhiran\ninduk: adendum.yaml\npengakhiran: {alasan: kesepakatan, tanggal: 2027-01-01}\n"
    ended = outline(load(saved(tmp_path, end, "akhir.yaml")).built.pohon)
    assert "penyelesaian perselisihan dan akibat pengakhiran sebagaimana dimaksud" in ended
