import Assessment
import Tabular

/// What the reader found wrong with bytes, rows and cells, said in the words of the catalogue.
struct FaultReport {
  let schema: TableSchema

  /// `file`: relative to the data folder; `unit`: whose finding it is; `effect`: the published figure it touches.
  func finding(of fault: Fault, in file: String, unit: Code<Unit>?, effect: String) -> Finding {
    let (check, values) = says(fault)
    let column = fault.column.map { ["column": schema.words(ofColumn: $0)] } ?? [:]
    return Finding(
      check, unit: unit,
      place: Place(file: file, line: fault.line, record: fault.record, column: fault.column), value: fault.value,
      values: column.merging(["table": schema.words]) { given, _ in given }
        .merging(values) { _, given in given },
      effect: effect, count: fault.count)
  }

  private func says(_ fault: Fault) -> (Check, [String: Bilingual]) {
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
    case .notANumber: (.numberMalformed, [:])
    case .notAnInteger: (.integerMalformed, [:])
    case .notADate: (.dateMalformed, [:])
    case .notABoolean: (.booleanMalformed, [:])
    case .notAYear: (.yearMalformed, [:])
    case .gregorianYear(let understood): (.yearGregorian, ["understood": same(understood)])
    case .repairedNumber(let understood): (.numberRepaired, ["understood": Bilingual(same: understood.description)])
    case .belowMinimum, .aboveMaximum: (.outOfRange, ["limits": limits(of: fault.column)])
    case .notInList(let list), .answerNotInScale(let list):
      (isAnswer(fault) ? .answerNotInScale : .notInList, ["list": Bilingual(same: list.joined(separator: ", "))])
    case .patternMismatch(let pattern): (.patternBroken, ["pattern": form(of: fault.column, pattern)])
    case .reference(_, let problem): referenceSays(problem)
    }
  }

  private func isAnswer(_ fault: Fault) -> Bool {
    if case .answerNotInScale = fault.kind { return true }
    return false
  }

  private func referenceSays(_ problem: ReferenceProblem) -> (Check, [String: Bilingual]) {
    var values = problem.detail.mapValues { Bilingual(same: $0) }
    if let thai = problem.detail["unit"], let english = problem.detail["unit_en"] {
      values["unit"] = Bilingual(thai, english)
    }
    return switch ReferenceFault(rawValue: problem.code) {
    case .geocode: (.geocodeAsUnit, values)
    case .measure: (.measureUnknown, values)
    case .planNode: (.planCodeUnknown, values)
    case .unit, nil: (.unitUnknown, values)
    }
  }

  private func limits(of column: String?) -> Bilingual {
    let constraints = column.flatMap { schema.field(named: $0) }?.constraints
    return .limits(
      minimum: constraints?.minimum?.text, maximum: constraints?.maximum?.text)
  }

  /// How a column is written: the words of its form for clerks, the pattern for whoever keeps the schemas.
  private func form(of column: String?, _ pattern: String) -> Bilingual {
    Bilingual(column.flatMap { schema.field(named: $0) }?.description ?? pattern, pattern)
  }

  private func same(_ number: Int) -> Bilingual { Bilingual(same: String(number)) }

  private func hex(_ byte: UInt8) -> Bilingual { Bilingual(same: "0x" + String(byte, radix: 16, uppercase: true)) }
}

extension Bilingual {
  /// The range of a column as a phrase: "from 0 to 100".
  static func limits(minimum: String?, maximum: String?) -> Self {
    switch (minimum, maximum) {
    case (let low?, let high?): Self("ตั้งแต่ \(low) ถึง \(high)", "from \(low) to \(high)")
    case (let low?, nil): Self("ไม่น้อยกว่า \(low)", "at least \(low)")
    case (nil, let high?): Self("ไม่เกิน \(high)", "at most \(high)")
    case (nil, nil): Self("จำนวนที่คำนวณได้", "a number that can be calculated with")
    }
  }
}
