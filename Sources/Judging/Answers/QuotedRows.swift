import Assessment
package import Findings
import Intake
import Tabular

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
  init(of places: some Sequence<Place>, in view: SeasonView, jobs: Int = 1) {
    quote(places, in: view, jobs: jobs)
  }

  /// Takes those of more places in.
  mutating func quote(_ places: some Sequence<Place>, in view: SeasonView, jobs: Int) {
    var lines: [String: Set<Int>] = [:]
    for place in places where place.record != nil { lines[place.file, default: []].insert(place.line) }
    guard case let lines = lines, !lines.isEmpty else { return }
    let intake = ExtractIntake(context: view.context)
    let files = view.files
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
  /// In bytes: as many characters as a workbook's cell holds have no more.
  private static let longestCell = 1 << 17

  /// The rows that begin on the lines; none of a file that is no longer the one that was read.
  fileprivate func quotedRows(of file: ReceivedFile, on lines: Set<Int>) -> [Int: QuotedRow] {
    guard let bytes = try? FileBytes.read(file.delivery.path), (try? SHA256.digest(of: bytes)) == file.digest
    else { return [:] }
    let text = DecodedText(decoding: bytes)
    guard let (separator, header) = header(of: text, name: file.delivery.name) else { return [:] }
    let columns = QuotedColumns(header)
    return RecordText(text, separator: separator).records(beginningOn: lines, longestCell: Self.longestCell)
      .mapValues { QuotedRow($0, of: columns) }
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
