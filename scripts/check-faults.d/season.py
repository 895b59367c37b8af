"""A season of two units in its own folder, and the runs on it."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

UNITS = """unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year
5026,1030,bangkok,สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,
5030,1031,bangkok,สำนักงานเขตบางคอแหลม,Bang Kho Laem District Office,กลุ่มกรุงเทพใต้,South Bangkok,,
"""
CALENDAR = """fiscal_year,edition,unit_code,table,due_on,reason
2566,bangkok,,scores,2023-09-30,สิ้นปีงบประมาณ
"""
ANNOUNCED = """unit_code,fiscal_year,IIT,EIT,OIT,ITA
5026,2566,86.20,84.10,91.85,87.83
5030,2566,97.64,93.08,100,97.21
"""
# The exit codes with which a run may end: published, or a documented reason.
CODES = {0, 1, 66, 70, 73, 75, 78}


def score(unit, total):
    """An extract with another total of a unit."""
    return f"unit_code,fiscal_year,measure,score\n{unit},2566,ITA,{total}\n"


class Season:
    """A data folder, an output folder, and the program that publishes."""

    def __init__(self, path, ita, root):
        self.path, self.ita = Path(path), ita
        office = Path(root) / "data"
        self.put("data/units.csv", UNITS)
        self.put("data/calendar.csv", CALENDAR)
        self.put("data/extracts/2566/office/2023-08-15/announced.csv", ANNOUNCED)
        shutil.copy(office / "strategy.csv", self.path / "data/strategy.csv")
        shutil.copytree(office / "schemas", self.path / "data/schemas")
        shutil.copytree(office / "methodology/2566/bangkok", self.path / "data/methodology/2566/bangkok")

    def put(self, file, text):
        """Writes a file of the season."""
        target = self.path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def arguments(self, *options, out="out", command="consolidate"):
        """The command line of a run of CSV alone."""
        formats = ["--format", "csv"] if command == "consolidate" else []
        return [self.ita, command, "--data", "data", "--out", out, *formats, *options]

    def run(self, *options, out="out", command="consolidate", before=(), timeout=120):
        """A run, started by another program if one is given; killed if it hangs."""
        return subprocess.run([*before, *self.arguments(*options, out=out, command=command)], cwd=self.path,
                              capture_output=True, timeout=timeout, check=False)

    def start(self, *options, out="out", before=()):
        """A run in the background."""
        return subprocess.Popen([*before, *self.arguments(*options, out=out)], cwd=self.path,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def publication(self, out="out"):
        """One digest of every name and byte of the publication; None without one."""
        return digest(self.path / out / "2566")

    def restore(self, saved, out="out"):
        """Restores a saved output folder, with its hard links."""
        shutil.rmtree(self.path / out, ignore_errors=True)
        subprocess.run(["cp", "-a", str(saved), str(self.path / out)], check=True)

    def history(self, out="out"):
        """The publications in the history, oldest first."""
        folder = self.path / out / ".history/2566"
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".")) if folder.is_dir() else []

    def leftovers(self, out="out"):
        """The files that a killed run has left in the output folder."""
        names = [p.name for p in (self.path / out).iterdir()]
        history = self.path / out / ".history/2566/.next"
        return [n for n in names if n.endswith((".staging", ".last", ".new"))] + ([".next"] if history.exists() else [])


def digest(folder):
    """One digest of every name and byte below a folder; None without one."""
    if not folder.is_dir():
        return None
    total = hashlib.sha256()
    for name in sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()):
        total.update(f"{name}\0".encode())
        total.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return total.hexdigest()


def size(folder):
    """Bytes on the disk below a folder, each inode once."""
    seen = {}
    for path, _, files in os.walk(folder):
        for name in files:
            status = os.lstat(os.path.join(path, name))
            seen[status.st_ino] = status.st_blocks * 512
    return sum(seen.values())
