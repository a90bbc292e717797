"""Tables from files to files: what ``lampiran`` does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kerjasama_docs.assets import Area, Assets, bundled
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import (
    DocumentFindingsError,
    Finding,
    Level,
    UnreadableInputError,
    Where,
    has_errors,
    in_order,
)
from kerjasama_docs.inputs.own_output import is_own_output
from kerjasama_docs.inputs.read import read_source
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.table_files import TYPES, other_files, read_tables, table_files
from kerjasama_docs.inputs.tables.data import only_naskah
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import ProfilFolder, load_bentuk, load_profil
from kerjasama_docs.pipeline import load
from kerjasama_docs.tables.baca import baca
from kerjasama_docs.tables.berdampingan import berdampingan
from kerjasama_docs.tables.cetak import Cetakan, Pengesahan, cetakan
from kerjasama_docs.tables.gabung import gabung
from kerjasama_docs.tables.rekapitulasi import rekapitulasi, ringkas
from kerjasama_docs.tables.rows import Bacaan, Tabel
from kerjasama_docs.tables.sel_rusak import sel_rusak

SUFFIXES = (".docx", ".pdf", ".xlsx")
"""What a table can be written as."""
_SHOWN = 5
"""Files that are named one by one; further ones are counted."""
_NASKAH = (".yaml", ".yml", ".json", ".toml")
_HINT = "Masukan naskah diawali “jenis: …”; tabel digabung dengan bentuknya sendiri, misalnya lampiran perencanaan."


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Attributes:
        bentuk: Name of the form.
        profil: Name of the profil.
        assets: Where templates are looked for.
        templates: The user's own template folder, for naskah that are read.
        kepala: Lines of the block at the top right.
        pengesahan: Who signs, None for nobody.
        sumber: Add a column with the place each row comes from.
        hari_ini: The day on which naskah are running or ended.
        bulan: Within how many months a naskah is about to end.
        engine: PDF engine.
        target: The file that will be written, which is never read.
    """

    bentuk: str
    profil: str
    assets: Assets
    hari_ini: date
    templates: str | None = None
    kepala: tuple[str, ...] = ()
    pengesahan: Pengesahan | None = None
    sumber: bool = False
    bulan: int = 6
    engine: str = "auto"
    target: Path | None = None


def _others(files: Sequence[str]) -> list[Finding]:
    """What lies in the folders and is no table."""
    names = [Path(name).name for name in other_files(files)]
    if not names:
        return []
    shown = ", ".join(names[:_SHOWN]) + (f", dan {len(names) - _SHOWN} lainnya" if len(names) > _SHOWN else "")
    message = f"{len(names)} berkas bukan tabel tidak dibaca: {shown}."
    hint = "Bila salah satunya memuat usulan, salin tabelnya ke berkas Excel."
    return [Finding("tabel-berkas-lain", Level.SARAN, message, Where(), hint)]


def _sources(files: Sequence[str], target: Path | None) -> list[str]:
    """The files to read, without the one that will be written.

    Raises:
        UsageError: The file to write is named as one to read.
    """
    own = target.resolve() if target else None
    if own in {Path(name).resolve() for name in files}:
        raise UsageError(f"{target} sekaligus masukan dan hasil.", "Sebut berkas hasil yang lain dengan -o.")
    return [name for name in table_files(files) if Path(name).resolve() != own]


def _own_apart(names: list[str]) -> tuple[list[str], list[str]]:
    """The files of units, and joined tables of our own among them; when there are no others, those are meant."""
    own = [name for name in names if is_own_output(name)]
    return ([name for name in names if name not in own], own) if len(own) < len(names) else (names, [])


def _hasil_sendiri(name: str) -> Finding:
    """What is said of a joined table among the files of units."""
    message = "Berkas ini hasil gabungan kerjasama-docs, bukan kiriman satuan kerja; tidak dibaca agar tidak ganda."
    hint = (
        "Pindahkan ke folder lain. Bila memang kiriman, gabungkan bersama hasil gabungan saja, atau salin ke formulir."
    )
    return Finding("tabel-hasil-sendiri", Level.PERINGATAN, message, Where(name), hint)


_Read = tuple[list[Bacaan], list[Finding], bool]
"""What all files give, findings about them, and whether any could not be read at all."""


def _bentuk_lain(order: Order) -> dict[str, LampiranBentuk]:
    """The other forms that are made from rows."""
    names = (name for name in order.assets.names(Area.LAMPIRAN) if name != order.bentuk)
    forms = {name: load_bentuk(name, order.assets) for name in names}
    return {name: form for name, form in forms.items() if form.sumber == "baris"}


def _rows(files: Sequence[str], bentuk: LampiranBentuk, order: Order) -> _Read:
    """What all files give; the findings of those that cannot be read, and whether any was unreadable."""
    found: list[Bacaan] = []
    findings = _others(files)
    unreadable = False
    lain = _bentuk_lain(order)
    sources, own = _own_apart(_sources(files, order.target))
    findings += map(_hasil_sendiri, own)
    for name in sources:
        try:
            sheets, said = read_tables(name)
        except DocumentFindingsError as error:
            mild = name not in files and only_naskah(error.findings)
            unreadable |= isinstance(error, UnreadableInputError) and not mild
            findings += [replace(each, level=Level.PERINGATAN) if mild else each for each in error.findings]
            continue
        apart = [(sheet.nama, *berdampingan(sheet, bentuk, lain)) for sheet in sheets]
        findings += (finding for _, _, beside in apart for finding in beside)
        found += (baca(part, bentuk, unit=Path(name).stem, lain=lain) for _, parts, _ in apart for part in parts)
        findings += sel_rusak(said, {nama: parts for nama, parts, _ in apart}, bentuk, lain)
    if not (found or has_errors(findings)):
        findings.append(_tanpa_lembar())
    return found, findings, unreadable


def _tanpa_lembar() -> Finding:
    """No sheet at all was read, each for a harmless reason; an empty table is never what was meant."""
    hint = "Sebut berkas yang memuat tabel; lembar yang tersembunyi dalam-dalam tidak dibaca."
    return Finding("tabel-tanpa-baris", Level.GALAT, "Tidak ada lembar tabel yang dibaca.", Where(), hint)


def _naskah_files(names: Sequence[str]) -> list[str]:
    """The input files of naskah: those named, and those in the folders named."""
    found: list[str] = []
    for name in names:
        folder = Path(name)
        if not folder.is_dir():
            if folder.suffix.lower() in {*TYPES} - {*_NASKAH}:
                raise UsageError(f"Rekapitulasi dibuat dari masukan naskah (.yaml atau .json), bukan {name}.", _HINT)
            found.append(name)
            continue
        paths = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _NASKAH)
        inside = [str(path) for path in paths if not any(part.startswith(".") for part in path.parts[1:])]
        if not inside:
            raise UsageError(f"Folder {name} tidak berisi berkas naskah.", f"Isi dengan berkas {', '.join(_NASKAH)}.")
        found += inside
    return found


def _no_naskah(name: str, given: Sequence[str]) -> list[Finding]:
    """What is said of a file that is no input of a naskah at all; nothing of one that is, whatever is wrong with it."""
    try:
        source, _ = read_source(name)
    except DocumentFindingsError:
        return []
    if is_naskah(source.data):
        return []
    level = Level.GALAT if name in given else Level.PERINGATAN
    message = "Berkas ini bukan masukan naskah; tidak masuk rekapitulasi."
    return [Finding("rekapitulasi-bukan-naskah", level, message, Where(name), _HINT)]


def _naskah(files: Sequence[str], order: Order) -> _Read:
    """The naskah of all files as rows; raises as :func:`_rows`."""
    items = []
    findings: list[Finding] = []
    others: list[Finding] = []
    unreadable = False
    for name in _naskah_files(files):
        try:
            items.append(ringkas(load(name, templates=order.templates).built, name))
        except DocumentFindingsError as error:
            unreadable |= isinstance(error, UnreadableInputError)
            others += (told := _no_naskah(name, files))
            findings += [] if told else error.findings
    findings += others if items else [replace(each, level=Level.GALAT) for each in others]
    return [rekapitulasi(items, hari_ini=order.hari_ini, bulan=order.bulan)], findings, unreadable


@dataclass(frozen=True)
class Made:
    """A joined table with all that was found, and whether a file could not be read at all."""

    tabel: Tabel
    findings: tuple[Finding, ...]
    unreadable: bool


def join(files: Sequence[str], order: Order) -> Made:
    """Read all files and join them.

    Raises:
        UsageError: The form is unknown, or a file is missing.
    """
    bentuk = load_bentuk(order.bentuk, order.assets)
    read, findings, unreadable = _naskah(files, order) if bentuk.sumber == "naskah" else _rows(files, bentuk, order)
    tabel = gabung(read, bentuk)
    return Made(tabel, in_order((*findings, *tabel.findings)), unreadable)


def _cetakan(tabel: Tabel, order: Order, profil: ProfilFolder) -> Cetakan:
    own = profil.profil.instansi or ""
    try:
        return cetakan(tabel, instansi=own, kepala=order.kepala, pengesahan=order.pengesahan, sumber=order.sumber)
    except ValueError as error:
        hint = "Periksa angka yang terbesar; satuan rupiah mungkin keliru."
        finding = Finding("tabel-jumlah", Level.GALAT, f"Jumlah tabel ini tidak dapat ditulis: {error}", Where(), hint)
        raise DocumentFindingsError([finding]) from error


def printed(tabel: Tabel, order: Order, suffix: str) -> tuple[bytes, tuple[Finding, ...]]:
    """A joined table as a file, and what is to be said of it.

    Args:
        tabel: The table.
        order: What is wanted.
        suffix: ``.docx``, ``.pdf`` or ``.xlsx``.

    Raises:
        UsageError: A profil, frame or engine that cannot be used.
        EnvironmentLackError: The PDF engine is not there.
    """
    profil = load_profil(order.profil, order.assets)
    ready = _cetakan(tabel, order, profil)
    if suffix == ".xlsx":
        from kerjasama_docs import xlsx  # noqa: PLC0415 - each writer only when asked for

        paper = profil.profil.kertas.ukuran
        return xlsx.write_table(ready, kertas=paper), xlsx.verify_table(ready, kertas=paper)
    from kerjasama_docs import docx  # noqa: PLC0415 - same

    made = docx.write_table(ready, profil.profil, order.assets)
    if suffix == ".docx":
        return made, ()
    from kerjasama_docs import pdf  # noqa: PLC0415 - same
    from kerjasama_docs.pdf.verify.table import verify_table  # noqa: PLC0415 - same

    result = pdf.convert(made, engine=order.engine)
    return result.pdf, verify_table(ready, result)


def check(order: Order) -> None:
    """Refuse what cannot be written before anything is read.

    Raises:
        UsageError: The file has another suffix, or there is no such profil.
    """
    suffix = order.target.suffix.lower() if order.target else SUFFIXES[0]
    if suffix not in SUFFIXES:
        named = f"Akhiran {suffix}" if suffix else f"Berkas {order.target} tanpa akhiran"
        raise UsageError(f"{named} tidak dikenal.", f"Pilih salah satu dari {', '.join(SUFFIXES)}.")
    load_profil(order.profil, order.assets)


def form(name: str, profil: str, assets: Assets) -> bytes:
    """The form that units fill in, as XLSX.

    Raises:
        UsageError: The form is unknown, or is made from naskah and not filled in.
    """
    bentuk = load_bentuk(name, assets)
    if bentuk.sumber == "naskah":
        raise UsageError(f"{bentuk.nama} dibuat dari berkas naskah.", "Tidak ada formulir yang perlu diisi.")
    from kerjasama_docs import xlsx  # noqa: PLC0415 - only here

    own = load_profil(profil, assets).profil
    return xlsx.write_form(bentuk, instansi=own.instansi or "", kertas=own.kertas.ukuran)


def sample_tables() -> dict[str, bytes]:
    """The sample tables by file name, in every form they can have."""
    made: dict[str, bytes] = {}
    signed = Pengesahan("Jakarta", date(2027, 1, 11), "Kepala Biro Hukum dan Kerja Sama")
    for folder in sorted((bundled("samples") / "lampiran").iterdir()):
        order = Order(folder.name, "kemenimipas", Assets(), date(2027, 1, 11), pengesahan=signed, kepala=("LAMPIRAN",))
        tabel = join([str(folder)], order).tabel
        made |= {f"{folder.name}{suffix}": printed(tabel, order, suffix)[0] for suffix in SUFFIXES}
    return made
