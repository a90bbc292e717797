"""Small files that become large or deep where they are read: bombs, aliases, nesting, chains of parents."""

import io
import json
import zipfile
from random import Random

from kasar.values import word

_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOOK: dict[str, str] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_NS}" xmlns:r="{_OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/>'
    "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/s.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


def workbook(random: Random, header: tuple[str, ...]) -> bytes:
    """A workbook that repeats: one long text, many cells, many rows, far columns; or that is padded inside the ZIP."""
    times = random.choice((1, 50, 20_000))
    shared = word(random) * random.choice((1, 2_000))
    rows = [_row(1, [f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in header])]
    far = random.choice(("", ' r="XFD2"', ' r="A1048576"', ' r="ZZZZZZ9"', ' r="A0"'))
    cells = [random.choice((f'<c{far} t="s"><v>0</v></c>', "<c><v>45000</v></c>", '<c t="s"><v>99</v></c>'))] * len(
        header
    )
    rows += [_row(number, cells) for number in range(2, 2 + times)]
    parts = _BOOK | {
        "xl/sharedStrings.xml": f'<sst xmlns="{_NS}"><si><t>{_escaped(shared)}</t></si></sst>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{_NS}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
    }
    padded = random.choice((0, 0, 30_000_000))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part.encode("utf-8", "replace") + b" " * (padded if name.endswith("s.xml") else 0))
    return made.getvalue()


def _row(number: int, cells: list[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\x00", "").replace("\x07", "")


def deep(random: Random) -> str:
    """YAML or JSON with lists in lists, aliases of aliases, merges, or a name with many others in it."""
    depth = random.choice((5, 60, 200, 3_000))
    place = random.choice(("ruang_lingkup", "pihak", "klausul", "premis", "pendanaan", "judul", "lampiran"))
    ways = (
        "[" * depth + "]" * depth,
        "{a: " * depth + "}" * depth,
        "".join(f"\n{' ' * number}- - " for number in range(min(depth, 60))),
        "".join(f"\n{'  ' * number}a:" for number in range(1, min(depth, 200))),
        f"\n  - &a {word(random)!r}" + "\n  - *a" * depth,
        "\n  - &a0 [x, x, x, x, x, x, x, x]"
        + "".join(f"\n  - &a{number + 1} [{f'*a{number}, ' * 8}]" for number in range(min(depth, 12))),
        f"\n  <<: &m {{x: {json.dumps(word(random))}}}\n  y: *m",
        "&a\n  - *a\n  - {b: *a}",
        "'" + "''" * depth + "'",
        "|\n" + "  x\n" * depth,
    )
    return f"jenis: nota-kesepahaman\npihak:\n- {{}}\n- {{}}\n{place}: {random.choice(ways)}\n"


def chain(random: Random, kind: str, length: int) -> dict[str, str]:
    """Naskah that each go on the one before: in order, in a ring, or with one that is missing or broken."""
    later = ("adendum", "perpanjangan", "pengakhiran")
    first = f"jenis: {kind}\njudul: Layanan Paspor\npihak: [{{nama: Dinas A}}, {{nama: PT B}}]\njangka_waktu: 1 tahun\n"
    first += "penandatanganan: {tanggal: 2025-01-02, tempat: Jakarta}\n"
    files = {"n0.yaml": first}
    for number in range(1, length):
        said = f"jenis: {random.choice(later)}\ninduk: n{number - 1}.yaml\n"
        said += f"penandatanganan: {{tanggal: {2025 + number % 900}-03-04, tempat: {json.dumps(word(random)[:60])}}}\n"
        said += random.choice(
            ("", "jangka_waktu: 2 tahun\n", "perubahan:\n- ubah: ruang-lingkup\nruang_lingkup: [x, y]\n")
        )
        files[f"n{number}.yaml"] = said
    broken = random.choice(sorted(files))
    instead = random.choice((files[broken], "", f"jenis: adendum\ninduk: n{length - 1}.yaml\n", word(random)))
    return files | {broken: instead}
