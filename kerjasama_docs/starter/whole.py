"""The commented input file of a kind that begins with nothing: all its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.assets import Assets
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of, klausul_of
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.starter.klausul import (
    bertahan_lines,
    klausul_lines,
    padanan_lines,
    padanan_rows,
    row_lines,
    urutan_lines,
    varian_lines,
)
from kerjasama_docs.starter.landasan import landasan_lines
from kerjasama_docs.starter.lines import explain, heading
from kerjasama_docs.starter.perubahan import perubahan_lines, usual
from kerjasama_docs.starter.satuan_kerja import rule_for
from kerjasama_docs.starter.walker import Walker

HEADINGS: Mapping[str, str] = {
    "jenis": "Naskah",
    "penandatanganan": "Penandatanganan",
    "pihak": "Para pihak",
    "premis": "Pertimbangan, dasar hukum, dan istilah",
    "maksud": "Isi kerja sama",
    "pendanaan": "Pendanaan dan jangka waktu",
    "rangkap": "Rangkap, meterai, dan saksi",
    "induk": "Naskah induk",
    "laporan": "Laporan",
    "klausul": "Klausul",
    "pasal_tambahan": "Pasal dan lampiran sendiri",
}
"""The heading above a field of ``Naskah``."""

_HEAD = """\
Langkah berikutnya (ganti naskah.yaml dengan nama berkas ini):
  1. Isi berkas ini; yang belum diketahui biarkan kosong.
  2. kerjasama-docs periksa naskah.yaml
  3. kerjasama-docs buat naskah.yaml

Cara membaca berkas ini:
  Baris yang diawali dua tanda pagar, seperti baris ini, adalah penjelasan.
  Baris yang diawali satu tanda pagar dan spasi adalah isian pilihan: hapus tanda pagar
  dan spasi itu untuk memakainya.
  Spasi di awal baris berarti; pakai spasi, bukan tab.
  Nilai yang memuat “: ” atau “ #” diapit tanda petik.
  Daftar ditulis satu butir satu baris, diawali tanda hubung dan spasi.

Agar VS Code (dengan ekstensi YAML dari Red Hat) melengkapi dan memeriksa isian, jalankan
  kerjasama-docs skema {jenis} > {jenis}.schema.json
di folder berkas ini, lalu hapus tanda pagar dan spasi yang pertama pada baris berikut."""

_SENDER = (
    "Pihak pertama adalah satuan kerja yang mengirim surat ini, yaitu Pemrakarsa atau yang menugaskan tim, bukan "
    "instansi di atasnya."
)
"""Who comes first in the papers of a Pemrakarsa."""

RECORDED: Mapping[str, tuple[str, ...]] = {
    "induk.pihak": ("## Isian setiap pihak sama dengan isian pihak di atas.", "- nama:", "- nama:"),
    "induk.induk": ("## Isiannya sama dengan isian induk.",),
}
"""Lines of the fields of ``induk`` that hold what is explained elsewhere."""


@dataclass(frozen=True)
class Given:
    """What is known beforehand of a naskah; every text on one line.

    Attributes:
        presets: Values by path, ``pihak.0.nama``.
        butir: Items of a list of texts, by path.
        notes: A word to the drafter above a field of ``Naskah``.
        above: Lines above everything else.
        lines: Whole fields as YAML, by path, ``pihak.1.narahubung``.
    """

    presets: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    above: Sequence[str] = ()
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)


def head(jenis: Jenis, nama_jenis: str) -> list[str]:
    """What a kind is for, and how its file is read and used."""
    lines = [f"## {line}".rstrip() for line in _HEAD.format(jenis=nama_jenis).splitlines()]
    return [
        *explain(f"{jenis.nama}. {jenis.arti}"),
        "##",
        *lines,
        f"# # yaml-language-server: $schema={nama_jenis}.schema.json",
    ]


_RECORDS = frozenset(
    name for name, info in Naskah.model_fields.items() if shape_of(info).record and info.default is None
) - {"induk", "tanpa_induk"}
"""Fields that hold what only some kinds are about; a parent is another naskah."""


_LIFE = frozenset({"induk", "perubahan", "pengakhiran", "surat"})
"""Fields that hold what a step in the life of a naskah is about."""


def needed_by(jenis: Jenis) -> frozenset[str]:
    """Fields of the naskah that its kind must have: what it is about, and the first of those a regulation demands."""
    demanded = {isi.isian[0] for isi in jenis.wajib if isi.isian}
    above = {name.partition(".")[0] for name in demanded}
    return frozenset(demanded | above | _subject(jenis) & {*jenis.isian})


def _subject(jenis: Jenis) -> frozenset[str]:
    """Fields that hold what a kind is about, if it takes them."""
    own = _RECORDS if jenis.peran == "pokok" else _LIFE
    return own | {"padanan"} if jenis.asing else own


def _first(jenis: Jenis, profil: Profil, given: Given) -> dict[str, str]:
    """What is known about PIHAK KESATU; nothing where it is another than the institution of the profil."""
    if "pihak.0.nama" in {*given.presets, *given.lines} or rule_for(jenis, profil):
        return {}
    known: dict[str, str | None] = {"alamat": profil.alamat}
    if profil.instansi:
        known |= {"nama": profil.instansi, "golongan": profil.golongan, **_official(jenis, profil)}
    return {f"pihak.0.{name}": value for name, value in known.items() if value}


def _official(jenis: Jenis, profil: Profil) -> dict[str, str | None]:
    """The one official of a profil; none where a report goes to him, since he does not sign that."""
    goes_to = {key for each in jenis.tujuan for key in each.kepada} if jenis.is_laporan else set()
    if len(profil.pejabat) != 1 or profil.pejabat.keys() & goes_to:
        return {}
    ((tingkat, pejabat),) = profil.pejabat.items()
    return {
        "penandatangan.nama": pejabat.nama,
        "penandatangan.jabatan": pejabat.jabatan,
        "penandatangan.tingkat": tingkat,
    }


def _recorded(jenis: Jenis) -> dict[str, str]:
    """The kind of a recorded parent, where the one that is meant without any does not fit."""
    if not jenis.induk or Induk().nama_jenis in jenis.induk:
        return {}
    return {"induk.jenis": jenis.induk[0]}


def _special(jenis: Jenis, own: Profil, assets: Assets, *, known: str) -> Mapping[str, Sequence[str]]:
    """Lines of the fields that are explained in words of their own, or by the templates."""
    klausul = klausul_of(jenis, assets)
    return {
        **RECORDED,
        "dasar_hukum": landasan_lines(jenis, own, known),
        "perubahan": perubahan_lines((), usual(jenis, assets)),
        "pengakhiran.tetap_berlaku": bertahan_lines(jenis, assets),
        "klausul": klausul_lines(klausul),
        "urutan": urutan_lines(jenis),
        "lampiran.baris": row_lines(assets),
        "padanan.klausul": padanan_lines(klausul),
        **padanan_rows(assets),
    }


def _said(given: Given) -> str:
    """All that is known beforehand, as one text."""
    lists = (*given.butir.values(), *given.lines.values())
    return "\n".join((*given.presets.values(), *(item for items in lists for item in items)))


def _notes(jenis: Jenis, given: Given) -> dict[str, str]:
    """A word to the drafter above a field."""
    notes = dict(given.notes)
    if "pemrakarsa" in jenis.isian:
        notes.setdefault("pihak", _SENDER)
    return notes


def _field(name: str, jenis: Jenis, walker: Walker) -> list[str]:
    """One field of the naskah; the variants that there are stand above the field that names one."""
    *told, last = walker.naskah(name)
    return [*told, *varian_lines(jenis), last] if name == "varian" else [*told, last]


def _places(jenis: Jenis, given: Given) -> tuple[int, ...]:
    """The pihak that are asked for, from 1: as many as the kind has at least, and all of which something is known."""
    known = [int(path.split(".")[1]) + 1 for path in given.lines if path.startswith("pihak.")]
    return (1,) if jenis.pihak_tunggal else tuple(range(1, max([2, *known]) + 1))


def starter(nama_jenis: str, profil: str, assets: Assets, *, given: Given | None = None) -> str:
    """The text of a commented input file for one kind; it renders as it is, with placeholders.

    Args:
        nama_jenis: Name of the kind.
        profil: Name of the profil; what it knows about its institution is filled in.
        assets: Where templates are looked for.
        given: What else is known beforehand.

    Raises:
        UsageError: There is no such kind or profil.
        DocumentFindingsError: A file of the templates is not well formed.
    """
    jenis, known = load_jenis(nama_jenis, assets), given or Given()
    own, places = load_profil(profil, assets).profil, _places(jenis, known)
    walker = Walker(
        presets={
            "jenis": nama_jenis,
            "profil": profil,
            **_recorded(jenis),
            **_first(jenis, own, known),
            **known.presets,
        },
        butir=known.butir,
        lines=known.lines,
        needed=needed_by(jenis),
        dropped=frozenset(jenis.lepas),
        special=_special(jenis, own, assets, known=_said(known)),
        labels=tuple(pihak_called(place, own, jenis) for place in places),
    )
    notes, lines = _notes(jenis, known), [*known.above, *head(jenis, nama_jenis)]
    for name in fields_of(jenis):
        if name in HEADINGS:
            lines += heading(HEADINGS[name])
        lines += ["", *explain(notes.get(name, "")), *_field(name, jenis, walker)]
    return "\n".join(lines) + "\n"
