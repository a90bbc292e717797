"""Values that people and programs put where another one belongs."""

from random import Random

LONG = 3_000
"""How often a piece is repeated where length is what hurts."""
WORDS = """
    … - xxx TBD dst. ya tidak null ~ true 0 -1 1e400 .5 1,5 2026-02-30 31-02-2026 9999-12-31 0001-01-01 12:30
    10/12/26 Rp0 Rp-5 Rp1.000.000,00 2,5␣miliar 30% 101% 33,33 setiap␣hari 6␣bulan 0␣tahun 999999999999999999
    1_000 0x1F 007 ½ Ⅳ ٣ １２ ,␣dan a;b tanpa apbn PKS MoU pemda menteri PIHAK␣KETIGA Pasal␣99 Pasal␣3␣ayat␣(9)
    Lampiran␣IV (1) a. 1) • – “x” "x" 'x' « &x *x !x %x @x `x` #x a:␣b {a:␣b} [a,␣b] {{␣x␣}} {%␣if␣x␣%} {#␣x␣#}
    {{␣1/0␣}} {{␣9**9␣}} {{␣rujuk("x")␣}} {{␣isian("x")␣}} <b>&amp;</b> =1+1 +1 @SUM(A1) \\ / .. ../../x
    /etc/passwd CON nul.txt a\x00b \x07 \u00a0 \u200b \u202ex \ufeff e\u0301 \ufb01 \uf0b7␣x \ue000 \ufffe 👩‍🔬
    שלום مرحبا 漢字 ไทย DI␣JAKARTA di␣Jakarta, tentang␣X. bahwa␣bahwa␣x; selaku␣selaku a.n.␣X
"""
PIECES = tuple(word.replace("␣", " ") for word in WORDS.split())


def word(random: Random) -> str:
    """A word or a row of them, sometimes a long one."""
    piece = random.choice(PIECES)
    if random.random() < 0.04:
        return piece * random.randint(2, LONG)
    return " ".join(random.choice(PIECES) for _ in range(random.randint(1, 3)))


MARKS = (
    "(1) ", "(2) ", "a. ", "b. ", "1. ", "2. ", "a) ", "1) ", "(a) ", "A. ", "B. ", "- ", "– ", "• ", "* ",
    "\uf0b7 ", "| ", "[#x] ", "", "", "99. ", "z. ", "(1)", "a.",
)  # fmt: skip


def outline(random: Random) -> str:
    """A text of lines that begin with marks of any kind, some with nothing but another mark behind them."""
    rows = []
    for _ in range(random.randint(1, 9)):
        said = random.choice((random.choice(MARKS), "", word(random)))
        rows.append(" " * random.choice((0, 0, 2, 4, 9)) + random.choice(MARKS) + said)
    return "\n".join(rows)


def value(random: Random, depth: int = 0) -> object:
    """Any value that JSON knows."""
    kind = random.randrange(8 if depth < 3 else 5)
    if kind == 0:
        return None
    if kind == 1:
        return random.choice((True, False, 0, -1, 3, 10**30, 0.5, -0.0))
    if kind < 5:
        return word(random)
    if kind < 7:
        return [value(random, depth + 1) for _ in range(random.randint(0, 4))]
    return {word(random)[:40]: value(random, depth + 1) for _ in range(random.randint(0, 3))}
