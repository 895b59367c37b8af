"""Writes workbooks with one fault each: faulty.py FOLDER

The folder gets a file for each case, and `expected.txt` with a line for each finding that `ita check` must report:
"PLACE SEVERITY CODE", such as "error-value.xlsx:scores!D2 must mend cell-error-value".
"""

import io
import pathlib
import re
import sys
import warnings
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

# The styles of the workbooks, by their index.
PERCENT, DATE, HOURS, TEXT, QUOTED, THAI_DATE, INVISIBLE, UNIT = range(1, 9)
STYLES = f"""{XML}<styleSheet xmlns="{MAIN}"><numFmts count="3">
<numFmt numFmtId="164" formatCode="[$-D07041E]d mmmm yyyy;@"/><numFmt numFmtId="165" formatCode=";;;"/>
<numFmt numFmtId="166" formatCode="0.00&quot; %&quot;"/></numFmts><cellXfs count="9"><xf numFmtId="0"/>
<xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="49"/><xf numFmtId="49" quotePrefix="1"/>
<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>"""


# Cells: a text of Python is an inline text, a number is a number, and None is a cell that does not exist.


class Cell(str):
    """The XML of a cell, with {at} in place of its attributes of address."""


def number(value, style=0):
    return Cell(f'<c {{at}} s="{style}"><v>{value}</v></c>')


def typed(kind, value):
    return Cell(f'<c {{at}} t="{kind}"><v>{value}</v></c>')


def formula(source, result="", kind="n"):
    return Cell(f'<c {{at}} t="{kind}"><f>{escape(source)}</f>' + (f"<v>{result}</v></c>" if result else "</c>"))


def letters(column):
    return letters(column // 26 - 1) + chr(65 + column % 26) if column >= 26 else chr(65 + column)


def cell_xml(cell, address):
    if cell is None:
        return ""
    if isinstance(cell, Cell):
        return cell.replace("{at}", f'r="{address}"')
    if isinstance(cell, str):
        return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{address}"><v>{cell}</v></c>'


class Sheet:
    """A sheet: its title, its rows from row 1 on, and what else it has."""

    def __init__(self, title, rows, hidden=(), state="visible", filter="", merges=(), xml=None):
        self.title, self.rows, self.hidden, self.state = title, rows, hidden, state
        self.filter, self.merges, self.xml = filter, merges, xml

    def part(self):
        if self.xml is not None:
            return self.xml
        rows = ""
        for index, row in enumerate(self.rows, start=1):
            cells = "".join(cell_xml(cell, f"{letters(column)}{index}") for column, cell in enumerate(row))
            rows += f'<row r="{index}"' + (' hidden="1"' if index in self.hidden else "") + f">{cells}</row>\n"
        merges = "".join(f'<mergeCell ref="{range}"/>' for range in self.merges)
        return worksheet(
            rows,
            (f'<autoFilter ref="{self.filter}"/>' if self.filter else "")
            + (f"<mergeCells>{merges}</mergeCells>" if merges else ""),
        )


def worksheet(rows, after=""):
    return f'{XML}<worksheet xmlns="{MAIN}"><sheetData>\n{rows}</sheetData>{after}</worksheet>'


def relationships(*entries):
    listed = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{type}" Target="{target}"{more}/>'
        for id, type, target, more in entries
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def parts(*sheets, texts=(), main=WORKBOOK_TYPE, properties="", calculation=""):
    """The parts of a workbook by their names."""
    listed = "".join(
        f'<sheet name={quoteattr(sheet.title)} sheetId="{index}" state="{sheet.state}" r:id="s{index}"/>'
        for index, sheet in enumerate(sheets, start=1)
    )
    found = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": relationships(("r1", "officeDocument", "xl/workbook.xml", "")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr {properties}/>'
        f"<sheets>{listed}</sheets><calcPr {calculation}/></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(
            ("styles", "styles", "styles.xml", ""),
            ("texts", "sharedStrings", "sharedStrings.xml", ""),
            *((f"s{index}", "worksheet", f"worksheets/sheet{index}.xml", "") for index in range(1, len(sheets) + 1)),
        ),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}">'
        + "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        + "</sst>",
    }
    for index, sheet in enumerate(sheets, start=1):
        found[f"xl/worksheets/sheet{index}.xml"] = sheet.part()
    return found


def packed(found, method=zipfile.ZIP_DEFLATED, again={}):
    """The parts as a zip archive; the parts of `again` follow under names that the archive may have already."""
    archive = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(archive, "w", method) as file:
        for name, content in [*found.items(), *again.items()]:
            file.writestr(zipfile.ZipInfo(name, (2023, 9, 6, 0, 0, 0)), content, method)
    return archive.getvalue()


TITLES = ["unit_code", "fiscal_year", "measure", "score"]
ROW = ["5030", "2566", "ITA", 97.21]


def rows(*more):
    """Rows of the table of scores, where a single cell is the score of the total."""
    return [TITLES] + [row if isinstance(row, list) else ["5030", "2566", "ITA", row] for row in more]


def scores(*more, **options):
    return Sheet("scores", rows(*more), **options)


def table(title, *filled):
    """A sheet with rows of named cells."""
    names = list(dict.fromkeys(name for row in filled for name in row))
    return Sheet(title, [names] + [[row.get(name) for name in names] for row in filled])


OWN = {"unit_code": "5030", "fiscal_year": "2566"}


def kpi(**cells):
    return table("kpi", OWN | {"kpi_code": "5030-1087"} | cells)


def project(**cells):
    return table("projects", OWN | {"project_code": "50300000-6648", "print": "1", "round": 1} | cells)


def answers(**cells):
    """Answers to every item: the best ones, unless a cell is given."""
    scales = {item: "1" if item in ("e4", "e8", "e10", "e13") else "4" for item in (f"e{i}" for i in range(1, 16))}
    return table("eit", OWN | {"response": "1"} | scales | cells)


def counts(**cells):
    return table("participation", OWN | {"instrument": "IIT", "as_of": "30/06/2566"} | cells)


MEND, EXPLAIN, NOTE = "must mend", "must explain", "note"
# The cases: the name of the file, its content, and the findings: the place after the name, the severity and the code.
CASES = []


def case(name, content, *expected):
    """Adds a case: bytes, the parts of a workbook, or sheets."""
    if isinstance(content, Sheet):
        content = [content]
    if isinstance(content, list):
        content = parts(*content)
    if isinstance(content, dict):
        content = packed(content)
    file = name if "." in name else name + ".xlsx"
    CASES.append((file, content, sorted(f"{file}{place} {severity} {code}" for place, severity, code in expected)))


# Cells without a value

for error in ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#GETTING_DATA"]:
    word = error.strip("#!?").replace("/", "").replace("_", "-").lower()
    case(f"error-{word}", scores(typed("e", error)), (":scores!D2", MEND, "cell-error-value"))
case("error-of-formula", scores(formula("A2/0", "#DIV/0!", "e")), (":scores!D2", MEND, "cell-error-value"))
case("error-in-key", scores(["5030", "2566", typed("e", "#N/A"), 97.21]), (":scores!C2", MEND, "cell-error-value"))
case("error-in-unknown-column", Sheet("scores", [TITLES + ["ตรวจ"], ROW + [typed("e", "#N/A")]]),
     (":scores!E1", NOTE, "column-unknown"))
case("error-as-text", scores("#REF!"), (":scores!D2", MEND, "formula-in-cell"))
case("formula-without-value", scores(formula("80+17.21")), (":scores!D2", MEND, "formula-not-calculated"))
case("formula-not-calculated-by-writer", parts(scores(formula("80+17.21", "0")), calculation='fullCalcOnLoad="1"'),
     (":scores!D2", MEND, "formula-not-calculated"))
case("formula-read", scores(formula("80+17.21", "97.21")), (":scores!D2", NOTE, "formulas-read"))
case("formula-with-empty-text", scores(formula('IF(A2="","",B2)', "", "str"), ["5030", "2566", "IIT", 97.64]),
     (":scores!2", NOTE, "rows-not-filled-in"))
case("formula-in-unknown-column", Sheet("scores", [TITLES + ["ตรวจ"], ROW + [formula("D2*2", "194.42")]]),
     (":scores!E1", NOTE, "column-unknown"))
case("score-blank", scores(["5030", "2566", "ITA", None], ["5030", "2566", "IIT", 97.64]),
     (":scores!2", NOTE, "rows-not-filled-in"))
case("score-blank-in-filled-row", Sheet("scores", [TITLES + ["reason"], ["5030", "2566", "ITA", None, "ประกาศ"]]),
     (":scores!D2", MEND, "cell-missing"))
case("shared-text-beyond-list", scores(typed("s", 7)), (":scores!D2", MEND, "cell-unreadable"))
case("shared-text-negative", scores(typed("s", -1)), (":scores!D2", MEND, "cell-unreadable"))
case("shared-text-beyond-integers", scores(typed("s", "9" * 40)), (":scores!D2", MEND, "cell-unreadable"))
case("cell-type-unknown", scores(typed("q", "97.21")), (":scores!D2", MEND, "cell-unreadable"))
case("number-with-letters", scores(number("97.21 %")), (":scores!D2", MEND, "cell-unreadable"))
case("number-not-a-number", scores(number("NaN")), (":scores!D2", MEND, "cell-unreadable"))
case("number-infinite", scores(number("-INF")), (":scores!D2", MEND, "cell-unreadable"))
case("number-hexadecimal", scores(number("0x61")), (":scores!D2", MEND, "cell-unreadable"))
case("letters-lost", kpi(title="การประเมิน\ufffd\ufffd"), (":kpi!D2", MEND, "cell-unreadable"))
case("letters-became-question-marks", kpi(title="????????? ITA ???????"), (":kpi!2", MEND, "text-letters-lost"))
case("surrogates-escaped", kpi(title="ดี _xD83D__xDE00_"))
case("surrogate-alone", kpi(title="ดี _xD83D_"))

# Numbers

case("answer-error", answers(e15=typed("e", "#N/A")), (":eit!R2", MEND, "cell-error-value"))
case("answer-boolean", answers(e15=typed("b", 1)), (":eit!R2", MEND, "answer-not-in-scale"))
case("answer-as-percent", answers(e15=number("0.04", PERCENT)), (":eit!R2", MEND, "answer-not-in-scale"))
case("answer-outside-scale", answers(e15=5), (":eit!R2", MEND, "answer-not-in-scale"))
case("answers-of-formulas", answers(e15=formula("2+2", "4")), (":eit!R2", NOTE, "formulas-read"))
case("score-in-words", scores("เก้าสิบเจ็ดจุดสองหนึ่ง"), (":scores!D2", MEND, "number-malformed"))
case("score-with-unit", scores("97.21 คะแนน"), (":scores!D2", MEND, "number-malformed"))
case("score-shows-unit", scores(number("97.21", UNIT)))
case("score-not-shown", scores(number("97.21", INVISIBLE)))
case("score-as-percent", scores(number("0.9721", PERCENT)))
case("score-as-percent-above-100", scores(number("97.21", PERCENT)), (":scores!D2", MEND, "out-of-range"))
case("scores-are-fractions", scores(0.9721, ["5030", "2566", "IIT", 0.9764]),
     (":scores!D2", MEND, "scores-are-fractions"))
case("score-with-comma", scores("97,21"), (":scores!D2", NOTE, "number-repaired"))
case("budget-with-points", project(budget_granted="1.234.567"), (":projects!F2", MEND, "number-malformed"))
case("score-in-thai-digits", scores("๙๗.๒๑"))
case("score-boolean", scores(typed("b", 1)), (":scores!D2", MEND, "number-malformed"))
case("boolean-broken", project(on_plan=typed("b", 2)), (":projects!F2", MEND, "cell-unreadable"))
case("score-became-date", scores(number("45172", DATE)), (":scores!D2", MEND, "number-shown-as-date"))
case("score-became-time", scores(number("4.05625", HOURS)), (":scores!D2", MEND, "number-shown-as-date"))
case("score-negative", scores(-97.21), (":scores!D2", MEND, "out-of-range"))
case("score-huge", scores(number("1E+300")), (":scores!D2", MEND, "out-of-range"))
case("score-tiny", scores(number("1E-300")), (":scores!D2", MEND, "out-of-range"))
case("score-beyond-doubles", scores(number("1E+999")), (":scores!D2", MEND, "out-of-range"))
case("score-with-many-decimals", scores(number("97.2149")), (":scores!D2", NOTE, "too-many-decimals"))
case("score-as-binary-fraction", scores(number("97.210000000000008")))
case("budget-huge", project(budget_granted=number("1E+300")), (":projects!F2", MEND, "out-of-range"))
case("population-as-percent", counts(population=number("0.5", PERCENT)),
     (":participation!E2", MEND, "percent-sign-misplaced"))
case("population-with-decimals", counts(population=120.5), (":participation!E2", MEND, "integer-malformed"))
case("population-as-date", counts(population=number("45172", DATE)), (":participation!E2", MEND, "number-shown-as-date"))

# Codes

case("unit-as-percent", scores([number("5030", PERCENT), "2566", "ITA", 97.21]), (":scores!A2", MEND, "unit-unknown"))
case("unit-as-number", scores([5030, 2566, "ITA", 97.21]))
case("unit-with-decimals", scores([number("5030.5"), "2566", "ITA", 97.21]), (":scores!A2", MEND, "unit-unknown"))
case("unit-with-typed-apostrophe", scores(["'5030", "2566", "ITA", 97.21]), (":scores!A2", MEND, "unit-unknown"))
case("unit-with-format-apostrophe",
     scores([Cell(f'<c {{at}} s="{QUOTED}" t="inlineStr"><is><t>5030</t></is></c>'), "2566", "ITA", 97.21]))
case("unit-with-hard-space", scores(["\u00a05030\u00a0", "2566", "ITA", 97.21]))
case("score-with-hard-space", scores("97.21\u00a0"))
case("score-with-zero-width-space", scores("97\u200b.21"), (":scores!D2", MEND, "invisible-characters"))
case("unit-of-area", scores(["1031", "2566", "ITA", 97.21]), (":scores!A2", MEND, "geocode-as-unit"))
case("kpi-code-became-date", kpi(kpi_code=number("1143446", DATE)), (":kpi!C2", MEND, "code-became-date"))
case("kpi-code-became-number", kpi(kpi_code=50301087), (":kpi!C2", MEND, "hyphen-missing"))
case("goal-became-date", kpi(goal=number("37104", DATE)), (":kpi!D2", MEND, "code-became-date"))
case("goal-cut-short", kpi(goal=7.3), (":kpi!D2", EXPLAIN, "plan-code-of-other-kind"))
case("strategies-in-order", kpi(goal="7.3.1", strategy="7.3.1.3"))
case("project-code-in-17-digits", project(project_code=number("50300000664800017")),
     (":projects!C2", MEND, "number-beyond-digits"))
case("reference-in-19-digits", Sheet("scores", [TITLES + ["reference"], ROW + [number("1.2345678901234501E+18")]]),
     (":scores!E2", MEND, "number-beyond-digits"))
case("responses-in-17-digits", answers(response=number("12345678901234567")), (":eit!C2", MEND, "number-beyond-digits"))

# Years and dates

case("year-gregorian", scores(["5030", 2023, "ITA", 97.21]), (":scores!B2", NOTE, "year-gregorian"))
case("year-wrong", scores(["5030", 2565, "ITA", 97.21]), (":scores!B2", MEND, "year-wrong"))
case("year-as-date", scores(["5030", number("45172", DATE), "ITA", 97.21]), (":scores!B2", MEND, "year-malformed"))
case("year-as-percent", scores(["5030", number("25.66", PERCENT), "ITA", 97.21]),
     (":scores!B2", MEND, "year-malformed"))
case("date-as-number", project(start_date=44835), (":projects!F2", MEND, "date-became-number"))
case("date-of-buddhist-era", project(start_date=number("243163", THAI_DATE)))
case("date-before-1900", project(start_date=number("0", DATE)), (":projects!F2", MEND, "date-malformed"))
case("date-of-leap-day-1900", project(start_date=number("60", DATE)), (":projects!F2", MEND, "date-malformed"))
case("date-far-away", project(start_date=number("2958465", DATE)), (":projects!F2", MEND, "date-malformed"))
case("date-of-another-year", project(start_date=number("43000", DATE)), (":projects!F2", EXPLAIN, "date-outside-year"))
case("date-beyond-calendar", project(start_date=number("99999999", DATE)), (":projects!F2", MEND, "date-malformed"))
case("date-with-time", project(start_date=number("44835.5", DATE)))
case("date-typed-month-first", project(start_date="10/31/2565"), (":projects!F2", MEND, "date-month-first"))
case("date-of-type-date", project(start_date=typed("d", "2022-10-01T00:00:00")))
case("dates-reversed", project(start_date=number("44936", DATE), end_date=number("44935", DATE)),
     (":projects!G2", MEND, "dates-reversed"))
case("date-of-1904-read-as-1900", parts(project(start_date=number("44835", DATE)), properties='date1904="1"'),
     (":projects!F2", EXPLAIN, "date-outside-year"))

# Texts

case("text-with-line-breaks", kpi(title="บรรทัดแรก\nบรรทัดที่สอง_x000D_\r\nบรรทัดที่สาม"))
case("score-with-line-break", scores("97.21\n"))
case("score-of-two-lines", scores("97.21\n96.50"), (":scores!D2", MEND, "number-malformed"))
case("text-with-formula", scores("=80+17.21"), (":scores!D2", MEND, "formula-in-cell"))
case("text-with-quotes-and-commas", kpi(title='ร้อยละ "ความสำเร็จ", ITA'))
case("text-with-null-escape", kpi(title="ก_x0000_ข"))
case("text-too-long", kpi(title="ก" * 1_400_000), (":kpi", MEND, "cell-too-long"))

# Rows

case("unit-merged", scores(97.21, [None, None, "IIT", 97.64], [None, None, "EIT", 93.08], merges=["A2:A4", "B2:B4"]),
     (":scores!A3", MEND, "cells-merged"))
case("unit-merged-once", scores(97.21, [None, "2566", "IIT", 97.64], merges=["A2:A3"]),
     (":scores!A3", MEND, "cells-merged"))
case("unit-blank-below", scores(97.21, [None, "2566", "IIT", 97.64], ["5030", "2566", "EIT", 93.08]),
     (":scores!A3", MEND, "cell-missing"))
case("remark-merged", Sheet("scores", [TITLES + ["reason"], ROW + ["ประกาศ"], ["5030", "2566", "IIT", 97.64]],
                            merges=["E2:E3"]), (":scores!E2", NOTE, "cells-merged-read"))
case("merge-reaches-over-sheet", scores(97.21, merges=["A1:XFD1048576"]), (":scores!A1", NOTE, "cells-merged-read"))
case("merge-malformed", scores(97.21, merges=["A:B", "", "D9:A1", "A1", "A0:B99999999999999999999"]))
case("rows-hidden", scores(97.21, ["5030", "2566", "IIT", 97.64], hidden=[3]), (":scores!3", NOTE, "rows-hidden"))
case("rows-filtered", scores(97.21, ["5030", "2566", "IIT", 97.64], hidden=[3], filter="A1:D3"),
     (":scores!3", NOTE, "rows-hidden"))
case("total-row", scores(97.21, ["รวมทั้งหมด", None, None, 97.21]), (":scores!A3", NOTE, "total-row"))
case("total-row-of-errors", scores(97.21, ["รวม", None, None, typed("e", "#N/A")]), (":scores!A3", NOTE, "total-row"))
case("remark-row", scores(97.21, ["หมายเหตุ: ข้อมูล ณ วันที่ 6 กันยายน 2566"]), (":scores!3", NOTE, "remark-row"))
case("title-rows", Sheet("scores", [["ผลการประเมิน ITA"], ["สำนักงานเขตบางคอแหลม"], []] + rows(97.21)),
     (":scores!4", NOTE, "header-below-titles"))
case("title-rows-merged", Sheet("scores", [["ผลการประเมิน ITA"]] + rows(97.21), merges=["A1:D1"]),
     (":scores!2", NOTE, "header-below-titles"))
case("fault-below-title-rows", Sheet("scores", [["ผลการประเมิน ITA"], []] + rows(971)),
     (":scores!3", NOTE, "header-below-titles"), (":scores!D4", MEND, "out-of-range"))
case("header-of-two-rows", scores(["(1)", "(2)", "(3)", "(4)"], 97.21), (":scores!2", NOTE, "header-second-row"))
case("header-repeated", scores(97.21, TITLES, ["5030", "2566", "IIT", 97.64]), (":scores!3", NOTE, "header-repeated"))
case("second-table-below", scores(97.21, [], list(OWN) + ["kpi_code", "title"], ["5030", "2566", "5030-1087", "ITA"]),
     (":scores!4", MEND, "table-below"))
case("blank-rows-between", scores(97.21, [], [], ["5030", "2566", "IIT", 97.64]))
case("fault-below-blank-rows", scores(97.21, [], [], ["5030", "2566", "IIT", 976.4]),
     (":scores!D5", MEND, "out-of-range"))
case("row-of-another-unit", scores(97.21, ["5030", "2566", "IIT", 97.64], ["5026", "2566", "ITA", 87.83]),
     (":scores", NOTE, "several-units"))
case("key-repeated", scores(97.21, 97.12), (":scores!3", MEND, "key-repeated"))
case("key-repeated-identical", scores(97.21, number("97.210")), (":scores!3", NOTE, "key-repeated-identical"))
case("measure-unknown", scores(["5030", "2566", "IIIT", 97.21]), (":scores!C2", MEND, "measure-unknown"))
case("row-without-measure", scores(97.21, ["5030", "2566", None, 97.64]), (":scores!C3", MEND, "cell-missing"))
case("value-beside-the-table", scores(["5030", "2566", "ITA", 97.21, None, None, "ตรวจแล้ว"]),
     (":scores!G1", NOTE, "column-untitled"))

# Sheets

case("sheet-unknown", [scores(97.21), Sheet("Sheet2", [["คำนวณ", 1]])], (":Sheet2", NOTE, "sheet-unknown"))
case("title-of-required-column-misspelt", Sheet("scores", [["unit_code", "fiscal_year", "measure", "scoore"], ROW]),
     (":scores!D1", MEND, "column-misnamed"))
case("required-column-missing", Sheet("scores", [TITLES[:3], ROW[:3]]), (":scores!1", MEND, "column-missing"))
case("column-repeated", Sheet("scores", [TITLES + ["score"], ROW + [97.21]]), (":scores!E1", MEND, "column-repeated"))
case("header-in-two-languages", Sheet("scores", [["รหัสหน่วยงาน", "fiscal_year", "ตัววัด", "คะแนน"], ROW]))
case("header-with-line-breaks", Sheet("scores", [["รหัส\nหน่วยงาน", " Fiscal_Year ", "ตัววัด", "คะแนน"], ROW]))
case("title-formula", Sheet("scores", [TITLES[:3] + [formula('"score"', "score", "str")], ROW]))
case("title-letters-lost", Sheet("scores", [TITLES[:3] + ["คะแน\ufffd"], ROW]), (":scores!D1", MEND, "cell-unreadable"))
case("title-error", Sheet("scores", [TITLES[:3] + [typed("e", "#REF!")], ROW]),
     (":scores!D1", MEND, "cell-error-value"))
case("sheet-hidden", [scores(97.21, state="hidden"), Sheet("Sheet2", [])], (":scores", NOTE, "sheet-hidden"))
case("sheet-very-hidden", [scores(97.21, state="veryHidden"), Sheet("Sheet2", [])], (":scores", NOTE, "sheet-hidden"))
case("sheet-twice-equal", [scores(97.21), Sheet("scores (2)", rows(97.21))],
     (":scores (2)", NOTE, "identical-copy"))
case("sheet-twice-different", [scores(97.21), Sheet("scores (2)", rows(97.12))],
     (":scores", MEND, "sheets-differ"), (":scores (2)", MEND, "sheets-differ"))
case("sheet-named-like-table", [scores(97.21), Sheet("kpi", [["ตัวชี้วัดทั้งหมด", 12]])],
     (":kpi!1", MEND, "not-a-table"))
case("sheet-named-otherwise", [Sheet("สรุป ปี 2566!", rows(971))], (":สรุป ปี 2566!!D2", MEND, "out-of-range"))
case("sheet-without-title", [Sheet("", rows(971))], ("", MEND, "workbook-damaged"))
case("sheet-titles-equal", [scores(97.21), Sheet("scores", kpi(title="ก").rows)], ("", MEND, "workbook-damaged"))
case("sheets-empty", [Sheet("Sheet1", []), Sheet("scores", [])], ("", MEND, "workbook-without-data"))
case("sheet-of-header", scores(), ("", MEND, "workbook-without-data"))
case("sheet-prepared-only", scores(["5030", "2566", "ITA", None], ["5030", "2566", "IIT", None]),
     ("", MEND, "workbook-without-data"))
case("sheet-unknown-alone", Sheet("Sheet1", [["คำนวณ", 1]]), ("", MEND, "workbook-without-data"))
chart = parts(scores(97.21), Sheet("Chart1", []))
chart["xl/worksheets/sheet2.xml"] = f'{XML}<chartsheet xmlns="{MAIN}"/>'
chart["xl/_rels/workbook.xml.rels"] = chart["xl/_rels/workbook.xml.rels"].replace(
    'Id="s2" Type="' + OFFICE + "/worksheet", 'Id="s2" Type="' + OFFICE + "/chartsheet")
case("sheet-of-chart", chart)

# Files that are not workbooks

right = parts(scores(97.21))
case("right", right)
case("cut-off", packed(right)[:-100], ("", MEND, "workbook-damaged"))
case("cut-in-half", packed(right)[:900], ("", MEND, "workbook-damaged"))
case("head-lost", packed(right)[64:], ("", MEND, "workbook-damaged"))
case("empty-file", b"", ("", MEND, "workbook-damaged"))
case("zeros", bytes(4096), ("", MEND, "file-of-zeros"))
case("noise", bytes(index * 7919 % 251 for index in range(4096)), ("", MEND, "workbook-damaged"))
case("csv-renamed", b"unit_code,fiscal_year,measure,score\r\n5030,2566,ITA,97.21\r\n", ("", MEND, "workbook-damaged"))
case("html-renamed", b"<html><table><tr><td>unit_code</td></tr></table></html>", ("", MEND, "spreadsheet-refused"))
case("xml-spreadsheet-renamed", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
     ("", MEND, "spreadsheet-refused"))
case("pdf-renamed", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ("", MEND, "spreadsheet-refused"))
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
case("xls-renamed", OLE + "Workbook".encode("utf-16-le"), ("", MEND, "spreadsheet-refused"))
case("password-of-office", OLE + "EncryptedPackage".encode("utf-16-le"), ("", MEND, "workbook-encrypted"))
case("ods-renamed", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
                           zipfile.ZIP_STORED), ("", MEND, "spreadsheet-refused"))
case("word-renamed", packed({"[Content_Types].xml": right["[Content_Types].xml"].replace(
    "spreadsheetml.sheet.main", "wordprocessingml.document.main").replace("xl/workbook", "word/document"),
    "_rels/.rels": relationships(("r1", "officeDocument", "word/document.xml", "")),
    "word/document.xml": f"{XML}<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"}),
    ("", MEND, "spreadsheet-refused"))
case("archive-renamed", packed({"scores.csv": "unit_code,fiscal_year\n"}), ("", MEND, "workbook-damaged"))
case("archive-empty", packed({}), ("", MEND, "workbook-damaged"))
encrypted = bytearray(packed(right))
for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
    at = encrypted.find(signature)
    while at >= 0:
        encrypted[at + offset] |= 1
        at = encrypted.find(signature, at + 4)
case("password-of-zip", bytes(encrypted), ("", MEND, "workbook-encrypted"))
case("macros", parts(scores(97.21), main="application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
     ("", MEND, "spreadsheet-refused"))
case("macros-undeclared", right | {"xl/vbaProject.bin": "\0"}, ("", MEND, "spreadsheet-refused"))
case("macros-of-excel-4", parts(scores(97.21), Sheet("Macro1", [])) | {
    "[Content_Types].xml": right["[Content_Types].xml"].replace(
        "</Types>", '<Override PartName="/xl/macrosheets/sheet1.xml" '
        'ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>')}, ("", MEND, "spreadsheet-refused"))
case("workbook-with-macros.xlsm", parts(scores(97.21), main="application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
     ("", MEND, "spreadsheet-refused"))
case("old-workbook.xls", OLE + "Workbook".encode("utf-16-le"), ("", MEND, "spreadsheet-refused"))
case("open-document.ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
                                 zipfile.ZIP_STORED), ("", MEND, "spreadsheet-refused"))
case("binary-workbook", parts(scores(97.21), main="application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
     ("", MEND, "spreadsheet-refused"))

# Broken packages

DAMAGED = ("", MEND, "workbook-damaged")


def without(name):
    return {part: content for part, content in right.items() if part != name}


def changed(name, old, new):
    assert old in right[name], (name, old)
    return right | {name: right[name].replace(old, new, 1)}


SHEET = "xl/worksheets/sheet1.xml"
case("types-missing", without("[Content_Types].xml"), DAMAGED)
case("workbook-missing", without("xl/workbook.xml"), DAMAGED)
case("sheet-missing", without(SHEET), DAMAGED)
case("texts-missing", without("xl/sharedStrings.xml"), DAMAGED)
case("styles-missing", without("xl/styles.xml"))
case("relationships-missing", without("xl/_rels/workbook.xml.rels"), DAMAGED)
case("sheet-outside", changed("xl/_rels/workbook.xml.rels", 'Target="worksheets/sheet1.xml"',
                              'Target="file:///etc/passwd" TargetMode="External"'), DAMAGED)
case("sheet-above-package", changed("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd"),
     DAMAGED)
case("link-outside", right | {"xl/_rels/workbook.xml.rels": right["xl/_rels/workbook.xml.rels"].replace(
    "</Relationships>", f'<Relationship Id="x" Type="{OFFICE}/externalLink" Target="http://127.0.0.1/a.xlsx" '
    'TargetMode="External"/></Relationships>')})
case("xml-not-well-formed", changed(SHEET, "</sheetData>", ""), DAMAGED)
case("xml-ends-early", right | {SHEET: right[SHEET][:-30]}, DAMAGED)
case("xml-of-two-roots", right | {SHEET: right[SHEET] + "<worksheet/>"}, DAMAGED)
case("xml-empty", right | {SHEET: ""}, DAMAGED)
case("xml-with-null", changed(SHEET, "97.21", "97\0.21"), DAMAGED)
case("xml-not-utf-8", right | {SHEET: right[SHEET].encode().replace(b"ITA", b"IT\xff")}, DAMAGED)
case("root-of-another-kind-beside-data",
     [scores(97.21), Sheet("kpi", [], xml=kpi().part().replace(MAIN, "urn:a"))], DAMAGED)
case("root-of-another-kind", right | {SHEET: f'{XML}<html xmlns="http://www.w3.org/1999/xhtml"/>'}, DAMAGED)
LAUGHS = "<!DOCTYPE a [<!ENTITY l0 'ha'>" + "".join(
    f"<!ENTITY l{i} '{f'&l{i - 1};' * 10}'>" for i in range(1, 10)) + "]>"
case("entities-that-expand", right | {SHEET: right[SHEET].replace(XML, XML + LAUGHS).replace("ITA", "&l9;")}, DAMAGED)
case("entities-in-types", right | {"[Content_Types].xml": LAUGHS + "<a>&l9;</a>"}, DAMAGED)
case("entity-outside", right | {SHEET: right[SHEET].replace(
    XML, XML + '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace("ITA", "&e;")}, DAMAGED)
case("document-type-outside", right | {SHEET: right[SHEET].replace(
    XML, XML + '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">')}, DAMAGED)
case("entity-undeclared", changed(SHEET, "ITA", "&e;"), DAMAGED)
case("encoding-unknown", changed(SHEET, "UTF-8", "TIS-620"), DAMAGED)
case("rows-out-of-order", changed(SHEET, 'r="2"', 'r="1"'), DAMAGED)
case("address-twice", changed(SHEET, 'r="D2"', 'r="C2"'), DAMAGED)
case("address-of-another-row", changed(SHEET, 'r="D2"', 'r="D9"'), DAMAGED)
case("address-malformed", changed(SHEET, 'r="D2"', 'r="2D"'), DAMAGED)
case("cells-out-of-order", right | {SHEET: worksheet(
    "<row>" + "".join(cell_xml(cell, f"{letters(i)}1") for i, cell in enumerate(TITLES)) + "</row><row>"
    + "".join(cell_xml(cell, f"{letters(i)}2") for i, cell in reversed(list(enumerate(ROW)))) + "</row>")})
case("row-beyond-sheet", right | {SHEET: re.sub(r'r="([A-D]?)2"', r'r="\g<1>1048577"', right[SHEET])}, DAMAGED)
case("row-at-end-of-sheet", right | {SHEET: re.sub(r'r="([A-D]?)2"', r'r="\g<1>1048576"', right[SHEET])})
case("row-zero", changed(SHEET, 'r="1"', 'r="0"'), DAMAGED)
case("row-negative", changed(SHEET, 'r="1"', 'r="-1"'), DAMAGED)
case("row-beyond-integers", changed(SHEET, 'r="2"', f'r="{"9" * 30}"'), DAMAGED)
case("column-beyond-sheet", changed(SHEET, 'r="D2"', 'r="XFE2"'), DAMAGED)
case("column-beyond-integers", changed(SHEET, 'r="D2"', f'r="{"Z" * 60}2"'), DAMAGED)
case("cell-outside-row", right | {SHEET: worksheet('<c r="A1"><v>1</v></c>')}, DAMAGED)
case("style-beyond-list", changed(SHEET, '<c r="D2">', '<c r="D2" s="999">'))
case("style-negative", changed(SHEET, '<c r="D2">', '<c r="D2" s="-1">'))
case("epoch-in-another-part", changed(SHEET, "<sheetData>", '<workbookPr date1904="1"/><sheetData>'))
case("parts-twice", packed(right, again={SHEET: right[SHEET].replace("97.21", "12.97")}), DAMAGED)
case("parts-twice-in-other-letter-case", right | {SHEET.upper(): right[SHEET].replace("97.21", "12.97")}, DAMAGED)
case("digest-wrong", packed(right, zipfile.ZIP_STORED).replace(b"97.21", b"97.12"), DAMAGED)
case("packed-text-broken", packed(right).replace(packed(right)[400:420], bytes(20)), DAMAGED)

# Files that were made to stop the program

TOO_LARGE = ("", MEND, "workbook-too-large")
case("sheets-300", [scores(97.21)] + [Sheet(f"s{i}", []) for i in range(299)], TOO_LARGE)
case("parts-5000", right | {f"a/{i}.xml": "" for i in range(5000)}, TOO_LARGE)
case("tag-of-2-mb", changed(SHEET, "<sheetData>", f'<sheetData a="{"a" * 2_000_000}">'), TOO_LARGE)
case("comment-of-2-mb", changed(SHEET, "<sheetData>", f"<!--{'a' * 2_000_000}--><sheetData>"), TOO_LARGE)
case("attributes-100000", changed(SHEET, "<sheetData>", "<sheetData " + " ".join(
    f'a{i}="1"' for i in range(200_000)) + ">"), TOO_LARGE)
case("elements-deep", changed(SHEET, "<sheetData>", "<a>" * 200_000 + "</a>" * 200_000 + "<sheetData>"))
case("namespaces-many", changed(SHEET, "<sheetData>", "".join(
    f'<a xmlns:n{i}="n{i}">' for i in range(20_000)) + "</a>" * 20_000 + "<sheetData>"))
case("bomb-of-zeros", changed(SHEET, "97.21", "97.21" + "0" * 40_000_000), TOO_LARGE)
case("bomb-of-shared-texts", right | {"xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}">' + (
    f"<si><t>{'a' * 1000}</t></si>" * 40_000) + "</sst>"}, TOO_LARGE)
case("bomb-of-references", parts(scores(*[["5030", "2566", "ITA", typed("s", 0)]] * 400), texts=["a" * 100_000]),
     TOO_LARGE)
case("bomb-of-blank-parts", right | {"docProps/app.xml": "\0" * 60_000_000})
case("bomb-of-wide-rows", right | {SHEET: worksheet("<row>" + "<c/>" * 16_384 + "</row>" + (
    "<row>" + "<c><v>1</v></c>" * 16_384 + "</row>") * 100)}, (":scores!2", MEND, "not-a-table"))
last_row = worksheet('<row r="1048576"><c><v>1</v></c></row>')
case("bomb-of-last-rows", [Sheet(f"s{i}", [], xml=last_row) for i in range(20)], TOO_LARGE)
case("bomb-of-long-titles", parts(Sheet("scores", [TITLES + [typed("s", 0)] * 20, ROW]), texts=["ค" * 32_000]),
     *((f":scores!{letters(column)}1", NOTE, "column-unknown") for column in range(4, 24)))
case("row-of-16384-cells", Sheet("scores", rows(97.21) + [[None] * 16_383 + [1]]),
     (":scores!XFD1", NOTE, "column-untitled"))
case("last-cell-of-every-row", right | {SHEET: worksheet("".join(
    f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(1, 3000)))}, TOO_LARGE)


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file, content, _ in CASES:
        (folder / file).write_bytes(content)
    lines = [line for *_, expected in CASES for line in expected]
    (folder / "expected.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
