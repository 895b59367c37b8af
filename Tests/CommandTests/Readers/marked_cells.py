"""The cells of a workbook that something is said of: marked_cells.py FILE. Sheet, place, value, frame, ground, words."""

import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets[1:]:
    print(sheet.title, *[cell.value for cell in sheet[1]], sep=" | ")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type != "f", cell
            if cell.comment:
                words = cell.comment.text.replace("\n", " ")
                print(cell.coordinate, cell.value, cell.border.top.style, cell.fill.fgColor.rgb, words, sep=" | ")
        print("said:", row[1].value, row[2].value, row[-1].value, sep=" | ")
