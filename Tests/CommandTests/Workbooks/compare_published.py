"""Compares two publications, of CSV files and of a workbook: compare_published.py CSV WORKBOOK NAME [STYLE]

NAME is the name of the workbook without its ending. The CSV file of each sheet is named after both, such as
"form-5030.xlsx-คะแนน.csv" for "form-5030.xlsx:คะแนน", so that both publications have the same order.

Every part of every file must be the same, except for what follows from the names: digests, sizes, heights of rows, the
encoding of received files, and the list of files in manifests. In the styles `thai` and `percent` of fill_form.py the
letters quote cells in another spelling. Prints a line for each other difference, and the number of files.
"""

import difflib
import html
import io
import json
import pathlib
import re
import sys
import zipfile

DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# The keys of manifests and data packages that follow from the names and the bytes of files.
FOLLOWING = {"hash", "sha256", "bytes", "inputs", "outputs", "files_received"}


def plain(value):
    """Returns a JSON value without what follows from the names."""
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items() if key not in FOLLOWING}
    return [plain(held) for held in value] if isinstance(value, list) else value


def lines(name, content, workbook, style):
    """Returns the lines of a text with the names of the CSV files; tags of pages and of sheets end a line."""
    text = content.decode("utf-8")
    text = text.replace(f"{workbook}.xlsx:", f"{workbook}.xlsx-")
    # Letters name the sheet in words.
    text = re.sub(re.escape(workbook) + r"\.xlsx แผ่นงาน “(.*?)”", rf"{workbook}.xlsx-\1", text)
    sheet = "(" + re.escape(workbook) + r"\.xlsx-[^!:.,|<>&\"\r\n]*)"
    text = re.sub(sheet + r"!(?=\d)", r"\1:", re.sub(sheet + r"\.csv", r"\1", text))
    # A place is a line and a column in a CSV file, and a cell in a sheet.
    text = re.sub(r"(<p class=path>[^\n]*?)(:\d+(:\w+)?|![A-Z]*\d+)? \[", r"\1 [", text)
    text = re.sub(r"\bXLSX\b", "UTF-8", text)
    if name.endswith(".json"):
        text = json.dumps(plain(json.loads(text)), ensure_ascii=False, indent=1)
    if name.endswith((".xml", ".html")):
        text = re.sub(r' ht="[0-9.]+" customHeight="1"', "", re.sub("(</[a-z0-9]+>)", "\\1\n", text))
    if style == "thai":
        text = text.translate(THAI_DIGITS)
    if style == "percent":
        text = re.sub(r"(\d)%(?=[<\s])", r"\1", text)
    return DIGEST.sub("DIGEST", text).splitlines()


def texts(name, content, workbook, style):
    """Returns the lines of a file by the path of each part; archives and workbooks have many parts."""
    if not name.endswith((".zip", ".xlsx")):
        return {name: lines(name, content, workbook, style)}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [texts(f"{name}!{part}", archive.read(part), workbook, style) for part in archive.namelist()]
    held = {path: text for part in parts for path, text in part.items()}
    shared = held.pop(f"{name}!xl/sharedStrings.xml", [])
    return {path: resolved(text, shared) for path, text in held.items()} if shared else held


def resolved(sheet, shared):
    """Returns the lines of a sheet with texts in place of their indices, which count the other texts."""
    items = re.findall("<si>(.*?)</si>", "\n".join(shared), re.DOTALL)
    cell = re.compile(r't="s"><v>(\d+)</v>')
    return [cell.sub(lambda found: f"<v>{html.unescape(items[int(found[1])])}</v>", line) for line in sheet]


def files_of(folder):
    return {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}


def main():
    first, second, workbook = sys.argv[1:4]
    style = sys.argv[4] if len(sys.argv) > 4 else ""
    files = [files_of(pathlib.Path(folder)) for folder in (first, second)]
    for name in sorted(set(files[0]) ^ set(files[1])):
        print(f"ONLY IN {first if name in files[0] else second}: {name}")
    same = 0
    for name in sorted(set(files[0]) & set(files[1])):
        contents = [held[name].read_bytes() for held in files]
        same += contents[0] == contents[1]
        if contents[0] == contents[1]:
            continue
        left, right = (texts(name, content, workbook, style) for content in contents)
        for part in sorted(set(left) | set(right)):
            for line in difflib.unified_diff(left.get(part, []), right.get(part, []), lineterm="", n=0):
                if not line.startswith(("---", "+++", "@@")):
                    print(f"DIFFERS {part}: {line}")
    print(f"{len(files[0])} files, {same} with the same bytes")


main()
