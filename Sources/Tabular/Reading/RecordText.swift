/// A text made of records: rows of cells between separators, as RFC 4180 describes them.
package struct RecordText: Sendable {
  /// Number of records among which the parser searches for the header, titles above it included.
  static let headerWithin = 10

  package let text: DecodedText
  package var separator: Separator { form.separator }
  /// The byte and the physical line, from 1, where the records begin: after a "sep=" line.
  let start: Int
  let firstLine: Int
  let form: RecordForm

  /// - Parameters:
  ///   - text: The decoded file.
  ///   - separator: The separator; without it, it is detected in the text.
  package init(_ text: DecodedText, separator: Separator? = nil) {
    self.text = text
    guard text.encoding != .workbook else {
      (start, firstLine, form) = (0, 1, RecordForm(separator: .comma, hasReturns: false, isSheet: true))
      return
    }
    let mark = Self.separatorLine(of: text.bytes)
    start = mark?.end ?? 0
    firstLine = mark == nil ? 1 : 2
    form = RecordForm(
      separator: separator ?? mark?.separator ?? .detected(in: text.bytes, from: mark?.end ?? 0),
      hasReturns: ByteSearch.first(0x0D, in: text.bytes) != nil)
  }

  /// Whether the last line has a line end.
  var hasLineEnd: Bool { text.bytes.last == 0x0A || text.bytes.last == 0x0D }

  /// The result of `make` for a feed of the records from the byte `start` on, where the physical line `line` begins.
  func feed<Result>(from start: Int, line: Int, _ make: (RecordFeed) -> Result) -> Result {
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      make(RecordFeed(piece: unsafe TextPiece(bytes), form: form, start: start, line: line))
    }
  }

  /// The records in order, and the faults of quotes that hid some.
  ///
  /// - Parameters:
  ///   - limit: The most records that are read; nil for all.
  ///   - longestCell: The most bytes that are kept of a cell.
  /// - Returns: The records, none for a blank line, and a fault for each line that was not read.
  package func records(limit: Int? = nil, longestCell: Int = .max) -> (records: [Record], faults: [Fault]) {
    let collector = feed(from: start, line: firstLine) {
      $0.collected(limit: limit ?? .max, longestCell: longestCell)
    }
    return (collector.records, collector.faults.faults)
  }

  /// The record that begins at a position.
  func record(at place: RecordPlace, longestCell: Int = .max) -> Record? {
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      form.record(at: place, in: unsafe TextPiece(bytes), longestCell: longestCell)
    }
  }

  /// The byte of a text where its records begin: after a "sep=" line.
  static func start(in text: DecodedText) -> Int {
    text.encoding == .workbook ? 0 : separatorLine(of: text.bytes)?.end ?? 0
  }

  /// Excel's first line "sep=;", which names the separator and is not data.
  private static func separatorLine(of bytes: [UInt8]) -> (separator: Separator?, end: Int)? {
    let end = bytes.prefix(16).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? min(bytes.count, 16)
    var line = bytes[..<end]
    if line.first == 0x22, line.last == 0x22, line.count > 1 { line = line.dropFirst().dropLast() }
    guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8) || line.prefix(4).elementsEqual("SEP=".utf8) else {
      return nil
    }
    let isPair = bytes[end...].starts(with: [0x0D, 0x0A])
    return (line.last.flatMap(Separator.init(rawValue:)), min(bytes.count, end + (isPair ? 2 : 1)))
  }
}

/// A row of cells of a text.
package struct Record: Hashable, Sendable {
  /// The physical line where the record begins, counted from 1.
  package let line: Int
  /// The physical line where the record ends; a later one only with line breaks inside quotes.
  package let lastLine: Int
  /// The first `longest` cells, unquoted ones without spaces and tabs around them; nil is an empty cell without quotes.
  ///
  /// No table that an office sends has more columns than `longest`.
  package let fields: [String?]
  /// Number of cells of the row, and number of cells up to the last that is not blank.
  let cellCount: Int
  let filledCount: Int
  /// The byte of the text after the record.
  let end: Int

  /// Number of columns of a spreadsheet.
  static let longest = 1 << 14
}

/// Collects records as Strings.
struct RecordCollector: RecordSink {
  private(set) var records: [Record] = []
  private(set) var cellCount = 0
  private var fields: [String?] = []
  /// Number of cells up to the last filled one beyond the stored cells; 0 when there is none.
  private var filledBeyond = 0
  private let limit: Int
  /// The most bytes that are kept of a cell.
  private let longestCell: Int
  var faults = FaultLedger()
  var place = RecordPlace()
  var lines: PlainLines?

  init(limit: Int, longestCell: Int) {
    self.limit = limit
    self.longestCell = longestCell
  }

  var wantsMore: Bool { records.count < limit }
  var wantsAll: Bool { limit == .max }

  mutating func discard() {
    fields.removeAll(keepingCapacity: true)
    cellCount = 0
    filledBeyond = 0
  }

  static let field: RecordParser.FieldCallback = { bytes, count, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RecordCollector.self) else { return }
    let cell = unsafe RecordParser.cell(bytes, count)
    let longest = unsafe collector.pointee.longestCell
    unsafe collector.pointee.take(bytes == nil ? nil : String(cell: cell, longest: longest))
  }

  static let record: RecordParser.RecordCallback = { terminator, context in
    guard let collector = unsafe context?.assumingMemoryBound(to: RecordCollector.self) else { return }
    unsafe collector.pointee.endRecord(terminator)
  }

  private mutating func take(_ cell: String?) {
    cellCount += 1
    if fields.count < Record.longest {
      fields.append(cell)
    } else if cell?.trimmedCell.isEmpty == false {
      filledBeyond = cellCount
    }
  }

  private mutating func endRecord(_ terminator: Int32) {
    findPlace(terminator, least: 0)
    let filled = fields.lastIndex { $0?.trimmedCell.isEmpty == false }.map { $0 + 1 } ?? 0
    records.append(
      Record(
        line: place.line, lastLine: place.lastLine, fields: fields, cellCount: cellCount,
        filledCount: max(filled, filledBeyond), end: place.end))
    discard()
  }
}

extension String {
  /// Decodes a cell; of a cell longer than `longest` bytes only the beginning, with a mark that no value has.
  init(cell bytes: UnsafeBufferPointer<UInt8>, longest: Int) {
    guard bytes.count > longest else {
      unsafe self.init(cell: bytes)
      return
    }
    var end = longest
    while end > 0, unsafe bytes[end] & 0xC0 == 0x80 { end -= 1 }
    unsafe self.init(cell: UnsafeBufferPointer(rebasing: bytes[..<end]))
    self += "…"
  }

  /// Decodes a cell.
  ///
  /// Its line ends become line feeds: a program that rewrites the line ends of the file also rewrites those in cells,
  /// and the cell must stay the same.
  init(cell bytes: UnsafeBufferPointer<UInt8>) {
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    guard unsafe ByteSearch.first(0x0D, in: bytes, from: 0, to: bytes.count) != nil else {
      self = text
      return
    }
    let scalars = text.unicodeScalars
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\n"
    for scalar in scalars {
      if scalar != "\n" || previous != "\r" { lines.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    self = String(lines)
  }
}
