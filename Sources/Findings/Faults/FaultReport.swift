package import Assessment
package import Tabular

/// What the reader found wrong with bytes, rows and cells, said in the words of the catalogue.
///
/// One object for a file, which its findings hold until somebody reads what they say.
package final class FaultReport: Sendable {
  private let schema: TableSchema
  /// What its columns may name; nil for a table that the office keeps.
  private let admitted: (any AdmittedCodes)?

  package init(schema: TableSchema, admitted: (any AdmittedCodes)? = nil) {
    self.schema = schema
    self.admitted = admitted
  }

  /// `file`: relative to the data folder; `unit`: whose finding it is; `effect`: the published figure it touches.
  package func finding(of fault: Fault, in file: String, unit: Code<Unit>?, effect: String) -> Finding {
    Finding(
      fault.kind.check, unit: unit,
      place: Place(file: file, line: fault.line, record: fault.record, column: fault.column), value: shown(fault),
      deferred: FaultValues(kind: fault.kind, report: self), effect: effect, count: fault.count)
  }

  /// The cell as it was received, with what nobody sees in it written out where that is the fault.
  private func shown(_ fault: Fault) -> String? {
    fault.kind == .invisibleCharacters ? fault.value.map(SafeText.revealed) : fault.value
  }

  /// What the sentence about a fault names, by those names.
  ///
  /// `column`: where it stands; `unit`: whose finding it is.
  fileprivate func values(of kind: Fault.Kind, in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    var values = details(of: kind, in: column, of: unit)
    values["table"] = schema.words
    if let column { values["column"] = schema.words(ofColumn: column) }
    return values
  }

  private func details(of kind: Fault.Kind, in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    switch kind {
    case .undecodable(let byte, let offset): ["byte": hex(byte), "offset": same(offset)]
    case .missingColumn(let name): ["column": schema.words(ofColumn: name)]
    case .tooManyCells(let expected, let found), .tooFewCells(let expected, let found):
      ["expected": same(expected), "found": same(found)]
    case .duplicateKey(let first, _): ["first": same(first)]
    case .notANumber: ["example": example(of: column, "86.20")]
    case .doubleConvertedYear(let likely): ["likely": same(likely)]
    case .gregorianYear(let understood): ["understood": same(understood)]
    case .repairedNumber(let understood): ["understood": Bilingual(same: understood.description)]
    case .ambiguousNumber(let readings):
      ["readings": .alternatives(readings.map { Bilingual(same: $0.description) })]
    case .tooLong: ["limits": .calculable]
    case .repairedCode(let understood): ["understood": Bilingual(same: understood)]
    case .hyphenMissing(let likely): ["likely": Bilingual(same: likely)]
    case .belowMinimum, .aboveMaximum: ["limits": limits(of: column)]
    case .answerNotInScale(let list): ["list": Bilingual(same: list.joined(separator: ", "))]
    case .notInList(let list): ["list": words(list, of: column)]
    case .patternMismatch(let pattern): ["example": example(of: column, pattern)]
    case .reference(_, let problem): details(of: problem, column, unit)
    case .empty, .unclosedQuote, .strayQuote, .notATable, .duplicateColumn, .missingValue, .blankMark,
      .invisibleCharacters, .formula, .notAnInteger, .notADate, .notABoolean, .notAYear, .twoDigitYear, .digitsLost,
      .codeBecameDate, .codeBecameNumber:
      [:]
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

  private func details(
    of problem: ReferenceProblem, _ column: String?, _ unit: Code<Unit>?
  ) -> [String: Bilingual] {
    guard problem.check != .measureUnknown else {
      return ["list": admitted?.words(in: column ?? "", of: unit) ?? Bilingual(same: "")]
    }
    var values = problem.detail.mapValues { Bilingual(same: $0) }
    if let thai = problem.detail["unit"], let english = problem.detail["unit_en"] {
      values["unit"] = Bilingual(thai, english)
    }
    return values
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

/// The values of the sentence about one fault.
private struct FaultValues: SentenceValues {
  let kind: Fault.Kind
  let report: FaultReport

  func values(in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    report.values(of: kind, in: column, of: unit)
  }
}

/// The codes that a column may name, as a message lists them.
package protocol AdmittedCodes: Sendable {
  /// `unit`: whose cell it is; nil where that is not known, and then the codes of every edition are meant.
  func words(in column: String, of unit: Code<Unit>?) -> Bilingual
}

extension Bilingual {
  /// The range of a column as a phrase: "from 0 to 100".
  package static func limits(minimum: Self?, maximum: Self?) -> Self {
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
  package static func alternatives(_ texts: [Self]) -> Self {
    Self(texts.map(\.thai).joined(separator: " หรือ "), texts.map(\.english).joined(separator: " or "))
  }
}
