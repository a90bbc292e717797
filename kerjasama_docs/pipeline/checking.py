"""The second step: all findings about a naskah."""

from collections.abc import Iterator

from kerjasama_docs import rules
from kerjasama_docs.assets import Area
from kerjasama_docs.findings import Finding, Level, in_order
from kerjasama_docs.naskah.pictures import unattached, unprintable
from kerjasama_docs.pipeline.document import Document


def check(document: Document, *, final: bool = False) -> tuple[Finding, ...]:
    """All findings about a naskah: of its reading and of every rule; the rules do not ask about a consolidated text.

    Args:
        document: What :func:`load` gave.
        final: Whether it is to be final; open values are then errors.
    """
    before = (*document.built.findings, *unprintable(document.printed), *unattached(document.built))
    _refuse_frame(document, final=final)
    if document.built.pohon.konsolidasi:
        return in_order(before)
    found = rules.run(rules.Subject.of(document.built, final=final))
    return in_order((*before, *found, *(_unsound_parents(document) if final else ())))


def _refuse_frame(document: Document, *, final: bool) -> None:
    """Print into a frame of the user, which may have any fault; ours have none, and need no time.

    Raises:
        UsageError: The frame cannot be used, as ``render`` would say.
    """
    path = document.assets.find(Area.KERANGKA, document.printed.kerangka)
    if document.assets.is_own(path) and not any(unprintable(document.printed)):
        from kerjasama_docs.docx.write import write

        write(document.printed, document.assets, draft=not (final or document.built.pohon.konsolidasi))


def _unsound_parents(document: Document) -> Iterator[Finding]:
    """Parents that could not be final themselves: what is built on them may not hold."""
    parent = document.parent
    while parent:
        count = sum(each.counts_as_error for each in rules.run(rules.Subject.of(parent.built, final=True)))
        if count:
            message = f"Naskah induk {parent.file} masih punya {count} galat sebagai naskah final."
            hint = f"Lihat: kerjasama-docs periksa --final {parent.file}"
            where = document.built.source.where(("induk",))
            yield Finding("induk-bergalat", Level.PERINGATAN, message, where, hint)
        parent = parent.before
