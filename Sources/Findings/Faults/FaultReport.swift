package import Assessment
package import Tabular

/// What the reader found wrong with bytes, rows and cells, said in the words of the catalogue.
///
/// One object for a file, which its findings hold until somebody reads what they say.
package final class FaultReport: Sendable {
  package let schema: TableSchema
  /// What its columns may name; nil for a table that the office keeps.
  private let admitted: (any AdmittedCodes)?
  private let suggestions: (any SuggestionSource)?
  /// The rows of the file, as its sentences name them.
  private let sheetRows: SheetRows

  package init(
    schema: TableSchema, admitted: (any AdmittedCodes)? = nil, suggestions: (any SuggestionSource)? = nil,
    sheetRows: SheetRows = SheetRows()
  ) {
    self.schema = schema
    self.admitted = admitted
    self.suggestions = suggestions
    self.sheetRows = sheetRows
  }

  /// `effect`: the published figures that the finding touches.
  package func finding(of fault: Fault, by maker: FindingMaker, effect: PublishedEffect = .nothing) -> Finding {
    Finding(
      fault.kind.check, unit: maker.unit,
      place: Place(
        file: maker.file, line: fault.line, record: fault.record, column: fault.column,
        columnIndex: fault.kind.columnIndex), value: shown(fault),
      deferred: FaultValues(kind: fault.kind, report: self), effect: effect, count: fault.count,
      lines: fault.lines, suggestions: suggestions)
  }

  /// The cell as it was received, with what nobody sees in it written out where that may be the fault.
  private func shown(_ fault: Fault) -> String? {
    let mayBeHidden = fault.kind == .invisibleCharacters || fault.kind.check == .planCodeMalformed
    return mayBeHidden ? fault.value.map(SafeText.revealed) : fault.value
  }

  /// The values of the sentence about a fault, by the names that it gives them.
  ///
  /// `column`: the one that the fault is in; `unit`: the one that the finding belongs to.
  fileprivate func values(of kind: Fault.Kind, in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    let sentence = FaultSentence(
      schema: schema, admitted: admitted, column: column, unit: unit, sheetRows: sheetRows)
    var values = kind.values(in: sentence)
    values["table"] = schema.words
    if let column { values["column"] = schema.words(ofColumn: column) }
    return values
  }
}

extension Fault.Kind {
  /// The index of the column of the file that the fault is about, where its name is that of another.
  fileprivate var columnIndex: Int? {
    if case .duplicateColumn(let index) = self { index } else { nil }
  }
}

/// The values of the sentence about one fault.
private struct FaultValues: SentenceValues {
  let kind: Fault.Kind
  let report: FaultReport

  func values(in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    report.values(of: kind, in: column, of: unit)
  }
}

/// The codes that the columns of a table may hold, as a message lists them.
package protocol AdmittedCodes: Sendable {
  /// The codes that a column may name, in a list.
  ///
  /// `unit`: whose cell it is; nil where that is not known, and then the codes of every edition are meant.
  func words(in column: String, of unit: Code<Unit>?) -> Bilingual

  /// The one value that a cell of a column can rightly have, and whose it is; nil where there may be several.
  func right(in column: String, of unit: Code<Unit>?) -> (value: String, owner: Bilingual?)?

  /// The example of a column as the unit would write it; nil where it is the same for all units.
  func example(_ example: String, in column: String, of unit: Code<Unit>?) -> String?
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
