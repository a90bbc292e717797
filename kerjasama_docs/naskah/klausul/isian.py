"""Which klausul words which field of the input, as the heads of the klausul say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.file import load_klausul


@dataclass(frozen=True)
class FieldWording:
    """What the Pasal of a kind word; ``heads`` are those of its klausul by name, in the order of the kind."""

    heads: Mapping[str, KlausulHead]

    @classmethod
    def of(cls, jenis: Jenis, assets: Assets) -> "FieldWording":
        """The wording of a kind.

        A klausul whose file is missing or broken words nothing: one that is chosen was read before, when its
        naskah was built and said what is wrong with it, and one that is not chosen must not stop a naskah.
        """
        heads = ((ref.id, _head(ref.id, assets)) for ref in jenis.klausul)
        return cls({name: head for name, head in heads if head})

    @property
    def fields(self) -> frozenset[str]:
        """The fields that some Pasal words: ``ruang_lingkup``, ``pihak.hak``."""
        return self.fields_of(self.heads)

    def fields_of(self, labels: Iterable[str]) -> frozenset[str]:
        """The fields that these Pasal word; what is no klausul of the kind words none."""
        heads = (self.heads[label] for label in labels if label in self.heads)
        return frozenset(field for head in heads for field in head.isian)

    def by(self, field: str) -> tuple[str, ...]:
        """The klausul that word a field, in the order of the kind."""
        return tuple(name for name, head in self.heads.items() if field in head.isian)

    def naming(self, field: str) -> tuple[str, ...]:
        """The klausul that word a field or name it although it holds without them."""
        return tuple(name for name, head in self.heads.items() if field in (*head.isian, *head.menyebut))

    @property
    def prolonged(self) -> tuple[str, str] | None:
        """The klausul and the label of its ayat that a perpanjangan words anew; None in a kind without one."""
        found = ((name, head.diperpanjang) for name, head in self.heads.items() if head.diperpanjang)
        return next(found, None)


def _head(name: str, assets: Assets) -> KlausulHead | None:
    """The head of a klausul; None of one that cannot be read."""
    try:
        return load_klausul(name, assets).head
    except (UsageError, DocumentFindingsError):
        return None


def surviving(labels: Iterable[str], assets: Assets) -> tuple[str, ...]:
    """Those labels whose Pasal outlives the kerja sama, by the head of the klausul of that name."""
    known = frozenset(assets.names(Area.KLAUSUL))
    return tuple(label for label in labels if label in known and load_klausul(label, assets).head.bertahan)
