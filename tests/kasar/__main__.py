"""``python -m kasar``: rough handling by hand, for as long as is wanted."""

import argparse
import sys
import time

from kasar.judge import judged, warm


def main() -> int:
    """Try worlds until the time is over; say every fault, and how many were tried."""
    options = argparse.ArgumentParser(prog="kasar")
    options.add_argument("--detik", type=int, default=60)
    options.add_argument("--benih", type=int, default=1)
    asked = options.parse_args()
    warm()
    end, seed, faults = time.monotonic() + asked.detik, asked.benih, 0
    while time.monotonic() < end:
        for fault in judged(seed):
            faults += 1
            sys.stdout.write(f"{fault}\n")
            sys.stdout.flush()
        seed += 1
    sys.stdout.write(f"{seed - asked.benih} dunia sejak benih {asked.benih}, {faults} kesalahan\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
