"""Measures ita beside DuckDB, Polars and libcsv on a made-up city and nation, and prints each figure beside its target.

    run.py ROOT [--quick] [--rounds N]

Rounds are paired: in each, every program runs once on the same bytes, and medians are compared. The data lies in
ROOT/.build/benchmark and is made once. Peak memory is that of the largest process.
"""

import argparse
import csv
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

import queries

YEAR = queries.YEAR
Run = namedtuple("Run", "wall cpu memory")
# Staff and public who answered in the 50 districts in FY2566; the nation's own numbers are make-sample's.
CITY = ["--units", "51", "--staff", "43574", "--people", "33206"]
NATION = 8325


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


def made(name, arguments):
    """The data folder of a name, made where it is missing, with a list of its extracts."""
    folder, listing = BASE / name, BASE / f"{name}.list"
    plan = BASE / f"{name}.plan"
    if not plan.exists() or plan.read_text() != " ".join(arguments):
        say(f"making {name}")
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([PROGRAM / "make-sample", "nation", "--out", folder, "--data", ROOT / "data", *arguments],
                       check=True, stdout=subprocess.DEVNULL)
        files = sorted(str(file) for file in folder.glob("extracts/*/*/*/*.csv"))
        listing.write_text("".join(f"{file}\n" for file in files))
        plan.write_text(" ".join(arguments))
    return folder


def responses(name):
    """The lines of answers in a data folder, without the headers."""
    total = 0
    for file in (BASE / f"{name}.list").read_text().split():
        if file.endswith(("/iit.csv", "/eit.csv")):
            with open(file, "rb") as extract:
                total += sum(piece.count(b"\n") for piece in iter(lambda: extract.read(1 << 20), b"")) - 1
    return total


class Bench:
    """The programs that are measured on one data folder."""

    def __init__(self, name, has_whole=True):
        data, self.name = str(BASE / name), name
        self.listing = BASE / f"{name}.list"
        ita = [str(PROGRAM / "ita"), "consolidate", "--data", data, "--year", str(YEAR)]
        self.out = None
        self.programs = {}
        if has_whole:
            self.programs["ita, whole job"] = ita + FORMAT
        self.programs["ita, scoring alone"] = ita + ["--dry-run"]
        if DUCKDB.exists():
            sql = BASE / f"{name}.sql"
            sql.write_text(queries.whole(data, str(BASE / f"{name}.duckdb.csv")))
            self.programs["DuckDB"] = [str(DUCKDB), "-batch", "-f", str(sql)]
        if POLARS.exists():
            self.programs["Polars"] = [str(PYTHON), str(HERE / "polars_scores.py"), data, str(BASE / f"{name}.polars.csv")]
        self.programs["libcsv, empty callbacks"] = [str(BASE / "floor"), "parse"]
        self.programs["bytes alone"] = [str(BASE / "floor"), "read"]

    def run(self, program):
        command = self.programs[program]
        if program == "ita, whole job":
            # A new folder each time, removed when all is measured: a file system passes over the places of files that
            # were removed a moment ago, one by one, and no night's run has to.
            self.out = Path(tempfile.mkdtemp(prefix=f"{self.name}.", dir=OUTPUTS))
            command = command + ["--out", str(self.out)]
        is_ita, is_floor = program.startswith("ita"), program in ("libcsv, empty callbacks", "bytes alone")
        return measured(command, self.listing if is_floor else None, (0, 1) if is_ita else (0,))

    def medians(self, rounds):
        runs = {program: [] for program in self.programs}
        for number in range(rounds):
            say(f"{self.name}: round {number + 1} of {rounds}")
            for program in self.programs:
                runs[program].append(self.run(program))
        return {program: Run(*(statistics.median(value) for value in zip(*of))) for program, of in runs.items()}


def table(name, medians):
    print(f"\n{name}\n{'':28}{'wall s':>9}{'cpu s':>9}{'MB':>8}")
    for program, run in medians.items():
        print(f"{program:28}{run.wall:9.3f}{run.cpu:9.3f}{run.memory / 1e6:8.0f}")


def rival(medians):
    """The wall time of the faster of DuckDB and Polars; nil where neither is there."""
    times = [medians[program].wall for program in ("DuckDB", "Polars") if program in medians]
    return min(times) if times else None


def agreement(bench):
    """Compares what others print with ita's computed measures, and ranks of districts, where no unit has a fault."""
    tables = bench.out / str(YEAR)
    # Row by row: a child process never counts less memory than this program has.
    read = lambda file: csv.DictReader(open(file, encoding="utf-8-sig", newline=""))
    faulty = {row["unit_code"] for row in read(tables / "internal/findings.csv") if row["severity"] == "must mend"}
    edition = {row["unit_code"]: row["edition"] for row in read(BASE / bench.name / "units.csv")}
    part = {"IIT": "IIT", "OIT": "OIT", "ITA": "ITA"}
    ours = {}
    for row in read(tables / "tables/measures.csv"):
        unit, measure = row["unit_code"], row["measure"]
        name = {"EIT" if edition[unit] == "bangkok" else "EIT1": "EIT"}.get(measure, part.get(measure))
        if name:
            ours[unit, name] = row["computed"]
    for program in ("duckdb", "polars"):
        file = BASE / f"{bench.name}.{program}.csv"
        if not file.exists():
            continue
        figures = differ = 0
        totals, examples = [], []
        for row in read(file):
            if row["unit_code"] in faulty:
                continue
            for measure in ("IIT", "EIT", "OIT", "ITA"):
                mine, theirs = ours.get((row["unit_code"], measure), ""), row[measure]
                figures += 1
                if (float(mine) if mine else None) != (float(theirs) if theirs else None):
                    differ += 1
                    examples.append(f"{row['unit_code']} {measure}: {mine} and {theirs}")
        print(f"{program}: {figures} figures of {len(edition) - len(faulty)} units without a fault to mend, {differ} differ"
              + (f" ({'; '.join(examples[:3])})" if examples else ""))


def instructions(command, stdin=None, accept=(0,), inside=None, without=None):
    """How many instructions a command takes, counted by valgrind.

    `inside`: within that function alone; `without`: but for what calls of that function take.
    """
    only = [f"--toggle-collect={inside}"] if inside else []
    counts = BASE / "callgrind.out"
    measured(["/usr/bin/valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", *only, *command], stdin, accept)
    collected = int(re.search(r"Collected : (\d+)", (BASE / "last.log").read_text())[1])
    return collected - (cost_of_calls(counts, without) if without else 0)


def cost_of_calls(counts, name):
    """The instructions of all calls of a function in a file of callgrind's: names are written once and then numbered,
    and the line behind "calls=" ends with what the calls took."""
    number, callee, cost, is_next = None, None, 0, False
    for line in counts.read_text(errors="replace").splitlines():
        if defined := re.match(r"c?fn=\((\d+)\) (.*)", line):
            if defined[2] == name:
                number = defined[1]
        if called := re.match(r"cfn=\((\d+)\)", line):
            callee = called[1]
        elif is_next and callee == number:
            cost += int(line.split()[-1])
        is_next = line.startswith("calls=")
    return cost


def instruction_ratio(folder):
    """Instructions a byte of reading and validating a survey file against libcsv: of the second half of a file, so that
    what a program does once is in neither. Hashing is left out: valgrind has not the processor's instructions for it, and
    counts the many that stand in for them."""
    source = next((BASE / folder).glob("extracts/*/office/*/iit.csv"))
    lines = source.read_bytes().splitlines(keepends=True)
    place = BASE / "survey" / "extracts" / str(YEAR) / "office" / source.parent.name
    place.mkdir(parents=True, exist_ok=True)
    for name in ("units.csv", "strategy.csv", "calendar.csv", "methodology", "schemas"):
        link = BASE / "survey" / name
        if not link.exists():
            link.symlink_to(BASE / folder / name)
    # Valgrind cannot read the debugging information of the toolchain's own parts.
    program = BASE / "ita-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", program, PROGRAM / "ita"], check=True)
    symbols = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    # ExtractIntake.read(_: Delivery), which opens, decodes, hashes, reads and validates one file.
    reading = re.search(r"\$s13Consolidation13ExtractIntakeV4ready\w+$", symbols, re.M)
    if not reading:
        say("the function that reads a file has another name: its instructions are not counted")
        return None
    costs = []
    most = min(20_000, len(lines) - 1)
    for count in (most // 2, most):
        file, listing = place / "iit.csv", BASE / "survey.list"
        file.write_bytes(b"".join(lines[: count + 1]))
        listing.write_text(f"{file}\n")
        ours = instructions(
            [str(program), "check", str(file), "--data", str(BASE / "survey")], accept=(0, 1), inside=reading[0],
            without="EVP_DigestUpdate")
        costs.append((ours, instructions([str(BASE / "floor"), "parse"], listing), file.stat().st_size))
    ours, floor, size = (second - first for first, second in zip(*costs))
    print(f"\ninstructions a byte: {ours / size:.1f}, libcsv with empty callbacks {floor / size:.1f}")
    return ours / floor


def verdict(rows):
    print(f"\n{'figure':72}{'measured':>10}{'target':>10}")
    for figure, value, target, holds in rows:
        shown = "-" if value is None else f"{value:.2f}"
        print(f"{figure:72}{shown:>10}{target:>10}  {'' if value is None else 'met' if holds(value) else 'MISSED'}")


def main():
    quick, rounds = OPTIONS.quick, 1 if OPTIONS.quick else OPTIONS.rounds
    whole = NATION // 100 if quick else NATION
    least = lambda target: lambda value: value >= target
    most = lambda target: lambda value: value <= target
    rows = []
    made("city", CITY)
    nation = f"nation-{whole}"
    made(nation, ["--units", str(whole)])
    made(f"{nation}-files", ["--units", str(whole), "--layout", "files", "--dirty", "0"])

    for name, targets in (("city", (4, 6, 30)), (nation, (5, 7, 100))):
        bench = Bench(name)
        medians = bench.medians(rounds)
        table(f"{name}: {responses(name)} responses", medians)
        agreement(bench)
        job, scoring, other = medians["ita, whole job"], medians["ita, scoring alone"], rival(medians)
        against = lambda run: other / run.wall if other else None
        rows += [
            (f"{name}: whole job against the faster of DuckDB and Polars, times", against(job), f">= {targets[0]}", least(targets[0])),
            (f"{name}: reading, validating and scoring alone, the same way", against(scoring), f">= {targets[1]}", least(targets[1])),
            (f"{name}: peak memory of the whole job, MB", job.memory / 1e6, f"<= {targets[2]}", most(targets[2])),
        ]
        if name == nation:
            pairs = [[measured(bench.programs["ita, scoring alone"] + ["--jobs", str(jobs)], None, (0, 1)).wall
                      for jobs in (1, 2)] for _ in range(rounds)]
            one, two = (statistics.median(times) for times in zip(*pairs))
            rows.append((f"{name}: two jobs against one, times", one / two, ">= 1.6", least(1.6)))

    files = Bench(f"{nation}-files", has_whole=False)
    medians = files.medians(rounds)
    table(f"{files.name}: one file an instrument", medians)
    other = rival(medians)
    rows.append((f"{files.name}: scoring alone, one file an instrument",
                 other / medians["ita, scoring alone"].wall if other else None, ">= 2.5", least(2.5)))

    if not quick:
        costs = []
        for units in (NATION // 100, NATION // 10, NATION):
            made(f"nation-{units}", ["--units", str(units)])
            for program in ("ita, scoring alone", "ita, whole job"):
                run = Bench(f"nation-{units}").run(program)
                count = responses(f"nation-{units}")
                costs.append((units, program, run, run.cpu / count * 1e6))
        print("\ngrowth: processor time a response")
        for units, program, run, cost in costs:
            print(f"{units:6} units  {program:20}{cost:9.2f} µs{run.wall:9.2f} s{run.memory / 1e6:8.0f} MB")
        for place, program in enumerate(("scoring alone", "whole job")):
            growth = costs[4 + place][3] / costs[place][3] - 1
            rows.append((f"cost a response from 1 % to 100 % of the nation, {program}, percent", growth * 100, "<= 15", most(15)))

    rows.append(("instructions of reading and validating, hashing left out, against libcsv", instruction_ratio(f"{nation}-files"), "<= 1.3", most(1.3)))
    verdict(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="measures ita beside others")
    parser.add_argument("root")
    parser.add_argument("--quick", action="store_true", help="one round on 1 %% of the nation")
    parser.add_argument("--rounds", type=int, default=5)
    OPTIONS = parser.parse_args()
    ROOT, HERE = Path(OPTIONS.root), Path(__file__).resolve().parent
    BASE, PROGRAM = ROOT / ".build/benchmark", ROOT / ".build/release"
    PYTHON, DUCKDB = BASE / "python/bin/python", BASE / "python/bin/duckdb"
    POLARS = next(BASE.glob("python/lib/python3*/site-packages/polars"), BASE / "none")
    help_text = subprocess.run([PROGRAM / "ita", "consolidate", "--help"], capture_output=True, text=True).stdout
    # Workbook and pages take time that the others do not spend.
    FORMAT = ["--format", "csv"] if "--format" in help_text else []
    with tempfile.TemporaryDirectory(prefix="outputs.", dir=BASE) as OUTPUTS:
        main()
