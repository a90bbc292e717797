"""The pihak of the parent."""

from collections.abc import Sequence

from kerjasama_docs.rules.base.subject import Subject

Names = Sequence[str | None]
"""The names of the pihak in their order, None for one that is open."""


def nama_pihak_induk(subject: Subject) -> Names:
    """The names of the pihak of the parent, as its file or its record gives them; none for a naskah of its own."""
    record = subject.naskah.induk
    if subject.induk is None or subject.peran == "pokok" or record is None:
        return ()
    pihak = record.pihak if subject.induk.berlaku.akar.recorded else subject.induk.berlaku.naskah.pihak
    return [each.nama for each in pihak]
