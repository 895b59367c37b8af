"""Fills in a form from extracts, as a clerk does: form_fill.py FORM FILLED FOLDER

A cell whose format is text gets the text, and every other cell gets a number.
"""

import csv
import pathlib
import sys

import openpyxl

form, filled, folder = sys.argv[1:]
workbook = openpyxl.load_workbook(form)
found = {tuple(cell.value for cell in sheet[1]): sheet for sheet in workbook}
count = 0
for path in sorted(pathlib.Path(folder).glob("*.csv")):
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    sheet = found[tuple(rows[0])]
    for row, cells in enumerate(rows[1:], start=2):
        for column, text in enumerate(cells, start=1):
            letter = openpyxl.utils.get_column_letter(column)
            is_text = sheet.column_dimensions[letter].number_format == "@"
            cell = sheet.cell(row, column)
            if text:
                cell.value = text if is_text else float(text)
                cell.number_format = sheet.column_dimensions[letter].number_format
    count += 1
workbook.save(filled)
print(f"{count} sheets")
