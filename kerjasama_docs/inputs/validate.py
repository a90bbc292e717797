"""From a source to a record, or to findings in the user's words."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs.source import Key, Source, spell

M = TypeVar("M", bound=BaseModel)

_MESSAGES: Mapping[str, tuple[str, str]] = {
    "missing": ("Isian {path} wajib ada.", "Tambahkan “{name}: …”."),
    "string_type": ("Isian {path} harus berupa teks.", "Tulis satu teks."),
    "string_too_short": ("Isian {path} kosong.", "Isi, atau hapus barisnya."),
    "string_too_long": ("Isian {path} lebih panjang dari {max_length} huruf.", "Persingkat teksnya."),
    "string_pattern_mismatch": ("Isian {path} hanya boleh huruf kecil, angka, dan tanda hubung.", "Misalnya: alih-teknologi."),
    "tuple_type": ("Isian {path} harus berupa daftar.", "Tulis setiap butir pada barisnya, diawali “- ”."),
    "dict_type": ("Isian {path} harus berupa catatan “nama: nilai”.", "Jorokkan isinya di bawah {name}:."),
    "model_type": ("Isian {path} harus berupa catatan “nama: nilai”.", "Jorokkan isinya di bawah {name}:."),
    "model_attributes_type": ("Isian {path} harus berupa catatan “nama: nilai”.", "Jorokkan isinya di bawah {name}:."),
    "too_short": ("Isian {path} paling sedikit memuat {min_length} butir, baru ada {actual_length}.", "Tambahkan butirnya."),
    "too_long": ("Isian {path} paling banyak memuat {max_length} butir.", "Kurangi butirnya."),
    "date_type": ("Isian {path} harus berupa tanggal.", "Misalnya 2025-05-22."),
    "decimal_type": ("Isian {path} harus berupa nilai rupiah.", "Misalnya 1.500.000."),
}  # fmt: skip


def _compact(source: Source) -> Source:
    """Leave out what is open (an empty value is a missing one), places moving along in lists."""
    places: dict[Key, tuple[int, int]] = {}

    def keep(value: object, old: Key, new: Key) -> object:
        if old in source.places:
            places[new] = source.places[old]
        if isinstance(value, Mapping):
            return {n: keep(v, (*old, str(n)), (*new, str(n))) for n, v in value.items() if not _is_empty(v)}
        if isinstance(value, list | tuple):
            full = [place for place, item in enumerate(value) if not _is_empty(item)]
            return [keep(value[place], (*old, place), (*new, index)) for index, place in enumerate(full)]
        return value

    data = keep(source.data, (), ())
    for key, place in source.places.items():
        places.setdefault(key, place)
    return Source(source.file, cast("Mapping[str, object]", data), places, source.findings)


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _record_in(annotation: Any) -> Any:  # noqa: ANN401 - a type expression
    """The record inside a type expression such as ``tuple[Pihak, ...]`` or ``Induk | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _record_in(part)
        if found is not None:
            return found
    return None


def _finding(error: ErrorDetails, source: Source, model: type[BaseModel]) -> Finding:
    key = tuple(part for part in error["loc"] if not str(part).startswith(("function-", "literal[")))
    path, name = spell(key), str(key[-1]) if key else ""
    where = source.where(key)
    kind = error["type"]
    if kind == "extra_forbidden":
        known = _known(model, key[:-1])
        return Finding("kunci-tak-dikenal", Level.GALAT, f"Isian “{path}” tidak dikenal.", where, nearest(name, known))
    if kind == "literal_error":
        known = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        value = f"“{error['input']}” " if isinstance(error.get("input"), str) else ""
        message = f"Nilai {value}pada {path} tidak dikenal."
        return Finding("pilihan", Level.GALAT, message, where, nearest(str(error.get("input")), known.split(", ")))
    if kind == "value_error":
        text = str(error["msg"]).removeprefix("Value error, ")
        at = f"{path}: " if path else ""
        return Finding("nilai", Level.GALAT, f"{at}{text}", where, "")
    message, hint = _MESSAGES.get(kind, ("Nilai pada {path} tidak dapat dipakai.", "Lihat panduan tentang isian ini."))
    values = {"path": path, "name": name, **error.get("ctx", {})}
    code = "isian-wajib" if kind == "missing" else "nilai"
    return Finding(code, Level.GALAT, message.format_map(values), where, hint.format_map(values))


def _known(model: type[BaseModel], key: Key) -> list[str]:
    """Names allowed at ``key``, through lists and free mappings."""
    current: Any = model
    for part in key:
        if isinstance(current, type) and issubclass(current, BaseModel) and part in current.model_fields:
            current = _record_in(current.model_fields[str(part)].annotation)
    return list(current.model_fields) if isinstance(current, type) and issubclass(current, BaseModel) else []


def validate(model: type[M], source: Source) -> M:
    """Read a source into a record.

    Raises:
        DocumentFindingsError: Every unknown key, wrong type and impossible value, each with its place.
    """
    source = _compact(source)
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise DocumentFindingsError(_finding(item, source, model) for item in details) from error
