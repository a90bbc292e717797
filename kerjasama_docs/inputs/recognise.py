"""Telling the input of a naskah from other files of the same type."""

from collections.abc import Mapping

from kerjasama_docs.model.naskah import Naskah


def is_naskah(data: Mapping[str, object]) -> bool:
    """Whether a file is the input of a naskah: it names its kind, and most of its fields are those of one."""
    known = data.keys() & Naskah.model_fields.keys()
    return "jenis" in known and 2 * len(known) > len(data) > 1
