"""Whether a naskah has the klausul on personal data as the templates word it, from what the drafter fills in."""

from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.rules.base.subject import Subject

ISIAN = "data_pribadi"
"""The field that such a klausul words."""


def berlaku(subject: Subject) -> bool:
    """Whether one stands in the naskah whose text is not the drafter's own."""
    own = {name for name, choice in subject.naskah.klausul.items() if choice.teks is not None}
    return any(ISIAN in head.isian for name, head in subject.built.heads.items() if name not in own)


def diisi(subject: Subject) -> DataPribadi | None:
    """What the drafter fills in for it; None without such a klausul."""
    return (subject.naskah.data_pribadi or DataPribadi()) if berlaku(subject) else None
