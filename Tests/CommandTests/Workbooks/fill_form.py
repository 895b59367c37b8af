"""Fills in a form from CSV files, as clerks do: fill_form.py FORM FOLDER STYLE SCHEMAS FILLED

FOLDER holds a CSV file for each table, named after it; row 3 of a file goes to row 3 of its sheet. STYLE is one of:

plain      numbers in number columns, texts in text columns, as the form is formatted
numbers    everything that looks like a number is one, also answers, years and codes without a leading zero
text       all numbers as texts
thai       numbers and dates as texts in Thai digits
dates      dates as date cells
thaidates  dates as date cells whose year is typed in the Buddhist era, such as 2566
percent    scores and rates as percent cells: 0.9721 shown as 97.21%
fractions  numbers with the error of a calculation: 97.21000000000001
left       like plain; prepared rows that got no data stay in the form
deleted    like plain; prepared rows that got no data are deleted
"""

import csv
import datetime
import decimal
import io
import json
import math
import pathlib
import re
import sys

import openpyxl

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
NUMBER = re.compile(r"0|-?[1-9][0-9]*(\.[0-9]+)?|-?0?\.[0-9]+|0\.[0-9]+")
PERCENTS = {"score", "rate", "progress"}
BUDDHIST_ERA = 543


def rows_of(path):
    """Returns the rows of a CSV file; a cell may hold line breaks."""
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def fields_of(table, schemas):
    """Returns the name and the type of each column by its name and by its titles, in lower case."""
    schema = json.loads((schemas / f"{table}.schema.json").read_text(encoding="utf-8"))
    fields = {}
    for field in schema["fields"]:
        for key in (field["name"], field.get("title"), field.get("titleEnglish")):
            if key:
                fields[key.lower()] = (field["name"], field["type"])
    return schema["title"], fields


def fill(cell, text, name, kind, column_format, style):
    """Writes a text of a CSV file into a cell in the given style."""
    is_number = kind in ("number", "integer")
    cell.number_format = column_format
    if kind == "date" and style in ("dates", "thaidates"):
        year, month, day = map(int, text.split("-"))
        if style == "thaidates":
            year += BUDDHIST_ERA
        cell.value = datetime.date(year, month, day)
        cell.number_format = "[$-D07041E]d mmm yyyy" if style == "thaidates" else "d/m/yyyy"
    elif style == "thai" and (is_number or kind == "date"):
        cell.value = text.translate(THAI_DIGITS)
    elif style == "text" and is_number:
        cell.value = text
        cell.number_format = "@"
    elif style == "percent" and name in PERCENTS:
        cell.value = float(decimal.Decimal(text) / 100)
        cell.number_format = "0.00%"
    elif style == "fractions" and is_number and float(text):
        cell.value = math.nextafter(float(text), math.inf)
    elif is_number or (style == "numbers" and NUMBER.fullmatch(text)):
        cell.value = float(text)
        cell.number_format = column_format if is_number else "General"
    else:
        cell.value = text


def main():
    form, folder, style, schemas, filled = sys.argv[1:]
    workbook = openpyxl.load_workbook(form)
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        title, fields = fields_of(path.stem, pathlib.Path(schemas))
        sheet = workbook[title]
        columns = {fields.get(cell.value.lower(), (cell.value, "string"))[0]: cell.column for cell in sheet[1]}
        header, *rows = rows_of(path)
        names = [fields.get(title.lower(), (title, "string")) for title in header]
        for number, row in enumerate(rows, start=2):
            for (name, kind), text in zip(names, row):
                cell = sheet.cell(number, columns[name])
                if text and (style == "numbers" or cell.value != text):
                    letter = openpyxl.utils.get_column_letter(cell.column)
                    fill(cell, text, name, kind, sheet.column_dimensions[letter].number_format, style)
        if style == "deleted":
            sheet.delete_rows(len(rows) + 2, sheet.max_row)
    workbook.save(filled)


if __name__ == "__main__":
    main()
