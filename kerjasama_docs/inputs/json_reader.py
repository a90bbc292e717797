"""JSON, read into the same source as YAML."""

import json
import re
from bisect import bisect_right

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.bounds import JSON, refuse_beyond
from kerjasama_docs.inputs.source import Key, Source
from kerjasama_docs.regex import regex

Place = tuple[int, int]

_TOKEN = regex(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_PROBLEMS = (
    ("property name", "Nama isian harus diapit tanda petik ganda, dan sesudah isian terakhir tidak ada koma."),
    ("':' delimiter", "Titik dua di antara nama dan nilai tidak ada."),
    ("',' delimiter", "Koma di antara dua isian tidak ada, atau kurung tidak ditutup."),
    ("trailing comma", "Sesudah isian terakhir tidak boleh ada koma."),
    ("Expecting value", "Di tempat ini seharusnya ada nilai; teks diapit tanda petik ganda."),
    ("Extra data", "Ada tulisan sesudah kurung penutup berkas."),
    ("Unterminated", "Tanda petik dibuka tetapi tidak ditutup."),
    ("control character", "Ganti baris atau tab tidak boleh langsung di dalam tanda petik; tulis \\n."),
    ("escape", "Garis miring terbalik di tempat ini tidak terbaca; tulis dua kali (\\\\)."),
)


def _failed(where: Where, message: str, hint: str) -> DocumentFindingsError:
    return DocumentFindingsError([Finding("json", Level.GALAT, message, where, hint)])


def _doubled(key: Key, where: Where) -> Finding:
    return Finding("json", Level.GALAT, f"Isian “{key[-1]}” ditulis dua kali.", where, "Hapus salah satu.")


class _Scanner:
    """Walks over well-formed JSON once and notes where each name and value stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.places: dict[Key, Place] = {}
        self.doubled: list[Key] = []
        self.key: Key = ()
        self.open: list[str] = []
        self.naming = False

    def place(self, offset: int) -> Place:
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def scan(self) -> None:
        for match in _TOKEN.finditer(self.text):
            self.read(match[0], match.start())

    def read(self, sign: str, start: int) -> None:
        match sign:
            case "{" | "[":
                self.places.setdefault(self.key, self.place(start))
                self.open.append(sign)
                self.naming = sign == "{"
                self.key = (*self.key, 0 if sign == "[" else "")
            case "}" | "]":
                self.open.pop()
                self.key = self.key[:-1]
                self.naming = False
            case ",":
                last = self.key[-1]
                self.naming = self.open[-1] == "{"
                self.key = (*self.key[:-1], last + 1 if isinstance(last, int) else last)
            case ":":
                self.naming = False
            case _ if self.naming:
                self.name((*self.key[:-1], str(json.loads(sign))), start)
            case _:
                self.places.setdefault(self.key, self.place(start))

    def name(self, key: Key, start: int) -> None:
        if key in self.places:
            self.doubled.append(key)
        self.key = key
        self.places[key] = self.place(start)


def read_json(text: str, file: str | None) -> Source:
    """Read JSON into a source; numbers stay as typed.

    Raises:
        DocumentFindingsError: The JSON is not well formed, repeats a key, or its root is no object.
    """
    refuse_beyond(text, JSON, file)
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        said = (message for sign, message in _PROBLEMS if sign in error.msg)
        message = next(said, "JSON tidak terbaca di tempat ini.")
        hint = "Perbaiki tempat ini; kurung, koma, dan tanda petik harus berpasangan."
        raise _failed(Where(file, error.lineno, error.colno), message, hint) from error
    if not isinstance(data, dict):
        raise _failed(Where(file, 1, 1), "JSON ini bukan catatan {…}.", "Apit seluruh isian dengan { dan }.")
    scanner = _Scanner(text)
    scanner.scan()
    source = Source(file, data, scanner.places)
    if scanner.doubled:
        raise DocumentFindingsError(_doubled(key, source.where(key)) for key in scanner.doubled)
    return source
