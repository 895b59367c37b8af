import Assessment
import Findings
import Tabular

/// A CSV file of the office, read by the same reader and with the same rules as an extract.
struct ReferenceTable {
  let file: ReferenceFile
  let rows: [Row]
  /// The findings about a file that breaks its schema.
  ///
  /// A run with such a finding publishes nothing.
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

  /// Reports missing columns that rows may leave blank: a misspelt header would blank the whole column unnoticed.
  ///
  /// The reader reports missing columns that are required.
  private static func absentColumns(of extract: Extract) -> [Fault] {
    guard let header = extract.header else { return [] }
    return header.table.fields
      .filter { !$0.constraints.required && header.column(of: $0.name) == nil }
      .map { Fault(.missingColumn($0.name), line: header.line, column: $0.name) }
  }

  /// Makes a finding about a cell; `row` is nil for a row that is missing in the file.
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
  /// Whether a fiscal year is between the row's `from_year` and `to_year`; a blank cell is not a limit.
  func isInForce(in year: Int) -> Bool {
    (self.year("from_year").map { $0 <= year } ?? true) && (self.year("to_year").map { year <= $0 } ?? true)
  }
}
