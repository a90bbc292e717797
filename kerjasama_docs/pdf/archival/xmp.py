"""Metadata of a PDF in XMP (ISO 16684-1), as PDF/A-2u asks for it (ISO 19005-2, 6.6)."""

import html

from kerjasama_docs.pdf.properties import Properties
from kerjasama_docs.regex import regex

PART, CONFORMANCE = "2", "U"
"""PDF/A-2u: each letter on the page can be read as text, too."""

_UNPRINTABLE = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, 2.2, has no place for."""
UA = "http://www.aiim.org/pdfua/ns/id/"
_SCHEMA = f"""<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>{UA}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""What PDF/A asks to be told of a property that it does not know (6.6.2.3): the part of PDF/UA."""
_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


def packet(properties: Properties, *, identity: str = "", accessible: bool = False) -> bytes:
    """What the ``Metadata`` of a catalog holds, to be kept as it is, uncompressed (6.6.2.1).

    It says what the document information says (title as ``Title``, author as ``Author``, subject as ``Subject``,
    producer as ``Producer``) and no date: the two must not contradict each other, and the same document gives the
    same bytes.

    Args:
        properties: What to say; an empty one is left out.
        identity: 32 hexadecimal digits by which the document is told from others, as in the ``ID`` of the trailer.
        accessible: Say that it is PDF/UA-1 (ISO 14289-1, 5), too.
    """
    said = (
        _element("pdfaid:part", PART),
        _element("pdfaid:conformance", CONFORMANCE),
        _element("dc:format", "application/pdf"),
        f'<pdfuaid:part xmlns:pdfuaid="{UA}">1</pdfuaid:part>\n{_SCHEMA}' if accessible else "",
        _listed("dc:title", "Alt", properties.title),
        _listed("dc:creator", "Seq", properties.author),
        _listed("dc:description", "Alt", properties.subject),
        _listed("dc:language", "Bag", properties.language),
        _element("pdf:Producer", properties.producer),
        _element("xmpMM:DocumentID", identity and f"uuid:{identity}"),
    )
    names = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    lines = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF{names}>',
        '<rdf:Description rdf:about="">',
        *filter(None, said),
        "</rdf:Description>",
        "</rdf:RDF></x:xmpmeta>",
        '<?xpacket end="w"?>',
    )
    return "\n".join(lines).encode()


def _element(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>" if text else ""


def _listed(name: str, kind: str, text: str) -> str:
    """A value of its own kind of list (ISO 16684-1, 8.2): ``Alt`` holds one wording for each language."""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    item = f"<rdf:{kind}><rdf:li{language}>{_escaped(text)}</rdf:li></rdf:{kind}>"
    return f"<{name}>{item}</{name}>" if text else ""


def _escaped(text: str) -> str:
    return html.escape(_UNPRINTABLE.sub("\ufffd", text), quote=False)
