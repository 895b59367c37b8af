"""Compares both workbooks of a publication, as openpyxl and pandas read them, with its CSV files.

workbook_values.py PUBLICATION SCHEMAS: prints every difference, then the number of tables and cells that were compared.
Codes must be shown by their Thai labels.
"""
import csv
import json
import pathlib
import sys

import openpyxl
import pandas

publication, schemas = map(pathlib.Path, sys.argv[1:])
tables = cells = 0


def fault(*details):
    print("DIFFERS", *details)


def described(name):
    return json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))["fields"]


def numbers(name, columns):
    """The columns of a table that contain numbers; columns that the methodology adds are scores."""
    kinds = {field["name"]: field["type"] for field in described(name)}
    return {column for column in columns if kinds.get(column, "number") in ("integer", "number", "year")}


def labels(name):
    """The number format that shows the label of each code, for each column of codes."""
    yes_no = [{"value": "yes", "label": "ใช่"}, {"value": "no", "label": "ไม่ใช่"}]
    lists = {field["name"]: yes_no if field["type"] == "boolean" else field.get("categories", [])
             for field in described(name)}
    return {column: {code["value"]: f';;;"{code["label"]}"' for code in list} for column, list in lists.items() if list}


def equal(written, found, is_number):
    if written == "":
        return found is None
    if is_number:
        return type(found) in (int, float) and found == float(written)
    return type(found) is str and found == written


for workbook, folder in [("workbook.xlsx", "tables"), ("internal/workbook.xlsx", "internal")]:
    path = publication / workbook
    book = openpyxl.load_workbook(path, data_only=True)
    seen = set()
    for sheet in book:
        for name in sheet.tables:
            seen.add(name)
            with open(publication / folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
            # The titles are above the table and not part of it.
            if sheet.tables[name].ref.split(":")[0] != "A2" or any(cell.value is None for cell in sheet[1]):
                fault(name, "titles", sheet.tables[name].ref)
            header = [cell.value for cell in sheet[2]]
            if header != rows[0]:
                fault(name, "header", header, rows[0])
                continue
            columns = numbers(name, header)
            shown = labels(name)
            for row in sheet.iter_rows(min_row=3):
                for column, cell in zip(header, row):
                    if cell.value in shown.get(column, {}) and cell.number_format != shown[column][cell.value]:
                        fault(name, cell.coordinate, "is shown by", cell.number_format)
            found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
            # The workbook has an empty row in a table without rows.
            found = [row for row in found if any(value is not None for value in row)]
            if len(found) != len(rows) - 1:
                fault(name, "rows", len(found), len(rows) - 1)
            for line, (row, written) in enumerate(zip(found, rows[1:]), start=3):
                for column, text, value in zip(header, written, row):
                    cells += 1
                    if not equal(text, value, column in columns):
                        fault(name, line, column, repr(text), repr(value))
            texts = {column: str for column in header if column not in columns}
            options = {"keep_default_na": False, "na_values": {column: [""] for column in header}}
            frame = pandas.read_excel(
                path, sheet_name=sheet.title, header=1, dtype=texts, keep_default_na=False, na_values=[""])
            frame = frame.dropna(how="all")
            other = pandas.read_csv(publication / folder / f"{name}.csv", encoding="utf-8-sig", dtype=texts, **options)
            try:
                pandas.testing.assert_frame_equal(frame, other, check_dtype=False, check_exact=True)
            except AssertionError as difference:
                fault(name, "pandas", difference)
            tables += 1
    files = {file.stem for file in (publication / folder).glob("*.csv")}
    if seen != files:
        fault(workbook, "tables", sorted(seen ^ files))
print(tables, "tables", cells, "cells")
