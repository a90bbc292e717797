"""PDF/A-2u: the metadata and the colour profile that are put into a file."""

import struct

import pytest
from lxml import etree

from kerjasama_docs.pdf.archival import icc, xmp
from kerjasama_docs.pdf.properties import Properties

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


def said(packet: bytes, name: str) -> str:
    """What a packet says of one thing."""
    found = etree.fromstring(packet).xpath(f"string(//{name})", namespaces=NAMES)
    assert isinstance(found, str)
    return found


def test_a_packet_says_the_part_the_level_and_the_properties() -> None:
    given = Properties("Judul A & B <1>", "Kementerian “Contoh”", "Nota Kesepahaman", "id-ID", "Mesin 1")
    packet = xmp.packet(given, identity="0123456789abcdef" * 2)
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    assert packet.endswith(b'<?xpacket end="w"?>')
    names = ("pdfaid:part", "pdfaid:conformance", "dc:title", "dc:creator", "dc:description", "dc:language")
    texts = ("2", "U", given.title, given.author, given.subject, given.language)
    assert tuple(said(packet, name) for name in names) == texts
    assert said(packet, "pdf:Producer") == given.producer
    assert said(packet, "xmpMM:DocumentID") == "uuid:" + "0123456789abcdef" * 2
    assert packet == xmp.packet(given, identity="0123456789abcdef" * 2)


def test_a_packet_leaves_out_what_is_empty_and_holds_no_date() -> None:
    packet = xmp.packet(Properties())
    for name in (b"dc:title>", b"dc:creator", b"dc:description", b"Producer>", b"DocumentID", b"Date"):
        assert name not in packet
    assert said(packet, "pdfaid:part") == "2"


@pytest.mark.parametrize("title", ["a\x00b\x1f", "\ufffe\ud800", "]]> <?xpacket end='w'?> &amp;", "Ḥ 😀 – “”"])
def test_a_packet_is_xml_whatever_the_title(title: str) -> None:
    expected = "".join("\ufffd" if char in "\x00\x1f\ufffe\ud800" else char for char in title)
    assert said(xmp.packet(Properties(title)), "dc:title") == expected


def test_the_profile_is_srgb() -> None:
    profile = icc.srgb()
    assert struct.unpack(">I", profile[:4])[0] == len(profile) < 1200
    assert (profile[8:12], profile[12:24], profile[36:40]) == (b"\x02\x10\0\0", b"mntrRGB XYZ ", b"acsp")
    tags = {}
    for place in range(struct.unpack(">I", profile[128:132])[0]):
        name, start, size = struct.unpack(">4sII", profile[132 + 12 * place : 144 + 12 * place])
        assert start % 4 == 0
        assert start + size <= len(profile)
        tags[name] = profile[start : start + size]
    assert {*tags} == {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}
    colours = [struct.unpack(">3i", tags[name][8:]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    white = struct.unpack(">3i", tags[b"wtpt"][8:])
    for place in range(3):
        assert sum(colour[place] for colour in colours) == pytest.approx(white[place], abs=25)
    curve = struct.unpack(">256H", tags[b"rTRC"][12:])
    assert (curve[0], curve[-1]) == (0, 65535)
    assert list(curve) == sorted(curve)
    assert curve[128] / 65535 == pytest.approx(0.2159, abs=0.0001)
