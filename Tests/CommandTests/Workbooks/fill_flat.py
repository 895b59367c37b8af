"""Fills in a form that LibreOffice saved as flat XML: fill_flat.py FORM.fods FOLDER SCHEMAS FILLED.fods

FOLDER holds a CSV file for each table, as in fill_form.py. Number columns get numbers, and all others texts.
"""

import pathlib
import sys
from xml.dom import minidom

from fill_form import fields_of, rows_of


def cell(document, text, kind):
    """Makes a cell that has the format of its column."""
    made = document.createElement("table:table-cell")
    if kind in ("number", "integer") and text:
        made.setAttribute("office:value-type", "float")
        made.setAttribute("office:value", text)
    elif text:
        made.setAttribute("office:value-type", "string")
    for line in text.splitlines():
        paragraph = document.createElement("text:p")
        paragraph.appendChild(document.createTextNode(line))
        made.appendChild(paragraph)
    return made


def remove_rows(rows, count):
    """Removes as many rows; one element may stand for many equal rows."""
    for row in rows:
        if count <= 0:
            return
        repeated = int(row.getAttribute("table:number-rows-repeated") or 1)
        if repeated > count:
            row.setAttribute("table:number-rows-repeated", str(repeated - count))
        else:
            row.parentNode.removeChild(row)
        count -= repeated


def main():
    form, folder, schemas, filled = sys.argv[1:]
    document = minidom.parse(form)
    sheets = {sheet.getAttribute("table:name"): sheet for sheet in document.getElementsByTagName("table:table")}
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        title, fields = fields_of(path.stem, pathlib.Path(schemas))
        header, *prepared = sheets[title].getElementsByTagName("table:table-row")
        titles = ["".join(text.toxml() for p in held.getElementsByTagName("text:p") for text in p.childNodes)
                  for held in header.getElementsByTagName("table:table-cell")]
        columns, *rows = rows_of(path)
        names = [fields.get(column.lower(), (column,))[0] for column in columns]
        remove_rows(prepared, len(rows))
        after = header.nextSibling
        for row in rows:
            made = document.createElement("table:table-row")
            texts = dict(zip(names, row))
            for column in titles:
                name, kind = fields.get(column.lower(), (column, "string"))
                made.appendChild(cell(document, texts.get(name, ""), kind))
            header.parentNode.insertBefore(made, after)
    pathlib.Path(filled).write_text(document.toxml(), encoding="utf-8")


main()
