"""JSON Schema of the input of one kind, for editors and forms.

Draft-07, the draft that the YAML extension of VS Code knows best. The schema
is read from the records of :mod:`kerjasama_docs.model`, so that a new field
appears by itself, with its Indonesian title and description.

An editor sees YAML as YAML 1.2 types it (``012`` is a number, ``2025-05-22``
a text), the loader sees it as typed; the types here are those of the editor.
What no schema can say (31-02-2025, a weekday that does not fit) stays with
``kerjasama-docs periksa``.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from kerjasama_docs.assets import Assets
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pendanaan import Pendanaan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.reading import MIN_PIHAK
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import KlausulEntry, fields_of, klausul_of
from kerjasama_docs.naskah.views.pendanaan import SHORT, SUMBER
from kerjasama_docs.schema import templates
from kerjasama_docs.schema.parts import DETAILED, Schema, choice, list_of, one_of, other_names, record_of
from kerjasama_docs.schema.records import Records
from kerjasama_docs.schema.rules import RULES
from kerjasama_docs.schema.values import VALUES

Known = Mapping[str, Callable[[Records], Schema]]
"""What fields hold, by ``Record.field``."""


def _fields(jenis: Jenis, parts: tuple[KlausulEntry, ...], assets: Assets) -> Known:
    """The fields of which the templates know more than their types say."""
    return {
        "Naskah.profil": lambda _: templates.profil(assets),
        "Naskah.dasar_hukum": lambda _: templates.dasar_hukum(assets),
        "Naskah.klausul": lambda records: templates.klausul(parts, records),
        "Induk.jenis": lambda _: one_of([templates.named("jenis", assets)]),
        "LampiranIsi.tabel": lambda _: one_of([templates.named("lampiran", assets)]),
        "Pendanaan.sumber": _sumber,
        "PasalTambahan.sesudah": lambda _: templates.place(parts),
        "PasalTambahan.sebelum": lambda _: templates.place(parts),
        "Padanan.klausul": lambda records: templates.second_language(parts, records),
        **_of_kind(jenis),
    }


def _of_kind(jenis: Jenis) -> Known:
    """The fields that hold less, or may stay open, because of the kind."""
    known: dict[str, Callable[[Records], Schema]] = {}
    if jenis.varian:
        known["Naskah.varian"] = lambda _: one_of([choice({name: own.arti for name, own in jenis.varian.items()})])
    if "pihak" in jenis.warisan:
        known["Naskah.pihak"] = _inherited_pihak
    elif not jenis.pihak_tunggal:
        known["Naskah.pihak"] = _several_pihak
    return known


def _sumber(_: Records) -> Schema:
    """The sources of money: one, several, or each with its amount."""
    shape = shape_of(Pendanaan.model_fields["sumber"])
    names = shape.choices
    one = [choice(dict.fromkeys(names)), *other_names(shape.others)]
    amounts = {name: _amount_of(name) for name in names}
    each = {"title": DETAILED, **record_of(amounts), "type": "object", "minProperties": 1}
    return one_of([*one, list_of(one, minItems=1, maxItems=len(names)), each])


def _amount_of(source: str) -> Schema:
    """What a source of money pays."""
    said = f"Besarnya dana dari {SUMBER[source]}, dalam rupiah."
    return {"title": f"Besarnya dana {SHORT[source]}", "description": said, **one_of([VALUES[Decimal]])}


def _inherited_pihak(records: Records) -> Schema:
    """Pihak that may be left to the parent: all of them, or some, but none without a word for its place."""
    limits = dict(shape_of(Naskah.model_fields["pihak"]).limits)
    return {"type": ["array", "null"], "items": records.referred(Pihak), "maxItems": limits["maxItems"]}


def _several_pihak(records: Records) -> Schema:
    """The pihak of a kerja sama: one alone has none."""
    limits = dict(shape_of(Naskah.model_fields["pihak"]).limits)
    several = list_of([records.referred(Pihak)], minItems=MIN_PIHAK, maxItems=limits["maxItems"])
    return one_of([several], nullable=False)


def schema_for(nama_jenis: str, assets: Assets) -> dict[str, object]:
    """The JSON Schema (draft-07) of the input for one kind of naskah.

    Args:
        nama_jenis: Name of the kind.
        assets: Where templates are looked for.

    Raises:
        UsageError: There is no such kind.
        DocumentFindingsError: A file of the templates is not well formed.
    """
    jenis = load_jenis(nama_jenis, assets)
    names, parts = fields_of(jenis), klausul_of(jenis, assets)
    fields = {"Naskah.jenis": lambda _: one_of([choice({nama_jenis: jenis.arti})], nullable=False)}
    rules = {"LampiranIsi": templates.tables(assets)} if "lampiran" in names else {}
    records = Records({**fields, **_fields(jenis, parts, assets)}, {**RULES, **rules})
    root = records.record(Naskah, names)
    root["required"] = [name for name in root["required"] if name not in jenis.warisan]
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": jenis.nama, "description": jenis.arti}
    return {**head, **root, "definitions": records.definitions}
