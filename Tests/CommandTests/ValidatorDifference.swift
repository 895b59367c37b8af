import Consolidation
import Findings
import Office
import Tabular

/// A fault that one validator finds in a cell, row or header of a file and the other does not.
struct Disagreement {
  let file: ComparedFile
  let fault: CommonFault
  let isTheirs: Bool
  /// The received cell, without invisible characters around it; nil if the fault has no cell.
  let cell: String?
  /// The codes of all findings of `ita` on the line; `theirs` are the faults that frictionless finds.
  let codes: Set<String>
  let theirs: Set<CommonFault>

  func isOfFile(_ codes: String...) -> Bool { file.findings.contains { codes.contains($0.check.code) } }

  /// Whether the whole cell matches a pattern; false without a cell.
  func reads(_ pattern: some RegexComponent) -> Bool { cell.map { $0.wholeMatch(of: pattern) != nil } ?? false }

  /// Whether only frictionless finds a fault of a kind, in one of the columns.
  func isTheirs(_ kind: String, in columns: Set<String>) -> Bool {
    isTheirs && fault.kind == kind && columns.contains(fault.column)
  }
}

/// A way in which the two validators differ on purpose.
struct ValidatorDifference: Sendable {
  let rule: String
  /// The behaviour of frictionless; `ours` is that of `ita`, and `why` the reason.
  let theirs: String
  let ours: String
  let why: String
  let covers: @Sendable (Disagreement) -> Bool

  init(
    _ rule: String, theirs: String, ours: String, why: String, covers: @escaping @Sendable (Disagreement) -> Bool
  ) {
    (self.rule, self.theirs, self.ours, self.why, self.covers) = (rule, theirs, ours, why, covers)
  }

  /// All differences; the first one that covers a disagreement explains it.
  static let all = texts + rows + keys + forms + words

  private static let texts = [
    Self(
      "bytes without meaning", theirs: "one error for the file, and nothing more of it",
      ours: "a finding for each cell that holds them", why: "one broken byte must not hide the rest of a file"
    ) { $0.isOfFile("text-undecodable") },
    Self(
      "a quote that never closes", theirs: "the rest of the file is one cell",
      ours: "a finding for the quote, and the rows below are read",
      why: "one quote must not hide the rest of a file"
    ) { $0.isOfFile("quote-unclosed", "quote-stray") },
    Self(
      "Thai encoded twice", theirs: "the columns are unknown", ours: "the text is restored and read",
      why: "the text as it was can be had back without doubt"
    ) { $0.isOfFile("text-double-encoded") },
    Self(
      "the old end-of-file byte", theirs: "a row of its own", ours: "no part of the text",
      why: "old programs write it after the last row"
    ) { $0.file.bytes.last == 0x1A && $0.isTheirs },
  ]

  private static let rows = [
    Self(
      "a row that is no data", theirs: "errors for all that it lacks", ours: "a note that it does not count",
      why: "officials end a table with totals, remarks and signatures, and paste a header or another table below it"
    ) {
      $0.isTheirs
        && !$0.codes.isDisjoint(with: [
          "total-row", "remark-row", "header-repeated", "header-second-row", "table-below",
        ])
    },
    Self(
      "the rows below another table", theirs: "errors under the columns of the first",
      ours: "one at the other's header",
      why: "they are no rows of the first table"
    ) { disagreement in
      disagreement.isTheirs
        && disagreement.file.findings.contains {
          $0.check.code == "table-below" && $0.place.line < disagreement.fault.line
        }
    },
    Self(
      "a mark for nothing", theirs: "not a number", ours: "a blank cell, with a note",
      why: "people write - where there is nothing to write"
    ) {
      $0.isTheirs && $0.fault.kind == "type-error" && $0.codes.contains("cell-marked-blank")
        && $0.reads(#/[-–.…]|#?N/A|<NA>|\\N|nan/#)
    },
    Self(
      "a blank row", theirs: "an error, and of its key too", ours: "passed over",
      why: "spreadsheets leave them behind, and they have no content"
    ) { disagreement in
      guard disagreement.isTheirs else { return false }
      let isBlank = disagreement.theirs.contains { $0.kind == "blank-row" && $0.line == disagreement.fault.line }
      return isBlank || (disagreement.fault.kind == "type-error" && disagreement.cell == "")
    },
    Self(
      "a form that was not filled in", theirs: "an error for each blank cell", ours: "one for the file",
      why: "a clerk who sends the form unchanged has made one mistake"
    ) { $0.isTheirs && $0.fault.kind == "constraint-error" && $0.cell == "" && $0.isOfFile("form-not-filled-in") },
    Self(
      "a row of a form that was not filled in", theirs: "an error for each blank cell and each repeated key",
      ours: "one note for all such rows", why: "a row that nothing was written to holds no data"
    ) { disagreement in
      disagreement.isTheirs && disagreement.isOfFile("rows-not-filled-in")
        && ["constraint-error", "primary-key"].contains(disagreement.fault.kind) && (disagreement.cell ?? "").isEmpty
    },
    Self(
      "a row that ends early", theirs: "errors for each row and for the cells that it lacks or shifts",
      ours: "one for all such rows, at the first", why: "one slip of the pen is one finding"
    ) { disagreement in
      disagreement.isTheirs && disagreement.isOfFile("row-too-short", "file-cut-off")
        && disagreement.theirs.contains { $0.kind == "missing-cell" && $0.line == disagreement.fault.line }
    },
    Self(
      "cells that were merged", theirs: "errors for each row that they cover", ours: "one for all such rows",
      why: "the value of a merged cell stands in its first row alone"
    ) { disagreement in
      disagreement.isTheirs && disagreement.isOfFile("cells-merged")
        && ["constraint-error", "primary-key"].contains(disagreement.fault.kind)
    },
    Self(
      "responses that a spreadsheet has shortened", theirs: "a key that is repeated", ours: "a number that lost digits",
      why: "1.23457E+15 may be a thousand respondents"
    ) { disagreement in
      disagreement.isOfFile("code-became-number")
        && (disagreement.fault.kind == "primary-key" || disagreement.fault.column == "response")
    },
    Self(
      "other months than the first of a column", theirs: "an error for each cell", ours: "one for the column",
      why: "a clerk who writes the month first does so in the whole column"
    ) { $0.isTheirs("type-error", in: dates) && $0.isOfFile("date-month-first") && $0.reads(/[0-9]+\/.*/) },
    Self(
      "a row that ends before its blank cells", theirs: "an error for each cell", ours: "nothing",
      why: "spreadsheets leave the separators of blank cells at the end of a row off"
    ) { $0.isTheirs && $0.fault.kind == "missing-cell" && $0.codes.isEmpty },
    Self(
      "unit and year of a survey", theirs: "an error for each row", ours: "one for each spelling, at its first row",
      why: "a survey has tens of thousands of rows of one unit"
    ) { disagreement in
      ["iit", "eit"].contains(disagreement.file.table)
        && disagreement.isTheirs("type-error", in: ["fiscal_year"])
        && disagreement.file.findings.contains {
          $0.place.column == disagreement.fault.column && $0.value == disagreement.cell
        }
    },
  ]

  private static let keys = [
    Self(
      "a key in forms that frictionless cannot read", theirs: "the same key as another that it cannot read",
      ours: "another key", why: "what cannot be read is not the same thing"
    ) { disagreement in
      disagreement.isTheirs && disagreement.fault.kind == "primary-key"
        && disagreement.theirs.contains { $0.kind == "type-error" && $0.line == disagreement.fault.line }
    },
    Self(
      "one key in two forms", theirs: "two keys", ours: "the same key twice",
      why: "5026 and 50260000, o1 and 01, 30/06/2566 and 2023-06-30 are the same"
    ) { !$0.isTheirs && $0.fault.kind == "primary-key" },
    Self(
      "a code in another form", theirs: "the pattern is broken", ours: "the code is read",
      why: "Thai digits, a dash that a program made, and what a lost dash became leave no doubt"
    ) {
      $0.isTheirs("constraint-error", in: ["kpi_code", "project_code"]) && $0.reads(/[0-9๐-๙]{4,8}[–?-][0-9๐-๙]{3,6}/)
    },
    Self(
      "a code that a spreadsheet made a date or a number", theirs: "nothing, where the column has no pattern",
      ours: "a finding on the code", why: "the register of units and of the plan knows what a code looks like"
    ) { !$0.isTheirs && ["unit_code", "goal", "strategy"].contains($0.fault.column) },
  ]

  private static let dates: Set = ["as_of", "announced_on", "start_date", "end_date"]
  private static let integers: Set = ["population", "required", "answered", "round"]

  private static let forms = [
    Self(
      "a day in another form", theirs: "only 2023-06-30", ours: "read",
      why: "pages and systems print 30/06/2566, 30 มิ.ย. 2566, Thai digits and a time of day"
    ) {
      $0.isTheirs("type-error", in: dates)
        && ($0.reads(#/[0-9๐-๙]{1,2}[\/.-][0-9๐-๙]{1,2}[\/.-][0-9๐-๙]{4}/#)
          || $0.reads(/[0-9๐-๙]{4}-[0-9๐-๙]{2}-[0-9๐-๙]{2}([ T]00:00(:00)?)?/)
          || $0.reads(/[0-9]{1,2} (มิถุนายน|มิ\.ย\.|ตุลาคม) (พ\.ศ\. )?[0-9]{4}/))
    },
    Self(
      "a whole number with zero decimals, commas or a power of ten", theirs: "not an integer",
      ours: "read, with a note", why: "spreadsheets write 152.00, 1,152 and 1.03E+3"
    ) {
      $0.isTheirs("type-error", in: integers)
        && ($0.reads(/[0-9]+\.0+/) || $0.reads(/[0-9]{1,3}(,[0-9]{3})+/) || $0.reads(/[0-9]\.[0-9]+E\+[0-9]/))
        && !$0.codes.isDisjoint(with: ["number-repaired", "number-shortened"])
    },
    Self(
      "a number with commas or a percent sign", theirs: "not a number", ours: "read, with a note",
      why: "people write 1,250,000.00, 97,64 and 86.20%"
    ) {
      $0.isTheirs && $0.fault.kind == "type-error" && $0.codes.contains("number-repaired")
        && ($0.reads(/[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) || $0.reads(/[0-9]+,[0-9]{2}/)
          || $0.reads(/[0-9]+\.[0-9]+ ?%/))
    },
    Self(
      "a whole percentage", theirs: "not a number", ours: "read, with a note for all alike",
      why: "people write 95% where the unit is a percentage"
    ) { $0.isTheirs && $0.fault.kind == "type-error" && $0.file.table != "participation" && $0.reads(/[0-9]+ ?%/) },
    Self(
      "a point before three digits of money", theirs: "a number", ours: "one of two numbers",
      why: "66.000 baht may be 66,000"
    ) { !$0.isTheirs && $0.fault.column.hasPrefix("budget_") && $0.reads(/[0-9]+\.[0-9]{3}/) },
    Self(
      "digits of other scripts", theirs: "a number", ours: "not a number, except for Thai digits",
      why: "the office does not write them, so they are a slip"
    ) { !$0.isTheirs && $0.fault.kind == "type-error" && $0.reads(/[٠-٩]+/) },
    Self(
      "NaN", theirs: "NaN is a number, which breaks a limit", ours: "not a number",
      why: "nothing can be calculated with it"
    ) { $0.cell == "NaN" },
    Self(
      "a fiscal year with words or Thai digits", theirs: "not a year", ours: "read",
      why: "pages print ปีงบประมาณ พ.ศ. ๒๕๖๖"
    ) { $0.isTheirs("type-error", in: ["fiscal_year"]) && $0.reads(/(ปีงบประมาณ )?พ\.ศ\. [0-9๐-๙]{4}/) },
    Self(
      "a fiscal year with zero decimals", theirs: "not a year", ours: "read, with a note",
      why: "a spreadsheet that shows decimals writes 2566.00"
    ) { $0.isTheirs("type-error", in: ["fiscal_year"]) && $0.reads(/[0-9]{4}\.0+/) },
    Self(
      "a year that was converted twice", theirs: "a year", ours: "a finding on the year",
      why: "3109 is 2566 with 543 added once too often, and 1480 with 543 taken away"
    ) { !$0.isTheirs && $0.fault.column == "fiscal_year" && $0.reads(/3109|1480/) },
  ]

  private static let words = [
    Self(
      "the score of an item beyond the limits of its column", theirs: "the limits of the column",
      ours: "the scores that the item's scale admits",
      why: "50 lies within the limits and is no score of the item either: the clerk is told all of it at once"
    ) { $0.isTheirs("constraint-error", in: ["score"]) && $0.codes.contains("item-not-in-scale") },
    Self(
      "white space that is none of ASCII", theirs: "part of the cell", ours: "no part of it",
      why: "web pages leave no-break spaces around what is copied from them"
    ) { $0.isTheirs("type-error", in: ["fiscal_year"]) && $0.cell == "2566" },
    Self(
      "words in another case or with Thai digits", theirs: "none of the words", ours: "read",
      why: "a spreadsheet writes TRUE for true, and people write Preliminary"
    ) {
      ($0.isTheirs("type-error", in: ["on_plan", "on_target"]) && $0.reads(/TRUE|FALSE|๑|๐|(ไม่)?ตาม(แผน|เป้าหมาย)/))
        || ($0.isTheirs("constraint-error", in: ["stage"]) && $0.reads(/Preliminary/))
    },
    Self(
      "words of a list in Thai", theirs: "none of the words", ours: "read",
      why: "the form is Thai, and so are the words that stand for those of the list"
    ) {
      ($0.isTheirs("constraint-error", in: ["stage"]) && $0.reads(/(ผล)?(เบื้องต้น|หลังอุทธรณ์|ประกาศ)/))
        || ($0.isTheirs("constraint-error", in: ["basis"]) && $0.reads(/คะแนน(เต็ม 100|ถ่วงน้ำหนัก)?/))
    },
    Self(
      "one column under two of its titles", theirs: "two columns", ours: "the column twice",
      why: "its English name and its Thai title are the same column"
    ) { !$0.isTheirs && $0.fault.kind == "duplicate-label" },
    Self(
      "a title in letters that only look the same", theirs: "an unknown column", ours: "the column",
      why: "เ เ is typed for แ, and no reader sees the difference"
    ) { !$0.isTheirs && $0.isOfTitleInOtherLetters },
    Self(
      "a title with zeros before its number", theirs: "an unknown column", ours: "the column",
      why: "a program that numbers columns by two digits writes Q01 for q1"
    ) { disagreement in
      let title = disagreement.file.title(of: disagreement.fault.column)
      return !disagreement.isTheirs && title.map { FoldedKey($0).withoutLeadingZeros != nil } == true
    },
  ]
}

extension Disagreement {
  /// Whether the title of the column has other letters than the schema, which look the same.
  fileprivate var isOfTitleInOtherLetters: Bool {
    guard let title = file.title(of: fault.column) else { return false }
    return title.unicodeScalars.contains("เ") && title.contains("เเ")
  }
}
