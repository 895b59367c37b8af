package import Assessment
package import Tabular

/// Turns the faults that the reader found in the bytes, rows and cells of a file into findings of the catalogue's
/// checks.
///
/// There is one object for each file. Its findings retain it, since they make their sentences on demand.
package final class FaultReport: Sendable {
  package let schema: TableSchema
  /// The codes that the columns may hold; nil for a table of the office.
  private let admitted: (any AdmittedCodes)?
  private let suggestions: (any SuggestionSource)?
  /// The rows of the file as a spreadsheet counts them, for the sentences.
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

  /// Makes the finding of a fault.
  ///
  /// - Parameters:
  ///   - fault: The fault.
  ///   - maker: The maker for the unit and the file.
  ///   - effect: The published figures that the finding touches.
  /// - Returns: The finding.
  package func finding(of fault: Fault, by maker: FindingMaker, effect: PublishedEffect = .nothing) -> Finding {
    Finding(
      fault.kind.check, unit: maker.unit,
      place: Place(
        file: maker.file, line: fault.line, record: fault.record, column: fault.column,
        columnIndex: fault.kind.columnIndex), value: shown(fault),
      deferred: FaultValues(kind: fault.kind, report: self), effect: effect, count: fault.count,
      lines: fault.lines, suggestions: suggestions)
  }

  /// The cell as it was received.
  ///
  /// Invisible characters are written out where they may be the fault.
  private func shown(_ fault: Fault) -> String? {
    let mayBeHidden = fault.kind == .invisibleCharacters || fault.kind.check == .planCodeMalformed
    return mayBeHidden ? fault.value.map(SafeText.revealed) : fault.value
  }

  /// Makes the texts for the names in braces of a fault's sentence.
  ///
  /// - Parameters:
  ///   - kind: The kind of the fault.
  ///   - column: The column with the fault; nil if the fault is not in a column.
  ///   - unit: The unit that has to answer the finding; nil if the office has to.
  /// - Returns: The text for each name, in both languages.
  fileprivate func values(of kind: Fault.Kind, in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    let sentence = FaultSentence(
      schema: schema, admitted: admitted, column: column, unit: unit, sheetRows: sheetRows)
    var values = kind.values(in: sentence)
    values["table"] = schema.text
    values["column"] = column.map { schema.text(ofColumn: $0) } ?? kind.columnIndex.map(Self.title)
    return values
  }
}

extension FaultReport {
  /// The cell of a title that cannot be read, by the letters of its column.
  private static func title(ofColumn index: Int) -> Bilingual {
    let letters = SheetAddress.letters(ofColumn: index)
    return Bilingual("หัวตาราง (คอลัมน์ \(letters))", "the title of column \(letters)")
  }
}

extension Fault.Kind {
  /// The index in the file of a column that its name does not identify; nil for other faults.
  fileprivate var columnIndex: Int? {
    switch self {
    case .duplicateColumn(let index), .titleLost(let index, _): index
    case _: nil
    }
  }
}

/// The texts for the sentence of one fault.
private struct FaultValues: SentenceValues {
  let kind: Fault.Kind
  let report: FaultReport

  func values(in column: String?, of unit: Code<Unit>?) -> [String: Bilingual] {
    report.values(of: kind, in: column, of: unit)
  }
}

/// The codes that the columns of a table may hold, in the form in which messages list them.
package protocol AdmittedCodes: Sendable {
  /// Lists the codes that a column may hold.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - unit: The unit that the cell belongs to; nil if it is not known, for the codes of all editions.
  /// - Returns: The list in both languages.
  func text(in column: String, of unit: Code<Unit>?) -> Bilingual

  /// Returns the only right value of a cell and the name of its owner; nil if several values may be right.
  func right(in column: String, of unit: Code<Unit>?) -> (value: String, owner: Bilingual?)?

  /// Returns the example of a column as the unit would write it; nil if it is the same for all units.
  func example(_ example: String, in column: String, of unit: Code<Unit>?) -> String?
}

extension Bilingual {
  /// Describes the limits of a column: "from 0 to 100".
  package static func limits(minimum: Self?, maximum: Self?) -> Self {
    switch (minimum, maximum) {
    case (let low?, let high?):
      Self("มีค่าตั้งแต่ \(low.thai) ถึง \(high.thai)", "from \(low.english) to \(high.english)")
    case (let low?, nil): Self("มีค่าไม่น้อยกว่า \(low.thai)", "at least \(low.english)")
    case (nil, let high?): Self("มีค่าไม่เกิน \(high.thai)", "at most \(high.english)")
    case (nil, nil): calculable
    }
  }

  /// The phrase for a column that has no limits except those of calculation.
  static let calculable = Self(
    "เป็นจำนวนที่คำนวณได้ (ตัวเลขไม่ยาวเกินไป)", "a number short enough to calculate with")

  /// Joins alternatives: "97640 or 97.640".
  package static func alternatives(_ texts: [Self]) -> Self {
    Self(texts.map(\.thai).joined(separator: " หรือ "), texts.map(\.english).joined(separator: " or "))
  }
}
