"""The commented input file of a naskah that grows from another one: only what that one does not say already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.assets import Assets
from kerjasama_docs.model.laporan import Capaian
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.klausul.kind import fields_of, klausul_of
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.pipeline import load
from kerjasama_docs.starter.klausul import (
    klausul_lines,
    may_be_left_out,
    padanan_lines,
    padanan_rows,
    row_lines,
    urutan_lines,
)
from kerjasama_docs.starter.lines import GAP, as_item, entry, explain, heading, plain
from kerjasama_docs.starter.parent import Followed, fit, induk_lines, induk_name
from kerjasama_docs.starter.perubahan import examples_of, in_force, label_lines, perubahan_lines, usual
from kerjasama_docs.starter.pihak import pihak_lines
from kerjasama_docs.starter.taken import is_other_paper, partners_from, taken_from
from kerjasama_docs.starter.walker import Walker
from kerjasama_docs.starter.whole import head, needed_by, starter

_HEADINGS = {
    "penandatanganan": "Penandatanganan",
    "surat": "Surat",
    "laporan": "Laporan",
    "pemantauan_hasil": "Hasil pemantauan",
    "pihak": "Para pihak",
    "premis": "Pertimbangan dan dasar hukum",
    "kesepakatan": "Kesepakatan dan rekomendasi",
    "jangka_waktu": "Jangka waktu",
    "maksud": "Yang diwarisi; pakai hanya bila berubah",
    "perubahan": "Perubahan",
    "pengakhiran": "Pengakhiran",
    "klausul": "Klausul",
    "pasal_tambahan": "Pasal sendiri",
}
"""The heading above a field, as far as the kind has it."""
_OPTIONAL = {"saksi", "mengetahui", "lampiran"}
"""Fields that are seldom wanted; the schema and the manual tell of them."""
_WORDED = {"padanan": "Judul dan kata tentang para pihak diwarisi dari naskah induk; tulis hanya yang berubah."}
"""What is said above a field that is inherited in part."""
_LABELS = "## Labelnya lihat pada isian pasal di atas."


@dataclass(frozen=True)
class _Short:
    """The short file: what is asked anew, and how.

    Attributes:
        jenis: The kind of the new naskah.
        parent: The naskah that is followed.
        profil: Name of the profil.
        walker: Writes the fields that are told in no words of their own.
    """

    jenis: Jenis
    parent: Followed
    profil: str
    walker: Walker

    def field(self, name: str) -> list[str]:
        """One field, after what the parent says about it."""
        match name:
            case "induk":
                return induk_lines(self.parent, self.profil)
            case "pihak":
                return pihak_lines(self.parent, numbered=self.jenis.is_naskah and not self._together)
            case "jangka_waktu" if self.jenis.peran == "perpanjangan":
                return _jangka_waktu(self.parent)
        if name in self.jenis.warisan and name not in _WORDED:
            told = explain(f"{Naskah.model_fields[name].description} Diwarisi.")
            return [*told, *replace(self.walker, explained=False).naskah(name)]
        return [*self._note(name), *self.walker.naskah(name)]

    @property
    def _together(self) -> bool:
        """Whether the pihak bear no numbers, so that they give none either."""
        return self.jenis.sebutan == "bersama"

    def _note(self, name: str) -> list[str]:
        """What the parent has to do with a field that is explained like any other."""
        if name in _WORDED:
            return explain(_WORDED[name])
        return explain(f"Hari terakhir yang lama: {self.parent.berakhir}.") if name == "jeda" else []


def _jangka_waktu(parent: Followed) -> list[str]:
    """The one thing a perpanjangan has to say."""
    old = parent.akhir.berakhir
    last = f", atau dengan tanggal: jangka_waktu: {{sampai: {old.year + 3}-12-31}}" if old else ""
    told = f"Lamanya perpanjangan, dihitung dari hari terakhir yang lama: {parent.berakhir}."
    return [*explain(f"{told} Misalnya jangka_waktu: 3 tahun{last}."), "jangka_waktu:"]


def _capaian(parent: Followed) -> dict[str, list[str]]:
    """The kegiatan of the parent, ready to be reported on; nothing when it names none."""
    rest = [f"  {name}:" for name in Capaian.model_fields if name != "uraian"]
    items = [as_item([*entry("uraian", each.uraian, 2), *rest], 0) for each in parent.built.naskah.kegiatan]
    return {"pemantauan_hasil.kegiatan": [line for item in items for line in item]} if items else {}


def _special(jenis: Jenis, parent: Followed, assets: Assets) -> Mapping[str, Sequence[str]]:
    """Lines of the fields that speak of the text in force, or are explained by the templates."""
    berlaku = parent.built.rantai.berlaku
    pasal = in_force(berlaku)
    klausul = klausul_of(jenis, assets)
    chosen = [each for each in klausul if may_be_left_out(each) or each.head.parameter]
    return {
        **_capaian(parent),
        **_pengakhiran(pasal, assets),
        "perubahan": perubahan_lines(pasal, examples_of(berlaku, usual(jenis, assets))),
        "urutan": urutan_lines(jenis),
        "klausul": klausul_lines(chosen),
        "padanan.klausul": padanan_lines(chosen or klausul),
        "lampiran.baris": row_lines(assets),
        **padanan_rows(assets),
    }


def _pengakhiran(pasal: Sequence[Pasal], assets: Assets) -> dict[str, list[str]]:
    """Which Pasal was broken, and which ones stay in force."""
    labels = [item.label for item in pasal]
    lasting = surviving(labels, assets)
    return {
        "pengakhiran.pasal": [*label_lines(pasal), f"- {(labels or [GAP])[0]}"],
        "pengakhiran.tetap_berlaku": [_LABELS, *(f"- {label}" for label in lasting or [GAP])],
    }


def _walker(jenis: Jenis, parent: Followed, assets: Assets) -> Walker:
    signer = {"laporan.penandatangan"} if jenis.is_laporan else set()
    return Walker(
        needed=needed_by(jenis) - {"induk"} | signer,
        dropped=frozenset(jenis.lepas),
        special=_special(jenis, parent, assets),
        closed=frozenset({*jenis.warisan, "jeda"}),
        filled=True,
    )


def starter_from_parent(
    nama_jenis: str, induk: str, assets: Assets, *, target: str = "-", profil: str | None = None
) -> str:
    """The text of a short commented input file for a naskah that follows another one; it renders as it is.

    Args:
        nama_jenis: Name of the kind.
        induk: Input file of its parent.
        assets: Where templates are looked for.
        target: The file that is going to be written, ``-`` for standard output.
        profil: Name of the profil; that of the parent when it is not given.

    Raises:
        UsageError: There is no such kind, profil or file, the parent does not fit, or cannot be named.
        UnreadableInputError: The text of the parent is not well formed.
        DocumentFindingsError: The parent cannot be built.
    """
    jenis = load_jenis(nama_jenis, assets)
    name = induk_name(induk, target)
    built = load(induk, templates=assets.own).built
    own = profil or built.naskah.profil
    load_profil(own, assets)
    if is_other_paper(jenis, built):
        return starter(nama_jenis, own, assets, given=taken_from(built, jenis, name))
    fit(nama_jenis, built.naskah.jenis, assets)
    if not jenis.warisan:
        return starter(nama_jenis, own, assets, given=partners_from(built, jenis, name))
    parent = Followed(name, built)
    short = _Short(jenis, parent, own, _walker(jenis, parent, assets))
    lines = [*head(jenis, nama_jenis), *heading("Naskah"), "", f"jenis: {nama_jenis}"]
    if own != built.naskah.profil:
        lines.append(f"profil: {plain(own)}")
    fields = [field for field in jenis.isian if field in fields_of(jenis) and field not in _OPTIONAL]
    for field in dict.fromkeys(("induk", *fields)):
        if field in _HEADINGS:
            lines += heading(_HEADINGS[field])
        lines += ["", *short.field(field)]
    return "\n".join(lines) + "\n"
