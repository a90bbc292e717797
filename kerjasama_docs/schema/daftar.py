"""JSON Schema of what ``daftar --json`` prints: ``skema daftar``."""

from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import TEXT, findings, items, page, record


def daftar_schema() -> Schema:
    """The schema of a list of what there is; findings in its place where it failed."""
    named: dict[str, Schema] = {"nama": TEXT, "arti": TEXT}
    variants = items(record(named), "Varian sebuah jenis.")
    listed = items(record({**named, "varian": variants}, required=frozenset(named)), "Yang tersedia.")
    failed = record({"findings": findings("Sebabnya gagal.")})
    return page("daftar", {"anyOf": [listed, failed]})
