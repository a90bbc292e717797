"""Every fault of a klausul and of a template folder is found at its line, and good ones have none."""

from pathlib import Path

import pytest
from _every import every
from _gambar import png

from kerjasama_docs import load
from kerjasama_docs.assets import Area, Assets, bundled, read_text
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.jobs.lint import lint
from kerjasama_docs.jobs.salin import copy_plan
from kerjasama_docs.naskah.jinja.explain import jinja_fault
from kerjasama_docs.naskah.lint.folders import lint_folder
from kerjasama_docs.naskah.lint.jinja import FUNCTIONS, known_names
from kerjasama_docs.naskah.lint.klausul import lint_klausul

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "nota-kesepahaman.yaml"
KLAUSUL = sorted((bundled("templates") / "klausul").glob("*.md"))
GOOD = """---
judul: Contoh
arti: Contoh bagi pengujian.
dasar: ["permen-imipas-8-2025 Pasal 21 huruf b"]
bila: kegiatan and not induk
parameter:
  batas: {jenis: lama, bawaan: 3 bulan, arti: Batas waktu.}
---
{% set kata = "wajib" if ada("sanksi") else "harus" %}
(1) [#awal] Setiap {{ salah_satu }} {{ kata }} melapor dalam {{ param.batas }} ({{ isian("tempat") }}).
(2) {% for p in pihak %}{{ p.label | kapital }}, {{ p.penandatangan.nama }}{% endfor %} {{ dimaksud("#awal") }}.
(3) {{ pihak | map(attribute="label") | daftar("dan") }}; {{ pendanaan.rekening.bank }}.
(4) {{ rujuk("ruang-lingkup", ayat=1) }} {% if jangka_waktu.sampai %}{{ jangka_waktu.sampai }}{% endif %}.
"""


def write(folder: Path, text: str, name: str = "klausul/contoh.md") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int | None]]:
    return [(finding.name, finding.where.line) for finding in findings]


@every("path", KLAUSUL)
def test_every_bundled_klausul_is_clean(path: Path) -> None:
    assert lint_klausul(path) == ()


def test_every_bundled_kind_profil_and_form_is_clean(tmp_path: Path) -> None:
    """As the user's own: the whole of templates/, and the Lampiran forms copied into a folder."""
    assert lint_folder(bundled("templates")) == ()
    for name in Assets().names(Area.LAMPIRAN):
        for path, content in copy_plan(f"lampiran/{name}", Assets()).items():
            write(tmp_path, content.decode(), path)
    assert list(tmp_path.glob("lampiran/*/lampiran.yaml"))
    assert lint_folder(tmp_path) == ()


def test_a_good_klausul_has_no_finding(tmp_path: Path) -> None:
    assert lint_klausul(write(tmp_path, GOOD)) == ()


BAD = {
    "no head": (GOOD, "Bunyi saja.\n", "klausul-kepala", 1),
    "an unknown key in the head": ("judul: Contoh", "jdul: Contoh", "kunci-tak-dikenal", 2),
    "an unknown style of table": ("judul: Contoh", "judul: Contoh\ntabel: garis", "pilihan", 3),
    "a column without a width": ("judul: Contoh", "judul: Contoh\nlebar: [2, 0]", "nilai", 3),
    "broken YAML in the head": ("judul: Contoh", "judul: 'Contoh", "yaml", None),
    "an unknown name": ("{{ salah_satu }}", "{{ salahsatu }}", "klausul-nama", 10),
    "an unknown part of a record": ("p.label", "p.lable", "klausul-bagian", 11),
    "an unknown part of a part": ("p.penandatangan.nama", "p.penandatangan.nma", "klausul-bagian", 11),
    "an unknown part in a filter": ('attribute="label"', 'attribute="lable"', "klausul-bagian", 12),
    "an unknown part behind a part": ("rekening.bank", "rekening.bnk", "klausul-bagian", 12),
    "an unknown filter": ("| kapital", "| kapitl", "klausul-penyaring", 11),
    "an unknown test": ("if jangka_waktu.sampai", "if jangka_waktu.sampai is kosong", "klausul-penyaring", 13),
    "broken Jinja": ("{% endfor %}", "{% endfr %}", "klausul-jinja", 11),
    "an open tag": ("{{ param.batas }}", "{{ param.batas", "klausul-jinja", 10),
    "a call of a method": ("p.label | kapital", "p.label.upper()", "klausul-terlarang", 11),
    "a number that no one reads": ("{{ salah_satu }}", "{{ %s }}" % ("9" * 5000), "klausul-jinja", 10),
    "a number without end": ("{{ salah_satu }}", "{{ 1e400 }}", "klausul-jinja", 10),
    "brackets without end": ("{{ salah_satu }}", "{{ " + "(" * 500 + " }}", "klausul-jinja", 10),
    "a division by nothing": ("{{ salah_satu }}", "{{ 1 / 0 }}", "klausul-terlarang", 10),
    "a power": ("{{ salah_satu }}", "{{ 10 ** rangkap }}", "klausul-terlarang", 10),
    "a text many times": ("{{ salah_satu }}", "{{ 'a' * 9 }}", "klausul-terlarang", 10),
    "a part of a text": ("{{ salah_satu }}", "{{ judul.b.c }}", "klausul-bagian", 10),
    "a part of a list": ("{{ salah_satu }}", "{{ pihak.nama }}", "klausul-bagian", 10),
    "a condition that counts without end": ("kegiatan and not induk", "kegiatan and 1e400", "klausul-jinja", 5),
    "a hidden attribute": ("p.label | kapital", "p.__class__", "klausul-terlarang", 11),
    "an import": ("(4) ", '(4) {% include "x" %}', "klausul-terlarang", 13),
    "a filter around text": ("(4) ", "(4) {% filter kapital %}x{% endfilter %}", "klausul-terlarang", 13),
    "a set around text": ("(4) ", "(4) {% set a %}x{% endset %}", "klausul-terlarang", 13),
    "a part of the addressees": ("p.label | kapital", "alamat.kepad", "klausul-bagian", 11),
    "a parameter that is not declared": ("param.batas", "param.batas ~ param.bats", "klausul-parameter", 10),
    "a parameter that is not used": ("{{ param.batas }}", "3 bulan", "klausul-parameter", 7),
    "a default of another kind": ("bawaan: 3 bulan", "bawaan: lama", "klausul-bawaan", 7),
    "a condition that cannot be read": ("kegiatan and not induk", "kegiatan and", "klausul-jinja", 5),
    "a condition with an unknown name": ("kegiatan and not induk", "kegiatn", "klausul-nama", 5),
    "a condition that asks for a parameter": ("kegiatan and not induk", "param.batas", "klausul-nama", 5),
    "a label that is not there": ('dimaksud("#awal")', 'dimaksud("#akhir")', "klausul-label", 11),
    "an unknown regulation": ("permen-imipas-8-2025 Pasal", "permen-imipas-8-2052 Pasal", "templat-dasar", 4),
    "an unknown article": ("Pasal 21 huruf b", "Pasal 210", "templat-dasar", 4),
    "a field that is not there": ("dasar:", "isian: [ruang_lingkub]\ndasar:", "nilai", 4),
    "a field of a pihak that is not there": ("dasar:", "menyebut: [pihak.alamatt]\ndasar:", "nilai", 4),
    "a prolonged ayat that is not there": ("dasar:", "diperpanjang: awall\ndasar:", "klausul-label", 4),
    "a regulation without its article": (" Pasal 21 huruf b", "", "templat-dasar", 4),
}  # fmt: skip


@every(("old", "new", "code", "line"), BAD.values())
def test_a_fault_is_found_at_its_line(tmp_path: Path, old: str, new: str, code: str, line: int | None) -> None:
    assert GOOD.count(old) == 1
    (finding,) = lint_klausul(write(tmp_path, GOOD.replace(old, new)))
    assert finding.name == code
    assert line in {None, finding.where.line}
    assert finding.hint


def test_an_unknown_style_of_table_stops_a_naskah(tmp_path: Path) -> None:
    """Not only the look over templates knows the styles."""
    text = (bundled("templates") / "klausul" / "korespondensi.md").read_text(encoding="utf-8")
    path = write(tmp_path, text.replace("tabel: berkelompok", "tabel: berkelompk"), "klausul/korespondensi.md")
    with pytest.raises(DocumentFindingsError) as caught:
        load(SAMPLE, templates=tmp_path)
    (finding,) = caught.value.findings
    assert (finding.name, finding.where.file) == ("pilihan", str(path))
    assert finding.hint.startswith("Mungkin maksudnya “berkelompok”.")


def test_the_nearest_name_is_the_hint(tmp_path: Path) -> None:
    (finding,) = lint_klausul(write(tmp_path, GOOD.replace("{{ salah_satu }}", "{{ salahsatu }}")))
    assert (finding.message, finding.hint) == ("Nama “salahsatu” tidak dikenal.", "Mungkin maksudnya “salah_satu”.")


def test_the_nearest_field_is_the_hint(tmp_path: Path) -> None:
    (finding,) = lint_klausul(write(tmp_path, GOOD.replace("dasar:", "isian: [ruang_lingkub]\ndasar:")))
    assert finding.message == "“ruang_lingkub” bukan isian naskah."
    assert finding.hint == "Mungkin maksudnya “ruang_lingkup”."


def test_what_is_set_in_a_branch_is_known_in_it(tmp_path: Path) -> None:
    text = "{% if maksud %}{% set awal = maksud %}{{ awal }}{% endif %}\n"
    assert lint_klausul(write(tmp_path, f"---\narti: x\n---\n{text}")) == ()


def test_a_file_that_is_not_there_is_a_matter_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        lint_klausul(tmp_path / "x.md")


def test_no_function_bears_the_name_of_a_value() -> None:
    assert {"rujuk", "dimaksud", "ada", "isian"} <= set(FUNCTIONS)
    assert not set(FUNCTIONS) & set(known_names())


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Encountered unknown tag 'endif'.", "penutup ini tidak punya pembuka di atasnya"),
        ("Encountered unknown tag 'jika'.", "perintah “jika” tidak dikenal atau tidak pada tempatnya"),
        ("The innermost block that needs to be closed is 'if'.", "“{% if … %}” tidak ditutup"),
        ("expected token 'end of print statement', got 'b'", "“b” berlebih; mungkin kurang tanda atau kata penghubung"),
        ("something new in a later Jinja", "susunannya tidak dikenal"),
    ],
)
def test_messages_of_jinja_in_indonesian(message: str, words: str) -> None:
    assert jinja_fault(message) == words


JENIS = """nama: Contoh
arti: Contoh.
kerangka: naskah
pembuka: [pembukaan]
klausul:
  - penutup
wajib:
  - {isi: tujuan, klausul: [penutup], peraturan: permen-imipas-8-2025, pasal: Pasal 21 huruf b}
"""
PROFIL = "nama: Dinas\nperaturan: [permen-imipas-8-2025]\nlogo: logo.png\n"


def own_folder(folder: Path) -> Path:
    write(folder, GOOD)
    write(folder, JENIS, "naskah/contoh/jenis.yaml")
    write(folder, PROFIL, "profil/dinas/profil.yaml")
    (folder / "profil/dinas/logo.png").write_bytes(png())
    write(folder, "Catatan kami.", "README.md")
    write(folder, "", ".gitignore")
    write(folder, "", "kerangka/~$naskah.docx")
    return folder


def test_a_pasal_says_which_fields_it_prints(tmp_path: Path) -> None:
    """What a klausul prints and does not name, an adendum would silently leave as it was."""
    folder = own_folder(tmp_path)
    write(folder, JENIS.replace("- penutup", "- penutup\n  - batas-kami"), "naskah/contoh/jenis.yaml")
    text = "{% for p in pihak %}{{ p.kewenangan | daftar }}{% endfor %}{{ ruang_lingkup | length }}, {{ judul }}\n"
    path = write(folder, f"---\njudul: Batas\narti: x\n---\n{text}", "klausul/batas-kami.md")
    (finding,) = lint_folder(folder)
    assert (finding.name, finding.level, finding.where.file) == ("klausul-isian", Level.PERINGATAN, str(path))
    assert "“batas-kami” mencetak pihak.kewenangan dan ruang_lingkup" in finding.message
    said = "isian: [pihak.kewenangan, ruang_lingkup]"
    assert said in finding.hint
    write(folder, f"---\njudul: Batas\narti: x\n{said}\n---\n{text}", "klausul/batas-kami.md")
    assert lint_folder(folder) == ()


NO_ARTICLE = "- {id: penutup, wajib: ya, tetap: {peraturan: permen-imipas-8-2025, pasal: Pasal 999}}"
"""A klausul that a kind needs by an article that is not there."""


def test_a_good_folder_has_no_finding(tmp_path: Path) -> None:
    assert lint_folder(own_folder(tmp_path)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line"),
    [
        ("naskah/contoh/jenis.yaml", "- penutup", "- penutupp", "templat-nama", 6),
        ("naskah/contoh/jenis.yaml", "[pembukaan]", "[pembukan]", "templat-nama", 4),
        ("naskah/contoh/jenis.yaml", "- penutup", NO_ARTICLE, "templat-dasar", 6),
        ("naskah/contoh/jenis.yaml", "kerangka: naskah", "kerangka: naskh", "templat-nama", 3),
        ("naskah/contoh/jenis.yaml", "klausul: [penutup]", "klausul: [sanksi]", "templat-nama", 8),
        ("naskah/contoh/jenis.yaml", "huruf b}", "huruf z}", "templat-dasar", 8),
        ("naskah/contoh/jenis.yaml", "arti: Contoh.", "art: Contoh.", "kunci-tak-dikenal", 2),
        ("profil/dinas/profil.yaml", "8-2025", "8-2052", "templat-dasar", 2),
        ("profil/dinas/profil.yaml", "logo.png", "lambang.png", "templat-gambar", 3),
        ("profil/dinas/profil.yaml", "nama: Dinas", "nama: Dinas\nsebutan: SATU", "pilihan", 2),
        ("klausul/contoh.md", "{{ salah_satu }}", "{{ salahsatu }}", "klausul-nama", 10),
    ],
)
def test_a_fault_in_a_folder(tmp_path: Path, file: str, old: str, new: str, code: str, line: int) -> None:  # noqa: PLR0913
    path = own_folder(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert (code, line) in told(lint_folder(tmp_path))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("klausa/x.md", "Mungkin maksudnya “klausul”."),
        ("klausul/x.txt", "Berkas di sini bernama *.md."),
        ("profil/umum.yaml", "Taruh di dalam folder sendiri: profil/NAMA/profil.yaml."),
        ("profil/dinas/profile.yaml", "Mungkin maksudnya “profil.yaml”."),
        ("lampiran/biaya/README.md", "Folder ini harus berisi lampiran.yaml."),
        ("jenis.yaml", "Folder templat berisi folder"),
    ],
)
def test_what_nothing_reads_is_named(tmp_path: Path, name: str, hint: str) -> None:
    write(own_folder(tmp_path), "x", name)
    (finding,) = lint_folder(tmp_path)
    assert (finding.name, finding.level) == ("templat-asing", Level.PERINGATAN)
    assert finding.hint.startswith(hint)


def test_a_klausul_in_the_wrong_folder_is_no_note(tmp_path: Path) -> None:
    folder = own_folder(tmp_path)
    write(folder, GOOD, "penutup.md")
    write(folder, GOOD, "naskah/contoh/penutup.md")
    write(folder, "Catatan.", "profil/dinas/CATATAN.txt")
    assert [Path(str(each.where.file)).relative_to(folder).as_posix() for each in lint_folder(folder)] == [
        "naskah/contoh/penutup.md",
        "penutup.md",
    ]


def test_a_folder_of_pictures_is_no_stranger(tmp_path: Path) -> None:
    folder = own_folder(tmp_path)
    (folder / "profil/dinas/gambar").mkdir()
    (folder / "profil/dinas/gambar/logo.png").write_bytes(png())
    write(folder, PROFIL.replace("logo.png", "gambar/logo.png"), "profil/dinas/profil.yaml")
    assert lint_folder(folder) == ()
    write(folder, "x", "profil/dinas/gambar/profil.yml")
    assert told(lint_folder(folder)) == [("templat-asing", None)]


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    folder = own_folder(tmp_path)
    (folder / "klausul/rusak.md").write_bytes(b"---\narti: caf\xe9\n---\nx\n")
    write(folder, GOOD.replace("salah_satu", "salahsatu"), "klausul/salah.md")
    write(folder, "bukan DOCX", "kerangka/naskah.docx")
    assert {each.name for each in lint(folder)} == {"templat-baca", "klausul-nama"}
    assert len([each for each in lint(folder) if each.name == "templat-baca"]) == 2


WIDE = "---\narti: x\nlebar: {}\n---\n| a | b | {{{{ judul | kapital }}}} |\n| c | d | e |\n"


@pytest.mark.parametrize(
    ("widths", "found"),
    [
        ("[1, 2, 3]", []),
        ("[1, 2]", [("klausul-lebar", 3)]),
        ("[1, 2, 3, 4]", [("klausul-lebar", 3)]),
        ("[1, 2, 1001]", [("nilai", 3)]),
        ("[1, 2, -5]", [("nilai", 3)]),
    ],
)
def test_widths_that_no_table_has(tmp_path: Path, widths: str, found: list[tuple[str, int]]) -> None:
    assert told(lint_klausul(write(tmp_path, WIDE.format(widths)))) == found


def test_a_negative_number_is_called_so(tmp_path: Path) -> None:
    (finding,) = lint_klausul(write(tmp_path, WIDE.format("[1, 2, -5]")))
    assert "“-5” kurang dari nol" in finding.message


def test_a_letter_with_pasal_is_refused_where_the_kind_says_so(tmp_path: Path) -> None:
    text = (bundled("templates") / "naskah/surat-tugas/jenis.yaml").read_text("utf-8")
    path = write(tmp_path, text.replace("klausul: []", "klausul: [penutup]"), "naskah/surat-tugas/jenis.yaml")
    (linted,) = lint_folder(tmp_path)
    assert linted.where.file == str(path)
    assert "Surat tidak memuat Pasal" in linted.message
    with pytest.raises(DocumentFindingsError, match="Surat tidak memuat Pasal"):
        load(bundled("samples") / "surat-tugas.yaml", templates=tmp_path)


@pytest.mark.parametrize("new", ["- {id: penutupp, wajib: ya}", "- penutupp"])
def test_an_unknown_klausul_of_a_kind_is_said_at_its_line(tmp_path: Path, new: str) -> None:
    text = (bundled("templates") / "naskah/nota-kesepahaman/jenis.yaml").read_text("utf-8")
    path = write(tmp_path, text.replace("- {id: penutup, wajib: ya}", new), "naskah/nota-kesepahaman/jenis.yaml")
    with pytest.raises(DocumentFindingsError) as caught:
        load(SAMPLE, templates=tmp_path)
    (finding,) = caught.value.findings
    line = next(n for n, each in enumerate(path.read_text("utf-8").splitlines(), 1) if "penutupp" in each)
    assert (finding.where.file, finding.where.line) == (str(path), line)
    assert "“penutupp” tidak dikenal" in finding.message
    assert "penutup" in finding.hint


def test_texts_of_templates_are_composed(tmp_path: Path) -> None:
    path = write(tmp_path, "---\narti: x\n---\n(1) cafe\u0301\n")
    assert "caf\u00e9" in read_text(path)


def test_a_lampiran_form_is_loaded(tmp_path: Path) -> None:
    write(tmp_path, "nama: Biaya\narti: Biaya.\nkolom: []\n", "lampiran/biaya/lampiran.yaml")
    (finding,) = lint_folder(tmp_path)
    assert finding.level is Level.GALAT
    assert str(finding.where.file).endswith("lampiran.yaml")


def test_an_absent_folder_is_a_matter_of_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="templat salin"):
        lint_folder(tmp_path / "templat")
