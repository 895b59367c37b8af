"""Compares ita with DuckDB, Polars and libcsv on a made-up city and nation, and prints each figure with its target.

    run.py [--quick] [--rounds N]

Rounds are paired: in each, every program runs once on the same bytes, and medians are compared. Before each run all
folders are listed and all files read once, so that every program finds them in memory. The data lies in .build/benchmark and is made
once. Peak memory is that of the largest process.
"""

import argparse
import csv
import os
import statistics
import subprocess
import tempfile
from pathlib import Path

import queries
from folders import instruments_alone, made, responses
from instructions import instruction_ratio
from measuring import BASE, HERE, PROGRAM, measured, median, say

YEAR = queries.YEAR
# Staff and public who answered in the 50 districts in FY2566; make-sample sets the numbers of the nation.
CITY = ["--units", "51", "--staff", "43574", "--people", "33206"]
NATION = 8325
# The work that no program can avoid, each part in a few lines of C.
FLOORS = {"libcsv, empty callbacks": "parse", "bytes and digests": "digest", "bytes alone": "read"}


class Bench:
    """The programs that are measured on one data folder."""

    def __init__(self, name, has_whole=True):
        data, self.name = str(BASE / name), name
        self.listing = BASE / f"{name}.list"
        instruments = instruments_alone(name)
        self.folders = [data, str(instruments)]
        ita = lambda data: [str(PROGRAM / "ita"), "consolidate", "--data", str(data), "--year", str(YEAR)]
        self.out = None
        self.programs = {}
        if has_whole:
            self.programs["ita, whole job"] = ita(data) + ["--format", "csv"]
            # Workbooks, pages and letters take time that the others do not spend.
            self.programs["ita, every format"] = ita(data)
        self.programs["ita, all tables, nothing written"] = ita(data) + ["--dry-run"]
        self.programs["ita, scoring alone"] = ita(instruments) + ["--dry-run"]
        if DUCKDB.exists():
            sql = BASE / f"{name}.sql"
            sql.write_text(queries.whole(data, str(BASE / f"{name}.duckdb.csv")))
            self.programs["DuckDB"] = [str(DUCKDB), "-batch", "-f", str(sql)]
        if POLARS.exists():
            self.programs["Polars"] = [str(PYTHON), str(HERE / "polars_scores.py"), data, str(BASE / f"{name}.polars.csv")]
        for shown, what in FLOORS.items():
            self.programs[shown] = [str(BASE / "floor"), what]

    def run(self, program, options=()):
        command = [*self.programs[program], *options]
        for folder in self.folders:
            for _ in os.walk(folder):
                pass
        measured([str(BASE / "floor"), "read"], self.listing)
        if program in ("ita, whole job", "ita, every format"):
            # A new folder each time, removed at the end: file systems are slower just after many files were removed,
            # and a nightly run does not meet this.
            out = Path(tempfile.mkdtemp(prefix=f"{self.name}.", dir=OUTPUTS))
            command = command + ["--out", str(out)]
            if program == "ita, whole job":
                self.out = out
        return measured(command, self.listing if program in FLOORS else None, (0, 1) if program.startswith("ita") else (0,))

    def results_stage(self):
        """Seconds of the stage that compares the years, computes the certainty of ranks, and rolls up."""
        command = [*self.programs["ita, all tables, nothing written"], "--timings"]
        said = subprocess.run(command, capture_output=True, text=True).stderr
        line = next(line for line in said.splitlines() if line.startswith("results "))
        return float(line.split()[1]) / 1000

    def medians(self, rounds):
        runs = {program: [] for program in self.programs}
        for number in range(rounds):
            say(f"{self.name}: round {number + 1} of {rounds}")
            for program in self.programs:
                runs[program].append(self.run(program))
        return {program: median(of) for program, of in runs.items()}


    def writing(self, rounds):
        """The cost of writing and hashing the outputs of the whole job, for a program that has them in memory."""
        outputs = sorted(path for path in (self.out / str(YEAR)).rglob("*"))
        lines = (f"0 {path.relative_to(self.out)}/" if path.is_dir() else f"{path.stat().st_size} {path.relative_to(self.out)}"
                 for path in outputs)
        listing = BASE / f"{self.name}.outputs"
        listing.write_text(f"0 {YEAR}/\n" + "".join(f"{line}\n" for line in lines))
        return median([measured([str(BASE / "floor"), "write", tempfile.mkdtemp(prefix="floor.", dir=OUTPUTS)], listing)
                       for _ in range(rounds)])


def table(name, medians):
    print(f"\n{name}\n{'':34}{'wall s':>9}{'cpu s':>9}{'MB':>8}")
    for program, run in medians.items():
        print(f"{program:34}{run.wall:9.3f}{run.cpu:9.3f}{run.memory / 1e6:8.0f}")


def floor(medians):
    """The processor time that the whole job cannot avoid: libcsv, the digests, the outputs. Two workers take at least
    half of it."""
    return (medians["libcsv, empty callbacks"].cpu + medians["bytes and digests"].cpu - medians["bytes alone"].cpu
            + medians["outputs and digests"].cpu)


def rival(medians):
    """The wall time of the faster of DuckDB and Polars; None without both."""
    times = [medians[program].wall for program in ("DuckDB", "Polars") if program in medians]
    return min(times) if times else None


def agreement(bench):
    """Compares the output of the others with the computed measures of ita, for units without a finding to mend; blanks agree."""
    tables = bench.out / str(YEAR)
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
        print(f"{program}: {figures} figures of {len(edition) - len(faulty)} units without a finding to mend, {differ} differ"
              + (f" ({'; '.join(examples[:3])})" if examples else ""))


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

    for name, targets in (("city", (4, 6, 30, 0.1)), (nation, (5, 7, 100, 20))):
        bench = Bench(name)
        medians = bench.medians(rounds)
        medians["outputs and digests"] = bench.writing(rounds)
        table(f"{name}: {responses(name)} responses", medians)
        agreement(bench)
        job, scoring, other = medians["ita, whole job"], medians["ita, scoring alone"], rival(medians)
        against = lambda run: other / run.wall if other else None
        least_wall = floor(medians) / 2
        print(f"no program does the whole job in less than {least_wall:.3f} s on two cores (libcsv, digests, outputs)"
              + (f", {other / least_wall:.1f} times as fast as the faster peer's scores" if other else ""))
        rows += [
            (f"{name}: whole job against the faster of DuckDB and Polars, times", against(job), f">= {targets[0]}", least(targets[0])),
            (f"{name}: reading, validating and scoring the same files, the same way", against(scoring), f">= {targets[1]}", least(targets[1])),
            (f"{name}: peak memory of the whole job, MB", job.memory / 1e6, f"<= {targets[2]}", most(targets[2])),
            (f"{name}: comparison, insight and rollup, s", statistics.median(bench.results_stage() for _ in range(rounds)),
             f"<= {targets[3]}", most(targets[3])),
            (f"{name}: peak memory of every format, MB", medians["ita, every format"].memory / 1e6, "<= 1000", most(1000)),
        ]
        if name == nation:
            pairs = [[bench.run("ita, all tables, nothing written", ["--jobs", str(jobs)]).wall for jobs in (1, 2)]
                     for _ in range(rounds)]
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
            for program in ("ita, all tables, nothing written", "ita, whole job"):
                run = Bench(f"nation-{units}").run(program)
                count = responses(f"nation-{units}")
                costs.append((units, program, run, run.cpu / count * 1e6))
        print("\ngrowth: processor time a response")
        for units, program, run, cost in costs:
            print(f"{units:6} units  {program:34}{cost:9.2f} µs{run.wall:9.2f} s{run.memory / 1e6:8.0f} MB")
        for place, program in enumerate(("nothing written", "whole job")):
            growth = costs[4 + place][3] / costs[place][3] - 1
            rows.append((f"cost a response from 1 % to 100 % of the nation, {program}, percent", growth * 100, "<= 15", most(15)))

    rows.append(("instructions of reading and validating, hashing left out, against libcsv", instruction_ratio(f"{nation}-files"), "<= 1.3", most(1.3)))
    verdict(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="measures ita beside others")
    parser.add_argument("--quick", action="store_true", help="one round on 1 %% of the nation")
    parser.add_argument("--rounds", type=int, default=5)
    OPTIONS = parser.parse_args()
    PYTHON, DUCKDB = BASE / "python/bin/python", BASE / "python/bin/duckdb"
    POLARS = next(BASE.glob("python/lib/python3*/site-packages/polars"), BASE / "none")
    with tempfile.TemporaryDirectory(prefix="outputs.", dir=BASE) as OUTPUTS:
        main()
