"""JSON and TOML, read into the same source as YAML."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import Key, Source


def _failed(code: str, file: str | None, place: tuple[int | None, int | None], message: str) -> DocumentFindingsError:
    hint = "Perbaiki baris ini; kurung, koma, dan tanda petik harus berpasangan."
    return DocumentFindingsError([Finding(code, Level.GALAT, message, Where(file, *place), hint)])


def _json_places(text: str) -> dict[Key, tuple[int, int]]:
    """Places of the values of a JSON text, which is YAML once its tabs are blanks; empty where it is not."""
    places: dict[Key, tuple[int, int]] = {}

    def visit(node: Node, key: Key) -> None:
        places.setdefault(key, (node.start_mark.line + 1, node.start_mark.column + 1))
        if isinstance(node, MappingNode):
            for name, value in node.value:
                place = (*key, str(name.value))
                places[place] = (name.start_mark.line + 1, name.start_mark.column + 1)
                visit(value, place)
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.value):
                visit(item, (*key, index))

    try:
        node = YAML(typ="safe", pure=True).compose(text.replace("\t", " "))
    except (YAMLError, RecursionError):
        return {}
    visit(node, ())
    return places


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(next(name for name in names if names.count(name) > 1))
    return found


def read_json(text: str, file: str | None) -> Source:
    """Read JSON into a source; numbers stay as typed.

    Raises:
        DocumentFindingsError: The JSON is not well formed, repeats a key, or its root is no object.
    """
    try:
        data = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise _failed("json", file, (error.lineno, error.colno), f"JSON tidak terbaca: {error.msg}.") from error
    except RecursionError as error:
        raise _failed("json", file, (None, None), "JSON terlalu dalam bersusun.") from error
    except ValueError as error:
        raise _failed("json", file, (None, None), f"Isian “{error}” ditulis dua kali.") from error
    if not isinstance(data, dict):
        raise _failed("json", file, (1, 1), "JSON ini bukan objek {…}.")
    return Source(file, data, _json_places(text))


def _typed(value: object) -> object:
    """TOML values back to the text that stands for them."""
    if isinstance(value, Mapping):
        return {name: _typed(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if isinstance(value, bool | date | datetime | time):
        return value.isoformat() if isinstance(value, date | time) else value
    return str(value)


_TOML_LINE = re.compile(r"^\s*(?:(?P<list>\[\[)|(?P<table>\[))?\s*(?P<name>[\w.\"'-]+)\s*(?:\]+|=)")


def _toml_places(text: str) -> dict[Key, tuple[int, int]]:
    """Places of keys written one to a line; values inside inline tables are found at their line."""
    places: dict[Key, tuple[int, int]] = {}
    counts: dict[Key, int] = {}
    table: Key = ()
    for number, line in enumerate(text.split("\n"), 1):
        match = _TOML_LINE.match(line)
        if not match:
            continue
        key: Key = ()
        for part in (part.strip("\"'") for part in match["name"].split(".")):
            key = (*key, part, counts[(*key, part)]) if (*key, part) in counts and not match["list"] else (*key, part)
        place = (number, match.start("name") + 1)
        if match["list"]:
            counts[key] = counts.get(key, -1) + 1
            table = (*key, counts[key])
            places.setdefault(key, place)
        elif match["table"]:
            table = key
        else:
            places[(*table, *key)] = place
            continue
        places[table] = place
    return places


def read_toml(text: str, file: str | None) -> Source:
    """Read TOML into a source.

    Raises:
        DocumentFindingsError: The TOML is not well formed.
    """
    try:
        data = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"at line (\d+), column (\d+)", str(error))
        place = (int(match[1]), int(match[2])) if match else (None, None)
        raise _failed("toml", file, place, f"TOML tidak terbaca: {error}.") from error
    except RecursionError as error:
        raise _failed("toml", file, (None, None), "TOML terlalu dalam bersusun.") from error
    typed = _typed(data)
    assert isinstance(typed, dict)  # noqa: S101 - the root of TOML is a table
    return Source(file, typed, _toml_places(text))
