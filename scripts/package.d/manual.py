#!/usr/bin/env python3
"""Makes the manual pages of ita from the help texts of the program.

    manual.py PROGRAM FOLDER

Writes ita.1 and a page for each command into FOLDER. All words come from `PROGRAM --experimental-dump-help`, which is
the source of `--help`, so new commands, options and exit codes are included automatically. The date of the pages is
SOURCE_DATE_EPOCH (seconds since 1970, UTC).
"""

import datetime
import json
import os
import re
import subprocess
import sys

FILES = [
    ("/etc/default/ita", "ค่ากำหนดของงานประจำคืน", "settings of the nightly run (ita.timer or cron)"),
    ("/usr/share/ita/data", "ทะเบียนหน่วยงาน แผน ปฏิทิน และเกณฑ์การประเมิน สำหรับคัดลอกเป็นโฟลเดอร์ข้อมูลของสำนักงาน",
     "units, plan, calendar and methodology, to be copied as the data folder of the office"),
    ("/usr/share/ita/sample", "โฟลเดอร์ข้อมูลตัวอย่างสำหรับทดลองใช้", "a data folder with sample extracts, to try the program"),
    ("/var/lib/ita/out", "โฟลเดอร์ผลลัพธ์ของงานประจำคืน", "the publications of the nightly run"),
]


def is_thai(text):
    return any("\u0e00" <= character <= "\u0e7f" for character in text)


def escaped(text):
    """The text escaped for roff: no character is an instruction."""
    text = text.replace("\\", "\\(rs").replace("-", "\\-").replace("^", "\\(ha").replace("~", "\\(ti")
    text = text.replace('"', "\\(dq").replace("`", "\\(ga")
    return "\\&" + text if text[:1] in (".", "'") else text


def bilingual(text):
    """The lines of a text of the form "Thai / English", one for each language; any other text is one line."""
    for match in re.finditer(" / ", text):
        thai, english = text[:match.start()], text[match.end():]
        if is_thai(thai) and not is_thai(english):
            return [thai, english]
    return [text]


def broken(lines):
    """Lines of roff with a line break between them."""
    return "\n.br\n".join(escaped(line) for line in lines if line)


def names(argument):
    """The words that are typed for an argument, such as ["-h", "--help"]; none for a positional one."""
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    return [dashes[name["kind"]] + name["name"] for name in argument.get("names", [])]


def value(argument):
    return f"<{argument['valueName']}>"


def term(argument):
    """The argument as its entry is headed: "--data <dir>"."""
    if argument["kind"] == "positional":
        return value(argument)
    suffix = {"option": " " + value(argument), "flag": ""}[argument["kind"]]
    return ", ".join(names(argument)) + suffix


def shown(argument):
    return argument.get("shouldDisplay", True)


def synopsis(command, path):
    """The usage line: a word for each argument, optional ones in brackets."""
    words = [f"\\fB{escaped(' '.join(path))}\\fR"]
    for argument in filter(shown, command.get("arguments", [])):
        text = term(argument).replace(", ", "|") + (" ..." if argument["isRepeating"] else "")
        words.append(escaped(f"[{text}]" if argument["isOptional"] else text))
    return ("\n".join(words + (["<command>"] if subcommands(command) else [])))


def entry(argument):
    """An argument with what it does, the values that it takes, and its default."""
    notes = []
    lines = bilingual(argument.get("abstract", "")) + argument.get("discussion", "").split("\n")
    if argument.get("allValues") and argument["kind"] != "flag":
        notes.append(f"values: {', '.join(argument['allValues'])}")
    lines = [line for line in lines if line]
    if "defaultValue" in argument:
        notes.append(f"default: {argument['defaultValue']}")
    if notes:
        lines[-1:] = [f"{''.join(lines[-1:])} ({'; '.join(notes)})".lstrip()]
    return f".TP\n.B {escaped(term(argument))}\n{broken(lines)}"


def arguments(command):
    """The sections of the positional arguments and of the options."""
    sections = []
    for title, is_positional in (("ARGUMENTS", True), ("OPTIONS", False)):
        entries = [entry(argument) for argument in filter(shown, command.get("arguments", []))
                   if (argument["kind"] == "positional") == is_positional]
        if entries:
            sections.append(f".SH {title}\n" + "\n".join(entries))
    return sections


def subcommands(command):
    """The subcommands that have a page, without `help`, which the parser adds."""
    return [below for below in command.get("subcommands", []) if shown(below) and below["commandName"] != "help"]


def items(lines):
    """An indented list: "  66  what it means", a deeper line continues the entry; other lines stay as they are."""
    made, example = [], False
    for line in lines:
        head = re.match(r" {2}(\S+) {2,}(\S.*)$", line)
        if not head and not line.startswith("    "):
            made.append(("" if example else ".PP\n.nf\n") + escaped(line))
            example = True
            continue
        if example:
            made.append(".fi")
            example = False
        made.append(f".TP\n.B {escaped(head[1])}\n{broken(bilingual(head[2]))}" if head
                    else f".br\n{escaped(line.strip())}")
    return "\n".join(made + ([".fi"] if example else []))


def paragraph(lines):
    """A paragraph: consecutive English lines are joined; a table of examples stays as it is."""
    if any("   " in line.strip() for line in lines):
        return ".PP\n.nf\n" + "\n".join(escaped(line) for line in lines) + "\n.fi"
    made = []
    for line in lines:
        if made and is_thai(line) == is_thai(made[-1]) and not is_thai(line):
            made[-1] += " " + line
        else:
            made.append(line)
    return ".PP\n" + broken(made)


def discussion(text):
    """The paragraphs of a discussion, and its headed lists as sections of their own."""
    paragraphs, sections = [], []
    for block in filter(None, re.split(r"\n\s*\n", text)):
        lines = block.split("\n")
        if len(lines) > 1 and lines[0].endswith(":") and all(line.startswith("  ") for line in lines[1:]):
            sections.append(f".SH \"{escaped(lines[0][:-1])}\"\n{items(lines[1:])}")
        else:
            paragraphs.append(paragraph(lines))
    return paragraphs, sections


def page(command, path, root, version):
    """A manual page; `path`: the words that start the command."""
    name = "-".join(path)
    paragraphs, sections = discussion(command.get("discussion", ""))
    made = [
        '.\\" -*- coding: UTF-8 -*-',
        '.\\" Made by scripts/package.d/manual.py from the help of the program.',
        f'.TH "{escaped(name.upper())}" 1 "{day()}" "{escaped(version)}" "{escaped("ita")}"',
        # Thai has few spaces to stretch; groff 1.23 sets the adjustment anew, from AD, at each paragraph.
        ".nh\n.ad l\n.ds AD l",
        f".SH NAME\n{escaped(name)} \\- {escaped(command.get('abstract', ''))}",
        f".SH SYNOPSIS\n{synopsis(command, path)}",
        ".SH DESCRIPTION\n" + broken(bilingual(command.get("abstract", ""))),
        *paragraphs,
    ]
    if below := subcommands(command):
        made.append(".SH COMMANDS")
        made += [f".TP\n.B {escaped(' '.join(path + [one['commandName']]))}\n{broken(bilingual(one.get('abstract', '')))}"
                 for one in below]
    made += arguments(command) + sections
    if not any("exit codes" in section for section in sections):
        made.append('.SH "รหัสเมื่อจบการทำงาน / exit codes"\n' + broken(["ดู ita(1)", "see ita(1)"]))
    if command is root:
        made.append(".SH FILES")
        made += [f".TP\n.I {escaped(file)}\n{broken([thai, english])}" for file, thai, english in FILES]
    others = [".BR " + escaped(other) + " (1)" for other in pages_of(root, ["ita"]) if other != name]
    made.append(".SH \"SEE ALSO\"\n" + ",\n".join(others))
    return "\n".join(made) + "\n"


def pages_of(command, path):
    """The names of all pages, with the words and the command of each."""
    found = {"-".join(path): (command, path)}
    for below in subcommands(command):
        found.update(pages_of(below, path + [below["commandName"]]))
    return found


def day():
    """The day of the pages."""
    moment = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    return moment.strftime("%Y\\-%m\\-%d")


def main(program, folder):
    def said(argument):
        return subprocess.run([program, argument], check=True, capture_output=True, text=True, encoding="utf-8").stdout

    root = json.loads(said("--experimental-dump-help"))["command"]
    version = said("--version").strip()
    os.makedirs(folder, exist_ok=True)
    for name, (command, path) in pages_of(root, [root["commandName"]]).items():
        with open(os.path.join(folder, f"{name}.1"), "w", encoding="utf-8", newline="\n") as file:
            file.write(page(command, path, root, version))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: manual.py PROGRAM FOLDER")
    main(*sys.argv[1:])
