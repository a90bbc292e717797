"""What ``skema`` calls what programs are told, beside the kinds of naskah."""

from collections.abc import Callable, Mapping

from kerjasama_docs.schema.buat import buat_schema
from kerjasama_docs.schema.daftar import daftar_schema
from kerjasama_docs.schema.findings import findings_schema
from kerjasama_docs.schema.gabung import gabung_schema
from kerjasama_docs.schema.lampiran import lampiran_schema
from kerjasama_docs.schema.massal import massal_schema
from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.tenggat import tenggat_schema

PRINTED: Mapping[str, Callable[[], Schema]] = {
    "temuan": findings_schema,
    "buat": buat_schema,
    "massal": massal_schema,
    "gabung": gabung_schema,
    "lampiran": lampiran_schema,
    "tenggat": tenggat_schema,
    "daftar": daftar_schema,
}
"""The findings, and what each command prints as JSON."""
