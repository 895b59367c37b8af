"""Runs every scene of faults and prints its figures."""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

import nights
import scenes
from season import Season
from sweep import Sweep


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--ita", required=True)
    options.add_argument("--root", required=True)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    rng, failures, skips = random.Random(chosen.seed), [], []
    most, random_kills, length = (4, 20, 30) if chosen.quick else (24, 100, 365)
    with tempfile.TemporaryDirectory(prefix="ita-faults-") as folder:
        count = 0

        def make():
            nonlocal count
            count += 1
            return Season(Path(folder) / f"season-{count}", chosen.ita, chosen.root)

        print("scenes", flush=True)
        for scene in scenes.ALL:
            scene(make, failures, skips)
        print("a year of nights", flush=True)
        nights.year(make, length, rng, failures)
        print("system calls", flush=True)
        sweep, began = Sweep(make(), rng), time.time()
        print("  a run makes " + ", ".join(f"{n} {name}" for name, n in sweep.counts.items()), flush=True)
        for exchanges in (True, False):
            sweep.kills(most, exchanges)
            sweep.moments(random_kills, exchanges)
        sweep.errors(max(3, most // 4))
        sweep.end()
        for kind, number in sweep.done.items():
            print(f"  {kind}: {number} runs", flush=True)
        print(f"  {sum(sweep.done.values())} faulty runs in {time.time() - began:.0f} s", flush=True)
        failures += sweep.failures
    for skip in skips:
        print(f"skipped: {skip}")
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{len(failures)} failures, {len(skips)} skips, seed {chosen.seed}")
    sys.exit(1 if failures else 0)


main()
