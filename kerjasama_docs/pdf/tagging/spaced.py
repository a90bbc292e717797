"""The paragraphs of a file with blanks between all of their words."""

from collections import Counter
from dataclasses import replace

from kerjasama_docs.pdf.tagging.blanks import texts, with_blanks
from kerjasama_docs.pdf.tagging.contents import Part
from kerjasama_docs.pdf.tagging.places import Owners, Printed
from kerjasama_docs.pdf.tagging.plan import Plan


def spaced(printed: Printed, owners: Owners, plan: Plan) -> dict[int, list[Part]]:
    """The parts of each page, those of paragraphs with blanks; the number of a list is parted from its text, too."""
    shown = {
        (page, place): texts(printed.pages[page][place].content, printed.faces.on(page))
        for page, place, _ in _of_paragraphs(owners)
    }
    counts: Counter[int] = Counter()
    for page, place, paragraph in _of_paragraphs(owners):
        counts[paragraph] += sum(text.letters for text in shown[page, place])
    starts = {paragraph: len(plan.texts[paragraph]) - count for paragraph, count in counts.items()}
    result = {page: [*parts] for page, parts in printed.pages.items()}
    for page, place, paragraph in _of_paragraphs(owners):
        part, gaps = result[page][place], plan.gaps[paragraph] | {0}
        content, starts[paragraph] = with_blanks(part.content, shown[page, place], gaps=gaps, start=starts[paragraph])
        result[page][place] = replace(part, content=content)
    return result


def _of_paragraphs(owners: Owners) -> list[tuple[int, int, int]]:
    """Page, place and paragraph of each part of one, in the order in which it is read."""
    order = {page: at for at, page in enumerate(dict.fromkeys(page for page, _ in owners))}
    found = [(page, place, which) for (page, place), (kind, which) in owners.items() if kind == "paragraph"]
    return sorted(found, key=lambda each: (order[each[0]], each[1]))
