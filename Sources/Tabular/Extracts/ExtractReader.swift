/// Reads a received text as the table that its header names.
package enum ExtractReader {
  /// Bytes kept of a cell during the search for the header: a file without line ends may be one cell of megabytes.
  private static let longestTitle = 1 << 14

  /// Reads all rows of a text, including rows with faults and repeated keys; no rows when the header is unknown.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - fileName: The base name; it decides between tables that the header fits equally well or only in part.
  ///   - tables: The tables that the file may be.
  ///   - decide: Decides what happens to each row, called in the order of the file.
  /// - Returns: The rows that are kept in the order of the file, and all faults.
  package static func read(
    text: DecodedText, fileName: String, tables: TableRecogniser, decide: (Row) -> Row.Decision = { _ in .kept }
  ) -> Extract {
    read(open(text, fileName: fileName, tables: tables), decide: decide)
  }

  /// Reads the rows of a text after the search for its header.
  ///
  /// - Parameters:
  ///   - opened: The text and its header.
  ///   - keepsRows: Whether to keep the rows as they were received, too.
  ///   - decide: Decides what happens to each row, called in the order of the file.
  /// - Returns: The rows that are kept in the order of the file, and all faults.
  package static func read(
    _ opened: OpenedText, keepsRows: Bool = false, decide: (Row) -> Row.Decision = { _ in .kept }
  ) -> Extract {
    let records = opened.records
    guard let header = opened.header, let plan = opened.plan else {
      return Extract(
        header: nil, misnamed: nil, separator: records.separator, encoding: records.text.encoding, rows: [],
        faults: opened.faults, subjects: [:], recordCount: 0, filledUnreadColumns: [],
        sheetRows: opened.sheetRows, kept: nil)
    }
    return records.rows(
      plan, from: header.dataStart, line: header.dataLine, below: opened.sheetRows, keepsRows: keepsRows, decide: decide
    ) { reader, quoteFaults in
      Extract(
        header: header, misnamed: plan.misnamed, separator: records.separator, encoding: records.text.encoding,
        rows: reader.rows, faults: (header.faults + opened.faults + quoteFaults + reader.faults).inLineOrder,
        subjects: reader.subjects, recordCount: reader.recordCount, filledUnreadColumns: reader.filledUnreadColumns,
        sheetRows: reader.sheetRows, kept: reader.kept)
    }
  }

  /// Finds only the header, for a file whose rows are read in another way.
  ///
  /// The faults of the header itself are in the match; `faults` explains why no header was found.
  package static func header(
    of text: DecodedText, fileName: String, tables: TableRecogniser
  ) -> (separator: Separator, header: HeaderMatch?, faults: [Fault]) {
    let opened = open(text, fileName: fileName, tables: tables)
    return (opened.separator, opened.header, opened.faults)
  }

  /// Searches for the header of a text.
  package static func open(_ text: DecodedText, fileName: String, tables: TableRecogniser) -> OpenedText {
    let file = tables.name(of: fileName)
    let end = firstLineEnd(of: text.bytes)
    if let line = end.flatMap({ decisiveLine(of: text.bytes, end: $0) }), let end {
      var found: Opening?
      let known = tables.opening(line, file) {
        let opening = opening(of: text, file, tables: tables)
        found = opening
        return opening.isOfFirstLine ? opening.plan.map { .init(separator: opening.records.separator, plan: $0) } : nil
      }
      if let found { return OpenedText(found) }
      if let known {
        return OpenedText(
          records: RecordText(text, separator: known.separator), plan: known.plan,
          header: known.plan.header.moved(toLine: 1, dataStart: end, dataLine: 2), sheetRows: SheetRows(), faults: [])
      }
    }
    return OpenedText(opening(of: text, file, tables: tables))
  }

  /// The first records of a text, split by one separator, and the header among them.
  fileprivate struct Opening {
    let records: RecordText
    let first: [Record]
    let quoteFaults: [Fault]
    var plan: RowPlan?
    var header: HeaderMatch?

    init(_ records: RecordText, limit: Int = RecordText.headerWithin) {
      self.records = records
      (first, quoteFaults) = records.records(limit: limit, longestCell: longestTitle)
    }

    /// The rows of the sheet down to the header, or down to the last record of the search.
    var sheetRows: SheetRows {
      var rows = SheetRows(skippedLines: records.firstLine - 1)
      let end = header?.line ?? .max
      for record in first where record.line <= end && record.lastLine > record.line {
        rows.append(record.line...record.lastLine)
      }
      return rows
    }

    /// Whether the first record is the header, so that no other record was read.
    var isFirstRecord = false

    /// Whether the first line of the file alone determines the header.
    var isOfFirstLine: Bool { isFirstRecord && header?.line == 1 && header?.dataLine == 2 }

    /// The faults of quotes above the header, or the reason why there is no header.
    var faults: [Fault] { header.map { header in quoteFaults.filter { $0.line < header.line } } ?? noTable }

    /// The one fault of a file that is not a known table.
    ///
    /// A broken quote above the first record may hide the header, so it is reported; other faults would not help the
    /// sender.
    private var noTable: [Fault] {
      guard let line = first.first?.line else {
        return quoteFaults.isEmpty ? [Fault(.empty, line: 1)] : Array(quoteFaults.prefix(1))
      }
      return quoteFaults.filter { $0.line < line }.prefix(1) + [Fault(.notATable, line: line)]
    }
  }

  /// Searches for the header with the separator that the text seems to have, else with the others.
  ///
  /// A title line above the table may contain another separator, such as a comma.
  private static func opening(
    of text: DecodedText, _ file: TableRecogniser.FileName, tables: TableRecogniser
  ) -> Opening {
    let records = RecordText(text)
    // In nearly every file the first record is the header, so read only that one at first.
    if var found = header(in: Opening(records, limit: 1), file, tables.complete) {
      found.isFirstRecord = true
      return found
    }
    let likely = Opening(records)
    if let found = header(in: likely, file, tables.complete) { return found }
    let others =
      likely.records.form.isSheet
      ? []
      : Separator.allCases.filter { $0 != likely.records.separator }
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
    in opening: Opening, _ file: TableRecogniser.FileName,
    _ find: (Record, TableRecogniser.FileName) -> RowPlan?
  ) -> Opening? {
    for (index, record) in opening.first.enumerated() {
      guard !opening.records.form.isSheet || mayBeHeader(record), let plan = find(record, file) else { continue }
      var match = plan.header.moved(toLine: record.line, dataStart: record.end, dataLine: record.lastLine + 1)
      match.titleRows = opening.first[..<index].count { row in row.fields.contains { $0?.trimmedCell.isEmpty == false }
      }
      var opening = opening
      opening.plan = plan
      opening.header = match
      return opening
    }
    return nil
  }
}

extension ExtractReader {
  /// Whether a row of a sheet has as few titles as a table.
  ///
  /// Comparing ten rows of 16,384 short cells with every table took 3.6 s, for a workbook of 20 kB.
  private static func mayBeHeader(_ record: Record) -> Bool {
    record.fields.count <= mostTitles || record.fields.count { $0?.isEmpty == false } <= mostTitles
  }

  /// The most titles of a sheet's header, many times as many as any table has columns.
  private static let mostTitles = 2048

  private static func firstLineEnd(of bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let end = unsafe ByteSearch.lineEnd(in: bytes, from: 0, hasReturns: true)
      return end < bytes.count ? end : nil
    }
  }

  /// The first line, without its end, if it alone determines the separator and is one whole record.
  ///
  /// Such a line has a separator and no quote, and is not a "sep=" line.
  private static func decisiveLine(of bytes: [UInt8], end: Int) -> ArraySlice<UInt8>? {
    var lineEnd = end
    while lineEnd > 0, bytes[lineEnd - 1] == 0x0A || bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    guard lineEnd > 5, ByteSearch.first(0x22, in: bytes, to: end) == nil else { return nil }
    let hasSeparator = Separator.allCases.contains { ByteSearch.first($0.rawValue, in: bytes, to: end) != nil }
    return hasSeparator ? bytes[..<lineEnd] : nil
  }
}

/// A text and its header, if one was found.
package struct OpenedText {
  let records: RecordText
  let plan: RowPlan?
  /// The header; nil when the text is not a known table.
  package let header: HeaderMatch?
  /// The rows of the sheet down to the header, or down to the last record of the search.
  package let sheetRows: SheetRows
  /// The faults of quotes above the header, or the reason why there is no header.
  package let faults: [Fault]

  package var separator: Separator { records.separator }

  /// Number of bytes of the text.
  package var size: Int { records.text.bytes.count }

  fileprivate init(
    records: RecordText, plan: RowPlan?, header: HeaderMatch?, sheetRows: SheetRows, faults: [Fault]
  ) {
    self.records = records
    self.plan = plan
    self.header = header
    self.sheetRows = sheetRows
    self.faults = faults
  }

  fileprivate init(_ opening: ExtractReader.Opening) {
    self.init(
      records: opening.records, plan: opening.plan, header: opening.header, sheetRows: opening.sheetRows,
      faults: opening.faults)
  }
}

extension [Fault] {
  /// The faults sorted by line; the faults of one line stay in the order in which they were found.
  var inLineOrder: [Fault] {
    // The faults are nearly always found in order.
    if indices.dropFirst().allSatisfy({ self[$0 - 1].line <= self[$0].line }) { return self }
    return enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
