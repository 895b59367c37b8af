import Assessment
import Findings
import Tabular

/// One CSV file that the office keeps, read by the same reader and held to the same rules as an extract.
struct ReferenceTable {
  let file: ReferenceFile
  let rows: [Row]
  /// What breaks the schema; a program that calculates with such a file would calculate nonsense.
  let findings: [Finding]

  init(_ name: String, at path: String, in folder: DataFolder, schema: TableSchema?) throws(RunError) {
    let bytes = try folder.reference(path)
    file = ReferenceFile(path: path, bytes: bytes)
    guard let schema else { throw .fault("no schema of \(name)") }
    let extract = ExtractReader.read(
      text: DecodedText(decoding: bytes), fileName: name, tables: TableRecogniser([schema]))
    let unique = UniqueRows(extract.rows)
    rows = unique.rows
    let schemaOfFaults = extract.table ?? schema
    let lost = LostLetters.line(in: bytes).map { FindingMaker(unit: nil, file: path)(.textLettersLost, line: $0) }
    let broken = (Self.absentColumns(of: extract) + extract.faults + unique.faults.map(\.fault)).map {
      FaultReport(schema: schemaOfFaults).finding(of: $0, by: FindingMaker(unit: nil, file: path))
    }
    .filter { $0.severity == .mustMend }
    findings = lost.map { [$0] } ?? broken
  }

  /// Columns that a row may leave blank but the file must have, since a misspelt header would blank them all unseen.
  ///
  /// The reader itself reports the required ones.
  private static func absentColumns(of extract: Extract) -> [Fault] {
    guard let header = extract.header else { return [] }
    return header.table.fields
      .filter { !$0.constraints.required && header.column(of: $0.name) == nil }
      .map { Fault(.missingColumn($0.name), line: header.line, column: $0.name) }
  }

  /// A finding about a cell; `row`: nil for a row that the file lacks.
  func finding(
    _ check: Check, _ row: Row?, _ column: String, value: String? = nil, values: [String: Bilingual],
    effect: PublishedEffect = .nothing, suggestions: (any SuggestionSource)? = nil
  ) -> Finding {
    FindingMaker(unit: nil, file: file.path)(
      check, line: row?.line ?? 1, record: row?.record, column: row == nil ? nil : column, value: value,
      values: values, effect: effect, suggestions: suggestions)
  }
}

extension Row {
  /// Whether the row's `from_year` and `to_year` hold a fiscal year; a blank one is no limit.
  func isInForce(in year: Int) -> Bool {
    (self.year("from_year").map { $0 <= year } ?? true) && (self.year("to_year").map { year <= $0 } ?? true)
  }
}
