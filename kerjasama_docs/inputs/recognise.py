"""Telling the input of a naskah from other files of the same type."""

from collections.abc import Mapping

from kerjasama_docs.model.nama_isian import field_named
from kerjasama_docs.model.naskah import Naskah


def is_naskah(data: Mapping[str, object]) -> bool:
    """Whether a file is the input of a naskah: it names its kind, and most of its fields are those of one."""
    known = {field_named(Naskah, name) for name in map(str, data)} & Naskah.model_fields.keys()
    return "jenis" in known and 2 * len(known) > len(data) > 1
