"""Other words for the choices of each field; how they are read, :mod:`kerjasama_docs.model.disebut` says."""

from kerjasama_docs.model.disebut import Sebutan, sebutan

GOLONGAN = sebutan(
    {
        "lembaga-negara": "lembaga tinggi negara;komisi negara;lembaga negara lain",
        "lembaga-pemerintah": "kementerian;kementrian;kementerian negara;kementerian/lembaga;k/l;instansi pemerintah;"
        "instansi pusat;pemerintah pusat;lembaga pemerintah nonkementerian;lembaga pemerintah non kementerian;lpnk;"
        "instansi vertikal;"
        "perguruan tinggi negeri;universitas negeri;kampus negeri;ptn",
        "lembaga-nonpemerintah": "lembaga non pemerintah;nonpemerintah;non pemerintah;"
        "perguruan tinggi swasta;universitas swasta;pts;kampus swasta",
        "pemerintah-daerah": "pemda;pemprov;pemkot;pemkab;provinsi;kabupaten;kota;daerah;pemerintah provinsi;"
        "pemerintah prov;pemerintah kab;"
        "pemerintah kabupaten;pemerintah kota;pemerintah daerah provinsi;pemerintah daerah kabupaten;"
        "pemerintah daerah kota;pemerintahan daerah",
        "pemerintah-desa": "desa;pemdes;pemerintahan desa;desa adat;gampong;nagari",
        "perseorangan": "perorangan;orang perseorangan;individu;pribadi;orang pribadi",
        "badan-usaha": "bumn;bumd;swasta;pt;cv;perusahaan;perusahaan swasta;perseroan;perseroan terbatas;persero;perum;"
        "perumda;perseroda;firma;koperasi;bank;korporasi;pelaku usaha;badan usaha milik negara;"
        "badan usaha milik daerah;badan usaha swasta",
        "organisasi-kemasyarakatan": "ormas;organisasi masyarakat;organisasi kemasyarakatan;perkumpulan;paguyuban;"
        "organisasi keagamaan;organisasi masyarakat sipil",
        "pemerintah-asing": "pemerintah negara asing;pemerintah negara lain;pemerintah luar negeri;negara asing;"
        "negara lain;pemerintah daerah di luar negeri;kementerian asing",
        "organisasi-internasional": "lembaga internasional;pbb;badan pbb",
        "organisasi-internasional-nonpemerintah": "organisasi internasional non pemerintah;ingo;ngo internasional;"
        "lsm internasional;ngo asing;lsm asing",
        "subjek-hukum-internasional": "subjek hukum internasional lain;subyek hukum internasional",
        "lembaga-asing": "lembaga luar negeri;lembaga di luar negeri;universitas asing;universitas luar negeri;"
        "kampus luar negeri;perusahaan asing;swasta asing;badan asing;lembaga swasta asing",
    },
    {
        "universitas;kampus;perguruan tinggi;institut;politeknik;sekolah tinggi;akademi;sekolah": (
            "lembaga-pemerintah (perguruan tinggi negeri)",
            "lembaga-nonpemerintah (perguruan tinggi swasta)",
        ),
        "yayasan;lsm;ngo;lembaga swadaya masyarakat;organisasi;asosiasi": (
            "organisasi-kemasyarakatan (ormas, juga yang berbentuk yayasan)",
            "lembaga-nonpemerintah (selain itu)",
        ),
        "lembaga;instansi": (
            "lembaga-negara",
            "lembaga-pemerintah (kementerian dan lembaga pemerintah)",
            "lembaga-nonpemerintah",
        ),
        "pemerintah": (
            "lembaga-pemerintah (pusat)",
            "pemerintah-daerah (provinsi, kabupaten, kota)",
            "pemerintah-desa (desa)",
            "pemerintah-asing (negara lain)",
        ),
        "asing;luar negeri;mitra asing": (
            "pemerintah-asing",
            "organisasi-internasional",
            "organisasi-internasional-nonpemerintah",
            "lembaga-asing",
        ),
        "rumah sakit;rs": (
            "lembaga-pemerintah (milik Pemerintah Pusat)",
            "pemerintah-daerah (milik daerah)",
            "badan-usaha (swasta)",
        ),
    },
)
"""Kinds of partner."""

_ESELON_I = (
    "eselon 1;eselon satu;i;i.a;i.b;1;pimpinan unit eselon i;unit eselon i;dirjen;direktur jenderal;sekjen;"
    "sekretaris jenderal;irjen;inspektur jenderal;jpt madya;pimpinan tinggi madya;sekretaris utama;deputi"
)
_KANWIL = "kanwil;kakanwil;kepala kantor wilayah;pimpinan kantor wilayah"
_UPT = "unit pelaksana teknis;kepala upt;pimpinan upt;lapas;kepala lapas;rutan;kepala rutan;kantor imigrasi;kanim"
TINGKAT = sebutan(
    {
        "menteri": "menteri koordinator;menko",
        "pimpinan-lembaga": "kepala lembaga;ketua lembaga;kepala badan;pimpinan lembaga negara;"
        "pimpinan lembaga pemerintah;pimpinan lembaga pemerintah nonkementerian",
        "eselon-i": _ESELON_I,
        "kantor-wilayah": _KANWIL,
        "upt": _UPT,
        "kepala-daerah": "gubernur;bupati;wali kota;walikota;gubernur/bupati/wali kota",
        "perangkat-daerah": "kepala perangkat daerah;kepala dinas;kadis;dinas;sekretaris daerah;sekda;opd;kepala opd",
        "lainnya": "lain;lain-lain;yang lain;rektor;direktur utama;dirut;ketua yayasan;ketua umum;ceo",
    },
    {
        "kepala;pimpinan;ketua": ("pimpinan-lembaga", "kantor-wilayah", "upt", "perangkat-daerah", "lainnya"),
        "direktur": ("lainnya (badan usaha, perguruan tinggi)", "eselon-i (Direktur Jenderal)"),
    },
)
"""Levels of the official who signs."""

TINGKAT_KERJA_SAMA = sebutan(
    {
        "kementerian": "pusat;kementerian/lembaga;k/l;menteri",
        "eselon-i": _ESELON_I,
        "kantor-wilayah": _KANWIL,
        "upt": _UPT,
    }
)
"""Levels of a kerja sama."""

MACAM = sebutan({"utama": "kerja sama utama;induk;payung", "teknis": "kerja sama teknis;pelaksanaan"})
"""Sorts of a kerja sama dalam negeri."""

MACAM_DAERAH = sebutan(
    {
        "wajib": "ksdd wajib;kerja sama wajib",
        "sukarela": "ksdd sukarela;kerja sama sukarela",
        "pihak-ketiga": "ksdpk;kerja sama daerah dengan pihak ketiga;dengan pihak ketiga",
        "daerah-luar-negeri": "ksdpl;kerja sama daerah dengan pemerintah daerah di luar negeri;provinsi kembar;"
        "provinsi bersaudara;kota kembar;kota bersaudara;sister province;sister city",
        "lembaga-luar-negeri": "ksdll;kerja sama daerah dengan lembaga di luar negeri;lembaga di luar negeri",
        "pusat-daerah": "nota kesepakatan sinergi;sinergi pusat dan daerah;sinergi pembangunan",
    },
    {
        "ksdd;dengan daerah lain": ("wajib", "sukarela"),
        "luar negeri;kerja sama luar negeri": ("daerah-luar-negeri", "lembaga-luar-negeri"),
    },
)
"""Sorts of a kerja sama of a region."""

KELANJUTAN = sebutan(
    {
        "dilanjutkan": "lanjut;dilanjutkan tanpa perubahan;tetap",
        "diubah": "ubah;adendum;diubah dengan adendum;dilanjutkan dengan perubahan",
        "diperpanjang": "perpanjang;perpanjangan",
        "diakhiri": "akhiri;pengakhiran;dihentikan",
    }
)
"""What becomes of a kerja sama after its evaluation."""

UNSUR = sebutan(
    {
        "pemrakarsa": "pengusul;unit pemrakarsa",
        "unit-eselon-i": "eselon i;eselon 1;unit eselon 1;unit eselon satu",
        "biro": "biro hukum;biro kerja sama;biro hukum dan kerja sama",
        "kementerian-lembaga": "kementerian;lembaga;kementerian/lembaga;k/l",
        "pemerintah-daerah": "pemda;pemprov;pemkab;pemkot",
        "upt-kementerian-lembaga": "upt;upt kementerian;upt kementerian/lembaga;unit pelaksana teknis",
        "badan-hukum": "badan hukum;badan usaha;perusahaan",
        "lainnya": "lain;lain-lain",
    }
)
"""What a participant of the drafting stands for."""

STATUS = sebutan(
    {
        "definitif": "pejabat definitif;tetap;pejabat tetap",
        "plt": "pelaksana tugas",
        "plh": "pelaksana harian",
        "pj": "penjabat;pejabat penjabat",
    }
)
"""How an official holds his office."""

ALASAN_TANPA_INDUK = sebutan(
    {
        "teknis": "substansi teknis;hanya teknis;hanya substansi teknis;bersifat teknis",
        "pertimbangan-eselon-i": "pertimbangan eselon 1;pertimbangan pimpinan;pertimbangan pimpinan unit eselon i;"
        "pertimbangan pimpinan eselon i",
    }
)
"""Grounds for a naskah without a parent."""

SUMBER = Sebutan(
    {
        "apbn": "anggaran pendapatan dan belanja negara;dipa;dana apbn",
        "apbd": "anggaran pendapatan dan belanja daerah;dpa;dana apbd",
        "apbdes": "apb desa;apbdesa;anggaran pendapatan dan belanja desa",
        "lain": "lainnya;lain-lain;sumber lain;sumber lain yang sah;sumber lain yang sah dan tidak mengikat;dana lain;"
        "pendanaan lain",
    },
    macam={
        "lain": "hibah;dana hibah;bantuan;dana bantuan;sumbangan;donasi;donatur;"
        "sponsor;sponsorship;csr;dana csr;tjsl;tjslp;dana perusahaan;dana yayasan;dana mitra;dana mandiri;mandiri;"
        "swadaya;swadaya masyarakat;iuran;dana pihak ketiga;swasta;dana swasta;dana internal;dana universitas;"
        "anggaran perusahaan;anggaran yayasan",
        "apbd": "dak;dau;dana alokasi khusus;dana alokasi umum;dana transfer;anggaran daerah;pad",
        "apbdes": "dana desa;anggaran desa;pendapatan asli desa;pades;alokasi dana desa",
        "apbn": "pnbp;dana pnbp;rupiah murni;anggaran negara",
    },
)
"""Where money comes from."""

MENGETAHUI = sebutan(
    {
        "mengetahui": "ikut mengetahui",
        "diketahui": "diketahui oleh",
        "menyetujui": "setuju",
        "disetujui": "disetujui oleh",
        "menyaksikan": "disaksikan oleh;disaksikan",
    }
)
"""As what an official signs beside the pihak."""
KOMPARISI = sebutan(
    {
        "orang": "pejabat;pejabat dahulu;orang dahulu;penanda tangan dahulu",
        "badan": "lembaga;instansi;perusahaan;badan dahulu;lembaga dahulu;instansi dahulu",
    }
)
"""Who is named first in the komparisi."""
PERALIHAN = sebutan(
    {
        "berganti-nama": "ganti nama;perubahan nama;berubah nama;nama baru;perubahan nomenklatur;berganti nomenklatur",
        "melanjutkan": "meneruskan;dilanjutkan;melanjutkan tugas dan fungsi;meneruskan tugas dan fungsi;"
        "pelanjut;penerus;pengganti;pemecahan;penggabungan;dipecah;digabung",
    }
)
"""How an institution came after another."""

HITUNGAN = sebutan(
    {
        "hari-yang-sama": "tanggal yang sama;hari sama;tanggal sama",
        "hari-sebelumnya": "sehari sebelumnya;satu hari sebelumnya;tanggal sebelumnya;hari sebelum",
    }
)
"""Ways to count the last day of a term."""

RAGAM = sebutan(
    {
        "mengikat": "binding;legally binding;mengikat secara hukum",
        "tidak-mengikat": "non-binding;not legally binding;takmengikat;nonmengikat;tidak mengikat secara hukum",
    }
)
"""Registers of a naskah with a foreign pihak."""

BAHASA = Sebutan({"inggris": "bahasa inggris;english;en;ing;eng"})
"""Second languages."""

PIHAK_PERTAMA = sebutan({"KESATU": "pihak kesatu;ke satu", "PERTAMA": "pihak pertama;ke pertama"})
"""What the first pihak is called."""

PENGHUBUNG = sebutan({"DAN": "", "DENGAN": "dgn"})
"""What joins the pihak in a title."""

NOMOR_PASAL = sebutan({"arab": "angka arab;biasa;angka;1", "romawi": "angka romawi;rumawi;i"})
"""Figures on the number of a Pasal."""

NOMOR_PIHAK = sebutan({"arab": "angka arab;biasa;angka;1", "romawi": "angka romawi;rumawi;i"})
"""Figures before the pihak in the komparisi."""

LETAK_JUDUL = sebutan(
    {
        "bawah": "di bawah;di bawah nomor;bawah nomor",
        "samping": "di samping;di samping nomor;sebaris;satu baris;sejajar",
        "atas": "di atas;di atas nomor;atas nomor",
        "tanpa": "tanpa judul;tidak ada;tidak berjudul",
    }
)
"""Where the title of a Pasal stands beside its number."""

ALASAN_PENGAKHIRAN = sebutan(
    {
        "periode-berakhir": "periode habis;jangka waktu berakhir;jangka waktu habis;masa berlaku habis;"
        "masa berlaku berakhir;berakhirnya jangka waktu;habis masa berlaku",
        "pelanggaran": "wanprestasi;melanggar;cidera janji;ingkar janji",
        "bertentangan": "bertentangan dengan peraturan;bertentangan dengan peraturan perundang-undangan",
        "kesepakatan": "kesepakatan para pihak;sepakat;atas kesepakatan",
        "tujuan-tercapai": "tujuan telah tercapai;tercapainya tujuan",
        "kebijakan-berubah": "perubahan kebijakan;kebijakan berubah;perubahan mendasar",
        "objek-hilang": "objek kerja sama hilang;hilangnya objek;objek perjanjian hilang",
        "putusan-pengadilan": "putusan;putusan hakim",
        "pailit": "kepailitan;pihak ketiga pailit",
    }
)
"""Grounds on which a kerja sama ends."""
