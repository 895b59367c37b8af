"""How many instructions a byte of a survey takes, counted by valgrind, beside libcsv with empty callbacks."""

import re
import subprocess

from measuring import BASE, PROGRAM, measured, say
from queries import YEAR


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
    and the line after "calls=" ends with the cost of the calls."""
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
    reading = re.search(r"\$s6Intake07ExtractA0V4read_4with\w+$", symbols, re.M)
    if not reading:
        say("the function that reads a file was renamed: its instructions are not counted")
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
