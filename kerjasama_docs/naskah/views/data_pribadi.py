"""The personal data of a kerja sama in the words of a klausul: whose, which, why, and who does what with them."""

from collections.abc import Mapping
from dataclasses import dataclass

from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.records import PihakView
from kerjasama_docs.naskah.views.texts import rich_all, rich_or_none

_SPECIFIC: Mapping[str, tuple[str, str]] = {
    "kesehatan": ("data dan informasi kesehatan", "health data and information"),
    "biometrik": ("data biometrik", "biometric data"),
    "genetika": ("data genetika", "genetic data"),
    "catatan-kejahatan": ("catatan kejahatan", "criminal records"),
    "anak": ("data anak", "data of children"),
    "keuangan": ("data keuangan pribadi", "personal financial data"),
    "lainnya": (
        "data lainnya yang ditetapkan bersifat spesifik oleh ketentuan peraturan perundang-undangan",
        "other data that laws and regulations determine to be specific",
    ),
}
"""The sorts of specific data in Indonesian and in English (UU 27/2022 Pasal 4 ayat (2))."""
_GROUNDS: Mapping[str, tuple[str, str]] = {
    "persetujuan": (
        "persetujuan yang sah secara eksplisit dari subjek data pribadi",
        "the explicit valid consent of the data subjects",
    ),
    "perjanjian": (
        "pemenuhan kewajiban perjanjian dengan subjek data pribadi",
        "the performance of an agreement with the data subjects",
    ),
    "kewajiban-hukum": (
        "pemenuhan kewajiban hukum pengendali data pribadi",
        "compliance with a legal obligation of the controller",
    ),
    "kepentingan-vital": (
        "pelindungan kepentingan vital subjek data pribadi",
        "the protection of the vital interests of the data subjects",
    ),
    "kepentingan-umum": (
        "pelaksanaan tugas dalam rangka kepentingan umum, pelayanan publik, atau kewenangan pengendali data pribadi",
        "the performance of a task in the public interest or of a public service or authority of the controller",
    ),
    "kepentingan-sah": (
        "pemenuhan kepentingan sah lainnya yang seimbang dengan hak subjek data pribadi",
        "another legitimate interest that is balanced against the rights of the data subjects",
    ),
}
"""The grounds of processing in Indonesian and in English (UU 27/2022 Pasal 20 ayat (2))."""


@dataclass(frozen=True, slots=True)
class PembagianView:
    """What a joint controller does with the data."""

    label: str
    uraian: Value


@dataclass(frozen=True, slots=True)
class DataPribadiView:
    """The personal data; false in a condition where the drafter says nothing about them.

    Attributes:
        diisi: Whether the drafter says something about them.
        subjek: Whose they are.
        data: Which they are.
        spesifik: The sorts of specific data among them.
        anak: Whether those of children are.
        tujuan: What they are processed for.
        dasar: The grounds of it.
        persetujuan: Whether consent is one.
        pengendali: The labels of the controllers.
        prosesor: The labels of the processors.
        prosesor_lain: Processors who are no pihak.
        bersama: Whether the controllers decide jointly.
        pembagian: What each controller does, joint ones only.
        narahubung: The pihak whose contact the joint controllers appoint.
        luar_negeri: On what data may leave the country: ``tidak`` where they may not, None while that is open.
        masa_simpan: How long they are kept.
    """

    diisi: bool
    subjek: tuple[Value, ...]
    data: tuple[Value, ...]
    spesifik: tuple[str, ...]
    anak: bool
    tujuan: Value | None
    dasar: tuple[str, ...]
    persetujuan: bool
    pengendali: tuple[str, ...]
    prosesor: tuple[str, ...]
    prosesor_lain: tuple[Value, ...]
    bersama: bool
    pembagian: tuple[PembagianView, ...]
    narahubung: PihakView
    luar_negeri: str | None
    masa_simpan: str | None

    def __bool__(self) -> bool:
        """Whether the drafter says something about them."""
        return self.diisi


_FIELD = "data_pribadi"


def _printed(naskah: Naskah, jenis: Jenis) -> DataPribadi:
    """What the drafter says about them, without what his kind does not print."""
    lost = {name.removeprefix(f"{_FIELD}.") for name in jenis.lepas}
    return (naskah.data_pribadi or DataPribadi()).tanpa(lost)


def _pembagian(given: DataPribadi, labels: tuple[str, ...]) -> tuple[PembagianView, ...]:
    """What each joint controller does; an isian for one of whom that is open, nothing while it is open of all."""
    if not given.pembagian:
        return ()
    missing = (isian_tag(f"bagian {label}", f"{_FIELD}.pembagian") for label in labels[len(given.pembagian) :])
    parts = (*rich_all(given.pembagian), *missing)
    return tuple(PembagianView(label, part) for label, part in zip(labels, parts, strict=False))


def data_pribadi_view(
    naskah: Naskah, jenis: Jenis, pihak: tuple[PihakView, ...], *, bahasa: Bahasa = INDONESIA
) -> DataPribadiView:
    """The personal data of a naskah; the words of the drafter are those in Indonesian."""
    given = _printed(naskah, jenis)
    places = given.pengendali(len(pihak))
    labels = tuple(pihak[place - 1].label for place in places)
    second, specific = int(bahasa is not INDONESIA), given.bersifat_spesifik
    contact = given.narahubung if given.narahubung in places else None
    return DataPribadiView(
        diisi=given != DataPribadi(),
        subjek=rich_all(given.subjek),
        data=rich_all(given.data),
        spesifik=tuple(_SPECIFIC[name][second] for name in specific),
        anak="anak" in specific,
        tujuan=rich_or_none(given.tujuan),
        dasar=tuple(_GROUNDS[name][second] for name in given.dasar),
        persetujuan="persetujuan" in given.dasar,
        pengendali=labels,
        prosesor=tuple(item.label for place, item in enumerate(pihak, 1) if place not in places),
        prosesor_lain=tuple(map(Rich, given.prosesor_lain)),
        bersama=given.bersama and len(labels) > 1,
        pembagian=_pembagian(given, labels),
        narahubung=pihak[(contact or places[0]) - 1],
        luar_negeri=given.luar_negeri,
        masa_simpan=bahasa.lama(given.masa_simpan.bagian) if given.masa_simpan else None,
    )
