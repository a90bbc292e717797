"""Tables from files to files: what ``lampiran`` does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Area, Assets, bundled
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, has_errors, in_order
from kerjasama_docs.inputs.folders import listing
from kerjasama_docs.inputs.own_output import is_own_output
from kerjasama_docs.jobs.inputs import templates_of
from kerjasama_docs.jobs.lampiran_draft import what_lacks
from kerjasama_docs.jobs.lampiran_kolom import with_columns
from kerjasama_docs.jobs.lampiran_naskah import READ, gather_naskah
from kerjasama_docs.jobs.lampiran_order import ICS, SUFFIXES, TableOrder, refuse_texts
from kerjasama_docs.jobs.lampiran_pdf import bounds_of, refuse_large, write_pdf
from kerjasama_docs.jobs.lampiran_rows import gather_rows
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import ProfilFolder, load_bentuk, load_profil
from kerjasama_docs.output import refuse_existing, refuse_folder, refuse_inputs, refuse_no_file, write_all
from kerjasama_docs.tables.join import join_readings
from kerjasama_docs.tables.printed import Pengesahan, PrintedTable, as_draft, printed_table
from kerjasama_docs.tables.reading.rows import JoinedTable

_DAYS_OF_A_MONTH = 31

__all__ = [
    "MadeTable",
    "TableOrder",
    "check",
    "form",
    "join",
    "make_table",
    "printed",
    "sample_tables",
    "write_form",
]


@dataclass(frozen=True)
class MadeTable:
    """A joined table with all that was found, whether a file could not be read at all, and what was read."""

    tabel: JoinedTable
    findings: tuple[Finding, ...]
    unreadable: bool
    read: tuple[Path | str, ...] = ()
    written: bool = False

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it."""
        return not has_errors(self.findings)

    def may_be_written(self, *, final: bool) -> bool:
        """Whether it may be written: with rows and something wrong as a draft, which says what it lacks."""
        return self.sound or (not final and bool(self.tabel.entries))


def make_table(files: Sequence[str], order: TableOrder, target: Path, *, overwrite: bool) -> MadeTable:
    """Join the files, and write the table; what is wrong with some of them makes it a draft that says what it lacks.

    Args:
        files: Tables of units, or input files of naskah, or folders of them.
        order: What is wanted.
        target: The file to write, which is never read.
        overwrite: Whether it may be replaced.

    Raises:
        UsageError: As :func:`check`, :func:`join` and :func:`printed`; or the file is there already.
        EnvironmentLackError: The machine lacks something.
    """
    refuse_folder(target)
    refuse_no_file(target)
    if not overwrite:
        refuse_existing([target], single=True)
    wanted = replace(order, target=target)
    check(wanted)
    refuse_inputs([target], _given(files, target))
    made = join(files, wanted)
    refuse_inputs([target], (*made.read, *templates_of(order.assets)))
    if not made.may_be_written(final=order.final):
        return made
    lacks = what_lacks(made.tabel, made.findings)
    content, more = printed(made.tabel, wanted, target.suffix.lower(), lacks=lacks)
    write_all({target: content}, overwrite=overwrite)
    return replace(made, findings=(*made.findings, *more), written=True)


def _given(files: Sequence[str], target: Path) -> Iterator[str]:
    """The files named, and the tables in the folders named, among which a joined table of our own is no input."""
    own = target.is_file() and is_own_output(str(target))
    for name in files:
        if not Path(name).is_dir():
            yield name
        elif not own:
            yield from listing(name).of(READ).files


def join(files: Sequence[str], order: TableOrder) -> MadeTable:
    """Read all files and join them.

    Raises:
        UsageError: The form is unknown, or a file is missing, or a column that is named is none.
    """
    bentuk = with_columns(load_bentuk(order.bentuk, order.assets), order.kolom)
    given = gather_naskah(files, bentuk, order) if bentuk.sumber == "naskah" else gather_rows(files, bentuk, order)
    tabel = join_readings(given.readings, bentuk)
    return MadeTable(tabel, in_order((*given.findings, *tabel.findings)), given.unreadable, given.read)


def _ready(tabel: JoinedTable, order: TableOrder, profil: ProfilFolder, *, lacks: str) -> PrintedTable:
    own = profil.profil.instansi or ""
    try:
        table = printed_table(tabel, instansi=own, head=order.kepala, pengesahan=order.pengesahan, sumber=order.sumber)
        return as_draft(table, lacks) if lacks else table
    except ValueError as error:
        hint = "Periksa angka yang terbesar; satuan rupiah mungkin keliru."
        finding = Finding("tabel-jumlah", Level.GALAT, f"Jumlah tabel ini tidak dapat ditulis: {error}", Where(), hint)
        raise DocumentFindingsError([finding]) from error


def printed(
    tabel: JoinedTable, order: TableOrder, suffix: str, *, lacks: str = ""
) -> tuple[bytes, tuple[Finding, ...]]:
    """A joined table as a file, and what is to be said of it.

    Args:
        tabel: The table.
        order: What is wanted.
        suffix: ``.docx``, ``.pdf`` or ``.xlsx``; of a rekapitulasi ``.ics`` as well.
        lacks: What it lacks, said below its title; empty for a table that is no draft.

    Raises:
        UsageError: A profil, frame or engine that cannot be used.
        DocumentFindingsError: The table, or a cell of it, is too large for a PDF.
        EnvironmentLackError: The PDF engine is not there.
    """
    if suffix == ICS:
        from kerjasama_docs.jobs.lampiran_ics import calendar_of

        return calendar_of(tabel.entries, hari_ini=order.hari_ini, lacks=lacks), ()
    profil = load_profil(order.profil, order.assets)
    ready = _ready(tabel, order, profil, lacks=lacks)
    if suffix == ".xlsx":
        from kerjasama_docs import xlsx  # each writer only when asked for

        paper = profil.profil.kertas.ukuran
        return xlsx.write_table(ready, kertas=paper), xlsx.verify_table(ready, kertas=paper)
    from kerjasama_docs.docx.table_document import TableDocument

    if suffix == ".pdf":
        refuse_large(ready, bounds_of(order.engine))
    document = TableDocument.of(ready, profil.profil, order.assets)
    return (document.whole(), ()) if suffix == ".docx" else write_pdf(document, order.engine)


def check(order: TableOrder) -> None:
    """Refuse what cannot be written before anything is read.

    Raises:
        UsageError: The file has another suffix, there is no such profil, the calendar ends too soon,
            or what is to stand around the table cannot be printed.
    """
    suffix = order.target.suffix.lower() if order.target else SUFFIXES[0]
    if suffix == ICS:
        _refuse_calendar(order)
    elif suffix not in SUFFIXES:
        named = f"Akhiran {suffix}" if suffix else f"Berkas {order.target} tanpa akhiran"
        raise UsageError(f"{named} tidak dikenal.", f"Pilih salah satu dari {', '.join(SUFFIXES)}.")
    load_profil(order.profil, order.assets)
    refuse_texts(order)
    months = max(order.bulan)
    if order.hari_ini > date.max - timedelta(days=_DAYS_OF_A_MONTH * months):
        message = f"{months} bulan sesudah {tanggal_panjang(order.hari_ini)} melewati batas kalender."
        raise UsageError(message, "Sebut hari atau banyaknya bulan yang lain.")


def _refuse_calendar(order: TableOrder) -> None:
    """Refuse a calendar of a table whose rows are no kerja sama."""
    bentuk = load_bentuk(order.bentuk, order.assets)
    if bentuk.sumber != "naskah":
        message = f"{bentuk.nama} tidak dapat ditulis sebagai kalender ({ICS})."
        raise UsageError(message, f"Pilih salah satu dari {', '.join(SUFFIXES)}; kalender dibuat dari rekapitulasi.")


def form(name: str, profil: str, assets: Assets) -> bytes:
    """The form that units fill in, as XLSX.

    Raises:
        UsageError: The form is unknown, or is made from naskah and not filled in.
    """
    bentuk = load_bentuk(name, assets)
    if bentuk.sumber == "naskah":
        raise UsageError(f"{bentuk.nama} dibuat dari berkas naskah.", "Tidak ada formulir yang perlu diisi.")
    from kerjasama_docs import xlsx

    own = load_profil(profil, assets).profil
    return xlsx.write_form(bentuk, instansi=own.instansi or "", kertas=own.kertas.ukuran)


def write_form(name: str, target: Path, *, profil: str, assets: Assets, overwrite: bool) -> None:
    """Write the form that units fill in.

    Raises:
        UsageError: As :func:`form`; the file is no XLSX, or is there already.
        EnvironmentLackError: No room, no right, no folder.
    """
    refuse_folder(target)
    refuse_no_file(target)
    if not overwrite:
        refuse_existing([target], single=True)
    if target.suffix.lower() != ".xlsx":
        raise UsageError(f"Formulir ditulis sebagai .xlsx, bukan {target.name}.", f"Misalnya: -o {name}.xlsx")
    refuse_inputs([target], templates_of(assets))
    write_all({target: form(name, profil, assets)}, overwrite=overwrite)


def _profil_bound(bentuk: LampiranBentuk, assets: Assets) -> str:
    """The profil of an institution that is bound by a regulation behind a form; the plain one where none is."""
    behind = {dasar.partition(" ")[0] for dasar in bentuk.dasar}
    known = ((name, load_profil(name, assets).profil) for name in assets.names(Area.PROFIL))
    return next((name for name, profil in known if not behind.isdisjoint(profil.peraturan)), PROFIL_BAWAAN)


def _sample_order(bentuk: str) -> TableOrder:
    """What a sample table looks like: that of the institution whose form it is, signed on a day of the samples."""
    assets, day = Assets(), date(2027, 1, 11)
    profil = _profil_bound(load_bentuk(bentuk, assets), assets)
    signed = Pengesahan("Jakarta", day, "Kepala Biro Hukum dan Kerja Sama")
    return TableOrder(bentuk, profil, assets, day, pengesahan=signed, kepala=("LAMPIRAN",))


def sample_tables() -> dict[str, bytes]:
    """The sample tables by file name, in every form they can have."""
    made: dict[str, bytes] = {}
    for folder in sorted((bundled("samples") / "lampiran").iterdir()):
        order = _sample_order(folder.name)
        tabel = join([str(folder)], order).tabel
        made |= {f"{folder.name}{suffix}": printed(tabel, order, suffix)[0] for suffix in SUFFIXES}
    return made
