"""Runs a program and measures its wall time, processor time and memory. Defines where the benchmark keeps its files."""

import os
import statistics
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BASE, PROGRAM = ROOT / ".build/benchmark", ROOT / ".build/release"
Run = namedtuple("Run", "wall cpu memory")


def say(*words):
    """Reports progress on standard error."""
    print(*words, file=sys.stderr, flush=True)


def measured(command, stdin=None, accept=(0,)):
    """Runs a command and returns its wall seconds, its processor seconds and its peak memory in bytes."""
    report, log = BASE / "last.spent", BASE / "last.log"
    with open(stdin or os.devnull) as feed, open(log, "wb") as errors:
        code = subprocess.run([BASE / "spent", report, *command], stdin=feed, stdout=subprocess.DEVNULL, stderr=errors).returncode
    if code not in accept:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{log.read_text(errors='replace')[-2000:]}")
    wall, cpu, kilobytes = report.read_text().split()
    return Run(float(wall), float(cpu), int(kilobytes) * 1024)


def median(runs):
    """The median of each figure of some runs, by itself."""
    return Run(*(statistics.median(value) for value in zip(*runs)))
