import Assessment
package import Tabular

/// The rules for each kind of fault: the check that it breaks, and the texts for the check's sentence.
extension Fault.Kind {
  var check: Check { rule(nil).check }

  /// Makes the texts for the names in braces of the sentence.
  func values(in sentence: FaultSentence) -> [String: Bilingual] { rule(sentence).values }

  /// Returns the check and the texts for a sentence; the texts are empty without a sentence.
  private func rule(_ sentence: FaultSentence?) -> (check: Check, values: [String: Bilingual]) {
    // A damaged file has many faults, and the sentences of most are never read: make the texts on demand.
    func breaks(_ check: Check, _ values: (FaultSentence) -> [String: Bilingual] = { _ in [:] }) -> (
      check: Check, values: [String: Bilingual]
    ) {
      (check, sentence.map(values) ?? [:])
    }
    return switch self {
    case .empty: breaks(.fileEmpty)
    case .undecodable(let byte, let offset):
      breaks(.textUndecodable) { ["byte": $0.hex(byte), "offset": $0.same(offset)] }
    case .lettersLost, .cellBroken: breaks(.cellUnreadable)
    case .titleLost(_, .damage): breaks(.cellUnreadable)
    case .titleLost(_, .formula): breaks(.formulaNotCalculated)
    case .titleLost(_, .error(let error)): breaks(.cellErrorValue) { _ in ["error": Bilingual(same: error)] }
    case .numberShownAsDate: breaks(.numberShownAsDate)
    case .tooManyDigits: breaks(.numberBeyondDigits)
    case .formulaWithoutResult: breaks(.formulaNotCalculated)
    case .errorValue(let error): breaks(.cellErrorValue) { _ in ["error": Bilingual(same: error)] }
    case .unclosedQuote: breaks(.quoteUnclosed)
    case .strayQuote: breaks(.quoteStray)
    case .notATable: breaks(.notATable)
    case .missingColumn(let name): breaks(.columnMissing) { ["column": $0.schema.text(ofColumn: name)] }
    case .duplicateColumn: breaks(.columnRepeated)
    case .tooManyCells(let expected, let found):
      breaks(.rowTooLong) { ["expected": $0.same(expected), "found": $0.same(found)] }
    case .tooFewCells(let expected, let found, let rows):
      breaks(.rowTooShort) { ["expected": $0.same(expected), "found": $0.same(found), "rows": rows.text] }
    case .cutOff(let expected, let found):
      breaks(.fileCutOff) { ["expected": $0.same(expected), "found": $0.same(found)] }
    case .cellsLeftOff(let expected, let found):
      breaks(.cellsLeftOff) { ["expected": $0.same(expected), "found": $0.same(found)] }
    case .uncertainEnd: breaks(.fileEndUncertain)
    case .duplicateKey(let first, let identical):
      breaks(identical ? .keyRepeatedIdentical : .keyRepeated) { ["first": $0.row(ofLine: first), "keys": $0.keys] }
    case .missingValue: breaks(.cellMissing) { ["known": $0.known()] }
    case .blankMark: breaks(.cellMarkedBlank)
    case .notANumber: breaks(.numberMalformed) { ["example": $0.example("86.20"), "nothing": $0.nothing] }
    case .invisibleCharacters: breaks(.invisibleCharacters)
    case .formula: breaks(.formulaInCell)
    case .notAnInteger: breaks(.integerMalformed) { ["example": $0.example("152")] }
    case .notADate: breaks(.dateMalformed) { _ in ["month": Bilingual(same: "")] }
    case .dayAfterMonth(let last): breaks(.dateMalformed) { _ in ["month": .month(until: last)] }
    case .monthFirstDate(let text):
      breaks(.dateMonthFirst) { _ in
        ["example": Bilingual(same: text), "rows": Bilingual("รวมช่องนี้", "including this cell")]
      }
    case .serialDate(let date): breaks(.dateBecameNumber) { _ in ["likely": date.text] }
    case .notABoolean: breaks(.booleanMalformed)
    case .notAYear: breaks(.yearMalformed) { ["known": $0.known(else: Bilingual(" เช่น 2566", ", such as 2566"))] }
    case .twoDigitYear:
      breaks(.yearTwoDigits) { ["known": $0.known(else: Bilingual(" เช่น 30/06/2566", ", such as 30/06/2566"))] }
    case .doubleConvertedYear(let likely): breaks(.yearDoubleConverted) { ["likely": $0.same(likely)] }
    case .gregorianYear(let understood): breaks(.yearGregorian) { ["understood": $0.same(understood)] }
    case .repairedNumber(let understood):
      breaks(.numberRepaired) { _ in ["understood": Bilingual(same: understood.description)] }
    case .percentSign(let likely):
      breaks(.percentSignMisplaced) { _ in ["likely": Bilingual(same: likely.description)] }
    case .ambiguousNumber(let readings):
      breaks(.numberAmbiguous) { _ in
        ["readings": .alternatives(readings.map { Bilingual(same: $0.description) })]
      }
    case .digitsLost: breaks(.numberShortened)
    case .tooLong: breaks(.outOfRange) { _ in ["limits": .calculable] }
    case .repairedCode(let understood): breaks(.codeRepaired) { _ in ["understood": Bilingual(same: understood)] }
    case .codeBecameDate: breaks(.codeBecameDate)
    case .codeBecameNumber: breaks(.codeBecameNumber)
    case .hyphenMissing(let likely): breaks(.hyphenMissing) { _ in ["likely": Bilingual(same: likely)] }
    case .belowMinimum, .aboveMaximum: breaks(.outOfRange) { ["limits": $0.limits] }
    case .notInList(let list): breaks(.notInList) { ["list": $0.text(list)] }
    case .patternMismatch(let pattern): breaks(.patternBroken) { ["example": $0.example(pattern)] }
    case .reference(_, let problem): breaks(problem.check) { $0.details(of: problem) }
    case .answerNotInScale(let list):
      breaks(.answerNotInScale) { _ in ["list": Bilingual(same: list.joined(separator: ", "))] }
    }
  }
}

extension RowRanges {
  /// The rows as a text: "rows 3, 5-9 and 4 more".
  package var text: Bilingual {
    let list = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
    let more = unlisted == 0 ? ("", "") : (" และอีก \(unlisted) แถว", " and \(unlisted) more")
    return Bilingual("แถวที่ \(list)\(more.0)", "row\(count == 1 ? "" : "s") \(list)\(more.1)")
  }
}

extension Bilingual {
  /// The addition to the sentence about a day that the month does not have: the last day of the month.
  fileprivate static func month(until last: CalendarDate) -> Self {
    let day = last.text
    return Self(
      " เนื่องจากวันสุดท้ายของเดือนดังกล่าวคือ \(day.thai)", ": the last day of that month is \(day.english)")
  }
}

extension ReferenceProblem {
  /// The check that the problem breaks.
  ///
  /// A problem without a fault of its own counts as an unknown unit.
  fileprivate var check: Check {
    switch ReferenceFault(rawValue: code) {
    case .geocode: .geocodeAsUnit
    case .closed: .unitClosed
    case .measure: .measureUnknown
    case .anyItem: .itemsNotAssessed
    case .planNode: .planCodeUnknown
    case .planCode: .planCodeMalformed
    case .planNodes: .planCodesSeveral
    case .planKind: .planCodeOfOtherKind
    case .unit, nil: .unitUnknown
    }
  }
}

/// A sentence about a fault in one column of a table.
struct FaultSentence {
  let schema: TableSchema
  /// The codes that the table's columns may hold; nil for a table of the office.
  let admitted: (any AdmittedCodes)?
  let column: String?
  /// The unit that has to answer the finding; nil if the office has to.
  let unit: Code<Unit>?
  /// The rows of the file.
  let sheetRows: SheetRows

  private var field: Field? { column.flatMap { schema.field(named: $0) } }

  /// The values of a list; in Thai each label is followed by the value, which may be written too.
  fileprivate func text(_ list: [String]) -> Bilingual {
    let categories = field?.categories ?? []
    let thai = list.map { word in
      categories.first { $0.value == word }.map { "\($0.label) (\(word))" } ?? word
    }
    return Bilingual(thai.joined(separator: ", "), list.joined(separator: ", "))
  }

  fileprivate func details(of problem: ReferenceProblem) -> [String: Bilingual] {
    guard problem.check != .measureUnknown else {
      return ["list": admitted?.text(in: column ?? "", of: unit) ?? Bilingual(same: "")]
    }
    var values = problem.detail.mapValues { Bilingual(same: $0) }
    for (name, thai) in problem.detail {
      if let english = problem.detail["\(name)_en"] { values[name] = Bilingual(thai, english) }
    }
    if let thai = problem.detail["reason"], let english = problem.detail["reason_en"] {
      values["reason"] = Bilingual(thai, english)
    }
    if problem.check == .planCodeMalformed { values["example"] = example("7.3.1") }
    if [.unitUnknown, .geocodeAsUnit].contains(problem.check) { values["known"] = code(else: values) }
    return values
  }

  /// The code of the unit that the cell must name or, if that is open, of the unit that it seems to mean.
  private func code(else meant: [String: Bilingual]) -> Bilingual {
    let right = column.flatMap { admitted?.right(in: $0, of: unit) }
    guard let owner = right?.owner ?? meant["unit"],
      let code = right.map({ Bilingual(same: $0.value) }) ?? meant["code"]
    else { return Bilingual(same: "") }
    return Bilingual(
      " รหัสที่ถูกต้องของ\(owner.thai)คือ \(code.thai)", ": the right code of \(owner.english) is \(code.english)")
  }

  /// The value that the cell must hold, to follow the name of the column (" คือ 2566").
  ///
  /// - Parameter phrase: The text where several values may be right.
  /// - Returns: The text in both languages.
  fileprivate func known(else phrase: Bilingual = Bilingual(same: "")) -> Bilingual {
    guard let right = column.flatMap({ admitted?.right(in: $0, of: unit) }) else { return phrase }
    return Bilingual(" คือ \(right.value)", ": \(right.value)")
  }

  /// The columns that distinguish the rows of one unit and year.
  fileprivate var keys: Bilingual {
    let identifying = schema.primaryKey.filter { !["unit_code", "fiscal_year"].contains($0) }
    let titles = (identifying.isEmpty ? schema.primaryKey : identifying).map { schema.text(ofColumn: $0) }
    return Bilingual(titles.map(\.thai).joined(separator: ", "), titles.map(\.english).joined(separator: ", "))
  }

  fileprivate var limits: Bilingual {
    let limit = { (bound: Field.Bound?) in
      bound.map { $0.date.map(\.text) ?? Bilingual(same: $0.text) }
    }
    return .limits(minimum: limit(field?.constraints.minimum), maximum: limit(field?.constraints.maximum))
  }

  /// The example of the column in the schema, written for the unit of the finding; `text` if the schema has no example.
  fileprivate func example(_ text: String) -> Bilingual {
    let example = field?.example ?? text
    return Bilingual(same: column.flatMap { admitted?.example(example, in: $0, of: unit) } ?? example)
  }

  /// The hint how to write that there is none, in a column of amounts; empty for other columns.
  fileprivate var nothing: Bilingual {
    guard let field, field.unit != nil else { return Bilingual(same: "") }
    return field.constraints.required
      ? Bilingual(" หากไม่มี โปรดระบุ 0", "; write 0 if there is none")
      : Bilingual(" หากไม่มี โปรดระบุ 0 หรือเว้นว่างไว้", "; write 0 or leave the cell blank if there is none")
  }

  fileprivate func same(_ number: Int) -> Bilingual { Bilingual(same: String(number)) }

  /// The row of the sheet for a line of the file.
  fileprivate func row(ofLine line: Int) -> Bilingual { same(sheetRows.row(ofLine: line)) }

  fileprivate func hex(_ byte: UInt8) -> Bilingual {
    Bilingual(same: "0x" + String(byte, radix: 16, uppercase: true))
  }
}
