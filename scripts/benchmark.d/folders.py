"""Makes the data folders of the benchmark once, and lists their extracts."""

import shutil
import subprocess
from pathlib import Path

from measuring import BASE, PROGRAM, ROOT, say

TABLES = ("iit", "eit", "oit")


def made(name, arguments):
    """Returns the data folder of a name. Makes it and the list of its extracts where it is missing."""
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


def instruments_alone(name):
    """Returns a data folder with the extracts that the peers read, the three instruments. No other table is due there."""
    folder = BASE / f"{name}-instruments"
    plan = BASE / f"{name}-instruments.plan"
    if not plan.exists() or plan.read_text() != (BASE / f"{name}.plan").read_text():
        say(f"linking {folder.name}")
        shutil.rmtree(folder, ignore_errors=True)
        for file in (BASE / f"{name}.list").read_text().splitlines():
            if Path(file).stem in TABLES:
                link = folder / Path(file).relative_to(BASE / name)
                link.parent.mkdir(parents=True, exist_ok=True)
                link.hardlink_to(file)
        for kept in (BASE / name).iterdir():
            if kept.name not in ("extracts", "calendar.csv"):
                (folder / kept.name).symlink_to(kept)
        with open(BASE / name / "calendar.csv", newline="") as calendar:
            header, *due = calendar
        (folder / "calendar.csv").write_text(
            header + "".join(row for row in due if row.split(",")[3] in TABLES), newline="")
        plan.write_text((BASE / f"{name}.plan").read_text())
    return folder


def responses(name):
    """Counts the responses to the surveys of a data folder: the lines without the headers."""
    total = 0
    for file in (BASE / f"{name}.list").read_text().splitlines():
        if file.endswith(("/iit.csv", "/eit.csv")):
            with open(file, "rb") as extract:
                total += sum(piece.count(b"\n") for piece in iter(lambda: extract.read(1 << 20), b"")) - 1
    return total
