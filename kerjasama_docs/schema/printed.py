"""What ``skema`` calls what programs are told, beside the kinds of naskah."""

from collections.abc import Callable, Mapping

from kerjasama_docs.schema.banding import banding_schema
from kerjasama_docs.schema.buat import buat_schema
from kerjasama_docs.schema.daftar import daftar_schema
from kerjasama_docs.schema.findings import findings_schema
from kerjasama_docs.schema.gabung import gabung_schema
from kerjasama_docs.schema.lampiran import lampiran_schema
from kerjasama_docs.schema.lines import checked_lines, lines_of
from kerjasama_docs.schema.massal import massal_schema
from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.tenggat import tenggat_schema

PRINTED: Mapping[str, Callable[[], Schema]] = {
    "temuan": findings_schema,
    "buat": buat_schema,
    "massal": massal_schema,
    "gabung": gabung_schema,
    "banding": banding_schema,
    "lampiran": lampiran_schema,
    "tenggat": tenggat_schema,
    "daftar": daftar_schema,
    "temuan-jsonl": checked_lines,
    "buat-jsonl": lambda: lines_of("buat", "naskah", buat_schema()),
    "massal-jsonl": lambda: lines_of("massal", "naskah", massal_schema()),
    "lampiran-jsonl": lambda: lines_of("lampiran", "baris", lampiran_schema()),
}
"""The findings, what each command prints as JSON, and a line of what it prints as JSON Lines."""
