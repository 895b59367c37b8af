"""Validates received files with frictionless, an independent validator of Table Schemas.

Reads the list of files from a JSON file: for each its path, schema, encoding, separator and the physical line of its
header, all of which frictionless would otherwise guess. Prints a line for each error, with tabs between the index of
the file in the list, the kind, the physical line (0 for the file as a whole) and the column.
"""

import csv
import io
import json
import sys

from frictionless import Dialect, Field, Resource, Schema, formats, system

csv.field_size_limit(1 << 30)

# Errors of labels are left out, since the fields of a file are made from its labels here.
KINDS = {
    "type-error", "constraint-error", "missing-cell", "extra-cell", "blank-row", "primary-key", "duplicate-label",
    "encoding-error", "source-error",
}


def first_lines(path, encoding, separator):
    """The physical line on which each row of a file begins, and its cells, as the reader of Python parses them."""
    with open(path, "rb") as file:
        text = file.read().decode(encoding, errors="replace")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        pass
    return rows


def folded(title):
    return title.strip().casefold()


def schema_of(labels, path):
    """The schema with a field for each label, in the order of the file; a field of type any for an unknown label."""
    schema = Schema.from_descriptor(path)
    known = {}
    for field in schema.fields:
        for title in (field.name, field.title):
            known[folded(title)] = field
    fields, names = [], set()
    for label in labels:
        field = known.get(folded(label))
        if field is None or field.name in names:
            field = Field.from_descriptor({"name": f"column {len(fields) + 1}", "type": "any"})
        names.add(field.name)
        fields.append(field)
    key = schema.primary_key if names.issuperset(schema.primary_key) else []
    return Schema(fields=fields, primary_key=key, missing_values=schema.missing_values)


def errors_of(file):
    """The kind, physical line and column of each error of a file, or of its schema if there is no file."""
    if "path" not in file:
        for (kind,) in Schema.validate_descriptor(file["schema"]).flatten(["type"]):
            yield kind, 0, ""
        return
    rows = first_lines(file["path"], file["encoding"], file["separator"])
    lines = [line for line, _ in rows]
    header = lines.index(file["header"]) if file["header"] in lines else 0
    labels = rows[header][1] if rows else []
    resource = Resource(
        path=file["path"],
        format="csv",
        encoding=file["encoding"],
        dialect=Dialect(header_rows=[header + 1], controls=[formats.CsvControl(delimiter=file["separator"])]),
        schema=schema_of(labels, file["schema"]),
    )
    report = resource.validate(limit_errors=100000)
    for kind, row, field in report.flatten(["type", "rowNumber", "fieldName"]):
        if kind not in KINDS:
            continue
        line = 0 if row is None else lines[row - 1] if row <= len(lines) else -row
        yield kind, line, field or ""


def main():
    # Paths are absolute.
    with open(sys.argv[1], encoding="utf-8") as files, system.use_context(trusted=True):
        for number, file in enumerate(json.load(files)):
            for kind, line, field in errors_of(file):
                print(number, kind, line, field, sep="\t")


if __name__ == "__main__":
    main()
