"""The commented input file of a naskah that grows from another one: only what that one does not say already."""

from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.language import daftar, huruf_awal_besar, tanggal_panjang
from kerjasama_docs.model.laporan import Capaian
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.klausul.folders import load_jenis, load_profil
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.klausul.kind import called, fields_of, instead_of, klausul_of
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.pipeline import load
from kerjasama_docs.starter.klausul import klausul_lines, may_be_left_out, padanan_lines, padanan_rows, row_lines
from kerjasama_docs.starter.lines import GAP, as_item, commented, explain, heading, plain
from kerjasama_docs.starter.perubahan import contoh_of, in_force, label_lines, perubahan_lines, usual
from kerjasama_docs.starter.umum import head, needed_by, starter
from kerjasama_docs.starter.walker import Walker

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
_OPEN = "belum diisi dalam berkas itu"


@dataclass(frozen=True)
class _Parent:
    """The naskah that is followed, and how the new file names it.

    Attributes:
        file: Its input file, from the folder of the new one.
        built: The naskah.
    """

    file: str
    built: Built

    @property
    def akhir(self) -> Mata:
        """The parent as the last naskah of its chain."""
        return self.built.rantai.akhir

    @property
    def berakhir(self) -> str:
        """The last day of the kerja sama, or that it is not known."""
        return tanggal_panjang(self.akhir.berakhir) if self.akhir.berakhir else "belum diketahui"

    @property
    def complete(self) -> bool:
        """Whether its day and its numbers are known; a naskah whose pihak bear no numbers needs none itself."""
        return bool(self.akhir.tanggal) and (self.built.jenis.sebutan == "bersama" or all(self.akhir.nomor))


def induk_name(file: str, target: str) -> str:
    """The file of the parent as the new file has to name it.

    Args:
        file: The parent, as the user named it.
        target: The file that is written; ``-`` for standard output, which counts as the current folder.

    Raises:
        UsageError: It cannot be named from there: it lies outside that folder, or is that very file.
    """
    if file == "-":
        raise UsageError("Naskah induk tidak dapat dibaca dari masukan baku.", "Sebut nama berkasnya pada --induk.")
    folder = Path() if target == "-" else Path(target).parent
    real = Path(file).resolve()
    if target != "-" and real == Path(target).resolve():
        raise UsageError(f"{target} adalah naskah induk itu sendiri.", "Pakai nama lain dengan -o.")
    if not real.is_relative_to(folder.resolve()):
        beside = Path(file).parent / (Path(target).name if target != "-" else "naskah-baru.yaml")
        message = f"Naskah induk {file} berada di luar folder {folder.resolve()}, tempat berkas baru."
        raise UsageError(message, f"Tulis berkas baru di folder naskah induk, misalnya dengan -o {beside}.")
    return real.relative_to(folder.resolve()).as_posix()


def _fit(jenis: str, parent: str, assets: Assets) -> None:
    """Refuse a kind that does not take a parent of that kind."""
    kind = load_jenis(jenis, assets)
    if parent in kind.induk:
        return
    if not kind.induk:
        raise UsageError(f"{kind.nama} tidak punya naskah induk.", "Jalankan tanpa --induk.")
    name, known = called(jenis, assets), daftar([called(each, assets) for each in kind.induk], "atau")
    hint = f"{instead_of(kind, parent, assets)} Naskah induk {name} ialah berkas {known}.".strip()
    raise UsageError(f"{called(parent, assets)} tidak dapat menjadi naskah induk bagi {name}.", hint)


def _cited(mata: Mata) -> str:
    """A naskah of the chain in one line: what it is called, its numbers, its day."""
    known = [nomor for nomor in mata.nomor if nomor] if mata.kind.sebutan == "bersama" else mata.nomor
    numbers = [f"Nomor {nomor}" if nomor else f"nomor {_OPEN}" for nomor in dict.fromkeys(known)]
    day = f"tanggal {tanggal_panjang(mata.tanggal)}" if mata.tanggal else f"tanggal {_OPEN}"
    return f"{mata.nama}, {daftar(numbers, 'dan') if numbers else 'tanpa nomor'}, {day}"


def _known(parent: _Parent, profil: str) -> list[str]:
    """What is inherited, so that nobody types it again."""
    built = parent.built
    lines = explain(f"Yang berikut diambil dari {parent.file} dan tidak perlu ditulis lagi:")
    lines += explain(f"- judul: {built.naskah.judul or _OPEN}", 0, 2)
    for place, pihak in enumerate(built.naskah.pihak):
        label = pihak_called(place + 1, built.profil.profil, built.jenis)
        lines += explain(f"- {label}: {pihak.nama or _OPEN}", 0, 2)
    for mata in built.rantai.mata:
        lines += explain(f"- {_cited(mata)}", 0, 2)
    lines += explain(f"- hari terakhir kerja sama: {parent.berakhir}", 0, 2)
    return [*lines, *explain(f"- profil: {profil}", 0, 2)]


def _induk(parent: _Parent, profil: str) -> list[str]:
    """The name of the parent; with room for what was filled in by hand when it was signed."""
    told = explain("Berkas masukan naskah induk; nomor dan tanggalnya ikut terbaca dari berkas itu.")
    if parent.complete:
        return [*told, f"induk: {plain(parent.file)}", *_known(parent, profil)]
    note = explain(
        "Nomor, satu untuk setiap pihak menurut urutannya, dan tanggal yang diisi dengan tangan saat naskah induk "
        "ditandatangani:",
        2,
    )
    lines = ["induk:", f"  berkas: {plain(parent.file)}", *note, "  nomor:", "  tanggal:"]
    return [*told, *lines, *_known(parent, profil)]


def _one_pihak(place: int, pihak: Pihak, parent: _Parent, *, letter: bool) -> list[str]:
    """What a pihak has anew in every naskah, and what may have changed."""
    profil, signer = parent.built.profil.profil, pihak.penandatangan
    own = pihak.nama is not None and pihak.nama == profil.instansi
    office = profil.pejabat.get(signer.tingkat or "") if own else None
    names = (signer.nama_lengkap or (office and office.nama), signer.jabatan or (office and office.jabatan))
    who = ", ".join(name for name in names if name) or _OPEN
    alamat = pihak.alamat or (profil.alamat if own else None) or _OPEN
    label = pihak_called(place + 1, profil, parent.built.jenis)
    lines = explain(f"{huruf_awal_besar(label)}: {pihak.nama or _OPEN}.", 2)
    lines += explain(f"Penanda tangan: {who}. Alamat: {alamat}.", 2)
    changed = [
        "    penandatangan:",
        "      nama:",
        "      jabatan:",
        "      dasar_pengangkatan:",
        "    alamat:",
        "    narahubung:",
        "      unit:",
        "      telepon:",
        "      pos_el:",
    ]
    return [*lines, *(as_item(changed, 2) if letter else ["  - nomor:", *commented(changed, 4)])]


def _pihak(parent: _Parent, *, letter: bool) -> list[str]:
    """The pihak; in a letter, and in a naskah that they do not number, only what changes."""
    number = "" if letter else "Nomor naskah baru milik tiap pihak; kosongkan untuk diisi saat penandatanganan. "
    told = explain(
        "Para pihak menurut urutan pada naskah induk. "
        f"{number}Isian lain hanya bila berubah, misalnya pejabat atau alamat yang baru."
    )
    items = []
    for place, pihak in enumerate(parent.built.naskah.pihak):
        items += _one_pihak(place, pihak, parent, letter=letter)
    return [*told, *(commented(["pihak:", *items]) if letter else ["pihak:", *items])]


def _capaian(parent: _Parent) -> dict[str, list[str]]:
    """The kegiatan of the parent, ready to be reported on; nothing when it names none."""
    rest = [f"  {name}:" for name in Capaian.model_fields if name != "uraian"]
    items = [as_item([f"  uraian: {plain(each.uraian)}", *rest], 0) for each in parent.built.naskah.kegiatan]
    return {"pemantauan_hasil.kegiatan": [line for item in items for line in item]} if items else {}


def _walker(kind: Jenis, parent: _Parent, assets: Assets) -> Walker:
    berlaku = parent.built.rantai.berlaku
    pasal = in_force(berlaku)
    labels = [item.label for item in pasal]
    lasting = surviving(labels, assets)
    chosen = [each for each in klausul_of(kind, assets) if may_be_left_out(each) or each.head.parameter]
    signer = {"laporan.penandatangan"} if kind.bentuk == "laporan" else set()
    return Walker(
        needed=needed_by(kind) - {"induk"} | signer,
        dropped=frozenset(kind.lepas),
        special={
            **_capaian(parent),
            "perubahan": perubahan_lines(pasal, contoh_of(berlaku, usual(kind, assets))),
            "pengakhiran.pasal": [*label_lines(pasal), f"- {(labels or [GAP])[0]}"],
            "pengakhiran.tetap_berlaku": [
                "## Labelnya lihat pada isian pasal di atas.",
                *(f"- {label}" for label in lasting or [GAP]),
            ],
            "klausul": klausul_lines(chosen),
            "padanan.klausul": padanan_lines(chosen or klausul_of(kind, assets)),
            "lampiran.baris": row_lines(assets),
            **padanan_rows(assets),
        },
        closed=frozenset({*kind.warisan, "jeda"}),
        filled=True,
    )


def _jangka_waktu(parent: _Parent) -> list[str]:
    """The one thing a perpanjangan has to say."""
    old = parent.akhir.berakhir
    last = f", atau dengan tanggal: jangka_waktu: {{sampai: {old.year + 3}-12-31}}" if old else ""
    told = f"Lamanya perpanjangan, dihitung dari hari terakhir yang lama: {parent.berakhir}."
    return [*explain(f"{told} Misalnya jangka_waktu: 3 tahun{last}."), "jangka_waktu:"]


def _field(name: str, kind: Jenis, parent: _Parent, walker: Walker, profil: str) -> list[str]:
    """One field of the short file."""
    match name:
        case "induk":
            return _induk(parent, profil)
        case "pihak":
            return _pihak(parent, letter=kind.bentuk != "naskah" or kind.sebutan == "bersama")
        case "jangka_waktu" if kind.peran == "perpanjangan":
            return _jangka_waktu(parent)
    info = Naskah.model_fields[name]
    if name == "padanan":
        note = explain("Judul dan kata tentang para pihak diwarisi dari naskah induk; tulis hanya yang berubah.")
        return [*note, *walker.field(name, info, 0, name)]
    if name not in kind.warisan:
        note = explain(f"Hari terakhir yang lama: {parent.berakhir}.") if name == "jeda" else []
        return [*note, *walker.field(name, info, 0, name)]
    return [*explain(f"{info.description} Diwarisi."), *replace(walker, explained=False).field(name, info, 0, name)]


def starter_from(jenis: str, induk: str, assets: Assets, *, target: str = "-", profil: str | None = None) -> str:
    """The text of a short commented input file for a naskah that follows another one; it renders as it is.

    Args:
        jenis: Name of the kind.
        induk: Input file of its parent.
        assets: Where templates are looked for.
        target: The file that is going to be written, ``-`` for standard output.
        profil: Name of the profil; that of the parent when it is not given.

    Raises:
        UsageError: There is no such kind, profil or file, the parent does not fit, or cannot be named.
        UnreadableInputError: The text of the parent is not well formed.
        DocumentFindingsError: The parent cannot be built.
    """
    kind = load_jenis(jenis, assets)
    name = induk_name(induk, target)
    built = load(induk, templates=assets.own).built
    _fit(jenis, built.naskah.jenis, assets)
    own = profil or built.naskah.profil
    load_profil(own, assets)
    if not kind.warisan:
        return starter(jenis, own, assets, bekal={"induk": name})
    parent = _Parent(name, built)
    walker = _walker(kind, parent, assets)
    lines = [*head(kind, jenis), *heading("Naskah"), "", f"jenis: {jenis}"]
    lines += [f"profil: {plain(own)}"] if own != built.naskah.profil else []
    fields = [field for field in kind.isian if field in fields_of(kind) and field not in _OPTIONAL]
    for field in dict.fromkeys(("induk", *fields)):
        lines += heading(_HEADINGS[field]) if field in _HEADINGS else []
        lines += ["", *_field(field, kind, parent, walker, own)]
    return "\n".join(lines) + "\n"
