"""Counts the instructions per byte of a survey with valgrind, for ita and for libcsv with empty callbacks."""

import re
import subprocess

from measuring import BASE, PROGRAM, measured, say
from queries import YEAR


def instructions(command, stdin=None, accept=(0,), inside=None, without=None):
    """Counts the instructions of a command with valgrind.

    `inside` limits the count to that function and its calls; `without` subtracts the calls of that function.
    """
    only = [f"--toggle-collect={inside}"] if inside else []
    counts = BASE / "callgrind.out"
    measured(["/usr/bin/valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", *only, *command], stdin, accept)
    collected = int(re.search(r"Collected : (\d+)", (BASE / "last.log").read_text())[1])
    return collected - (cost_of_calls(counts, without) if without else 0)


def cost_of_calls(counts, name):
    """The instructions of all calls of a function in a file of callgrind. The file has each name once and then its number;
    the line after "calls=" ends with the cost of the calls."""
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
    """The instructions per byte of reading and validating a survey, as a multiple of those of libcsv.

    Only the second half of a file counts, which leaves out the start of a program. Hashing is left out: valgrind lacks the
    SHA instructions of the processor, so that OpenSSL falls back to many simpler ones.
    """
    source = next((BASE / folder).glob("extracts/*/office/*/iit.csv"))
    lines = source.read_bytes().splitlines(keepends=True)
    place = BASE / "survey" / "extracts" / str(YEAR) / "office" / source.parent.name
    place.mkdir(parents=True, exist_ok=True)
    for name in ("units.csv", "strategy.csv", "calendar.csv", "methodology", "schemas"):
        link = BASE / "survey" / name
        if not link.exists():
            link.symlink_to(BASE / folder / name)
    # Valgrind cannot read the debugging information of the Swift runtime.
    program = BASE / "ita-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", program, PROGRAM / "ita"], check=True)
    symbols = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
    # ExtractIntake.read(_: Delivery), which opens, decodes, hashes, reads and validates one file.
    reading = re.search(r"\$s6Intake07ExtractA0V4ready\w+$", symbols, re.M)
    if not reading:
        say("no function ExtractIntake.read(_:) in ita: its instructions are not counted")
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
    print(f"\ninstructions per byte: {ours / size:.1f}, libcsv with empty callbacks {floor / size:.1f}")
    return ours / floor
