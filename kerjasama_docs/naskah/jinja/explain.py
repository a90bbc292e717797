"""Why the rendering of a klausul stopped, in the drafter's words."""

import re
from collections.abc import Mapping
from dataclasses import replace

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.language import huruf_awal_kecil
from kerjasama_docs.naskah.jinja.limits import RefusedError
from kerjasama_docs.naskah.jinja.tokens import DEEP

_HINT = "Perbaiki tanda {{ }} atau {% %} pada baris ini; yang boleh dipakai ada di docs/panduan.md."
_OWN = "Perintah "
"""How every message begins that the sandbox itself gives of a text that it refuses."""
_FUNCTIONS = "rujuk, dimaksud, isian, dan ada"
_SYNTAX = (
    (r"Encountered unknown tag 'end\w+'", "penutup ini tidak punya pembuka di atasnya"),
    (r"Encountered unknown tag '(.+?)'", "perintah “{}” tidak dikenal atau tidak pada tempatnya"),
    (r"needs to be closed is '(.+?)'", "“{{% {} … %}}” tidak ditutup"),
    (r"unexpected end of template", "tanda {{{{ atau {{% tidak ditutup"),
    (r"No filter named '(.+?)'", "penyaring “{}” tidak dikenal"),
    (r"No test named '(.+?)'", "uji “{}” tidak dikenal"),
    (r"Expected an expression|unexpected 'end of", "ungkapannya kosong atau terputus"),
    (r"unexpected char ['\"](.+?)['\"] at", "tanda {} tidak berpasangan atau tidak dikenal"),
    (r"unexpected '}'", "tanda {{{{ }}}} tidak tertutup dengan benar"),
    (r"end of comment", "catatan {{# tidak ditutup dengan #}}"),
    (r"unexpected '(.+?)', expected '(.+?)'", "tertulis “{}”, seharusnya “{}”"),
    (r"expected token 'end of .+?', got '(.+?)'", "“{}” berlebih; mungkin kurang tanda atau kata penghubung"),
    (r"expected token '(.+?)', got '(.+?)'", "seharusnya “{}”, tertulis “{}”"),
    (r"expected name or number", "nama setelah titik tidak ada"),
    (r"unexpected '(.+?)'", "“{}” tidak pada tempatnya"),
)
"""Messages of Jinja 3.1 and what they mean to a drafter."""
_UNDEFINED = (
    (r"^'([^']+)' is undefined", "Nama “{}” tidak dikenal."),
    (r"has no (?:attribute|element) '?([^']+)'?$", "Isian “{}” tidak ada pada nilai ini."),
)
_UNSAFE = (
    (r"access to attribute '([^']+)'", "Isian “{}” tidak boleh dipakai dalam klausul."),
    (r"not safely callable", f"Yang boleh dipanggil hanya {_FUNCTIONS}."),
)


_OF_PYTHON: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((RecursionError, SyntaxError, MemoryError), DEEP),
    ((ZeroDivisionError,), "Pembagian dengan nol tidak ada hasilnya."),
)
"""Errors of Python itself."""


def place(where: Where, line: int | None) -> Where:
    """The place of a line of a text; a text with a column stands there as a whole."""
    if where.column or line is None:
        return where
    return replace(where, line=(where.line or 1) + line - 1)


def finding(where: Where, message: str, hint: str = _HINT) -> DocumentFindingsError:
    """The one finding about a klausul that stopped."""
    return DocumentFindingsError([Finding("klausul-jinja", Level.GALAT, message, where, hint)])


def _said(message: str | None, table: tuple[tuple[str, str], ...], otherwise: str) -> str:
    """What Jinja says, in the drafter's words."""
    for pattern, words in table:
        if match := re.search(pattern, message or ""):
            return words.format(*match.groups())
    return otherwise


def jinja_fault(message: str | None) -> str:
    """What Jinja says of a text that it cannot read, in the drafter's words."""
    if message and message.startswith(_OWN):
        return huruf_awal_kecil(message.removesuffix("."))
    return _said(message, _SYNTAX, "susunannya tidak dikenal")


def unreadable(error: TemplateSyntaxError) -> str:
    """The same as a sentence; what the sandbox itself refuses says so already."""
    message = error.message or ""
    return message if message.startswith(_OWN) else f"Jinja tidak terbaca: {jinja_fault(message)}."


def explained(error: Exception, names: Mapping[str, object], where: Where) -> DocumentFindingsError:
    """Why the rendering stopped."""
    if isinstance(error, TemplateSyntaxError):
        return finding(where, unreadable(error))
    if isinstance(error, RefusedError):
        return finding(where, str(error))
    if isinstance(error, SecurityError):
        return finding(where, _said(str(error), _UNSAFE, "Yang dilakukan di sini tidak boleh dalam klausul."))
    if isinstance(error, UndefinedError):
        found = re.match(r"'(\w+)' is undefined", error.message or "")
        hint = nearest(found[1], names) if found else _HINT
        return finding(where, _said(error.message, _UNDEFINED, "Nilai ini tidak ada."), hint)
    said = (words for kinds, words in _OF_PYTHON if isinstance(error, kinds))
    return finding(where, next(said, "Nilai di sini tidak cocok dengan penyaring atau fungsi yang dipakai."))


def line_of(error: BaseException) -> int | None:
    """The line of the template at which rendering stopped."""
    line = None
    trace = error.__traceback__
    while trace:
        if "__jinja_exception__" in trace.tb_frame.f_globals:  # the frame that Jinja puts in the place of its own
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
