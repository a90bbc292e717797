"""What ``gabung`` is asked for, and what is refused before anything is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.output import refuse_existing, refuse_folder, refuse_inputs, refuse_no_file

_WORD = (
    "Berkas Word tidak digabung menjadi satu berkas Word, karena ada yang hilang: rujukan menunjuk Pasal menurut "
    "penanda, yang namanya sama di setiap naskah; “Halaman n dari N” setiap naskah menghitung seluruh berkas; huruf "
    "dan kertas setiap profil, judul, serta sidik masukan hanya ada satu dalam sebuah berkas."
)


@dataclass(frozen=True)
class JoinOrder:
    """What is wanted.

    Attributes:
        target: The PDF that will be written; None for standard output.
        profil: Whose paper and face the cover has, and the paper of pictures.
        assets: Where templates are looked for.
        templates: The user's own template folder, for naskah that are made on the way.
        title: Title of the file; empty for that of its first part.
        cover: Whether a list of the parts stands before them.
        numbered: Whether every page says which of all it is.
        paper_of_first: Whether pictures are put on paper of the size of the first page instead of that of the profil.
        signed: Whether electronic signatures may be lost.
        final: Whether naskah that are made on the way are final.
        engine: PDF engine.
        overwrite: Whether the target may be replaced.
    """

    target: Path | None
    profil: str
    assets: Assets
    templates: str | None = None
    title: str = ""
    cover: bool = False
    numbered: bool = False
    paper_of_first: bool = False
    signed: bool = False
    final: bool = False
    engine: str = "auto"
    overwrite: bool = False


def refuse(order: JoinOrder, files: Sequence[str]) -> None:
    """Refuse what cannot be written, before anything is read.

    Raises:
        UsageError: The target is no PDF, is there already, or is one of the files.
        EnvironmentLackError: Its name is too long, or may not be looked at.
    """
    target = order.target
    if target is None:
        return
    refuse_folder(target)
    refuse_no_file(target)
    suffix = target.suffix.lower()
    if suffix == ".docx":
        raise UsageError(_WORD, f"Gabungkan sebagai PDF: -o {target.with_suffix('.pdf').name}")
    if suffix != ".pdf":
        raise UsageError(f"Hasil gabungan ialah PDF, bukan {target.name}.", f"Misalnya: -o {target.stem}.pdf")
    refuse_inputs([target], [name for name in files if name != "-"])
    if not order.overwrite:
        refuse_existing([target], single=True)
