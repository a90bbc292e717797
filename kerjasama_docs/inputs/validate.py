"""From a source to a record, or to findings in the user's words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from typing_extensions import TypeAliasType

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import Key, Source, compacted, spell
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.nama_isian import told
from kerjasama_docs.model.shape import shapes_of
from kerjasama_docs.regex import regex

M = TypeVar("M", bound=BaseModel)

_GLUED = regex(r"([a-z_]{1,40}):\s?(\S.{0,60})\Z")
"""A name whose colon has no blank behind it, or one that does not break: to YAML a text."""
_SHOWN = 60
"""Letters of a value that is shown as it should be written."""
_RECORD = ("Isian {path} harus berupa catatan “nama: nilai”.", "Tulis isinya menjorok di bawah “{name}:”.")
_UNUSABLE = ("Nilai pada {path} tidak dapat dipakai.", "Lihat panduan tentang isian ini.")
_MESSAGES: Mapping[str, tuple[str, str]] = {
    "missing": ("Isian {path} wajib ada.", "Tambahkan “{name}: …”."),
    "string_type": ("Isian {path} harus berupa teks.", "Tulis satu teks; bila memuat “: ”, apit dengan tanda petik."),
    "string_too_short": ("Isian {path} kosong.", "Isi, atau hapus barisnya."),
    "string_too_long": ("Isian {path} lebih panjang dari {max_length} huruf.", "Persingkat teksnya."),
    "string_pattern_mismatch": (
        "Isian {path} hanya boleh huruf kecil, angka, dan tanda hubung.",
        "Misalnya: alih-teknologi.",
    ),
    "tuple_type": ("Isian {path} harus berupa daftar.", "Tulis setiap butir pada barisnya, diawali “- ”."),
    "dict_type": _RECORD,
    "model_type": _RECORD,
    "model_attributes_type": _RECORD,
    "too_short": (
        "Isian {path} paling sedikit memuat {min_length} butir, baru ada {actual_length}.",
        "Tambahkan butirnya.",
    ),
    "too_long": ("Isian {path} paling banyak memuat {max_length} butir.", "Kurangi butirnya."),
    "date_type": ("Isian {path} harus berupa tanggal.", "Misalnya 2025-05-22."),
    "greater_than_equal": ("Isian {path} paling kecil {ge}.", "Tulis bilangan yang lebih besar."),
    "less_than_equal": ("Isian {path} paling besar {le}.", "Tulis bilangan yang lebih kecil."),
    "decimal_type": ("Isian {path} harus berupa nilai rupiah.", "Misalnya 1.500.000."),
}


def _record_in(annotation: object) -> type[BaseModel] | None:
    """The record inside a type expression such as ``tuple[Pihak, ...]`` or ``Induk | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, TypeAliasType):
        return _record_in(annotation.__value__)
    for part in getattr(annotation, "__args__", ()):
        found = _record_in(part)
        if found is not None:
            return found
    return None


def _finding(error: ErrorDetails, source: Source, model: type[BaseModel]) -> Finding:
    key = tuple(part for part in error["loc"] if not str(part).startswith(("function-", "literal[", "[key]")))
    path, where = spell(key), _near(source.where(key))
    if found := _colon_alone(key, source, model):
        return found
    if error["type"] == "extra_forbidden":
        hint = _of_key(str(key[-1]), _record_at(model, key[:-1])) or _elsewhere(str(key[-1]), key[:-1], model)
        return Finding("kunci-tak-dikenal", Level.GALAT, f"Isian “{path}” tidak dikenal.", where, hint)
    if error["type"] == "literal_error":
        return _no_choice(error, path, where)
    if error["type"] == "value_error":
        return said(str(error["msg"]).removeprefix("Value error, "), path, where)
    message, hint = _worded(error, key, model)
    values = {"path": path, "name": str(key[-1]) if key else "", **error.get("ctx", {})}
    code = "isian-wajib" if error["type"] == "missing" else "nilai"
    return Finding(code, Level.GALAT, message.format_map(values), where, hint.format_map(values))


def _worded(error: ErrorDetails, key: Key, model: type[BaseModel]) -> tuple[str, str]:
    """As :func:`_words`, with the first field of the record that has to stand there."""
    message, hint = _words(error, key)
    record = _record_at(model, key)
    if together := _together(error.get("input"), key, _record_at(model, key[:-1])):
        return together
    if record and error["type"] == "tuple_type":
        hint = _one_of_list(error.get("input"), record) or hint
    if record and hint == _RECORD[1]:
        hint = f"Tulis isinya menjorok di bawah “{{name}}:”, misalnya “{next(iter(record.model_fields))}: …”."
    return message, hint


def _together(value: object, key: Key, above: type[BaseModel] | None) -> tuple[str, str] | None:
    """What to say of a list in the place of one, beside which a field takes the others; None elsewhere."""
    beside = f"{key[-1]}_bersama" if key else ""
    if above is None or beside not in above.model_fields or not isinstance(value, Sequence) or isinstance(value, str):
        return None
    message = "Isian {path} memuat satu orang, bukan daftar."
    return message, f"Tulis yang pertama di bawah “{{name}}:”, dan yang lain sebagai daftar di bawah “{beside}:”."


def _colon_alone(key: Key, source: Source, model: type[BaseModel]) -> Finding | None:
    """The finding about an item of a list that ends with a colon and has nothing below; None for another fault."""
    is_yaml = source.file is not None and not source.file.lower().endswith((".json", ".toml"))
    for item in (key, key[:-1]) if is_yaml else ():
        name = _bare_name(source.value(item)) if item and isinstance(item[-1], int) else None
        record = _record_at(model, item)
        if name and not (record and name in record.model_fields):
            message = f"Titik dua di akhir butir “{name}:” membuatnya terbaca sebagai nama isian."
            hint = f"Tulis “- {name}”; bila titik dua harus ikut tercetak, apit butirnya dengan tanda petik."
            return Finding("nilai", Level.GALAT, message, source.where(item), hint)
    return None


def _bare_name(value: object) -> str | None:
    """The name in a record of one name with nothing below it; None for another value."""
    if not isinstance(value, Mapping) or len(value) != 1:
        return None
    ((name, below),) = value.items()
    return str(name) if below is None else None


def _one_of_list(value: object, record: type[BaseModel]) -> str:
    """The lines to write for a text in the place of a list of records; empty for another value."""
    first = next(iter(record.model_fields))
    if not isinstance(value, str) or len(value) > _SHOWN:
        return ""
    shown = value.replace("{", "{{").replace("}", "}}")
    return f"Tulis di baris berikutnya, menjorok: “- {first}: {shown}”."


def _elsewhere(name: str, above: Key, model: type[BaseModel]) -> str:
    """The hint that a name is a field of one other record of the input; else the nearest field here."""
    record = _record_at(model, above)
    paths = [] if above else [path for path in _records_of(model) if _has(_record_at(model, path), name)]
    if len(paths) == 1:
        return f"Tulis “{name}: …” di bawah “{spell(paths[0])}:”."
    return nearest(name, record.model_fields if record else ())


def _records_of(model: type[BaseModel]) -> list[Key]:
    """The paths of the records that stand once in an input."""
    shapes = shapes_of(model) if issubclass(model, Record) else {}
    return [(name,) for name, shape in shapes.items() if shape.record and not (shape.many or shape.named)]


def _has(record: type[BaseModel] | None, name: str) -> bool:
    return record is not None and name in record.model_fields


def _near(where: Where) -> Where:
    """A place, or the first line of its file where nothing nearer is known."""
    return replace(where, line=1) if where.file and not (where.line or where.cell) else where


def _no_choice(error: ErrorDetails, path: str, where: Where) -> Finding:
    """The finding about a word that is none of those that a field takes."""
    given = error.get("input")
    value = f"“{given}” " if isinstance(given, str) else ""
    known = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
    message = f"Nilai {value}pada {path} tidak dikenal."
    return Finding("pilihan", Level.GALAT, message, where, _choices(str(given), known))


def _choices(given: str, known: Sequence[str]) -> str:
    """The hint that names the nearest of the choices, and all of them."""
    hint = nearest(given, known)
    others = f" Pilihannya: {', '.join(known)}." if len(known) > 1 and hint.startswith("Mungkin") else ""
    return f"{hint}{others}"


def _words(error: ErrorDetails, key: Key) -> tuple[str, str]:
    """What is said about an error of the library, and what to do, with names in braces."""
    kind = error["type"]
    if isinstance(error.get("input"), str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"
    words = _MESSAGES.get(kind, _UNUSABLE)
    if words == _RECORD and (glued := _GLUED.match(str(error.get("input")))):
        return words[0], f"Beri spasi sesudah titik dua: “{glued[1]}: {glued[2]}”.".replace("{", "{{").replace(
            "}", "}}"
        )
    if words == _RECORD and isinstance(key[-1], int):
        return words[0], "Tulis “- nama: nilai”."
    return words


def _apt(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without what only follows from others: an item that is wrong is not missing."""
    return [
        error
        for error in details
        if error["type"] != "too_short"
        or not any(other["loc"][: len(error["loc"])] == error["loc"] for other in details if other is not error)
    ]


def said(text: str, path: str, where: Where) -> Finding:
    """The finding about what a record itself says: "what is wrong; what to do", or in two sentences.

    Args:
        text: What it says.
        path: The value it speaks of; said in the message when the place does not show it.
        where: Its place.
    """
    what, mark, todo = text.rpartition("; ")
    message, hint = (f"{what}.", huruf_awal_besar(todo)) if mark else (text, "")
    shown = not path or where.path == path
    message = huruf_awal_besar(message) if shown else f"{path}: {message}"
    return Finding("nilai", Level.GALAT, message, where, hint)


def _of_key(name: str, record: type[BaseModel] | None) -> str:
    """The hint about a name that is no field of a record and is known to belong elsewhere; empty for another."""
    if record is None:
        return nearest(name, ())
    todo = told(record, name) if issubclass(record, Record) else None
    if todo is None:
        return ""
    above, _, field = todo.partition(".")
    path = field.isidentifier() and above.isidentifier()
    return f"Tulis “{field}: …” di bawah “{above}:”." if path else f"Tulis {todo}."


def _record_at(model: type[BaseModel], key: Key) -> type[BaseModel] | None:
    """The record at ``key``, through lists and free mappings."""
    current: type[BaseModel] | None = model
    for part in key:
        if current and part in current.model_fields:
            current = _record_in(current.model_fields[str(part)].annotation)
    return current


def validate(model: type[M], source: Source) -> M:
    """Read a source into a record.

    Raises:
        DocumentFindingsError: Every unknown key, wrong type and impossible value, each with its place.
    """
    source = compacted(source)
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise DocumentFindingsError(_finding(item, source, model) for item in _apt(details)) from error
