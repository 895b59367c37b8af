/// Reads a received text as the table that its header says it is.
package enum ExtractReader {
  /// Titles and blank lines above the header are passed over, as far as this record.
  private static let headerWithin = 10

  /// All rows of a text, faulty ones and repeated keys included; none where the header is of no table.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - fileName: The base name; it decides between tables that the header fits equally well, or hardly.
  ///   - tables: The tables that it may be.
  ///   - resolver: Knows what the foreign keys of the schemas refer to.
  ///   - fate: What becomes of each row, asked in the order of the file.
  /// - Returns: The rows that are kept in the order of the file, and everything that was wrong.
  package static func read(
    text: DecodedText, fileName: String, tables: TableRecogniser, resolver: some ReferenceResolver,
    fate: (Row) -> Row.Fate = { _ in .kept }
  ) -> Extract {
    let opening = opening(of: text, fileName: fileName, tables: tables)
    let records = opening.records
    guard let found = opening.found else {
      return Extract(
        header: nil, separator: records.separator, encoding: text.encoding, rows: [], faults: opening.noTable,
        subjects: [:], recordCount: 0, filledUnreadColumns: [])
    }
    let header = found
    var reader = RowReader(header: header, undecoded: UndecodedCells(text.faults), resolver: resolver)
    let quoteFaults = records.forEachRecord(from: header.dataStart, line: header.dataLine) { record in
      guard let row = reader.read(record) else { return }
      reader.close(row, as: fate(row.row))
    }
    reader.finish()
    return Extract(
      header: header, separator: records.separator, encoding: text.encoding, rows: reader.rows,
      faults: (header.faults + opening.quoteFaultsAbove(header.line) + quoteFaults + reader.faults).inLineOrder,
      subjects: reader.subjects, recordCount: reader.recordCount, filledUnreadColumns: reader.filledUnreadColumns)
  }

  /// The header alone, for a file whose rows are read in another way.
  ///
  /// Its own faults stand in the match; `faults` says
  /// why there is none.
  package static func header(
    of text: DecodedText, fileName: String, tables: TableRecogniser
  ) -> (separator: Separator, header: HeaderMatch?, faults: [Fault]) {
    let opening = opening(of: text, fileName: fileName, tables: tables)
    let separator = opening.records.separator
    guard let match = opening.found else { return (separator, nil, opening.noTable) }
    return (separator, match, opening.quoteFaultsAbove(match.line))
  }

  /// The first records of a text under one separator, and the header among them.
  private struct Opening {
    let records: RecordText
    let first: [Record]
    let quoteFaults: [Fault]
    var found: HeaderMatch?

    init(_ records: RecordText, limit: Int = headerWithin) {
      self.records = records
      (first, quoteFaults) = records.records(limit: limit)
    }

    func quoteFaultsAbove(_ line: Int) -> [Fault] { quoteFaults.filter { $0.line < line } }

    /// A broken quote above the first record may be what hides the header; the other faults of a file that is no table
    /// would tell nobody anything.
    var noTable: [Fault] {
      guard let line = first.first?.line else {
        return quoteFaults.isEmpty ? [Fault(.empty, line: 1)] : Array(quoteFaults.prefix(1))
      }
      return quoteFaults.filter { $0.line < line }.prefix(1) + [Fault(.notATable, line: line)]
    }
  }

  /// The opening with the header of a table, under the separator that the text seems to have, else under another.
  ///
  /// A comma in a title line says nothing of the table below it.
  private static func opening(of text: DecodedText, fileName: String, tables: TableRecogniser) -> Opening {
    let file = FoldedKey(fileName)
    let records = RecordText(text)
    // In nearly every file the first record is the header, and no other needs to be read for it.
    if let found = header(in: Opening(records, limit: 1), file, tables.complete) { return found }
    let likely = Opening(records)
    if let found = header(in: likely, file, tables.complete) { return found }
    let others = Separator.allCases.filter { $0 != likely.records.separator }
      .map { Opening(RecordText(text, separator: $0)) }
    for opening in others {
      if let found = header(in: opening, file, tables.complete) { return found }
    }
    for opening in [likely] + others {
      if let found = header(in: opening, file, tables.partial) { return found }
    }
    return likely
  }

  private static func header(
    in opening: Opening, _ file: FoldedKey, _ find: (Record, FoldedKey) -> HeaderMatch?
  ) -> Opening? {
    for (index, record) in opening.first.enumerated() {
      guard var match = find(record, file) else { continue }
      match.titleRows = opening.first[..<index].count { row in row.fields.contains { $0?.trimmedCell.isEmpty == false }
      }
      var opening = opening
      opening.found = match
      return opening
    }
    return nil
  }
}

extension [Fault] {
  /// By line; the faults of a line in the order they were found.
  var inLineOrder: [Fault] {
    enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
