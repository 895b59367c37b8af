"""A year of nights: submissions arrive, the clock advances, and every night is checked."""

import csv
import datetime
import shutil
import subprocess
import tempfile
from pathlib import Path

from season import score, size


def table(folder, name, keys):
    """The rows of a published table by key; empty if there is no such table."""
    path = folder / "tables" / f"{name}.csv"
    if not path.exists():
        return {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {tuple(row[key] for key in keys): row for row in csv.DictReader(file)}


def cells(before, after):
    """The cells of the ranking that differ, by unit and column."""
    old, new = table(before, "ranking", ["unit_code"]), table(after, "ranking", ["unit_code"])
    return {(key[0], column, old[key][column], row[column])
            for key, row in new.items() if key in old
            for column in row if column in old[key] and old[key][column] != row[column]}


def told(season, before, after):
    """The cells of the ranking that `ita diff` names."""
    run = subprocess.run([season.ita, "diff", str(before), str(after), "--format", "csv"], cwd=season.path,
                         capture_output=True, check=False)
    lines = run.stdout.decode("utf-8-sig").splitlines()
    return {(row["key"], row["column"], row["before"], row["after"])
            for row in csv.DictReader(lines) if row["table"] == "ranking"}, run.returncode


def year(make, nights, rng, failures):
    """Runs a number of nights, each with its day, and sometimes with a new submission."""
    season = make()
    day = datetime.date(2023, 7, 1)
    changed = unchanged = compared = 0
    sizes = []
    for night in range(nights):
        day += datetime.timedelta(days=1)
        if rng.random() < 0.3:
            total = f"{rng.randint(8000, 9999) / 100:.2f}"
            unit = rng.choice([5026, 5030])
            season.put(f"data/extracts/2566/office/{day}/scores-{night}.csv", score(unit, total))
        clock = ["faketime", "-f", f"@{day} 01:30:00"]
        before = season.history()
        run = season.run("--keep", "20", before=clock)
        if run.returncode not in (0, 1):
            failures.append(f"night {night}: {run.returncode} {run.stderr.decode(errors='replace')[-300:]}")
            return
        if season.history() != before:
            changed += 1
        else:
            unchanged += 1
            if run.stderr:
                failures.append(f"night {night}: nothing changed, and it printed {run.stderr[-200:]}")
        verified = season.run(command="verify", before=clock)
        if verified.returncode != 0:
            failures.append(f"night {night}: verify {verified.returncode} {verified.stdout.decode()[-300:]}")
        fresh = Path(tempfile.mkdtemp())
        season.run(before=clock, out=str(fresh))
        if season.publication() != season.publication(str(fresh)):
            failures.append(f"night {night}: another publication than from nothing")
        shutil.rmtree(fresh)
        history = season.history()
        if len(history) > 20:
            failures.append(f"night {night}: {len(history)} publications are kept")
        if len(history) > 1 and night % 5 == 0:
            one, other = sorted(rng.sample(range(len(history)), 2))
            expected = cells(history[one], history[other])
            found, code = told(season, history[one], history[other])
            compared += 1
            if found != expected or code not in (0, 1) or (code == 0 and found):
                failures.append(f"night {night}: diff of {history[one].name} and {history[other].name} is not right")
        sizes.append(size(season.path / "out"))
    print(f"  {nights} nights: {changed} changed, {unchanged} unchanged, {compared} pairs compared; "
          f"out is {max(sizes) / 1e6:.1f} MB at most, {sizes[-1] / 1e6:.1f} MB at the end", flush=True)
