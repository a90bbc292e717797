"""The table that is filled in for many partners, from a shared input to a file: what ``massal templat`` does."""

from collections.abc import Sequence
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.jobs.inputs import templates_of
from kerjasama_docs.massal import massal_form
from kerjasama_docs.output import refuse_existing, refuse_folder, refuse_inputs, refuse_no_file, shown, write_all
from kerjasama_docs.pipeline import own_folder


def write_massal_form(  # noqa: PLR0913 - what can be said of a table, each by its name
    induk: str,
    target: Path,
    *,
    wanted: Sequence[str] = (),
    templates: str | None = None,
    mitra: str | None = None,
    overwrite: bool = False,
) -> None:
    """Write the table to fill in.

    Args:
        induk: The shared input.
        target: The file, an XLSX.
        wanted: Its columns, by path or name of the field; without any, what differs from partner to partner.
        templates: The user's own template folder.
        mitra: The file of partners that the user named.
        overwrite: Whether the file may be replaced.

    Raises:
        UsageError: A file is missing, the target is no XLSX, or is there already; a field is not known.
        EnvironmentLackError: No room, no right, no folder.
        DocumentFindingsError: The shared input cannot be built.
    """
    refuse_folder(target)
    refuse_no_file(target)
    if not overwrite:
        refuse_existing([target], single=True)
    if target.suffix.lower() != ".xlsx":
        raise UsageError(f"Tabel ditulis sebagai .xlsx, bukan {shown(target.name)}.", "Misalnya: -o mitra.xlsx")
    base = Path() if induk == "-" else Path(induk).parent
    refuse_inputs([target], [induk, *templates_of(Assets(own_folder(templates, base)))])
    write_all({target: massal_form(induk, wanted, templates=templates, mitra=mitra)}, overwrite=overwrite)
