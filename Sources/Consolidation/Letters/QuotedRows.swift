import Assessment
import Tabular

/// A row that a finding stands in, as it was received: the cells of the columns that its schema knows.
package struct QuotedRow: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package let column: String
    /// In Thai.
    package let title: String
    package let text: String
    /// Whether it answers one of many items, of which only the one that a finding is about is quoted.
    package let isItem: Bool
  }

  /// In the order of the schema, whatever that of the file: what a letter quotes is the same for the same row.
  package let cells: [Cell]
  /// What tells the row from the unit's other rows of the table, folded.
  package let key: [String]
}

/// The rows that the units' findings stand in, read again once it is known which they are.
package struct QuotedRows: Sendable {
  private struct Line: Hashable {
    let file: String
    let line: Int
  }

  private var rows: [Line: QuotedRow] = [:]

  /// Nil where the place is no row, or its file is not what was read before.
  package subscript(place: Place) -> QuotedRow? { rows[Line(file: place.file, line: place.line)] }

  /// `jobs`: threads that read, from 1.
  init(of places: [Place], in season: Season, jobs: Int = 1) {
    quote(places, in: season, jobs: jobs)
  }

  /// Takes those of more places in.
  mutating func quote(_ places: [Place], in season: Season, jobs: Int) {
    let placed = places.filter { $0.record != nil }
    let lines = Dictionary(grouping: placed, by: \.file).mapValues { Set($0.map(\.line)) }
    let intake = ExtractIntake(context: season.context)
    guard !placed.isEmpty else { return }
    let files = season.files
    let quoted = WorkQueue.stretches(of: files.count, jobs: jobs) { numbers in
      files[numbers].flatMap { file -> [(Line, QuotedRow)] in
        guard let wanted = lines[file.delivery.file] else { return [] }
        return intake.quotedRows(of: file, on: wanted)
          .map { (Line(file: file.delivery.file, line: $0), $1) }
      }
    }
    for (line, row) in quoted.lazy.flatMap(\.self) { rows[line] = row }
  }
}

extension ExtractIntake {
  /// The rows that begin on the lines; none of a file that is no longer the one that was read.
  fileprivate func quotedRows(of file: ReceivedFile, on lines: Set<Int>) -> [Int: QuotedRow] {
    guard let bytes = try? FileBytes.read(file.delivery.path), (try? SHA256.digest(of: bytes)) == file.digest
    else { return [:] }
    let text = DecodedText(decoding: bytes)
    guard let (separator, header) = header(of: text, name: file.delivery.name) else { return [:] }
    return RecordText(text, separator: separator).records(beginningOn: lines, longestCell: QuotedRow.longestCell)
      .mapValues { QuotedRow($0, under: header) }
  }

  /// The header that the file was read by.
  private func header(of text: DecodedText, name: String) -> (Separator, HeaderMatch)? {
    let long = ExtractReader.header(of: text, fileName: name, tables: context.tables)
    if let header = long.header, header.faults.isEmpty { return (long.separator, header) }
    let wide = context.wideScores.map { ExtractReader.header(of: text, fileName: name, tables: $0) }
    if let wide, let header = wide.header, context.isWideScores(header) { return (wide.separator, header) }
    return long.header.map { (long.separator, $0) }
  }
}

extension QuotedRow {
  /// What people write in their own words is kept for the office's own questions and quoted nowhere.
  private static let narratives = ["note", "explanation", "position"]
  /// What says whose row it is: the same in every row that a unit sends.
  package static let owners = ["unit_code", "fiscal_year"]

  /// In bytes: as many characters as a workbook's cell holds have no more.
  fileprivate static let longestCell = 1 << 17

  fileprivate init(_ record: Record, under header: HeaderMatch) {
    let table = header.table
    let placed = zip(header.columns, record.fields).compactMap { column, field -> (place: Int, cell: Cell)? in
      let text = (field ?? "").trimmedCell
      switch column {
      case .field(let index):
        let field = table.fields[index]
        return (index, Cell(column: field.name, title: field.title ?? field.name, text: text, isItem: false))
      case .extra(let name): return (table.fields.count, Cell(column: name, title: name, text: text, isItem: true))
      case .unknown: return nil
      }
    }
    let known = placed.sorted { ($0.place, $0.cell.column) < ($1.place, $1.cell.column) }.map(\.cell)
    cells = known.filter { !Self.narratives.contains($0.column) }
    key = table.primaryKey.filter { !Self.owners.contains($0) }
      .map { name in FoldedKey(known.first { $0.column == name }?.text ?? "", keepingCase: true).folding }
  }
}
