"""A sweep over the system calls of a run: the run is killed before each call once, and each call fails once."""

import random
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from season import CODES, score

# The calls that change something, and those that read.
CHANGES = ["openat", "write", "mkdir", "rename", "renameat2", "link", "unlink", "rmdir", "unlinkat", "ftruncate",
           "fsync", "syncfs", "chmod", "lchown", "utimensat", "close", "clone3"]
ERRORS = ["ENOSPC", "EIO", "EACCES", "EINTR", "EMFILE"]
# A thread that cannot be made, and a lock that is refused, have errors of their own.
OWN_ERRORS = {"clone3": ["EAGAIN", "ENOMEM"]}


def calls(season, saved):
    """How often a run makes each call, by name."""
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        season.restore(saved)
        season.run("--jobs", "1", before=["strace", "-f", "-o", str(trace), "-e", f"trace={','.join(CHANGES)}"])
        names = re.findall(r"^\d+\s+(\w+)\(", trace.read_text(errors="replace"), re.M)
    return {name: names.count(name) for name in CHANGES if names.count(name)}


def moments(counts, most, rng):
    """At most a given number of each call: the first, the last, and random ones between."""
    for name, count in counts.items():
        chosen = range(1, count + 1)
        if count > most:
            chosen = sorted({1, count, *rng.sample(range(2, count), most - 2)})
        for moment in chosen:
            yield name, moment


class Sweep:
    """The old and the new publication of a season, and the runs that must leave one of them complete."""

    def __init__(self, season, rng):
        self.season, self.rng, self.failures, self.done = season, rng, [], {}
        self.keep = Path(tempfile.mkdtemp())
        season.run("--jobs", "1")
        self.old = season.publication()
        subprocess.run(["cp", "-a", str(season.path / "out"), str(self.keep / "old")], check=True)
        season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
        season.run("--jobs", "1", out="other")
        self.new = season.publication("other")
        self.counts = calls(season, self.keep / "old")

    def check(self, case, run, codes):
        """Checks that a faulty run left the old or the new publication, and that the next run succeeds."""
        kind = case.split(" ")[0]
        self.done[kind] = self.done.get(kind, 0) + 1
        problems = []
        if codes is not None and run.returncode not in codes:
            problems.append(f"exit {run.returncode}: {run.stderr.decode(errors='replace').strip()[-300:]}")
        self.season.run(command="status")
        left = self.season.publication()
        if left not in (self.old, self.new):
            problems.append("the publication is neither the old nor the new one")
        after = self.season.run("--jobs", "1")
        if after.returncode not in (0, 1):
            problems.append(f"the next run ends with {after.returncode}: {after.stderr.decode(errors='replace')[-300:]}")
        if self.season.publication() != self.new:
            problems.append("the next run does not publish the new one")
        if self.season.leftovers():
            problems.append(f"left behind: {self.season.leftovers()}")
        verified = self.season.run(command="verify")
        if verified.returncode != 0:
            problems.append(f"verify: {verified.returncode} {verified.stdout.decode(errors='replace')[-300:]}")
        self.failures += [f"{case}: {problem}" for problem in problems]

    def trace(self, *injections):
        """The command that injects faults into a run."""
        flags = [flag for injection in injections for flag in ("-e", f"inject={injection}")]
        return ["strace", "-f", "-o", "/dev/null", "-e", f"trace={','.join(CHANGES)}", *flags]

    def kills(self, most, exchanges):
        """`kill -9` before each call that changes something."""
        kind = "kill" if exchanges else "kill-without-exchange"
        for name, moment in moments(self.counts, most, self.rng):
            if name == "clone3" or (name == "renameat2" and not exchanges):
                continue
            self.season.restore(self.keep / "old")
            others = [] if exchanges else ["renameat2:error=EINVAL"]
            run = self.season.run("--jobs", "1", before=self.trace(f"{name}:signal=SIGKILL:when={moment}", *others))
            self.check(f"{kind} {name} {moment}", run, None)

    def errors(self, most):
        """Each call that fails once, for each reason."""
        for name, moment in moments(self.counts, most, self.rng):
            for error in OWN_ERRORS.get(name, ERRORS):
                self.season.restore(self.keep / "old")
                run = self.season.run("--jobs", "2", before=self.trace(f"{name}:error={error}:when={moment}"))
                self.check(f"{error} {name} {moment}", run, CODES)

    def moments(self, count, exchanges):
        """`kill -9` at random moments."""
        kind = "random-kill" if exchanges else "random-kill-without-exchange"
        for number in range(count):
            self.season.restore(self.keep / "old")
            before = [] if exchanges else self.trace("renameat2:error=EINVAL")
            process = self.season.start("--jobs", "2", before=before)
            try:
                process.wait(self.rng.uniform(0, 0.25 if exchanges else 0.8))
            except Exception:  # pylint: disable=broad-except
                pass
            kill_tree(process)
            process.communicate()
            self.check(f"{kind} {number}", process, None)

    def end(self):
        shutil.rmtree(self.keep, ignore_errors=True)


def kill_tree(process):
    """Kills a process and the program that it traces."""
    try:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    except OSError:
        children = []
    for pid in [*map(int, children), process.pid]:
        try:
            __import__("os").kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
