"""Compares the values that two workbooks show in every cell, whichever program computed them.

workbook_cells.py ONE OTHER: prints every difference, then each column with formulas and their number, then the number
of cells that were compared.
workbook_cells.py --tamper FROM TO: copies a workbook and changes the shown result of its first formula.
"""
import re
import sys
import zipfile

import openpyxl

if sys.argv[1] == "--tamper":
    source = zipfile.ZipFile(sys.argv[2])
    done = False
    with zipfile.ZipFile(sys.argv[3], "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if not done and name.startswith("xl/worksheets/sheet"):
                part, count = re.subn(rb"(</f><v>)[^<]*(</v>)", rb"\g<1>12.34\g<2>", part, count=1)
                done = count == 1
            target.writestr(name, part)
    print("tampered" if done else "no formula")
else:
    one, other = (openpyxl.load_workbook(path, data_only=True) for path in sys.argv[1:])
    formulas = {}
    for sheet in openpyxl.load_workbook(sys.argv[1]):
        for cell in (cell for row in sheet for cell in row if cell.data_type == "f"):
            column = f"{next(iter(sheet.tables))}.{sheet.cell(2, cell.column).value}"
            formulas[column] = formulas.get(column, 0) + 1
    cells = 0
    for sheet in one:
        for row in sheet:
            for cell in row:
                if cell.value is None:
                    continue
                cells += 1
                value = other[sheet.title][cell.coordinate].value
                if value != cell.value:
                    print("DIFFERS", sheet.title, cell.coordinate, repr(cell.value), repr(value))
    for column, count in formulas.items():
        print(column, count)
    print(cells, "cells")
