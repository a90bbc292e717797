"""``python -m mutasi``: the table of what is caught, by kind, and every miss."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from mutasi.benar import alarms, right
from mutasi.faults import Fault, faults
from mutasi.judge import NoSuchFieldError, found, is_named


def wanted(words: Iterable[str]) -> Iterator[Fault]:
    """The faults of the kinds whose names hold one of some words; all without any."""
    words = tuple(words)
    return (fault for fault in faults() if not words or any(word in fault.kind for word in words))


def table(tried: Iterable[Fault]) -> Iterator[str]:
    """Every miss, and then how many faults of each kind are caught."""
    seeded: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for fault in tried:
        try:
            remarks = found(fault)
        except NoSuchFieldError as error:
            yield f"TAK SAH {error}"
            continue
        seeded[fault.kind] += 1
        if is_named(fault, remarks):
            caught[fault.kind] += 1
        else:
            said = "; ".join(f"{each.code} {each.message}" for each in remarks)
            yield f"LUPUT {fault}\n      {said[:300] or 'tidak ada temuan'}"
    yield from (f"{caught[kind]:3}/{number:<3} {kind}" for kind, number in seeded.items())
    share = 100 * caught.total() / max(seeded.total(), 1)
    yield f"{caught.total()}/{seeded.total()} ({share:.1f} %), {len(seeded)} macam"


def alarmed() -> Iterator[str]:
    """What is said of correct text."""
    count = 0
    for text in right():
        remarks = alarms(text)
        count += bool(remarks)
        yield from (f"SALAH {text}: {each.code} {each.message}" for each in remarks)
    yield f"{count} dari {len(right())} Pasal yang benar menimbulkan temuan"


def main() -> int:
    """Print both."""
    for lines in (table(wanted(sys.argv[1:])), alarmed()):
        for line in lines:
            sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
