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
from kerjasama_docs.starter.klausul import klausul_lines, padanan_lines, padanan_rows, row_lines, varian_lines
from kerjasama_docs.starter.lines import explain, heading
from kerjasama_docs.starter.perubahan import perubahan_lines, usual
from kerjasama_docs.starter.satuan_kerja import ketentuan
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
class Bekal:
    """What is known beforehand of a naskah; every text on one line.

    Attributes:
        presets: Values by path, ``pihak.0.nama``.
        butir: Items of a list of texts, by path.
        catatan: A word to the drafter above a field of ``Naskah``.
        asal: Lines above everything else.
    """

    presets: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, Sequence[str]] = field(default_factory=dict)
    catatan: Mapping[str, str] = field(default_factory=dict)
    asal: Sequence[str] = ()


def head(kind: Jenis, jenis: str) -> list[str]:
    """What a kind is for, and how its file is read and used."""
    lines = [f"## {line}".rstrip() for line in _HEAD.format(jenis=jenis).splitlines()]
    return [
        *explain(f"{kind.nama}. {kind.arti}"),
        "##",
        *lines,
        f"# # yaml-language-server: $schema={jenis}.schema.json",
    ]


_RECORDS = frozenset(
    name for name, info in Naskah.model_fields.items() if shape_of(info).record and info.default is None
) - {"induk", "tanpa_induk"}
"""Fields that hold what only some kinds are about; a parent is another naskah."""


def needed_by(kind: Jenis) -> frozenset[str]:
    """Fields of the naskah that its kind must have: what it is about, and the first of those a regulation demands."""
    own = {"induk", "perubahan", "pengakhiran", "surat"} if kind.peran != "pokok" else _RECORDS
    own |= {"padanan"} if kind.padanan else set()
    demanded = {isi.isian[0] for isi in kind.wajib if isi.isian}
    return frozenset(demanded | {name.partition(".")[0] for name in demanded} | own & {*kind.isian})


def _own_institution(kind: Jenis, profil: Profil) -> dict[str, str]:
    """What the profil knows about PIHAK KESATU; an official to whom a report goes does not sign it."""
    known: dict[str, str | None] = {"nama": profil.instansi, "alamat": profil.alamat}
    known["golongan"] = profil.golongan if profil.instansi else None
    goes_to = [key for each in kind.tujuan if kind.is_report for key in each.kepada]
    if profil.instansi and len(profil.pejabat) == 1 and not profil.pejabat.keys() & {*goes_to}:
        tingkat, pejabat = next(iter(profil.pejabat.items()))
        known |= {"penandatangan.nama": pejabat.nama, "penandatangan.jabatan": pejabat.jabatan}
        known["penandatangan.tingkat"] = tingkat
    return {f"pihak.0.{name}": value for name, value in known.items() if value}


def _recorded(kind: Jenis) -> dict[str, str]:
    """The kind of a recorded parent, where the one that is meant without any does not fit."""
    return {"induk.jenis": kind.induk[0]} if kind.induk and Induk().jenis_naskah not in kind.induk else {}


def _special(kind: Jenis, assets: Assets) -> Mapping[str, Sequence[str]]:
    """Lines of the fields that are explained in words of their own, or by the templates."""
    klausul = klausul_of(kind, assets)
    return {
        **RECORDED,
        "perubahan": perubahan_lines((), usual(kind, assets)),
        "klausul": klausul_lines(klausul),
        "lampiran.baris": row_lines(assets),
        "padanan.klausul": padanan_lines(klausul),
        **padanan_rows(assets),
    }


def starter(jenis: str, profil: str, assets: Assets, *, bekal: Bekal | Mapping[str, str] | None = None) -> str:
    """The text of a commented input file for one kind; it renders as it is, with placeholders.

    Args:
        jenis: Name of the kind.
        profil: Name of the profil; what it knows about its institution is filled in.
        assets: Where templates are looked for.
        bekal: What else is known beforehand; a mapping stands for its presets.

    Raises:
        UsageError: There is no such kind or profil.
        DocumentFindingsError: A file of the templates is not well formed.
    """
    kind = load_jenis(jenis, assets)
    own = load_profil(profil, assets).profil
    known = bekal if isinstance(bekal, Bekal) else Bekal(bekal or {})
    first = {} if "pihak.0.nama" in known.presets or ketentuan(kind, own) else _own_institution(kind, own)
    notes = {**({"pihak": _SENDER} if "pemrakarsa" in kind.isian else {}), **known.catatan}
    told = {"varian": varian_lines(kind)}
    walker = Walker(
        presets={"jenis": jenis, "profil": profil, **_recorded(kind), **first, **known.presets},
        butir=known.butir,
        needed=needed_by(kind),
        dropped=frozenset(kind.lepas),
        special=_special(kind, assets),
        labels=tuple(pihak_called(place, own, kind) for place in (1, 2)),
    )
    lines = [*known.asal, *head(kind, jenis)]
    for name in fields_of(kind):
        if name in HEADINGS:
            lines += heading(HEADINGS[name])
        field = [*explain(notes.get(name, "")), *walker.naskah(name)]
        lines += ["", *field[:-1], *told.get(name, ()), *field[-1:]] if name in told else ["", *field]
    return "\n".join(lines) + "\n"
