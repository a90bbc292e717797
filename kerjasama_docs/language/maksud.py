"""What a kerja sama is meant for and what is done in it: the words between a sentence and what a drafter typed."""

import re

from kerjasama_docs.regex import regex

_SAID = regex(r"(?:untuk|sebagai|agar|guna|demi)\s", re.IGNORECASE)
_VERB = regex(r"me(?:m|n|ng|ny|l|r|w|y)[a-z]+\s", re.IGNORECASE)
_NO_VERB = regex(r"(?:memorandum|menteri|mentor|menara|menengah|media|merek|merdeka|merah|melati)\b", re.IGNORECASE)
_BER = regex(r"(?:bekerja|berbagi|bertukar|bersinergi|berkolaborasi|berkoordinasi|berperan|saling)\s", re.IGNORECASE)


def pengantar_maksud(text: str) -> str:
    """The word before a maksud: ``untuk`` before a verb, ``sebagai`` before a noun, none where it is typed.

    >>> pengantar_maksud("landasan kerja sama")
    'sebagai'
    >>> pengantar_maksud("mempererat hubungan")
    'untuk'
    >>> pengantar_maksud("sebagai pedoman")
    ''
    """
    if _SAID.match(text):
        return ""
    return "untuk" if _is_verb(text) else "sebagai"


def _is_verb(text: str) -> bool:
    return bool(_BER.match(text) or (_VERB.match(text) and not _NO_VERB.match(text)))


_ACTION = regex(
    r"(?:pe[a-z]{4,}an|[a-z]{3,}(?:asi|isi|ksi)|kerjasama|sinergi(?:tas)?|kemitraan|kolaborasi|dukungan|bantuan|layanan"
    r"|bimbingan|gerakan|binaan|kampanye|pinjam|sewa|hibah|swakelola|studi|kajian|telaah|riset|survei|audit|uji|asesmen"
    r"|magang|praktik|kuliah|diklat|lokakarya|seminar|tridarma|tridharma|tri|catur|alih|tukar|jual|tata|rekrutmen|monitoring|reviu"
    r"|kerja|program|proyek|konsultansi|advokasi|kunjungan|jasa)",
    re.IGNORECASE,
)
"""First words of a title that say what is done: with the affix of a noun of action, or known to be one."""
_NO_ACTION = regex(
    r"(?:perempuan|pejalan|pekan|pelabuhan|pemasyarakatan|pemerintahan|pendapatan|pengadilan|peradilan|perairan|perangkatan"
    r"|peraturan|perbankan|perbatasan|perdesaan|pedesaan|perekonomian|perguruan|perhubungan|perhutanan|perikanan|perkantoran"
    r"|perkebunan|perkeretaapian|perkoperasian|perkotaan|perlengkapan|peralatan|permukiman|perpajakan|perpustakaan|perseroan"
    r"|perseorangan|pertahanan|pertambangan|pertanahan|pertanian|perumahan|perusahaan|peternakan|pesantren|pekerjaan"
    r"|penerbangan|pengetahuan|perasuransian|perindustrian|persandian|perfilman|perbukuan|pergudangan|persampahan"
    r"|informasi|aplikasi|organisasi|instansi|institusi|provinsi|lokasi|populasi|generasi|asosiasi|federasi|koperasi"
    r"|komisi|kompetisi|potensi|profesi|edisi|posisi|visi|misi|fraksi|seksi|teknologi|komunikasi|transportasi"
    r"|telekomunikasi|reputasi|konstitusi|televisi|kondisi|tradisi|inovasi|prestasi)",
    re.IGNORECASE,
)
"""Fields, bodies and things that look like such words."""
_THING = regex(r"(?:kerja|tata|jasa)\s+(?!sama\b|kelola\b|cara\b)", re.IGNORECASE)
_UNDER = regex(r"(?:dalam|di|bagi|untuk|guna|antara|antar|pada|melalui|menuju|terhadap)\s", re.IGNORECASE)
_FIRST = regex(r"\W*([A-Za-z]+)")


def pengantar_kegiatan(judul: str) -> str:
    """The words that make of a title something that is done and can be spoken of: "dalam …", "agar … berlangsung".

    None where the title itself says what is done, so that it is not said twice, "pelaksanaan Pelaksanaan".

    >>> pengantar_kegiatan("Pelaksanaan Tugas dan Fungsi Keimigrasian")
    ''
    >>> pengantar_kegiatan("Kerja Sama di Bidang Pendidikan")
    ''
    >>> pengantar_kegiatan("Mewujudkan Desa Binaan Imigrasi")
    'upaya'
    >>> pengantar_kegiatan("Provinsi Bersaudara")
    'kerja sama tentang'
    """
    title = judul.lstrip(" *_\"'“‘(")
    if _is_verb(title):
        return "upaya"
    if _UNDER.match(title):
        return "kerja sama"
    first = _FIRST.match(title)
    word = first[1] if first else ""
    acts = _ACTION.fullmatch(word) and not _NO_ACTION.fullmatch(word) and not _THING.match(title)
    return "" if acts else "kerja sama tentang"


_WHEN = regex(
    r"(?:sejak|selama|mulai|sepanjang|paling (?:lambat|lama|cepat)|sebelum|sesudah|setelah|antara|hingga|"
    r"sampai|dari|dalam|ketika|saat|pada|di|secara|sesuai|berkala|sewaktu-waktu|terus-menerus|setiap|tiap)\b",
    re.IGNORECASE,
)


_YEARS = regex(r"(?:19|20)[0-9]{2}(?:(?: ?[-–/,] ?| dan | sampai dengan )(?:19|20)[0-9]{2})*")
"""Years without the word."""


def pengantar_waktu(text: str) -> str:
    """The word before a time: ``pada``, ``pada tahun`` of years alone, or none where the time has its own.

    >>> pengantar_waktu("triwulan I tahun 2027"), pengantar_waktu("selama 6 (enam) bulan"), pengantar_waktu("2027")
    ('pada', '', 'pada tahun')
    """
    if _YEARS.fullmatch(text):
        return "pada tahun"
    return "" if _WHEN.match(text) else "pada"
