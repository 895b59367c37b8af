"""Prints the marked cells of a workbook: marked_cells.py FILE.

A line for each cell with a comment: coordinate, value, border, fill colour and comment. A line for each row: its text.
"""

import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets[1:]:
    print(sheet.title, *[cell.value for cell in sheet[1]], sep=" | ")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type != "f", cell
            if cell.comment:
                comment = cell.comment.text.replace("\n", " ")
                print(cell.coordinate, cell.value, cell.border.top.style, cell.fill.fgColor.rgb, comment, sep=" | ")
        print("row:", row[1].value, row[2].value, row[-1].value, sep=" | ")
