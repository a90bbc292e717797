"""How one naskah calls itself, its pihak and its Pasal, over what its kind and its profil say."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from typing_extensions import TypeAliasType

from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model import reading, sebutan
from kerjasama_docs.model.base import Line
from kerjasama_docs.regex import regex

SebutanPertama = Annotated[Literal["KESATU", "PERTAMA"], sebutan.PIHAK_PERTAMA]
"""What the first pihak is called."""
Penghubung = Annotated[Literal["DAN", "DENGAN"], sebutan.PENGHUBUNG]
"""What joins the pihak in the title."""
NomorPasal = Annotated[Literal["arab", "romawi"], sebutan.NOMOR_PASAL]
"""The figures on the number of a Pasal."""
NomorPihak = Annotated[Literal["arab", "romawi"], sebutan.NOMOR_PIHAK]
"""The figures before the pihak in the komparisi."""
LetakJudul = Annotated[Literal["bawah", "samping", "atas", "tanpa"], sebutan.LETAK_JUDUL]
"""Where the title of a Pasal stands beside its number; ``tanpa`` prints none."""
TANPA_JUDUL = "tanpa"
"""What a drafter writes in the place of a title for a Pasal that has none."""

_ALL = frozenset({"PIHAK", "PARA PIHAK", "SETIAP PIHAK", "MASING-MASING PIHAK", "SALAH SATU PIHAK", "PIHAK LAIN"})
"""What means no single pihak."""
_LABEL = regex(r"[^\W\d_][\w./&'’-]*(?: [\w./&'’-]+){0,5}")


def tanpa_judul(judul: str | None) -> bool:
    """Whether the title that a drafter gives says that there is none."""
    return judul is not None and judul.casefold() == TANPA_JUDUL


def _as_label(value: str) -> str:
    """What a pihak is called, in capitals as the text prints it.

    Raises:
        ValueError: It means all of them or any, or is no word.
    """
    label = " ".join(value.split()).upper()
    if label in _ALL:
        raise ValueError(
            f"“{label}” bukan sebutan satu pihak; tulis sebutan yang hanya berarti pihak ini, misalnya PIHAK BANK."
        )
    if not _LABEL.fullmatch(label):
        raise ValueError(
            f"“{label}” bukan sebutan; tulis satu sampai dengan enam kata tanpa tanda baca, misalnya PIHAK BANK."
        )
    return label


LabelPihak = TypeAliasType(
    "LabelPihak",
    Annotated[Line, Fit(labels=("sebutan",), ends=".,;:"), BeforeValidator(reading.as_line), AfterValidator(_as_label)],
)
"""What a pihak is called in the text, in place of its number."""
NamaNaskah = TypeAliasType("NamaNaskah", Annotated[Line, Fit(labels=("nama naskah",), ends=".,;:", capitals="title")])
"""What a naskah is called in its title and in every sentence that names it."""
NamaPendek = TypeAliasType(
    "NamaPendek", Annotated[Line, Fit(labels=("nama pendek", "selanjutnya disebut"), ends=".,;:", capitals="title")]
)
"""What its sentences call a naskah once its name has been said in full."""

SEBUTAN_PIHAK = Field(
    None,
    title="Sebutan dalam naskah",
    description="Sebutan pihak ini dalam seluruh naskah bila bukan menurut urutannya, misalnya PIHAK BANK; dicetak "
    "dengan huruf kapital seperti ditulis.",
)
NAMA_NASKAH = Field(
    None,
    title="Nama naskah",
    description="Nama naskah bila lain dari nama jenisnya, misalnya Kesepakatan Kerja Sama; dipakai pada judul dan "
    "setiap kalimat yang menyebut naskah ini, juga dalam naskah sesudahnya.",
)
NAMA_PENDEK = Field(
    None,
    title="Nama pendek naskah",
    description="Nama yang dipakai setiap kalimat sesudah nama lengkapnya disebut, misalnya Perjanjian: “Perjanjian "
    "Kerja Sama …, yang selanjutnya disebut Perjanjian”; bila kosong, nama lengkapnya dipakai seterusnya.",
)
SEBUTAN = Field(
    None,
    title="Sebutan pihak yang pertama",
    description="KESATU atau PERTAMA: sebutan pihak yang pertama; bila kosong, menurut profil.",
)
PENGHUBUNG = Field(
    None,
    title="Kata di antara nama pihak",
    description="DAN atau DENGAN: kata di antara nama pihak pada judul; bila kosong, menurut profil.",
)
NOMOR_PASAL = Field(
    None,
    title="Angka nomor Pasal",
    description="arab (Pasal 1) atau romawi (Pasal I); bila kosong, menurut jenis dan profil.",
)
NOMOR_PIHAK = Field(
    None,
    title="Angka di depan para pihak",
    description="arab (1., 2.) atau romawi (I., II.) di depan para pihak dalam komparisi; bila kosong, menurut profil.",
)
JUDUL_PASAL = Field(
    None,
    title="Letak judul Pasal",
    description="Letak judul Pasal: bawah, samping (sebaris dengan nomornya), atau atas nomornya; tanpa bila judul "
    "Pasal tidak dicetak; bila kosong, menurut profil.",
)
KONSIDERANS = Field(
    None,
    title="Berkonsiderans",
    description="Apakah pokok pikiran berkepala Menimbang dan dasar hukum berkepala Mengingat; dalam naskah luar "
    "negeri alineanya berawal MENIMBANG dan MENGINGAT; bila kosong, menurut profil.",
)
DENGAN_RAHMAT = Field(
    None,
    title="Dengan rahmat Tuhan Yang Maha Esa",
    description="Apakah di bawah judul tercetak DENGAN RAHMAT TUHAN YANG MAHA ESA; bila kosong, menurut profil.",
)
