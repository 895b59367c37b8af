import Assessment
import Tabular

/// What the reader found wrong with bytes, rows and cells, said in the words of the catalogue.
struct FaultReport {
  let schema: TableSchema
  /// What its columns may name; nil for a table that the office keeps.
  var admitted: AdmittedMeasures?

  /// `file`: relative to the data folder; `unit`: whose finding it is; `effect`: the published figure it touches.
  func finding(of fault: Fault, in file: String, unit: Code<Unit>?, effect: String) -> Finding {
    let (check, values) = says(fault, unit)
    let column = fault.column.map { ["column": schema.words(ofColumn: $0)] } ?? [:]
    return Finding(
      check, unit: unit,
      place: Place(file: file, line: fault.line, record: fault.record, column: fault.column), value: shown(fault),
      values: column.merging(["table": schema.words]) { given, _ in given }
        .merging(values) { _, given in given },
      effect: effect, count: fault.count)
  }

  /// The cell as it was received, with what nobody sees in it written out where that is the fault.
  private func shown(_ fault: Fault) -> String? {
    fault.kind == .invisibleCharacters ? fault.value.map(SafeText.revealed) : fault.value
  }

  private func says(_ fault: Fault, _ unit: Code<Unit>?) -> (Check, [String: Bilingual]) {
    switch fault.kind {
    case .empty: (.fileEmpty, [:])
    case .undecodable(let byte, let offset): (.textUndecodable, ["byte": hex(byte), "offset": same(offset)])
    case .unclosedQuote: (.quoteUnclosed, [:])
    case .strayQuote: (.quoteStray, [:])
    case .notATable: (.notATable, [:])
    case .missingColumn(let name): (.columnMissing, ["column": schema.words(ofColumn: name)])
    case .duplicateColumn: (.columnRepeated, [:])
    case .tooManyCells(let expected, let found):
      (.rowTooLong, ["expected": same(expected), "found": same(found)])
    case .tooFewCells(let expected, let found):
      (.rowTooShort, ["expected": same(expected), "found": same(found)])
    case .duplicateKey(let first, identical: true): (.keyRepeatedIdentical, ["first": same(first)])
    case .duplicateKey(let first, identical: false): (.keyRepeated, ["first": same(first)])
    case .missingValue: (.cellMissing, [:])
    case .blankMark: (.cellMarkedBlank, [:])
    case .notANumber: (.numberMalformed, ["example": example(of: fault.column, "86.20")])
    case .invisibleCharacters: (.invisibleCharacters, [:])
    case .formula: (.formulaInCell, [:])
    case .notAnInteger: (.integerMalformed, [:])
    case .notADate: (.dateMalformed, [:])
    case .notABoolean: (.booleanMalformed, [:])
    case .notAYear: (.yearMalformed, [:])
    case .twoDigitYear: (.yearTwoDigits, [:])
    case .doubleConvertedYear(let likely): (.yearDoubleConverted, ["likely": same(likely)])
    case .gregorianYear(let understood): (.yearGregorian, ["understood": same(understood)])
    case .repairedNumber(let understood): (.numberRepaired, ["understood": Bilingual(same: understood.description)])
    case .ambiguousNumber(let readings):
      (.numberAmbiguous, ["readings": .alternatives(readings.map { Bilingual(same: $0.description) })])
    case .digitsLost: (.numberShortened, [:])
    case .tooLong: (.outOfRange, ["limits": .calculable])
    case .repairedCode(let understood): (.codeRepaired, ["understood": Bilingual(same: understood)])
    case .codeBecameDate: (.codeBecameDate, [:])
    case .codeBecameNumber: (.codeBecameNumber, [:])
    case .hyphenMissing(let likely): (.hyphenMissing, ["likely": Bilingual(same: likely)])
    case .belowMinimum, .aboveMaximum: (.outOfRange, ["limits": limits(of: fault.column)])
    case .answerNotInScale(let list): (.answerNotInScale, ["list": Bilingual(same: list.joined(separator: ", "))])
    case .notInList(let list): (.notInList, ["list": words(list, of: fault.column)])
    case .patternMismatch(let pattern): (.patternBroken, ["example": example(of: fault.column, pattern)])
    case .reference(_, let problem): referenceSays(problem, fault.column, unit)
    }
  }

  /// The words of a list, in Thai with the English that may stand for them.
  private func words(_ list: [String], of column: String?) -> Bilingual {
    let categories = column.flatMap { schema.field(named: $0) }?.categories ?? []
    let thai = list.map { word in
      categories.first { $0.value == word }.map { "\($0.label) (\(word))" } ?? word
    }
    return Bilingual(thai.joined(separator: ", "), list.joined(separator: ", "))
  }

  private func referenceSays(
    _ problem: ReferenceProblem, _ column: String?, _ unit: Code<Unit>?
  ) -> (Check, [String: Bilingual]) {
    var values = problem.detail.mapValues { Bilingual(same: $0) }
    if let thai = problem.detail["unit"], let english = problem.detail["unit_en"] {
      values["unit"] = Bilingual(thai, english)
    }
    return switch ReferenceFault(rawValue: problem.code) {
    case .geocode: (.geocodeAsUnit, values)
    case .measure:
      (.measureUnknown, ["list": admitted?.words(in: column ?? "", of: unit) ?? Bilingual(same: "")])
    case .planNode: (.planCodeUnknown, values)
    case .unit, nil: (.unitUnknown, values)
    }
  }

  private func limits(of column: String?) -> Bilingual {
    let field = column.flatMap { schema.field(named: $0) }
    let words = { (bound: Field.Bound?) in
      bound.map { $0.date.map(\.words) ?? Bilingual(same: $0.text) }
    }
    return .limits(minimum: words(field?.constraints.minimum), maximum: words(field?.constraints.maximum))
  }

  /// A cell as it should be; the pattern itself where the schema names none.
  private func example(of column: String?, _ pattern: String) -> Bilingual {
    Bilingual(same: column.flatMap { schema.field(named: $0) }?.example ?? pattern)
  }

  private func same(_ number: Int) -> Bilingual { Bilingual(same: String(number)) }

  private func hex(_ byte: UInt8) -> Bilingual { Bilingual(same: "0x" + String(byte, radix: 16, uppercase: true)) }
}

extension Bilingual {
  /// The range of a column as a phrase: "from 0 to 100".
  static func limits(minimum: Self?, maximum: Self?) -> Self {
    switch (minimum, maximum) {
    case (let low?, let high?):
      Self("มีค่าตั้งแต่ \(low.thai) ถึง \(high.thai)", "from \(low.english) to \(high.english)")
    case (let low?, nil): Self("มีค่าไม่น้อยกว่า \(low.thai)", "at least \(low.english)")
    case (nil, let high?): Self("มีค่าไม่เกิน \(high.thai)", "at most \(high.english)")
    case (nil, nil): calculable
    }
  }

  /// What a number is that is neither too large nor too fine.
  static let calculable = Self(
    "เป็นจำนวนที่คำนวณได้ (ตัวเลขไม่ยาวเกินไป)", "a number that can be calculated with (not too long)")

  /// "97640 or 97.640".
  static func alternatives(_ texts: [Self]) -> Self {
    Self(texts.map(\.thai).joined(separator: " หรือ "), texts.map(\.english).joined(separator: " or "))
  }
}
