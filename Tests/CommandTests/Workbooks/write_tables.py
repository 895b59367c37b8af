"""Writes tables as workbooks of other programs: write_tables.py WRITER FOLDER SCHEMAS FILE

FOLDER holds a CSV file for each table, named after it. The sheets have the titles of the tables, numbers are numbers,
and dates are dates where the workbook has formats. WRITER is a key of `WRITERS`; without arguments their names are
printed.
"""

import datetime
import decimal
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

import openpyxl
import pandas
import xlsxwriter

from fill_form import fields_of, rows_of


def tables_of(folder, schemas):
    """Returns the title and the typed rows of each table; a blank cell is None."""
    tables = []
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        title, fields = fields_of(path.stem, pathlib.Path(schemas))
        header, *rows = rows_of(path)
        kinds = [fields.get(column.lower(), (column, "string"))[1] for column in header]
        tables.append((title, [header, *([typed(*pair) for pair in zip(row, kinds)] for row in rows)]))
    return tables


def typed(text, kind):
    if not text:
        return None
    if kind in ("number", "integer"):
        return decimal.Decimal(text)
    return datetime.date.fromisoformat(text) if kind == "date" else text


def by_openpyxl(tables, file, write_only=False):
    workbook = openpyxl.Workbook(write_only=write_only)
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    for title, rows in tables:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(file)


def by_xlsxwriter(tables, file, **options):
    with xlsxwriter.Workbook(file, {"default_date_format": "dd/mm/yyyy", **options}) as workbook:
        for title, rows in tables:
            sheet = workbook.add_worksheet(title)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    elif value is not None:
                        sheet.write(number, column, value)


def by_pandas(tables, file, engine):
    with pandas.ExcelWriter(file, engine=engine) as writer:
        for title, (header, *rows) in tables:
            # Numbers of pandas are binary.
            plain = [[float(value) if isinstance(value, decimal.Decimal) else value for value in row] for row in rows]
            pandas.DataFrame(plain, columns=header, dtype=object).to_excel(writer, sheet_name=title, index=False)


class Package:
    """A workbook of which every part is written by hand."""

    OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    def __init__(
        self, tables, texts="inline", addresses=True, styles=True, epoch=datetime.date(1899, 12, 30), prefix="",
        absolute=False, strict=False, decorated=False, encoding="UTF-8",
    ):
        self.tables, self.kind, self.addresses, self.styles, self.epoch = tables, texts, addresses, styles, epoch
        self.prefix, self.absolute, self.decorated, self.encoding = prefix, absolute, decorated, encoding
        self.strict = strict
        self.main, self.office = (self.STRICT_MAIN, self.STRICT_OFFICE) if strict else (self.MAIN, self.OFFICE)
        self.shared = {}

    def parts(self):
        """Returns the bytes of each part by its path."""
        sheets = {f"xl/worksheets/sheet{n}.xml": self.sheet(rows) for n, (_, rows) in enumerate(self.tables, start=1)}
        parts = {"xl/workbook.xml": self.workbook(), **sheets}
        targets = [("worksheet", path) for path in sheets]
        if self.styles:
            targets.append(("styles", "xl/styles.xml"))
            formats = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
            parts["xl/styles.xml"] = self.element("styleSheet", formats)
        if self.shared:
            targets.append(("sharedStrings", "xl/sharedStrings.xml"))
            parts["xl/sharedStrings.xml"] = self.element("sst", "".join(map(self.shared_text, self.shared)))
        links = {
            "_rels/.rels": self.links([("officeDocument", "xl/workbook.xml")]),
            "xl/_rels/workbook.xml.rels": self.links(targets, "xl/"),
        }
        types = [("sheet.main", "xl/workbook.xml"), *targets]
        declaration = f'<?xml version="1.0" encoding="{self.encoding}" standalone="yes"?>\r\n'
        every = {"[Content_Types].xml": self.types(types), **links, **parts}
        return {path: (declaration + text).encode(self.encoding) for path, text in every.items()}

    def element(self, name, content):
        """Returns the root of a part of the workbook; a prefix goes before the name of each of its elements."""
        if self.prefix:
            content = content.replace("</", "\0").replace("<", f"<{self.prefix}:").replace("\0", f"</{self.prefix}:")
            space = f"xmlns:{self.prefix}"
            name = f"{self.prefix}:{name}"
        else:
            space = "xmlns"
        return f'<{name} {space}="{self.main}" xmlns:r="{self.office}">{content}</{name}>'

    def types(self, parts):
        listed = "".join(
            f'<Override PartName="/{path}" ContentType="{self.TYPE}.{kind}+xml"/>' for kind, path in parts)
        return (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>')

    def links(self, targets, folder=""):
        listed = "".join(
            f'<Relationship Id="rId{n}" Type="{self.office}/{kind}" '
            f'Target="{"/" + path if self.absolute else path.removeprefix(folder)}"/>'
            for n, (kind, path) in enumerate(targets, start=1))
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'<Relationships xmlns="{space}">{listed}</Relationships>'

    def workbook(self):
        listed = "".join(
            f'<sheet name="{escape(title)}" sheetId="{n}" r:id="rId{n}"/>'
            for n, (title, _) in enumerate(self.tables, start=1))
        epoch = ' date1904="1"' if self.epoch.year == 1904 else ""
        return self.element("workbook", f"<workbookPr{epoch}/><sheets>{listed}</sheets>")

    def sheet(self, rows):
        lines = []
        for number, row in enumerate(rows, start=1):
            cells = "".join(self.cell(value, number, column) for column, value in enumerate(row, start=1))
            address = f' r="{number}"' if self.addresses else ""
            lines.append(f"<row{address}>{cells}</row>")
        if self.decorated:
            # A foreign element that has the name of a cell, comments and white space, as in files made for people.
            listed = "\n    <!-- <row/> -->\n  ".join(lines)
            foreign = '<f:c xmlns:f="http://example.org/f" r="A1"><f:v>1</f:v></f:c>'
            return self.element(
                "worksheet",
                f'\n  <cols><col min="1" max="1" width="9"/></cols>\n  <sheetData>\n  {listed}\n  </sheetData>\n'
                f'  <extLst><ext uri="{{1}}">{foreign}</ext></extLst>\n')
        return self.element("worksheet", f"<sheetData>{''.join(lines)}</sheetData>")

    def cell(self, value, row, column):
        place = f' r="{openpyxl.utils.get_column_letter(column)}{row}"' if self.addresses else ""
        if value is None:
            return "" if self.addresses else "<c/>"
        if isinstance(value, datetime.date):
            if self.strict:
                return f'<c{place} t="d"><v>{value.isoformat()}</v></c>'
            if self.styles:
                return f'<c{place} s="1"><v>{(value - self.epoch).days}</v></c>'
            value = value.isoformat()
        if isinstance(value, decimal.Decimal):
            return f"<c{place}><v>{f' {value:E} ' if self.decorated else value}</v></c>"
        if self.kind == "inline":
            text = f"<![CDATA[{value}]]>" if self.decorated else escape(value)
            return f'<c{place} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        if self.kind == "plain":
            return f'<c{place} t="str"><v>{escape(value)}</v></c>'
        return f'<c{place} t="s"><v>{self.shared.setdefault(value, len(self.shared))}</v></c>'

    def shared_text(self, text):
        if self.kind == "shared":
            return f'<si><t xml:space="preserve">{escape(text)}</t></si>'
        runs = [text[: len(text) // 2], text[len(text) // 2 :]]
        written = "".join(
            f'<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{escape(run)}</t></r>' for run in runs)
        return f'<si>{written}<rPh sb="0" eb="1"><t>hint</t></rPh><phoneticPr fontId="1"/></si>'


class Pipe(io.RawIOBase):
    """A file that only goes forward, so that sizes follow the data, as programs write that stream their output."""

    def __init__(self, file):
        super().__init__()
        self.file = file

    def writable(self):
        return True

    def write(self, piece):
        return self.file.write(piece)


def by_hand(tables, file, order=1, compression=zipfile.ZIP_DEFLATED, streamed=False, separator="/", **options):
    parts = Package(tables, **options).parts()
    with open(file, "wb") as opened:
        with zipfile.ZipFile(Pipe(opened) if streamed else opened, "w", compression) as archive:
            for path, content in list(parts.items())[::order]:
                entry = zipfile.ZipInfo("entry", (2023, 10, 10, 0, 0, 0))
                # The name is set later, because ZipInfo replaces other separators.
                entry.filename = path.replace("/", separator)
                entry.compress_type = compression
                archive.writestr(entry, content)


WRITERS = {
    "openpyxl": by_openpyxl,
    "openpyxl-rows": lambda tables, file: by_openpyxl(tables, file, write_only=True),
    "xlsxwriter": by_xlsxwriter,
    "xlsxwriter-rows": lambda tables, file: by_xlsxwriter(tables, file, constant_memory=True),
    "xlsxwriter-1904": lambda tables, file: by_xlsxwriter(tables, file, date_1904=True),
    "pandas-openpyxl": lambda tables, file: by_pandas(tables, file, "openpyxl"),
    "pandas-xlsxwriter": lambda tables, file: by_pandas(tables, file, "xlsxwriter"),
    "inline": by_hand,
    "plain": lambda tables, file: by_hand(tables, file, texts="plain"),
    "shared": lambda tables, file: by_hand(tables, file, texts="shared"),
    "rich": lambda tables, file: by_hand(tables, file, texts="rich"),
    "no-addresses": lambda tables, file: by_hand(tables, file, addresses=False),
    "no-styles": lambda tables, file: by_hand(tables, file, styles=False),
    "epoch-1904": lambda tables, file: by_hand(tables, file, epoch=datetime.date(1904, 1, 1)),
    "prefix": lambda tables, file: by_hand(tables, file, texts="shared", prefix="x"),
    "absolute": lambda tables, file: by_hand(tables, file, texts="shared", absolute=True),
    "strict": lambda tables, file: by_hand(tables, file, texts="shared", strict=True),
    "stored": lambda tables, file: by_hand(tables, file, order=-1, compression=zipfile.ZIP_STORED),
    "utf-16": lambda tables, file: by_hand(tables, file, texts="shared", encoding="UTF-16"),
    "decorated": lambda tables, file: by_hand(tables, file, decorated=True),
    "streamed": lambda tables, file: by_hand(tables, file, streamed=True),
    "backslashes": lambda tables, file: by_hand(tables, file, separator="\\"),
}


def main():
    if len(sys.argv) == 1:
        print("\n".join(WRITERS))
        return
    writer, folder, schemas, file = sys.argv[1:]
    WRITERS[writer](tables_of(folder, schemas), file)


main()
