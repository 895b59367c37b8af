"""Scenes of a server: shares that disappear, other users, open files, many runs at the same time, two years."""

import os
import shutil
import subprocess
import time

from season import CODES, score


def expect(failures, case, condition, detail=""):
    """Records a case that fails."""
    print(f"  {'ok  ' if condition else 'FAIL'} {case}{'' if condition else ': ' + str(detail)[-400:]}", flush=True)
    if not condition:
        failures.append(f"{case}: {detail}")


def published(make):
    """A season that is published."""
    season = make()
    season.run()
    return season


def shares(make, failures, skips):
    """The data folder on a share."""
    for case, spoil in {
        "a share that is not mounted": lambda s: shutil.move(s.path / "data", s.path / "gone"),
        "a share that comes back empty": lambda s: [shutil.move(s.path / "data", s.path / "gone"),
                                                    (s.path / "data").mkdir()],
        "extracts that are not mounted": lambda s: [shutil.move(s.path / "data/extracts", s.path / "gone"),
                                                    (s.path / "data/extracts").mkdir()],
    }.items():
        season = published(make)
        before = season.publication()
        spoil(season)
        run = season.run()
        expect(failures, f"{case}: 66 and the publication untouched",
               run.returncode == 66 and season.publication() == before, (run.returncode, run.stderr))
    season = published(make)
    before = season.publication()
    season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
    codes = set()
    for moment in range(1, 60, 4):
        for error in ["ESTALE", "EIO", "ENOENT"]:
            run = season.run("--jobs", "1", before=["strace", "-f", "-o", "/dev/null", "-P",
                                                   str(season.path / "data/extracts/2566/office/2023-08-15/announced.csv"),
                                                   "-e", f"inject=openat,read,pread64,fstat:error={error}:when={moment}"])
            codes.add(run.returncode)
            if season.publication() != before and run.returncode not in (0, 1):
                failures.append(f"a share that goes away ({error} {moment}): {run.returncode}")
            if run.returncode in (0, 1):
                shutil.rmtree(season.path / "out")
                shutil.move(season.path / "data/extracts/2566/office/2023-10-10", season.path / "away")
                season.run()
                shutil.move(season.path / "away", season.path / "data/extracts/2566/office/2023-10-10")
    expect(failures, "a share that goes away during the run: a code of the contract", codes <= CODES, codes)


def owners(make, failures, skips):
    """An output folder of another user."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        skips.append("another user's output: only root can become another user")
        return
    season = published(make)
    before = season.publication()
    os.chmod(season.path, 0o755)
    season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
    run = season.run(before=["setpriv", "--reuid", "65534", "--clear-groups"])
    expect(failures, "a root-owned output: 73, whose it is and what to do",
           run.returncode == 73 and b"chown" in run.stderr and season.publication() == before, run.stderr)


def open_files(make, failures, skips):
    """A file that a person holds open while folders cannot be exchanged."""
    season = published(make)
    season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
    old = (season.path / "out/2566/tables/ranking.csv").read_bytes()
    with open(season.path / "out/2566/tables/ranking.csv", "rb") as held:
        run = season.run(before=["strace", "-f", "-o", "/dev/null", "-e", "trace=renameat2",
                                 "-e", "inject=renameat2:error=EINVAL"])
        expect(failures, "an open file on a share: published, and the reader keeps the old bytes",
               run.returncode in (0, 1) and held.read() == old
               and (season.path / "out/2566/tables/ranking.csv").read_bytes() != old, run.stderr)


def at_the_same_time(make, failures, skips):
    """Two, twenty and fifty concurrent runs, while input arrives."""
    for count in (2, 20, 50):
        season = published(make)
        runs = [season.start("--wait", "120") for _ in range(count)]
        time.sleep(0.05)
        season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
        runs.append(season.start("--wait", "120"))
        codes = {}
        for run in runs:
            run.communicate()
            codes[run.returncode] = codes.get(run.returncode, 0) + 1
        verified = season.run(command="verify")
        ranking = (season.path / "out/2566/tables/ranking.csv").read_text(encoding="utf-8")
        expect(failures, f"{count} runs that wait while input arrives: the last publishes it",
               set(codes) <= {0, 1} and "88.83" in ranking and verified.returncode == 0, (codes, verified.stdout))
        runs = [season.start() for _ in range(count)]
        codes = [(run.communicate()[1], run.returncode)[1] for run in runs]
        expect(failures, f"{count} runs that do not wait: done, or 75", set(codes) <= {0, 1, 75}, codes)


def two_years(make, failures, skips):
    """Two open years, one of which cannot be published."""
    season = make()
    shutil.copytree(season.path / "data/methodology/2566", season.path / "data/methodology/2567")
    season.put("data/extracts/2567/office/2024-08-15/announced.csv",
               (season.path / "data/extracts/2566/office/2023-08-15/announced.csv").read_text().replace(",2566,", ",2567,"))
    with open(season.path / "data/calendar.csv", "a", encoding="utf-8") as calendar:
        calendar.write("2567,bangkok,,scores,2024-09-30,สิ้นปีงบประมาณ\n")
    measures = season.path / "data/methodology/2567/bangkok/measures.csv"
    lines = measures.read_text(encoding="utf-8")
    run = season.run()
    expect(failures, "two open years: both published", (season.path / "out/2567/manifest.json").exists()
           and (season.path / "out/2566/manifest.json").exists(), run.stderr)
    measures.write_text(lines.replace("IIT", "XXX", 1), encoding="utf-8")
    season.put("data/extracts/2566/office/2023-10-10/revised.csv", score(5026, "88.83"))
    run = season.run()
    expect(failures, "two open years of which one cannot be published: the other is, with 78",
           run.returncode == 78 and "88.83" in (season.path / "out/2566/tables/ranking.csv").read_text(), run.stderr)
    measures.write_text(lines, encoding="utf-8")


def sealed(make, failures, skips):
    """A sealed year with one byte changed anywhere."""
    season = make()
    run = subprocess.run([season.ita, "seal", "2566", "--reason", "ปิดผล"], cwd=season.path, capture_output=True,
                         check=False)
    season.run()
    expect(failures, "a year is sealed", run.returncode == 0, run.stderr)
    files = [p for folder in ("data/extracts", "data/methodology", "data/seals", "out/2566")
             for p in sorted((season.path / folder).rglob("*")) if p.is_file()]
    silent = []
    for file in files:
        original = file.read_bytes()
        if not original:
            continue
        status = file.stat()
        changed = bytearray(original)
        changed[len(changed) // 2] ^= 1
        replacement = file.with_name(file.name + ".x")
        replacement.write_bytes(bytes(changed))
        replacement.rename(file)
        run = season.run()
        name = str(file.relative_to(season.path)).removeprefix("data/")
        if run.returncode == 0 or name not in run.stderr.decode(errors="replace"):
            silent.append((name, run.returncode, run.stderr.decode(errors="replace")[-200:]))
        replacement.write_bytes(original)
        os.utime(replacement, ns=(status.st_atime_ns, status.st_mtime_ns))
        replacement.rename(file)
    expect(failures, f"a byte in each of {len(files)} files of a sealed year: told with its file", not silent, silent)


def bounded_output(make, failures, skips):
    """Standard output that is full, closed, or has lost its reader."""
    season = published(make)
    for target, codes in {"/dev/full": {73}, "&-": {73}}.items():
        run = subprocess.run(["/bin/sh", "-c", f"exec {season.ita} finding >{target}"], cwd=season.path,
                             capture_output=True, check=False)
        expect(failures, f"standard output to {target}: {codes}", run.returncode in codes, (run.returncode, run.stderr))


ALL = [shares, owners, open_files, at_the_same_time, two_years, sealed, bounded_output]
