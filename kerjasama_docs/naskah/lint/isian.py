"""What a Pasal prints without saying so in its head: an adendum would silently leave it as it was."""

from collections.abc import Iterator

from jinja2 import nodes

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.file import Klausul, load_klausul
from kerjasama_docs.naskah.lint.jinja import Fault, parse


def unsaid_isian(jenis: Jenis, assets: Assets) -> Iterator[Finding]:
    """Fields that a Pasal of a kind prints and its head does not name.

    Only fields that some klausul words are looked at, and only in a kind that others may change.
    """
    if not jenis.is_naskah or jenis.peran != "pokok":
        return
    known = _readable(assets)
    worded = frozenset(field for klausul in known.values() for field in klausul.head.isian)
    for ref in jenis.klausul:
        klausul = known.get(ref.id)
        missing = sorted(worded & _printed(klausul) - {*klausul.head.isian}) if klausul else []
        if klausul and missing:
            message = f"Klausul “{ref.id}” mencetak {daftar(missing, 'dan')}, tetapi kepalanya tidak menyebutnya."
            hint = f"Tambahkan isian: [{', '.join(missing)}] pada kepalanya, agar adendum dapat mengubahnya."
            yield Finding("klausul-isian", Level.PERINGATAN, message, klausul.where, hint)


def _readable(assets: Assets) -> dict[str, Klausul]:
    """All klausul that can be read; what is wrong with another one is said where it is looked over."""
    found: dict[str, Klausul] = {}
    for name in assets.names(Area.KLAUSUL):
        try:
            found[name] = load_klausul(name, assets)
        except (DocumentFindingsError, UsageError):
            continue
    return found


def _printed(klausul: Klausul) -> frozenset[str]:
    """The names that the text of a klausul uses: those of the naskah, and those of a pihak as ``pihak.hak``."""
    tree = parse(klausul.text)
    if isinstance(tree, Fault):
        return frozenset()
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    return frozenset(names | {f"pihak.{node.attr}" for node in tree.find_all(nodes.Getattr)})
