"""Whether openpyxl and pandas find in both workbooks of a publication what its CSV files hold.

workbook_values.py PUBLICATION SCHEMAS: prints every difference, then how many tables and cells were compared.
"""
import csv
import json
import pathlib
import sys

import openpyxl
import pandas

publication, schemas = map(pathlib.Path, sys.argv[1:])
tables = cells = 0


def fault(*words):
    print("DIFFERS", *words)


def numbers(name, columns):
    """The columns of a table that hold numbers; those that the methodology adds are scores."""
    fields = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))["fields"]
    kinds = {field["name"]: field["type"] for field in fields}
    return {column for column in columns if kinds.get(column, "number") in ("integer", "number")}


def words(name):
    """For each column of words: the code of the CSV by the Thai word of the sheet, one to one."""
    fields = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))["fields"]
    codes = {}
    for field in fields:
        categories = field.get("categories", [])
        if field["type"] == "boolean":
            codes[field["name"]] = {"ใช่": "yes", "ไม่ใช่": "no"}
        elif categories:
            codes[field["name"]] = {category["label"]: category["value"] for category in categories}
            if len(codes[field["name"]]) != len(categories):
                fault(name, field["name"], "two codes have one word")
    return codes


def code(column, value, codes):
    """What a word of the sheet is in the CSV; a code that stands in the sheet itself is none of its words."""
    if column not in codes or value is None:
        return value
    if value in codes[column]:
        return codes[column][value]
    return ("a code among the words", value) if value in codes[column].values() else value


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
            header = [str(cell.value).split("\n")[-1] for cell in sheet[1]]
            if header != rows[0]:
                fault(name, "header", header, rows[0])
                continue
            columns, codes = numbers(name, header), words(name)
            found = [
                [code(column, cell.value, codes) for column, cell in zip(header, row)]
                for row in sheet.iter_rows(min_row=2)]
            # A table without rows has an empty one.
            found = [row for row in found if any(value is not None for value in row)]
            if len(found) != len(rows) - 1:
                fault(name, "rows", len(found), len(rows) - 1)
            for line, (row, written) in enumerate(zip(found, rows[1:]), start=2):
                for column, text, value in zip(header, written, row):
                    cells += 1
                    if not equal(text, value, column in columns):
                        fault(name, line, column, repr(text), repr(value))
            texts = {column: str for column in header if column not in columns}
            options = {"keep_default_na": False, "na_values": {column: [""] for column in header}}
            frame = pandas.read_excel(path, sheet_name=sheet.title, dtype={
                title: str for title, column in zip([cell.value for cell in sheet[1]], header) if column in texts
            }, keep_default_na=False, na_values=[""])
            frame.columns = [str(title).split("\n")[-1] for title in frame.columns]
            frame = frame.dropna(how="all")
            for column in codes:
                if column in frame:
                    frame[column] = [
                        value if pandas.isna(value) else str(code(column, value, codes)) for value in frame[column]]
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
