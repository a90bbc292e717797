"""The deadline that a letter or a report keeps, where a regulation binds that sets it."""

from kerjasama_docs.naskah.views.tenggat import Batas, batas_of
from kerjasama_docs.rules.base.subject import Subject


def batas_kept(subject: Subject) -> Batas | None:
    """The last day for the naskah that is looked at.

    None too where it lies beyond the calendar: nothing can be later than that.
    """
    try:
        last = batas_of(subject.built.inputs, subject.induk)
    except ValueError:
        return None
    if last is None or (last.dasar.peraturan and not subject.binds(last.dasar.peraturan)):
        return None
    return last
