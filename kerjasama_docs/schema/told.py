"""The pieces of the schemas of what commands print for programs."""

from collections.abc import Mapping

from kerjasama_docs.schema.findings import findings_schema
from kerjasama_docs.schema.parts import Schema

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
FROM_ONE: Schema = {"type": "integer", "minimum": 1}
SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
DAY: Schema = {"type": "string", "format": "date", "description": "Tanggal (ISO 8601)."}


def described(schema: Schema, description: str) -> Schema:
    """The same with what it means."""
    return {**schema, "description": description}


def record(properties: Mapping[str, Schema], *, required: frozenset[str] | None = None) -> Schema:
    """A record with these fields and no others; all are required, or those that are named."""
    needed = [name for name in properties if required is None or name in required]
    return {"type": "object", "additionalProperties": False, "required": needed, "properties": dict(properties)}


def items(of: Schema, description: str) -> Schema:
    """A list of what is alike."""
    return {"type": "array", "items": of, "description": description}


def mapping(of: Schema, description: str) -> Schema:
    """Values under names that differ from case to case."""
    return {"type": "object", "additionalProperties": of, "description": description}


def findings(description: str) -> Schema:
    """Findings as every command prints them."""
    return items(findings_schema()["items"], description)


def page(command: str, schema: Schema) -> Schema:
    """A schema that stands for itself."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Hasil {command} kerjasama-docs",
        **schema,
    }
