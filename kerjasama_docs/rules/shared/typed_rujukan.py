"""The rujukan that a drafter or the template of a user wrote: those of the toolkit itself follow the law."""

from collections.abc import Iterator

from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan


def typed_rujukan(subject: Subject, *, luar: bool = False, inggris: bool = False) -> Iterator[Pengacuan]:
    """The rujukan in the Indonesian text of a naskah that the toolkit did not write.

    Args:
        subject: The naskah.
        luar: Whether those to other texts count too.
        inggris: Whether those in its English text count too.
    """
    for found in subject.index.rujukan:
        meant = (inggris or found.unit.bahasa == "indonesia") and (luar or not found.luar)
        if meant and subject.author(found.unit, found.mulai, found.end) is not Author.BUNDLED:
            yield found
