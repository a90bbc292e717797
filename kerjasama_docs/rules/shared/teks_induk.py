"""What the naskah says that a later one changes, prolongs or ends."""

from kerjasama_docs.naskah.tree.inline import words_alone
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.rules.base.subject import Subject


def teks_induk(subject: Subject) -> str:
    """All that the Pasal in force before a naskah say, in small letters, their rujukan left out."""
    blocks = (block for pasal in subject.index.before.values() for block in walk(pasal.content))
    lines = (line for block in blocks for line in lines_of(block))
    return "\n".join(map(words_alone, lines)).casefold()
