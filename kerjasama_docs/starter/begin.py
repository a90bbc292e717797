"""An input is begun: from nothing, from the naskah it grows from, or from a row of a table."""

from dataclasses import dataclass

from kerjasama_docs.assets import PROFIL_BAWAAN, Assets
from kerjasama_docs.starter.from_parent import starter_from_parent
from kerjasama_docs.starter.from_row import Begun, starter_from_row
from kerjasama_docs.starter.row import RowPlace
from kerjasama_docs.starter.whole import starter


@dataclass(frozen=True)
class Wish:
    """What is to be begun.

    Attributes:
        nama_jenis: Name of the kind.
        assets: Where templates are looked for.
        profil: Name of the profil, None for that of the parent or the plain one.
        row: The row it begins with.
        induk: The input file of the naskah it grows from.
        target: The file that will be written, from which the parent is named; ``-`` for standard output.
    """

    nama_jenis: str
    assets: Assets
    profil: str | None = None
    row: RowPlace | None = None
    induk: str | None = None
    target: str = "-"


def begin(wish: Wish) -> Begun:
    """The text of a commented input file, and what was found about the row it begins with.

    Raises:
        UsageError: There is no such kind, profil or file, or the kind does not begin so.
        DocumentFindingsError: The file of the table or of the parent cannot be read.
    """
    if wish.row:
        return starter_from_row(wish.nama_jenis, wish.row, wish.assets, profil=wish.profil or PROFIL_BAWAAN)
    if wish.induk is not None:
        text = starter_from_parent(wish.nama_jenis, wish.induk, wish.assets, target=wish.target, profil=wish.profil)
        return Begun(text, ())
    return Begun(starter(wish.nama_jenis, wish.profil or PROFIL_BAWAAN, wish.assets), ())
