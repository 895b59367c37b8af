"""Measures ita beside DuckDB, Polars and libcsv on a made-up city and nation, and prints each figure beside its target.

    run.py [--quick] [--rounds N]

Rounds are paired: every program runs once in each round on the same bytes, and run.py compares medians. Before each run
it lists all folders and reads all files once, so that every program finds them in the page cache. The data is made once,
in .build/benchmark. Peak memory is that of the largest process.
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
# The numbers of staff and of members of the public who answered in the 50 districts in FY2566. For the nation
# make-sample has the numbers itself.
CITY = ["--units", "51", "--staff", "43574", "--people", "33206"]
NATION = 8325
# The work that no program can avoid, each part in a few lines of C.
FLOORS = {"libcsv, empty callbacks": "parse", "bytes and digests": "digest", "bytes alone": "read"}


def installed(path):
    """The path of a peer among the installed packages; a path that does not exist where the peer is missing."""
    return next(BASE.glob(f"python/lib/python3*/site-packages/{path}"), BASE / "none")


def version(package):
    """The version of a package that requirements.txt asks for."""
    lines = (HERE / "requirements.txt").read_text().splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))[package]


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
        # The results of the peers, by program.
        self.results = {}
        if has_whole:
            self.programs["ita, whole job"] = ita(data) + ["--format", "csv"]
            # The peers write no workbooks, pages and letters.
            self.programs["ita, every format"] = ita(data)
        self.programs["ita, all tables, nothing written"] = ita(data) + ["--dry-run"]
        self.programs["ita, scoring alone"] = ita(instruments) + ["--dry-run"]
        self.add_peers(data)
        for shown, what in FLOORS.items():
            self.programs[shown] = [str(BASE / "floor"), what]

    def add_peers(self, data):
        """Adds each peer in the shapes that are the fastest on some data.

        DuckDB 2.0.1 does not read by globs: it parses the names of the types again for each file, which takes 20 s of
        processor time for a nation instead of 2.5 s with joined files, measured on two cores.
        """
        joined = [str(HERE / "joined.bash"), f"{data}/extracts/{YEAR}"]
        if DUCKDB.exists():
            start = [str(DUCKDB), "-batch", "-init", os.devnull, "-f"]
            self.add_peer(f"DuckDB {version('duckdb-cli')}, globs", lambda sql: [*start, sql], data, is_joined=False)
            self.add_peer(f"DuckDB {version('duckdb-cli')}, joined files", lambda sql: [*joined, *start, sql], data, is_joined=True)
        if DUCKDB_MODULE.exists():
            start_module = [str(PYTHON), str(HERE / "duckdb_scores.py")]
            self.add_peer(f"DuckDB {version('duckdb')}, joined files", lambda sql: [*joined, *start_module, sql], data, is_joined=True)
        if POLARS.exists():
            program = f"Polars {version('polars')}, joined files"
            self.results[program] = BASE / f"{self.name}.polars.csv"
            self.programs[program] = [str(PYTHON), str(HERE / "polars_scores.py"), data, str(self.results[program])]

    def add_peer(self, program, command, data, is_joined):
        """Adds a DuckDB with its SQL; `command` gives its command for the file of the SQL."""
        number = len(self.results) + 1
        sql, self.results[program] = BASE / f"{self.name}.{number}.sql", BASE / f"{self.name}.duckdb-{number}.csv"
        sql.write_text(queries.whole(data, str(self.results[program]), is_joined))
        self.programs[program] = command(str(sql))

    def run(self, program, options=()):
        """Runs a program on data that is in the page cache."""
        command = [*self.programs[program], *options]
        for folder in self.folders:
            for _ in os.walk(folder):
                pass
        measured([str(BASE / "floor"), "read"], self.listing)
        if program in ("ita, whole job", "ita, every format"):
            # A new folder for each run, removed after the last measurement. The simpler form removes the outputs of the
            # run before, and on ext4 costs the next run seconds: the file system skips recently removed inodes one by one.
            out = Path(tempfile.mkdtemp(prefix=f"{self.name}.", dir=OUTPUTS))
            command = command + ["--out", str(out)]
            if program == "ita, whole job":
                self.out = out
        return measured(command, self.listing if program in FLOORS else None, (0, 1) if program.startswith("ita") else (0,))

    def results_stage(self):
        """Seconds of the stage that compares the years, computes the rank sets and rolls up."""
        command = [*self.programs["ita, all tables, nothing written"], "--timings"]
        timings = subprocess.run(command, capture_output=True, text=True).stderr
        line = next(line for line in timings.splitlines() if line.startswith("results "))
        return float(line.split()[1]) / 1000

    def medians(self, rounds):
        """The medians of each program, after the given number of rounds."""
        runs = {program: [] for program in self.programs}
        for number in range(rounds):
            say(f"{self.name}: round {number + 1} of {rounds}")
            for program in self.programs:
                runs[program].append(self.run(program))
        return {program: median(measurements) for program, measurements in runs.items()}

    def writing(self, rounds):
        """The cost of the outputs of the whole job and their digests, for a program that knows their sizes in advance."""
        outputs = sorted(path for path in (self.out / str(YEAR)).rglob("*"))
        lines = (f"0 {path.relative_to(self.out)}/" if path.is_dir() else f"{path.stat().st_size} {path.relative_to(self.out)}"
                 for path in outputs)
        listing = BASE / f"{self.name}.outputs"
        listing.write_text(f"0 {YEAR}/\n" + "".join(f"{line}\n" for line in lines))
        return median([measured([str(BASE / "floor"), "write", tempfile.mkdtemp(prefix="floor.", dir=OUTPUTS)], listing)
                       for _ in range(rounds)])


def table(name, medians):
    """Prints the medians of the programs as a table."""
    print(f"\n{name}\n{'':34}{'wall s':>9}{'cpu s':>9}{'MB':>8}")
    for program, run in medians.items():
        print(f"{program:34}{run.wall:9.3f}{run.cpu:9.3f}{run.memory / 1e6:8.0f}")


def floor(medians):
    """The processor time that the whole job cannot avoid: libcsv, the digests and the outputs. Two workers take at least
    half of it."""
    return (medians["libcsv, empty callbacks"].cpu + medians["bytes and digests"].cpu - medians["bytes alone"].cpu
            + medians["outputs and digests"].cpu)


def rival(bench, medians):
    """The wall time of the fastest peer, or None without peers."""
    return min((medians[program].wall for program in bench.results), default=None)


def agreement(bench):
    """Compares the results of the peers with the computed measures of ita, for units without a fault. Two blanks agree."""
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
    for program, file in bench.results.items():
        figures = differ = 0
        examples = []
        for row in read(file):
            if row["unit_code"] in faulty:
                continue
            for measure in ("IIT", "EIT", "OIT", "ITA"):
                mine, theirs = ours.get((row["unit_code"], measure), ""), row[measure]
                figures += 1
                if (float(mine) if mine else None) != (float(theirs) if theirs else None):
                    differ += 1
                    examples.append(f"{row['unit_code']} {measure}: ita {mine}, peer {theirs}")
        print(f"{program}: {figures} figures of {len(edition) - len(faulty)} units with nothing to mend, {differ} differ"
              + (f" ({'; '.join(examples[:3])})" if examples else ""))


def verdict(rows):
    """Prints each figure beside its target."""
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

    # The targets of a folder: whole job and scoring in times as fast as the fastest peer, MB of the whole job, seconds of
    # the results stage, MB of every format.
    for name, targets in (("city", (4, 6, 30, 0.1, 1000)), (nation, (5, 7, 160, 20, 256))):
        bench = Bench(name)
        medians = bench.medians(rounds)
        medians["outputs and digests"] = bench.writing(rounds)
        table(f"{name}: {responses(name)} responses", medians)
        agreement(bench)
        job, scoring, other = medians["ita, whole job"], medians["ita, scoring alone"], rival(bench, medians)
        every_format = medians["ita, every format"]
        against = lambda run: other / run.wall if other else None
        least_wall = floor(medians) / 2
        print(f"no whole job takes less than {least_wall:.3f} s on two cores (libcsv, digests, outputs)"
              + (f", {other / least_wall:.1f} times as fast as the scores of the fastest peer" if other else ""))
        rows += [
            (f"{name}: whole job against the scores of the fastest peer, times", against(job), f">= {targets[0]}", least(targets[0])),
            (f"{name}: reading, validating and scoring against the same, times", against(scoring), f">= {targets[1]}", least(targets[1])),
            (f"{name}: peak memory of the whole job, MB", job.memory / 1e6, f"<= {targets[2]}", most(targets[2])),
            (f"{name}: comparison, rank sets and rollup, s", statistics.median(bench.results_stage() for _ in range(rounds)),
             f"<= {targets[3]}", most(targets[3])),
            (f"{name}: peak memory of every format, MB", every_format.memory / 1e6, f"<= {targets[4]}", most(targets[4])),
        ]
        if name == "city":
            rows.append((f"{name}: wall time of every format, share of the scores of the fastest peer",
                         every_format.wall / other if other else None, "<= 0.8", most(0.8)))
        if name == nation:
            pairs = [[bench.run("ita, all tables, nothing written", ["--jobs", str(jobs)]).wall for jobs in (1, 2)]
                     for _ in range(rounds)]
            one, two = (statistics.median(times) for times in zip(*pairs))
            rows.append((f"{name}: two jobs against one, times", one / two, ">= 1.6", least(1.6)))

    files = Bench(f"{nation}-files", has_whole=False)
    medians = files.medians(rounds)
    table(f"{files.name}: one file an instrument", medians)
    other = rival(files, medians)
    rows.append((f"{files.name}: scoring alone against the fastest peer, times",
                 other / medians["ita, scoring alone"].wall if other else None, ">= 2.5", least(2.5)))

    if not quick:
        costs = []
        for units in (NATION // 100, NATION // 10, NATION):
            made(f"nation-{units}", ["--units", str(units)])
            for program in ("ita, all tables, nothing written", "ita, whole job"):
                run = Bench(f"nation-{units}").run(program)
                count = responses(f"nation-{units}")
                costs.append((units, program, run, run.cpu / count * 1e6))
        print("\ngrowth: processor time per response")
        for units, program, run, cost in costs:
            print(f"{units:6} units  {program:34}{cost:9.2f} µs{run.wall:9.2f} s{run.memory / 1e6:8.0f} MB")
        for index, program in enumerate(("nothing written", "whole job")):
            growth = costs[4 + index][3] / costs[index][3] - 1
            rows.append((f"growth of the cost per response from 1 % to 100 % of the nation, {program}, %", growth * 100, "<= 15", most(15)))

    rows.append(("instructions of reading and validating without hashing, against libcsv",
                 instruction_ratio(f"{nation}-files"), "<= 1.3", most(1.3)))
    verdict(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="measures ita beside its peers")
    parser.add_argument("--quick", action="store_true", help="one round on 1 %% of the nation")
    parser.add_argument("--rounds", type=int, default=5)
    OPTIONS = parser.parse_args()
    PYTHON = BASE / "python/bin/python"
    # The program itself: the script in bin starts a Python interpreter before it.
    DUCKDB, DUCKDB_MODULE, POLARS = map(installed, ("duckdb_cli/duckdb", "duckdb", "polars"))
    with tempfile.TemporaryDirectory(prefix="outputs.", dir=BASE) as OUTPUTS:
        main()
