"""Fills in a sheet of marked.xlsx and saves it as CSV: marked_reply.py WORKBOOK NUMBER FILE."""

import csv
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[int(sys.argv[2])]
rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]
column = rows[0].index
for row in rows[1:]:
    if row[column("ประเภทรายการ")] == "ต้องชี้แจง":
        row[column("คำชี้แจง")] = "เป็นไปตามข้อเท็จจริง"
        row[column("ตำแหน่งผู้ชี้แจง")] = "หัวหน้าฝ่ายปกครอง"
with open(sys.argv[3], "w", encoding="utf-8-sig", newline="") as file:
    csv.writer(file).writerows(rows)
