"""The phrases that a drafter types, by how each fits the sentence that prints it.

A field has the type of its phrase; what the sentence brings itself is then taken away before anything reads it
(:mod:`kerjasama_docs.inputs.tidy`).
"""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from typing_extensions import TypeAliasType

from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model import reading
from kerjasama_docs.model.base import MAX_ITEMS, Judul, Line, Waktu

_MARKS = ".,;:"
_ONE_TOO = BeforeValidator(reading.as_tuple)
"""Lets a single text stand for a list of one."""
_MOST = Field(max_length=MAX_ITEMS)
_KIND = (
    r"(?:nota kesepa(?:haman|katan)|perjanjian kerja ?sama|kesepakatan bersama|pks|mou|memorandum saling pengertian)"
    r"(?: antara\b[^.;:]{1,300}?)? tentang"
)
"""A kind of naskah with who concludes it, as the first page of one says before its title."""
_HE_IS = r"(?-i:[A-Z])[^\s,;:.]*(?: (?!yang\b)[^\s,;:.]+){0,9}? (?:adalah|merupakan|ialah)"
"""Who a pihak is said to be, with its name before the verb."""

JudulNaskah = TypeAliasType(
    "JudulNaskah",
    Annotated[
        Judul,
        Fit(
            intro=_KIND,
            leads=("tentang",),
            wary=True,
            labels=("judul", "tentang"),
            ends=_MARKS,
            capitals="title",
            words=True,
        ),
    ],
)
"""The title of a naskah, behind "tentang"."""
Tentang = TypeAliasType(
    "Tentang",
    Annotated[Line, Fit(leads=("tentang",), wary=True, labels=("tentang",), ends=_MARKS, capitals="title", words=True)],
)
"""The title of another paper, behind "tentang"."""
_NUMBERED = r"(?:pasal|lampiran|bab) (?:[ivxl]{1,6}|[0-9]{1,3}[a-z]?) ?[:.–—-]?(?= ?\S)"
"""The number that the page gives a Pasal or a lampiran itself."""
JudulPasal = TypeAliasType(
    "JudulPasal", Annotated[Line, Fit(intro=_NUMBERED, labels=("judul",), ends=_MARKS, capitals="title", words=True)]
)
"""The title of a Pasal or a lampiran."""
Tempat = TypeAliasType(
    "Tempat",
    Annotated[Line, Fit(leads=("bertempat di", "di"), labels=("tempat",), ends=_MARKS, capitals="place", words=True)],
)
"""A place, behind "di"."""
Nama = TypeAliasType(
    "Nama", Annotated[Line, Fit(labels=("nama lengkap", "nama"), marked=True, ends=",;:", capitals="name", words=True)]
)
"""The name of an institution."""
NamaDahulu = TypeAliasType(
    "NamaDahulu",
    Annotated[
        Line,
        Fit(
            leads=(
                "yang dahulu bernama",
                "yang sebelumnya bernama",
                "dahulu bernama",
                "sebelumnya bernama",
                "dahulu",
                "d/h",
            ),
            labels=("nama yang dahulu", "nama dahulu", "nama lama", "nama"),
            ends=",;:",
        ),
    ],
)
"""The former name of an institution, behind "yang dahulu bernama"."""
NamaOrang = TypeAliasType(
    "NamaOrang",
    Annotated[
        Line,
        Fit(
            leads=("saudara", "saudari", "sdr.", "sdri.", "bapak", "ibu", "bpk."),
            labels=("nama lengkap", "nama"),
            marked=True,
            ends=",;:",
            sort="person",
            words=True,
        ),
    ],
)
"""The name of a person, with its degrees."""
Nomor = TypeAliasType(
    "Nomor",
    Annotated[
        Line, Fit(leads=("nomor", "nomer", "no"), labels=("nomor surat", "nomor", "nomer", "no", "number"), ends=_MARKS)
    ],
)
"""The number of a paper, behind "Nomor"."""
Nip = TypeAliasType("Nip", Annotated[Line, Fit(leads=("nip",), labels=("nip",), ends=_MARKS, sort="nip")])
"""The number of an official."""
Jabatan = TypeAliasType(
    "Jabatan",
    Annotated[
        Line,
        Fit(leads=("selaku", "sebagai"), labels=("jabatan",), ends=_MARKS, capitals="title", sort="office", words=True),
    ],
)
"""An office, behind "selaku" or in the signature block."""
AtasNama = TypeAliasType(
    "AtasNama",
    Annotated[
        Line,
        Fit(
            leads=("atas nama", "a.n.", "an.", "a/n", "untuk beliau", "u.b.", "ub.", "u/b"),
            labels=("atas nama", "a.n", "a/n", "untuk beliau", "u.b", "u/b"),
            ends=_MARKS,
            capitals="title",
            words=True,
        ),
    ],
)
"""An office in whose name another signs, behind "a.n."."""
Unit = TypeAliasType(
    "Unit", Annotated[Line, Fit(leads=("u.p.", "up.", "u.p"), labels=("u.p", "unit kerja", "unit"), ends=_MARKS)]
)
"""A unit that letters go to, behind "u.p."."""
Alamat = TypeAliasType(
    "Alamat",
    Annotated[
        Line,
        Fit(
            leads=("yang beralamat di", "beralamat di", "berkedudukan di", "bertempat di", "di"),
            labels=("alamat lengkap", "alamat"),
            ends=_MARKS,
            lines=", ",
            capitals="place",
            words=True,
        ),
    ],
)
"""An address, of several lines or of one."""
Telepon = TypeAliasType(
    "Telepon",
    Annotated[
        Line,
        Fit(
            labels=("nomor telepon", "no. telepon", "no. telp", "telepon", "telp", "tlp", "no. hp", "hp", "wa"),
            ends=_MARKS,
        ),
    ],
)
"""A number to call."""
PosEl = TypeAliasType(
    "PosEl",
    Annotated[
        Line, Fit(labels=("alamat pos-el", "pos-el", "pos el", "surel", "e-mail", "email", "mailto"), ends=_MARKS)
    ],
)
"""An electronic address."""
NomorRekening = TypeAliasType(
    "NomorRekening",
    Annotated[
        Line,
        Fit(
            leads=("nomor rekening", "rekening nomor", "rekening", "nomor"),
            labels=("nomor rekening", "no. rekening", "no. rek", "no rek", "norek", "rekening", "rek", "nomor", "no"),
            ends=_MARKS,
        ),
    ],
)
"""The number of an account, behind "dengan nomor"."""
NamaRekening = TypeAliasType(
    "NamaRekening",
    Annotated[Line, Fit(leads=("atas nama", "a.n.", "an.", "a/n"), labels=("atas nama", "a.n", "a/n"), ends=",;:")],
)
"""Whose an account is, behind "atas nama"."""
PemberiKuasa = TypeAliasType(
    "PemberiKuasa",
    Annotated[
        Line,
        Fit(
            leads=("dari", "oleh", "selaku"),
            labels=("pemberi kuasa", "dari"),
            ends=_MARKS,
            capitals="title",
            words=True,
        ),
    ],
)
"""An office that gives a letter of authority, behind "dari"."""
Kelompok = TypeAliasType("Kelompok", Annotated[Line, Fit(ends=_MARKS)])
"""A few words that stand by themselves: a kind of paper, a bank, a state of things."""
_NAMED = AfterValidator(reading.as_paper)
NamaDokumen = TypeAliasType("NamaDokumen", Annotated[Line, _NAMED, Fit(ends=_MARKS)])
"""What a paper is called, without its number."""
Petugas = TypeAliasType("Petugas", Annotated[Line, Fit(leads=("oleh",), ends=_MARKS, pihak=True)])
"""Who is responsible, most often a pihak."""
Keadaan = TypeAliasType("Keadaan", Annotated[Line, Fit(marked=True, ends=_MARKS)])
"""What a table says of an activity: an aim, a hindrance."""
Berdasarkan = TypeAliasType("Berdasarkan", Annotated[Line, Fit(leads=("berdasarkan",), ends=_MARKS)])
"""A paper, behind "berdasarkan"."""
BerdasarkanDokumen = TypeAliasType(
    "BerdasarkanDokumen", Annotated[Line, _NAMED, Fit(leads=("berdasarkan",), ends=_MARKS)]
)
"""What a paper is called, behind "berdasarkan"."""
Adalah = TypeAliasType(
    "Adalah",
    Annotated[
        Line,
        Fit(
            intro=_HE_IS,
            leads=("bahwa", "adalah", "merupakan", "ialah", "yaitu"),
            labels=("adalah",),
            ends=_MARKS,
            small=True,
            words=True,
        ),
    ],
)
"""What something is, behind "adalah"."""
LatarBelakang = TypeAliasType("LatarBelakang", Annotated[Line, Fit(leads=("bahwa",), ends=",;")])
"""What happened: a whole sentence, or a premise behind "bahwa"."""
Butir = TypeAliasType("Butir", Annotated[Line, Fit(item=True, ends=".,;", capitals="sentence", small=True, words=True)])
"""An item of a rincian."""
ButirNama = TypeAliasType(
    "ButirNama", Annotated[Line, Fit(leads=("yth.", "kepada"), item=True, ends=".,;", words=True)]
)
"""An item that names an office or a paper."""
ButirDokumen = TypeAliasType(
    "ButirDokumen", Annotated[Line, _NAMED, Fit(leads=("yth.", "kepada"), item=True, ends=".,;", words=True)]
)
"""An item that names a paper."""
Premis = TypeAliasType("Premis", Annotated[Line, Fit(item=True, ends=".,;", small=True, words=True)])
"""A premise, behind "bahwa", or behind a verb that a naskah in two languages brings; there the "bahwa" counts."""
Karena = TypeAliasType(
    "Karena", Annotated[Line, Fit(leads=("karena", "bahwa"), item=True, ends=".,;", small=True, words=True)]
)
"""A reason, behind "karena"."""
Pada = TypeAliasType(
    "Pada", Annotated[Waktu, Fit(leads=("pada",), labels=("waktu",), ends=".,;", small=True, until=True)]
)
"""A time, behind "pada"."""
Untuk = TypeAliasType("Untuk", Annotated[Line, Fit(leads=("untuk",), ends=".,;", small=True, words=True)])
"""An aim, behind "untuk"."""
ButirKalimat = TypeAliasType("ButirKalimat", Annotated[Line, Fit(item=True, words=True)])
"""An item that is one whole sentence, or a paragraph."""
ButirInggris = TypeAliasType("ButirInggris", Annotated[Line, Fit(item=True, ends=".,;", words=True)])
"""An item in English."""
JudulInggris = TypeAliasType("JudulInggris", Annotated[Line, Fit(ends=_MARKS, capitals="title", words=True)])
"""The title of an Article or an annex."""
JudulNaskahInggris = TypeAliasType(
    "JudulNaskahInggris",
    Annotated[Judul, Fit(leads=("concerning", "on", "regarding"), ends=_MARKS, capitals="title", words=True)],
)
"""The title of a naskah in English, behind "concerning"."""
Sifat = TypeAliasType("Sifat", Annotated[Line, Fit(labels=("sifat", "lampiran"), ends=_MARKS)])
"""What the head of a letter says behind a name and a colon."""
Hal = TypeAliasType("Hal", Annotated[Judul, Fit(labels=("perihal", "hal"), ends=_MARKS)])
"""What a letter is about."""
IsianKlausul = TypeAliasType("IsianKlausul", Annotated[object, Fit(item=True, several=True, ends=".,;", words=True)])
"""What a klausul asks for: a phrase, a number, a list; which of them its head says."""
Sel = TypeAliasType("Sel", Annotated[Line, Fit(plain=True)])
"""A cell of a table, a code, a name of a file: as it is typed."""
DaftarSel = TypeAliasType("DaftarSel", Annotated[tuple[Sel, ...], _ONE_TOO, _MOST])
"""Names, each as it is typed."""
DaftarButir = TypeAliasType("DaftarButir", Annotated[tuple[Butir, ...], _ONE_TOO, _MOST])
"""Items of a rincian, or one of them."""
DaftarNama = TypeAliasType("DaftarNama", Annotated[tuple[ButirNama, ...], _ONE_TOO, _MOST])
"""Offices or papers."""
DaftarDokumen = TypeAliasType("DaftarDokumen", Annotated[tuple[ButirDokumen, ...], _ONE_TOO, _MOST])
"""Papers, each by its name."""
DaftarPremis = TypeAliasType("DaftarPremis", Annotated[tuple[Premis, ...], _ONE_TOO, _MOST])
"""Premises."""
DaftarKarena = TypeAliasType("DaftarKarena", Annotated[tuple[Karena, ...], _ONE_TOO, _MOST])
"""Reasons."""
DaftarKalimat = TypeAliasType("DaftarKalimat", Annotated[tuple[ButirKalimat, ...], _ONE_TOO, _MOST])
"""Sentences or paragraphs."""
DaftarNomor = TypeAliasType("DaftarNomor", Annotated[tuple[Nomor, ...], _ONE_TOO, _MOST])
"""Numbers of papers."""
DaftarKode = TypeAliasType("DaftarKode", Annotated[tuple[Sel, ...], _ONE_TOO, _MOST])
"""Codes: labels of Pasal."""
DaftarJudulInggris = TypeAliasType("DaftarJudulInggris", Annotated[tuple[JudulInggris, ...], _ONE_TOO, _MOST])
"""Titles in English."""
DaftarButirInggris = TypeAliasType("DaftarButirInggris", Annotated[tuple[ButirInggris, ...], _ONE_TOO, _MOST])
"""Items in English."""
