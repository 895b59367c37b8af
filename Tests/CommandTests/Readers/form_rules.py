"""Prints the rules of a form, a line for each column: form_rules.py FORM.

A line has the sheet, the title, the rule, the limits or choices, the prompt and the lock.
"""

import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])


def choices(formula):
    sheet, cells = formula.rsplit("!", 1)
    area = workbook[sheet.strip("'")][cells.replace("$", "")]
    return " ".join(str(row[0].value) for row in area) if isinstance(area, tuple) else str(area.value)


for sheet in workbook:
    # The first row has a rule of its own, which protects the titles.
    below = [rule for rule in sheet.data_validations.dataValidation if not str(rule.sqref).startswith("A1:")]
    rules = {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in below}
    if not rules:
        print(sheet.title, "no rules", "protected" if sheet.protection.sheet else "open", sep=" | ")
        continue
    for cell in sheet[1]:
        rule = rules[cell.column_letter]
        if rule.type == "list":
            limits = choices(rule.formula1)
        else:
            limits = " ".join(limit for limit in (rule.formula1, rule.formula2) if limit is not None)
        is_open = not sheet.column_dimensions[cell.column_letter].protection.locked
        print(
            sheet.title,
            cell.value,
            rule.type or "any",
            limits,
            "prompted" if rule.prompt else "silent",
            "open" if is_open and cell.protection.locked else "locked",
            sep=" | ",
        )
