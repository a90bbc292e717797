"""The bundled samples from files to files: what ``contoh`` does."""

from collections.abc import Callable, Iterable
from pathlib import Path

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import has_errors
from kerjasama_docs.jobs.buat import MadeNaskah, NaskahOrder, make
from kerjasama_docs.jobs.lampiran import sample_tables
from kerjasama_docs.massal import massal_form
from kerjasama_docs.output import refuse_existing, refuse_inputs, refuse_no_folder, write_all

_MASSAL = "massal"
_FORM = "mitra-kosong.xlsx"


def make_samples(folder: Path, announce: Callable[[Path], None], *, overwrite: bool) -> MadeNaskah:
    """Make every sample: naskah as Word and PDF, tables as Word, PDF and Excel, and the inputs of one for many.

    Args:
        folder: Where the files go.
        announce: Told of every file that was written.
        overwrite: Whether files that exist may be replaced.

    Raises:
        UsageError: A file is there already, or is a sample itself; the folder is a file.
        EnvironmentLackError: The machine lacks something.
    """
    refuse_no_folder(folder)
    files = tuple(str(path) for path in sorted(bundled("samples").glob("*.yaml")))
    tables = {folder / name: content for name, content in {**sample_tables(), **sample_massal()}.items()}
    if not overwrite:
        refuse_existing(list(tables))
    refuse_inputs(list(tables), bundled("samples").rglob("*.*"))
    made = make(files, NaskahOrder(folder, overwrite=overwrite), lambda each: _each(each.paths, announce))
    if has_errors(made.findings):
        return made
    write_all(tables, overwrite=overwrite)
    _each(tables, announce)
    return made


def sample_massal() -> dict[str, bytes]:
    """The inputs of the naskah for many partners, and the table to fill in instead of theirs, by file name."""
    paths = sorted((bundled("samples") / _MASSAL).iterdir())
    (induk,) = (path for path in paths if path.suffix == ".yaml")
    given = {f"{_MASSAL}/{path.name}": path.read_bytes() for path in paths}
    return {**given, f"{_MASSAL}/{_FORM}": massal_form(str(induk))}


def _each(paths: Iterable[Path], announce: Callable[[Path], None]) -> None:
    for path in paths:
        announce(path)
