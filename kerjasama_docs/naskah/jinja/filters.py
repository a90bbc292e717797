"""What a template prints and how it is changed: texts of the drafter, the filters of a klausul."""

from collections.abc import Callable, Iterable, Mapping

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA, INGGRIS, Bahasa
from kerjasama_docs.naskah.jinja.limits import RefusedError, charge, counted, counted_list
from kerjasama_docs.naskah.jinja.rich import Rich, Rinci, as_lines, as_tag, reworded
from kerjasama_docs.naskah.jinja.sandbox import COUNT_FILTER, Joined

_KNOWN = {INDONESIA.nama, INGGRIS.nama}
_ENGLISH = {word: kata for kata, word in INGGRIS.kata.items()}


AS_TYPED = "_apa_adanya"
"""The name by which the filters know that nothing that was typed is to be printed otherwise."""


BAHASA = "_bahasa"
"""The name of the language that a text is written in."""


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), "kosong"),
    (bool, "ya/tidak"),
    (float, "pecahan"),
    ((list, tuple), "daftar"),
)
"""How a value that cannot be printed is called."""


def finalize(value: object) -> object:
    """Let text and whole numbers pass; refuse what has no right form in a naskah."""
    if isinstance(value, Undefined | Markup):
        return value
    if isinstance(value, Joined):
        return Markup("").join(Markup(finalize(part)) for part in value.parts)  # noqa: S704 - Markup already
    if isinstance(value, bool) or not isinstance(value, str | int):
        kind = next((name for kinds, name in _KINDS if isinstance(value, kinds)), "ini")
        raise RefusedError(f"Nilai {kind} tidak dapat dicetak; periksa dengan if atau pakai penyaring.")
    return as_tag(str(value) if isinstance(value, int) else value)


def _join(items: Iterable[object], kata: str = "dan") -> Markup:
    if isinstance(items, str):
        raise RefusedError("Penyaring daftar hanya untuk daftar.")
    parts = [str(finalize(_inline(item))) for item in counted(items)]
    bahasa = INGGRIS if kata in _ENGLISH else INDONESIA
    return Markup(_answer(bahasa.daftar, parts, _ENGLISH.get(kata, kata)))  # noqa: S704 - each part is escaped


@pass_context
def _joined(context: Context, items: Iterable[object], kata: str = "dan") -> Markup:
    """A list in a sentence, with the Indonesian word in the language of the text or with its own word."""
    bahasa = context.get(BAHASA)
    if not isinstance(bahasa, Bahasa) or bahasa.nama in _KNOWN or kata not in bahasa.kata:
        return _join(items, kata)
    if isinstance(items, str):
        raise RefusedError("Penyaring daftar hanya untuk daftar.")
    parts = [str(finalize(_inline(item))) for item in counted(items)]
    return Markup(_answer(bahasa.daftar, parts, kata))  # noqa: S704 - each part is escaped


def _inline(value: object) -> object:
    """An item within a sentence: what belongs below it stands in brackets behind it."""
    if not (isinstance(value, Rinci) and value.rincian):
        return value
    return Joined((Rich(value), " (", _join(value.rincian), ")"))


def _below(items: Iterable[object]) -> Markup:
    """The items below the line on which they are printed, each with its own."""
    if isinstance(items, str):
        raise RefusedError("Penyaring rinci hanya untuk daftar.")
    return as_lines(list(map(_item, counted(items))))


def _item(item: object) -> str:
    if not isinstance(item, str):
        raise RefusedError("Penyaring rinci hanya untuk daftar teks.")
    return item


def _numbered(items: Iterable[object], kata: str = "Nomor") -> Markup:
    """The numbers of a paper as a sentence goes on with them: ", Nomor 1 dan Nomor 2"; nothing without any."""
    named = [Joined((f"{kata} ", item)) for item in counted(items)]
    if not named:
        return Markup("")
    return Markup(", ") + _join(named, "dan" if kata == "Nomor" else "and")


def _answer(function: Callable[..., str], *values: object) -> str:
    """What a function of the language room says; its refusals are for the drafter."""
    try:
        return function(*values)
    except (ValueError, TypeError) as error:
        raise RefusedError(str(error)) from error


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise RefusedError(f"Penyaring {name} hanya untuk teks.")
    charge(len(value))
    return value


def _upper(value: object) -> str:
    text = _text(value, "kapital")
    if isinstance(text, Joined):
        return Joined(tuple(map(_upper_part, text.parts)))
    return text if isinstance(text, Markup) else language.huruf_besar(text)


def _upper_part(part: object) -> object:
    return _upper(part) if isinstance(part, str) else part


def _first_letter(text: str, change: Callable[[str], str]) -> str:
    """A text with its first letter changed; what is open, and what is no text, stays what it is."""
    if isinstance(text, Joined):
        first, *rest = text.parts
        if first and isinstance(first, str) and not isinstance(first, Markup):
            return Joined((type(first)(f"{change(first[0])}{first[1:]}"), *rest))
        return text
    return text if isinstance(text, Markup) else reworded(text, f"{change(text[:1])}{text[1:]}")


def _upper_first(value: object) -> str:
    return _first_letter(_text(value, "besar_awal"), str.upper)


def _sentence(value: object) -> str:
    """A text as a sentence: a capital first, and an end."""
    text = _upper_first(_text(value, "kalimat"))
    if isinstance(text, Markup) or str(text).rstrip().endswith((".", "?", "!", ":", ";")):
        return text
    return Joined((*(text.parts if isinstance(text, Joined) else (text,)), "."))


@pass_context
def _lower_first(context: Context, value: object, bahasa: str = "indonesia") -> str:
    """A text with a small first letter, where it begins with no name and no term that the naskah defines."""
    lower = language.huruf_awal_kecil_inggris if bahasa == INGGRIS.nama else None
    return _lowered_all(_text(value, "kecil_awal"), context, lower)


def _lowered_all(text: str, context: Context, inggris: Callable[[str], str] | None) -> str:
    """An item with all that belongs below it, each with a small first letter."""
    said = _lowered(text, context, inggris)
    if not isinstance(said, Rinci):
        return said
    return Rinci(said, (_lowered_all(item, context, inggris) for item in said.rincian))


def _lowered(text: str, context: Context, inggris: Callable[[str], str] | None = None) -> str:
    """The same in a language; ``inggris`` lowers an English text."""
    if context.get(AS_TYPED):
        return text
    definisi = context.get("definisi")
    terms = [str(getattr(each, "istilah", "")) for each in definisi] if isinstance(definisi, list | tuple) else []
    plain = str(text)
    said = language.huruf_awal_kecil(plain, terms) if inggris is None else inggris(plain)
    return text if said == plain else _first_letter(text, str.lower)


@pass_context
def _meant(context: Context, value: object) -> str:
    """A maksud behind "dimaksudkan", with the untuk or sebagai that it needs and a small first letter."""
    text = _text(value, "dimaksudkan")
    if isinstance(text, Markup):
        return text
    word = language.pengantar_maksud(str(text))
    lowered = _lowered(text, context) if word == "sebagai" else _first_letter(text, str.lower)
    return _behind(word, lowered)


def _activity(value: object) -> str:
    """A title as something that is done: with the upaya or kerja sama it needs; one that is open is kept so."""
    text = _text(value, "kegiatan")
    if isinstance(text, Markup):
        return _behind("kerja sama tentang", text)
    word = language.pengantar_kegiatan(str(text))
    return _behind(word, _first_letter(text, str.lower) if word == "kerja sama" else text)


def _titled(value: object, bahasa: str = "indonesia") -> str:
    """What a title means to do: "bekerja sama dalam …", "to cooperate in …"; one that is open is kept so."""
    text, english = _text(value, "tujuan_kerja_sama"), bahasa == INGGRIS.nama
    if isinstance(text, Markup):
        return _behind("to cooperate in" if english else "bekerja sama dalam", text)
    said = language.judul_maksud_inggris(str(text)) if english else language.judul_maksud(str(text))
    return Rich(f"to {said}" if english else said)


@pass_context
def _when(context: Context, value: object) -> str:
    """A time as a sentence goes on with it: behind pada, unless it has a word of its own."""
    text = _text(value, "pada")
    word = "pada" if isinstance(text, Markup) else language.pengantar_waktu(str(text))
    return _behind(word, _lowered(text, context))


def _behind(word: str, text: str) -> str:
    """A text with a word before it, if there is one."""
    if not word:
        return text
    parts = text.parts if isinstance(text, Joined) else (text,)
    return Joined((f"{word} ", *parts))


def _words(value: object) -> str:
    return _answer(language.terbilang, value)


FILTERS: Mapping[str, Callable[..., object]] = {
    "list": counted_list,
    "bernomor": _numbered,
    "daftar": _joined,
    "rinci": _below,
    "sebaris": _inline,
    "kapital": _upper,
    "kecil_awal": _lower_first,
    "besar_awal": _upper_first,
    "kalimat": _sentence,
    "dimaksudkan": _meant,
    "kegiatan": _activity,
    "pada": _when,
    "tujuan_kerja_sama": _titled,
    "terbilang": _words,
    **COUNT_FILTER,
}
"""The filters of our own, by the names that a klausul calls them."""
