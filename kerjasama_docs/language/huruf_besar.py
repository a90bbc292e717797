"""Titles and names in capital letters, with degrees and ranks as they were typed."""

import re

from kerjasama_docs.language.gelar import any_gelar, banyak_gelar, in_table, is_gelar_depan, is_pangkat
from kerjasama_docs.regex import regex

_TITLE = regex(r"(?:prof|dr|drs|dra|drg|drh|ir|h|hj|hjh|kh|tgk|apt|ns|bdn|ust|pdt|rm|pst|mgr)\.?", re.IGNORECASE)
_BRANCH = regex(
    r"(?:pol|polisi|tni|purn|inf|mar|laut|arm|kav|arh|czi|chb|cpm|cba|cku|caj|chk|ckm|cpl|ctp|pnb|nav|tek|lek|kal|pom"
    r"|sus|adm|pas|jenderal)\.?|\([A-Z]{1,3}(?:/[A-Z]{1,3})?\)",
    re.IGNORECASE,
)
"""What follows a rank: the arm of the service, the corps, (Purn.)."""
_GRADE = regex(r"pertama|muda|madya|satu|dua|kepala|kolonel|mayor|jenderal|tingkat", re.IGNORECASE)
_GRADED = regex(r"laksamana|marsekal|letnan|sersan|kopral|brigadir|mayor", re.IGNORECASE)
"""Ranks that are told apart by a second word: Laksamana Muda, Letnan Satu."""
_POLICE = regex(
    r"\s*(?:ajun\s+)?(?:komisaris(?:\s+besar|\s+jenderal)?|inspektur(?:\s+jenderal)?)\s+pol(?:isi\b|\.)(?:\s+(?:satu|dua)\b)?",
    re.IGNORECASE,
)
"""Ranks of the police whose first word is an office elsewhere: Komisaris, Inspektur Jenderal."""
_OF_SCIENCE = regex(r"(?:rer|nat|pol|phil|med|dent|iur|oec|techn|agr|habil|h\.c)\.|-?Ing\.")
"""What follows Dr. in degrees from Germany: rer. nat."""
_DOTTED = regex(r"[A-Za-z]{1,6}(?:\.-?[A-Za-z]{1,6})+\.(?:-[A-Za-z]{1,6}\.)?")
_EDGES = "(),;:\"'“”‘’<>[]"
_SUBSPECIALTY = 8
"""Longest word that names one behind "Subsp."."""


def huruf_besar(text: str) -> str:
    """Write a title or a name in capitals and leave degrees and ranks as they were typed.

    "Dr. H. Budi Santoso, S.H., M.Si." → "Dr. H. BUDI SANTOSO, S.H., M.Si.";
    "PT Maju & Jaya <Tbk>" → "PT MAJU & JAYA <TBK>". What stays:

    * in front of the name: titles (Prof., Dr., Hj.) and ranks (Komjen Pol. (Purn.), Kolonel Laut (P));
    * after a comma: degrees of the table and words that look like one (S.Kom., Ak., PhD), with what
      stands in brackets behind them, but no corporate forms (Tbk, Ltd.); professions (Ners) beside a degree;
    * at the end without a comma: degrees of the table ("Andi S.Kom M. Si");
    * anywhere: words of dotted parts (S.Kom., Ph.D., a.n.), and titles with their
      dot ("RSUD dr. Soetomo" → "RSUD dr. SOETOMO").

    White space is kept as it is. The text is plain, not yet escaped for XML.
    """
    first, *later = text.split(",")
    beside = any_gelar(text.replace(",", " ").split())
    parts = [_written(first, _kept_in_name(first, beside=beside))]
    return ",".join([*parts, *(_written(part, _kept(part, beside=beside)) for part in later)])


def _written(segment: str, kept: list[bool]) -> str:
    stays = iter(kept)
    return re.sub(r"\S+", lambda word: word[0] if next(stays) else word[0].upper(), segment)


def _kept_in_name(segment: str, *, beside: bool) -> list[bool]:
    words = re.findall(r"\S+", segment)
    front = _front(words, segment)
    end = _end(words, max(front, 1) if front < len(words) else front, beside=beside)
    return [
        place < front or place >= end or _is_degree_in_name(word, place > front) for place, word in enumerate(words)
    ]


def _front(words: list[str], segment: str) -> int:
    """How many words in front of a name are titles and ranks."""
    if police := _POLICE.match(segment):
        count = len(police[0].split())
    else:
        count = 1 if words and _begins_front(words[0]) else 0
    while 0 < count < len(words) and _goes_on(words[count - 1], words[count]):
        count += 1
    return count


def _begins_front(word: str) -> bool:
    core = word.strip(_EDGES)
    return _TITLE.fullmatch(core) is not None or is_pangkat(core) or is_gelar_depan(word)


def _goes_on(before: str, word: str) -> bool:
    """Whether a word belongs to what stands in front of a name, behind the word before it."""
    core = word.strip(_EDGES)
    if _begins_front(word) or (word.startswith("(") and word.rstrip(",").endswith(".)")):
        return True
    return _OF_SCIENCE.fullmatch(core) is not None or _goes_on_rank(before, word)


def _goes_on_rank(before: str, word: str) -> bool:
    """Whether a word tells more of the rank before it: Muda, TNI, Laut, (P)."""
    core, last = word.strip(_EDGES), before.strip(_EDGES)
    if _GRADE.fullmatch(core) and _GRADED.fullmatch(last):
        return True
    of_rank = is_pangkat(last) or before.endswith(")") or any(form.fullmatch(last) for form in (_BRANCH, _GRADE))
    return of_rank and any(_BRANCH.fullmatch(form) for form in (core, word))


def _end(words: list[str], first: int, *, beside: bool) -> int:
    """Where degrees begin that follow a name without a comma, up to its end."""
    place = first
    while place < len(words):
        count, at = 0, place
        while at < len(words) and (count := banyak_gelar(words, at, behind_comma=False, beside=beside or at > place)):
            at += count
        if at == len(words):
            return place
        place = at + 1
    return place


def _is_degree_in_name(word: str, after_name: bool) -> bool:
    core = word.strip(_EDGES)
    if _DOTTED.fullmatch(core) or (core.endswith(".") and _TITLE.fullmatch(core)):
        return True
    # "M.Yusuf" at the head of the name is a name, "S.Kom" behind it a degree that lost its last dot.
    return after_name and "." in core.rstrip(".") and in_table(word.strip(",;:"))


def _kept(segment: str, *, beside: bool) -> list[bool]:
    """Which words behind a comma stay: those of a part that begins with a degree."""
    words = re.findall(r"\S+", segment)
    kept = [False] * len(words)
    place = banyak_gelar(words, 0, behind_comma=True, beside=beside) if words else 0
    if not place:
        return kept
    special = words[0].casefold().startswith(("sp", "subsp"))
    kept[:place] = [True] * place
    while place < len(words):
        count = banyak_gelar(words, place, behind_comma=True, beside=True)
        word = words[place]
        stays = count or word.startswith("(") or (special and len(word) <= _SUBSPECIALTY)
        count = max(count, 1)
        kept[place : place + count] = [bool(stays)] * count
        place += count
    return kept
