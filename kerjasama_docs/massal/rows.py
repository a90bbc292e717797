"""From a common input and some tables to the rows that naskah are made from."""

from collections.abc import Sequence
from pathlib import Path

from kerjasama_docs.findings import in_order
from kerjasama_docs.inputs.table_files import table_files
from kerjasama_docs.massal.induk import read_induk
from kerjasama_docs.massal.names import named, pattern_of
from kerjasama_docs.massal.naming import Naming
from kerjasama_docs.massal.numbers import numbered, with_doubles
from kerjasama_docs.massal.reading import read_rows
from kerjasama_docs.massal.records import MassalTable, RowsOrder


def rows_of(induk: str, data: Sequence[str], order: RowsOrder) -> MassalTable:
    """The rows of some tables, each a naskah.

    Args:
        induk: The file of the common input.
        data: Tables, or folders of tables.
        order: What is wanted of them.

    Raises:
        UsageError: A file is missing or of an unknown type, a pattern is none, a field is not known that is named
            by hand, or the profil gives no numbers.
        UnreadableInputError: The common input is not well formed.
        DocumentFindingsError: Its kind or its profil is not known.
    """
    known = read_induk(induk, templates=order.templates, tidy=order.tidy)
    pattern = pattern_of(order.nama, known.fields)
    files = table_files(data)
    naming = Naming.of(known.fields, order.kolom, order.abaikan)
    read = read_rows(files, known, naming)
    rows = numbered(read.rows, known.profil, known.fields.own, first=order.mulai_nomor)
    rows = with_doubles(rows, known.fields.pihak, known.fields.mitra)
    rows = named(rows, pattern, order.terpakai)
    findings = in_order((*read.findings, *naming.unseen(order.kolom)))
    return MassalTable(tuple(rows), findings, (Path(induk), *map(Path, files)), read.unreadable)
