"""Collects the tables that a unit sent: sent_tables.py DATA UNIT SHAPE NAME TABLES FILES

DATA is the data folder of the office. TABLES receives a CSV file for each table, for fill_form.py and write_tables.py:
the latest that the unit sent, and the first twelve answers of each survey. FILES receives the same for `ita`, named
after the workbook NAME and the title of the sheet, such as "form-5030.xlsx-คะแนน.csv".

SHAPE is `left` for tables without answers in which the last prepared row of the form got no data, `deleted` if that row
was deleted, and anything else for whole tables.
"""

import json
import pathlib
import re
import sys

ANSWERS = 12
# A number with zeros at its end, which a workbook does not store: letters quote cells as they were sent.
PADDED = re.compile(r"(?<=,)(\d+)(?:\.0+|(\.\d*[1-9])0+)(?=[,\r\n])")


def read(path):
    return path.read_text(encoding="utf-8-sig")


def tables_of(data, unit):
    """Returns the text of each table by its name."""
    sent = sorted((data / "extracts/2566" / unit).glob("*/*.csv"))
    # The sample has a damaged unit code, 0 for 0000, as Excel leaves it.
    tables = {path.stem: read(path).replace("\n0,", "\n0000,") for path in sent}
    for survey in ("iit", "eit"):
        for path in sorted((data / "extracts/2566/office").glob(f"*/{survey}-*.csv")):
            header, *answers = read(path).splitlines(keepends=True)
            own = [answer for answer in answers if answer.startswith(f"{unit},")]
            if own:
                tables[survey] = header + "".join(own[:ANSWERS])
    return tables


def main():
    data, unit, shape, name, *folders = sys.argv[1:]
    tables = tables_of(pathlib.Path(data), unit)
    if shape in ("left", "deleted"):
        tables = {table: text for table, text in tables.items() if table not in ("iit", "eit")}
        *rows, last = tables["oit"].splitlines(keepends=True)
        prepared = ",".join(last.split(",")[:3]) + ",,\n" if shape == "left" else ""
        tables["oit"] = "".join(rows) + prepared
    for table, text in tables.items():
        schema = json.loads(read(pathlib.Path(data, "schemas", f"{table}.schema.json")))
        names = [f"{table}.csv", f"{name}.xlsx-{schema['title']}.csv"]
        for folder, file in zip(map(pathlib.Path, folders), names):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(PADDED.sub(r"\1\2", text), encoding="utf-8")
    print(f"{len(tables)} tables")


main()
