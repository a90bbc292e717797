"""What is given to a klausul and does not come out: a parameter without effect, a text that says nothing."""

from collections.abc import Callable, Iterator, Mapping

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.klausul.file import Klausul, parameters

Again = Callable[[Klausul, Mapping[str, object]], str]
"""Renders the text of a klausul with other parameters."""


def idle_parameters(
    klausul: Klausul, given: Mapping[str, object], source: Source, *, rendered: str, again: Again
) -> Iterator[Finding]:
    """Parameters that change nothing in the text of their klausul, or that it no longer has.

    Whether one matters is seen by rendering the text without it: a drafter cannot know in which branch of the text it
    stands, nor whether a text of his own still has a place for it.

    Args:
        klausul: The klausul, with the text of the drafter where he gave one.
        given: The parameters that he gave.
        source: The input.
        rendered: The text with them.
        again: Renders the text with other parameters.
    """
    for name, value in given.items():
        where = source.where(("klausul", klausul.id, "parameter", name))
        if given_up := klausul.head.parameter[name].usang:
            message = f"Parameter {name} pada klausul {klausul.id} tidak dipakai lagi."
            yield Finding("parameter-tak-tercetak", Level.PERINGATAN, message, where, given_up)
            continue
        rest = {other: each for other, each in given.items() if other != name}
        if value is not None and _idle(klausul, given, rest, rendered=rendered, again=again):
            message = f"Parameter {name} pada klausul {klausul.id} tidak tercetak."
            hint = "Hapus parameter itu, atau isi juga yang membuatnya tercetak; artinya: "
            hint += klausul.head.parameter[name].arti
            if is_typed(klausul, source):
                message = f"Parameter {name} tidak tercetak, karena bunyi klausul {klausul.id} diganti dengan teks."
                hint = f"Pakai {{{{ param.{name} }}}} di dalam teks itu, atau hapus parameternya."
            yield Finding("parameter-tak-tercetak", Level.PERINGATAN, message, where, hint)


def _idle(
    klausul: Klausul, given: Mapping[str, object], rest: Mapping[str, object], *, rendered: str, again: Again
) -> bool:
    """Whether a text stays as it is without a parameter that is given another value than its own."""
    nowhere = Source(None, {})
    try:
        if parameters(klausul, given, nowhere) == parameters(klausul, rest, nowhere):
            return False
        return again(klausul, rest) == rendered
    except DocumentFindingsError:
        return False


def is_typed(klausul: Klausul, source: Source) -> bool:
    """Whether the text of a klausul is the drafter's own."""
    return klausul.where.file == source.file and bool(klausul.text.strip())


def refuse_silence(klausul: Klausul, source: Source, *, pasal: bool) -> None:
    """Refuse a text that has been rendered to nothing, where something has to stand.

    Args:
        klausul: The klausul.
        source: The input.
        pasal: Whether a Pasal would be made of it.

    Raises:
        DocumentFindingsError: It is a Pasal, or the drafter typed it.
    """
    if is_typed(klausul, source):
        message = f"Bunyi {klausul.head.judul or klausul.id} kosong: teksnya tidak menghasilkan satu kata pun."
        hint = "Tulis bunyinya, dan periksa {% if … %} serta {# … #} di dalam teks itu."
        raise DocumentFindingsError([Finding("kerangka-kosong", Level.GALAT, message, klausul.where, hint)])
    if pasal:
        message = f"Klausul {klausul.id} dipakai, tetapi tidak berbunyi, karena isiannya kosong."
        fill = f"Isi {daftar(klausul.head.isian, 'dan')}" if klausul.head.isian else "Tulis bunyinya pada teks"
        where = source.where(("klausul", klausul.id))
        hint = f"{fill}, atau tiadakan dengan klausul.{klausul.id}.pakai: tidak."
        raise DocumentFindingsError([Finding("kerangka-kosong", Level.GALAT, message, where, hint)])
