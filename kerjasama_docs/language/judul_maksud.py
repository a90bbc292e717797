"""What the title of a kerja sama means to do, as its preamble says it: "bekerja sama dalam …", "to cooperate in …".

A title is typed as a noun, "Penguatan Pelayanan Kesehatan" and "Strengthening Health Services"; behind *BERKEINGINAN
untuk* and *DESIRING* a verb has to stand. The verb is chosen so that any title fits, the same in both languages.
"""

import re
from collections.abc import Mapping

from kerjasama_docs.language.kapital import huruf_judul_kecil, kata_biasa
from kerjasama_docs.language.maksud import pengantar_kegiatan
from kerjasama_docs.regex import regex

_KERJA_SAMA = regex(r"kerja\s?sama\b|kemitraan\b", re.IGNORECASE)
_KEMBAR = regex(r"(?:provinsi|kabupaten|kota|daerah|prefektur)(?:/kota)? (?:kembar|bersaudara)\b", re.IGNORECASE)
"""Kerja sama provinsi kembar, kabupaten/kota kembar/bersaudara (PP 28/2018 Pasal 24)."""
_COOPERATION = regex(r"\b(?:cooperation|partnership)\b", re.IGNORECASE)
_SISTER = regex(
    r"(?:sister|twin)[ -](?:provinces?|cit(?:y|ies)|regenc(?:y|ies)|regions?|prefectures?)\b", re.IGNORECASE
)
_FIRST = regex(r"(\w+)\s")
_KERJA: Mapping[str, str] = {
    "penguatan": "memperkuat",
    "peningkatan": "meningkatkan",
    "pengembangan": "mengembangkan",
    "perluasan": "memperluas",
    "pembentukan": "membentuk",
}
_VERBS: Mapping[str, str] = {
    "strengthening": "strengthen",
    "enhancing": "enhance",
    "improving": "improve",
    "developing": "develop",
    "expanding": "expand",
    "establishing": "establish",
    "promoting": "promote",
    "deepening": "deepen",
}
"""Titles that begin so and speak of cooperation say themselves what is meant: "Strengthening Cooperation in Health"."""
_WORDS = """
    a administration administrative affairs against agricultural agriculture aid air among an and animal anti
    apprenticeship archives area areas arts assistance asylum at attention authorities authority awareness basic
    between biodiversity biometric border borders build building business by capacity capital care catering centre
    centres change child children citizen citizens city civil clean climate coast coastal collaboration commerce
    communication communities community competence conservation control cooperation coordination correctional
    corrections counter creative crime criminal cross cultural culture customs cyber data decentralized deepening
    deportation detection detention developing development diaspora digital digitalization disability disaster
    disease document documents drug drugs early east economic economy ecosystem education educational elderly
    electronic emergency employment empowerment energy enforcement engineering enhancement enhancing
    entrepreneurship entry environment environmental establishing establishment evaluation examination exchange
    exchanges exercise exit expanding expansion experience expert expertise experts facilities family farming field
    fields film finance financial fingerprint fire fisheries fishery food for forensic forest forestry forum fraud
    fraudulent friendship from gender general global good governance government green health heritage higher history
    home hospital hospitality housing human immigration implementation implementing improvement improving in
    industrial industries industry information infrastructure inmate inmates innovation institutional institutions
    integrated integrity intelligence inter international investment irregular issues joint journalism judicial
    justice juvenile knowledge labor labour land language law learning legal library literacy livestock local
    logistics management marine maritime market maternal medical medicine metropolitan migrant migration mitigation
    mobility modern monitoring motor municipal museum mutual national nationals natural network networks of officer
    officers officials older on open operations organized parks parole partnership passport patrol people permit
    permits person personnel persons planning plantation policies policy port ports practices preservation
    prevention preventive prison prisoner prisoners probation procedures processing production professional
    programme programmes promoting promotion protection province provinces public quality readmission recovery
    reduction reform refugee refugees regency region regional regions rehabilitation reintegration relations
    renewable repatriation research resettlement resilience resource resources response return returning risk road
    rural safe safety sanitation school science sciences scientific sea sector security service services settlement
    sharing sister skills small smart smuggling social society spatial sport sports staff standards statistics stay
    strategic strengthening student students studies study supervision support sustainable system systems tax
    teacher teachers technical technological technologies technology terrorism the through to tourism town trade
    trafficking training transfer transnational transport transportation treatment tree tropical twin under
    universities university urban use value victims village visa visas vocational voluntary waste water welfare
    wildlife with women work workers workforce working youth
"""
_FIELDS = "sama pariwisata maritim imigrasi pesisir hayati ibu anak provinsi daerah kota sampah"
_BIDANG = frozenset(_FIELDS.split())
"""Words of Indonesian titles that show no affix and are no names where all others are none."""
_COMMON = frozenset(_WORDS.split())
"""Words of English titles that are no names."""
_WORD = regex(r"[A-Za-z]+(?:-[A-Za-z]+)*")


_CLAUSE = """
    a all an and as at because both by during each every for from given how in it its no of on our since that the
    their there these they this those to under what when where whereas which while with within without
"""
_OPENING = frozenset(_CLAUSE.split())
"""Words that begin an English clause and no name."""
_RECITAL = """
    achievements aim benefit benefits close closer common continued danger dangers desire existing experience
    friendly good growing importance increasing long longstanding mutual mutually necessity need needs principle
    principles progress respective role shared strong value warm
"""
_SUBJECTS = frozenset(_RECITAL.split())
"""Words that a recital begins with; before a capital they may be part of a name."""
_NAMED = regex(r"The (?:Bahamas|Gambia|Hague|Netherlands)\b")
"""Names that begin with an article."""
_HEAD = regex(r"([A-Z][a-z]*)(?:-[a-z]+)*(?=[ ,](\S?))")


def huruf_awal_kecil_inggris(text: str) -> str:
    """Begin an English clause with a small letter behind the verb that opens a recital; a name keeps its capital.

    >>> huruf_awal_kecil_inggris("The importance of training"), huruf_awal_kecil_inggris("Indonesia and its regions")
    ('the importance of training', 'Indonesia and its regions')
    """
    found = _HEAD.match(text)
    if not found or _NAMED.match(text):
        return text
    word, goes_on = found[1].lower(), not found[2].isupper()
    ordinary = word in _OPENING or (goes_on and (word in _SUBJECTS or word in _COMMON))
    return text[0].lower() + text[1:] if ordinary else text


def _verb(title: str, verbs: Mapping[str, str]) -> str | None:
    """The title with a verb in the place of its first word; None where that is none of them."""
    first = _FIRST.match(title)
    verb = verbs.get(first[1].lower()) if first else None
    return f"{verb} {title[first.end() :]}" if first and verb else None


def judul_maksud(judul: str) -> str:
    """What a title means to do, behind "untuk".

    >>> judul_maksud("Penguatan Pelayanan Kesehatan"), judul_maksud("Provinsi Bersaudara")
    ('bekerja sama dalam penguatan pelayanan kesehatan', 'membentuk kerja sama provinsi bersaudara')
    >>> judul_maksud("Pengembangan Pariwisata, Pendidikan, dan Pengelolaan Sampah")
    'bekerja sama dalam pengembangan pariwisata, pendidikan, dan pengelolaan sampah'
    """
    title = judul if any(not _small(word) for word in judul.split()) else judul.lower()
    title = huruf_judul_kecil(title)
    if _KEMBAR.match(title):
        return f"membentuk kerja sama {title[0].lower()}{title[1:]}"
    if _KERJA_SAMA.match(title):
        return f"mengadakan {title}"
    lead = pengantar_kegiatan(title)
    if lead == "upaya":
        return title[0].lower() + title[1:]
    meant = _verb(title, _KERJA) if _KERJA_SAMA.search(title) else None
    if meant:
        return meant
    return f"bekerja sama {'di bidang' if lead else 'dalam'} {title}"


def _small(word: str) -> bool:
    """Whether a word of an Indonesian title is no name."""
    bare = word.rstrip(",")
    return bare == bare.lower() or bare.lower() in _BIDANG or kata_biasa(bare)


def _lowered(title: str) -> str:
    """An English title as it stands in a sentence: its common words small, names and acronyms as they are."""

    def small(match: re.Match[str]) -> str:
        parts = match[0].split("-")
        return (
            match[0].lower() if all(part.lower() in _COMMON and not part[1:].isupper() for part in parts) else match[0]
        )

    return _WORD.sub(small, title)


def judul_maksud_inggris(judul: str) -> str:
    """What an English title means to do, behind "to".

    >>> judul_maksud_inggris("Strengthening Health Services"), judul_maksud_inggris("Sister Province Cooperation")
    ('cooperate in strengthening health services', 'establish sister-province cooperation')
    """
    title = _lowered(judul)
    if _SISTER.match(title):
        title = re.sub(r"^(sister|twin) ", r"\1-", title)
        return f"establish {title}" if _COOPERATION.search(title) else f"establish {title} cooperation"
    found = _COOPERATION.search(title)
    if found and found.start() == 0:
        return f"establish {title}"
    meant = _verb(title, _VERBS) if found else None
    return meant or f"cooperate in {title}"
