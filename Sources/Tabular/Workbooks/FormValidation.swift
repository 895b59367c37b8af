import CXlsxWriter

/// The messages of a form's cells: a prompt before an entry, and an error for an entry that is not accepted.
extension WorkbookFile {
  /// Adds the messages of a column for some rows of the sheet, counted from 0.
  ///
  /// `subject`: the subject of the rows, if it is known before they are filled in.
  mutating func validate(
    _ column: FormWorkbook.Column, column index: Int, rows: ClosedRange<Int>, about subject: String?,
    choices: [String: String], on sheet: SheetIndex
  ) {
    let rule = column.entry.rule(choices: choices)
    var validation = unsafe lxw_data_validation()
    unsafe validation.validate = UInt8(rule.type.rawValue)
    unsafe validation.criteria = UInt8(rule.criteria.rawValue)
    unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.error_type = UInt8(rule.severity.rawValue)
    unsafe validation.minimum_number = rule.numbers.lowerBound
    unsafe validation.maximum_number = rule.numbers.upperBound
    if let formula = rule.formula { unsafe lxw_data_validation_set_value_formula(&validation, kept(formula)) }
    unsafe lxw_data_validation_set_input_title(
      &validation, kept(WorkbookText.cut(SafeText.visible(column.title), to: Self.longestTitle)))
    let prompt = column.prompt.map { (column.isRequired ? "ต้องกรอก: " : "") + $0 }
    let lines = [subject.map { SafeText.visible($0) }, prompt.map { Self.visible(lines: $0) }].compactMap(\.self)
    if !lines.isEmpty {
      let text = lines.joined(separator: "\n")
      unsafe lxw_data_validation_set_input_message(&validation, kept(WorkbookText.cut(text, to: Self.longestMessage)))
    }
    if let message = rule.message {
      unsafe lxw_data_validation_set_error_title(&validation, kept("โปรดตรวจสอบ / Check"))
      unsafe lxw_data_validation_set_error_message(
        &validation, kept(WorkbookText.cut(message, to: Self.longestMessage)))
    }
    unsafe with(sheet, "worksheet_data_validation_range") { sheet in
      unsafe worksheet_data_validation_range(
        sheet, UInt32(rows.lowerBound), UInt16(index), UInt32(rows.upperBound), UInt16(index), &validation)
    }
  }

  /// Refuses entries over the titles in the first row.
  mutating func keepTitles(columns: Int, on sheet: SheetIndex) {
    var validation = unsafe lxw_data_validation()
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
    unsafe validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    unsafe lxw_data_validation_set_value_formula(&validation, kept("=FALSE"))
    unsafe lxw_data_validation_set_error_title(&validation, kept("หัวตาราง / Header"))
    unsafe lxw_data_validation_set_error_message(
      &validation,
      kept("ห้ามแก้ไขหัวตาราง เพราะใช้บอกว่าแต่ละคอลัมน์คืออะไร / The titles identify the columns: do not change them."))
    unsafe with(sheet, "worksheet_data_validation_range") { sheet in
      unsafe worksheet_data_validation_range(sheet, 0, 0, 0, UInt16(max(0, columns - 1)), &validation)
    }
  }

  private static func visible(lines text: String) -> String {
    text.split(separator: "\n").map { SafeText.visible(String($0)) }.joined(separator: "\n")
  }

  /// The most characters that a spreadsheet accepts for the title of a message, and for its text.
  private static let longestTitle = 32
  private static let longestMessage = 240
}

/// The rule of a column, in the terms of libxlsxwriter.
private struct EntryRule {
  let type: lxw_validation_types
  var criteria = LXW_VALIDATION_CRITERIA_NONE
  var severity = LXW_VALIDATION_ERROR_TYPE_STOP
  var numbers: ClosedRange<Double> = 0...0
  var formula: String?
  /// The error message; nil when every entry is accepted.
  var message: String?
}

extension FormWorkbook.Entry {
  /// The limit of a column of figures without a limit of its own.
  private static let widest = 1e12

  fileprivate func rule(choices: [String: String]) -> EntryRule {
    switch self {
    case .text, .code: return EntryRule(type: LXW_VALIDATION_TYPE_ANY)
    case .date:
      // The shortest date is 1/7/66, and the longest 30 กันยายน พ.ศ. 2566.
      return EntryRule(
        type: LXW_VALIDATION_TYPE_LENGTH, criteria: LXW_VALIDATION_CRITERIA_BETWEEN, numbers: 6...30,
        message: "กรอกวันที่ เช่น 30/09/2566 หรือ 2023-09-30 / a date such as 30/09/2566 or 2023-09-30")
    case .number(let least, let most): return Self.rule(LXW_VALIDATION_TYPE_DECIMAL, "ตัวเลข", "a number", least, most)
    case .whole(let least, let most):
      return Self.rule(LXW_VALIDATION_TYPE_INTEGER, "จำนวนเต็ม", "a whole number", least, most)
    case .choice(let list, let isClosed):
      guard let range = choices[list] else { return EntryRule(type: LXW_VALIDATION_TYPE_ANY) }
      return EntryRule(
        type: LXW_VALIDATION_TYPE_LIST_FORMULA,
        severity: isClosed ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
        formula: "=\(range)",
        message: isClosed
          ? "โปรดเลือกจากรายการ / choose from the list"
          : "ค่านี้ไม่อยู่ในรายการ โปรดตรวจสอบว่าถูกต้อง / not in the list: check that it is right")
    }
  }

  private static func rule(
    _ type: lxw_validation_types, _ thai: String, _ english: String, _ least: Field.Bound?, _ most: Field.Bound?
  ) -> EntryRule {
    let limits = [
      least.map { ("ตั้งแต่ \($0.text)", "from \($0.text)") }, most.map { ("ไม่เกิน \($0.text)", "up to \($0.text)") },
    ]
    .compactMap(\.self)
    let joined = { (first: String, others: [String]) in ([first] + others).joined(separator: " ") }
    let (lower, upper) = (least?.spreadsheetNumber ?? -widest, most?.spreadsheetNumber ?? widest)
    return EntryRule(
      type: type, criteria: LXW_VALIDATION_CRITERIA_BETWEEN, numbers: min(lower, upper)...max(lower, upper),
      message: joined("กรอก\(thai)", limits.map(\.0)) + " / " + joined(english, limits.map(\.1)))
  }
}

extension Field.Bound {
  fileprivate var spreadsheetNumber: Double? {
    if case .number(let number) = limit { number.spreadsheetNumber } else { nil }
  }
}
