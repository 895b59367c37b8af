"""Runs a program and says what it took; where the benchmark keeps what it makes."""

import os
import statistics
import sys
import time
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BASE, PROGRAM = ROOT / ".build/benchmark", ROOT / ".build/release"
Run = namedtuple("Run", "wall cpu memory")


def say(*words):
    print(*words, file=sys.stderr, flush=True)


def measured(command, stdin=None, accept=(0,)):
    """Runs a command and says how long it took, on how many processor seconds, in how much memory (bytes).

    A child never counts less memory than this program has, some 15 to 25 MB.
    """
    feed = os.open(stdin or os.devnull, os.O_RDONLY)
    sink = os.open(os.devnull, os.O_WRONLY)
    log = os.open(BASE / "last.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, feed, 0), (os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, log, 2)])
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    for descriptor in (feed, sink, log):
        os.close(descriptor)
    if os.waitstatus_to_exitcode(status) not in accept:
        sys.exit(f"{' '.join(command)} failed:\n{(BASE / 'last.log').read_text(errors='replace')[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def median(runs):
    return Run(*(statistics.median(value) for value in zip(*runs)))
