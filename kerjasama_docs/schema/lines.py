"""JSON Schema of one line of JSON Lines that a command prints with ``--jsonl``: ``skema massal-jsonl``."""

from collections.abc import Mapping

from kerjasama_docs.report.lines import END
from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import MAYBE, described, findings, page, record


def lines_of(command: str, name: str, document: Schema) -> Schema:
    """The schema of a line, from that of the document which the command prints with ``--json``.

    Args:
        command: The command.
        name: The list of the document of which each item is a line.
        document: The schema of the document.
    """
    fields: Mapping[str, Schema] = document["properties"]
    required = frozenset(document["required"]) - {name}
    end = record({key: each for key, each in fields.items() if key != name}, required=required)
    return _either(command, {name: fields[name]["items"]}, end)


def checked_lines() -> Schema:
    """The schema of a line of ``periksa --format jsonl``: a file, and what is found in it."""
    file: dict[str, Schema] = {
        "path": described(MAYBE, "Berkas seperti ditulis pada perintah."),
        "terbaca": {"type": "boolean", "description": "Apakah berkasnya terbaca."},
        "findings": findings("Semua temuan tentang berkas ini."),
    }
    end = record({"findings": findings("Temuan yang bukan tentang satu berkas.")})
    return _either("periksa", {"berkas": record(file)}, end)


def _either(command: str, item: Mapping[str, Schema], end: Schema) -> Schema:
    last = described(record({END: end}), "Baris terakhir; tanpa baris ini perintahnya terputus.")
    return page(f"{command} sebaris (JSON Lines)", {"type": "object", "oneOf": [record(item), last]})
