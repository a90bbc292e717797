"""What a user may type as the value of an option: a text of one line, a number, the name of a file or folder."""

import click

_LONGEST = 500
"""Characters of a text: more than any place, post or name has, and little enough for a cell and a line of a page."""
_LONGEST_NAME = 32_767
"""Characters of a path, as many as Windows takes."""


def _one_line(text: str) -> bool:
    """Whether a text is printed as it stands: no control characters and nothing that has no place in a naskah."""
    if text.isprintable():
        return True
    from kerjasama_docs.inputs.source import has_forbidden  # only for what is not plain

    return not has_forbidden(text) and "\t" not in text and len(f"{text}.".splitlines()) == 1


def teks(value: str) -> str:
    """A text of one line, as it was typed."""
    if len(value) > _LONGEST:
        raise click.BadParameter(f"{len(value)} karakter terlalu panjang; paling banyak {_LONGEST}.")
    if not _one_line(value):
        raise click.BadParameter("ada karakter yang tidak dapat dicetak; tulis sebagai satu baris teks biasa.")
    return value


def jalur(value: str) -> str:
    """The name of a file or folder, as it was typed; ``-`` where the command takes it."""
    if not value.strip():
        raise click.BadParameter("namanya kosong; sebut nama berkas atau folder.")
    if len(value) > _LONGEST_NAME:
        raise click.BadParameter(f"nama sepanjang {len(value)} karakter tidak mungkin ada.")
    return value


class Bilangan(click.IntRange):
    """A whole number between two others, or from one on, said in words: ``1 sampai 8`` and not ``1<=x<=8``."""

    def _describe_range(self) -> str:
        return f"mulai {self.min}" if self.max is None else f"{self.min} sampai {self.max}"
