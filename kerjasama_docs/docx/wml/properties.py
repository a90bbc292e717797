"""Document properties: what a naskah says about itself to Word and to an archive."""

from collections.abc import Mapping

from kerjasama_docs.docx.wml.markup import escaped
from kerjasama_docs.ooxml import names

_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The property set of custom properties (ECMA-376 Part 1, 22.3)."""


def core(title: str, author: str, subject: str, *, language: str = "id-ID") -> bytes:
    """``docProps/core.xml``: title, author institution, subject, language; no clock, no user."""
    return (
        f'{names.HEAD}<cp:coreProperties xmlns:cp="{names.CORE}" xmlns:dc="{names.DC}"'
        f' xmlns:dcterms="{names.DCTERMS}" xmlns:xsi="{names.XSI}">'
        f"<dc:title>{escaped(title)}</dc:title><dc:subject>{escaped(subject)}</dc:subject>"
        f"<dc:creator>{escaped(author)}</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>"
    ).encode()


def custom(values: Mapping[str, str]) -> bytes:
    """``docProps/custom.xml``: the trace of how the naskah was made; ids begin at 2 (22.3.2.2)."""
    items = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{place}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for place, (name, value) in enumerate(values.items(), 2)
    )
    return (f'{names.HEAD}<Properties xmlns="{names.CUSTOM}" xmlns:vt="{names.VT}">{items}</Properties>').encode()
