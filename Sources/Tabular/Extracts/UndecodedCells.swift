/// Assigns the bytes that could not be decoded to the cells of the rows.
struct UndecodedCells {
  private var first: DecodedText.Fault?
  private var remaining: LostBytes.Iterator
  private var given = FaultLedger()
  private var lastGiven: Int?
  private let headerLine: Int
  /// The indices of the columns whose titles hold a lost byte, as far as they were not reported.
  private var lostTitles: ArraySlice<Int>
  /// Whether the header has every column of its table, so that a lost title is not one of them.
  private let isHeaderComplete: Bool

  /// The faults on lines without a row: above the header, in it, and where a broken quote hides the cells.
  ///
  /// Only the first fault of each line.
  var rest: [Fault] { given.faults }

  /// Makes a value for a whole text.
  ///
  /// - Parameters:
  ///   - faults: The lost bytes in the order of the file.
  ///   - header: The header of the text.
  init(_ faults: LostBytes, header: HeaderMatch) {
    remaining = faults.makeIterator()
    first = remaining.next()
    headerLine = header.line
    // Nearly no file has a lost byte, and looking at every title of every file is work for nothing.
    isHeaderComplete = first != nil && header.hasAllFields
    lostTitles = first == nil ? [] : header.titles.indices.filter { HeaderMatch.isDamaged(header.titles[$0]) }[...]
  }

  /// The line of the next lost byte; `Int.max` when there is none.
  var nextLine: Int { first?.line ?? .max }

  /// The damaged cells of a record, by their columns, each with its first lost byte.
  ///
  /// The caller must ask for records in the order of the file.
  mutating func take(_ cells: [String], lines: ClosedRange<Int>) -> [(column: Int, byte: DecodedText.Fault)] {
    take(cells.count, lines: lines) { Decoding.listedFaults(of: cells[$0].utf8) }
  }

  mutating func take(_ record: RecordCells, lines: ClosedRange<Int>) -> [(column: Int, byte: DecodedText.Fault)] {
    take(record.keptCount, lines: lines) { Decoding.listedFaults(of: record.bytes[record.range($0)]) }
  }

  /// Takes the lost bytes of a record.
  ///
  /// - Parameters:
  ///   - count: Number of cells of the record.
  ///   - lines: The lines of the record.
  ///   - faults: Returns the number of listed lost bytes in the cell of a column.
  /// - Returns: The damaged cells by their columns, each with its first lost byte.
  private mutating func take(
    _ count: Int, lines: ClosedRange<Int>, _ faults: (Int) -> Int
  ) -> [(column: Int, byte: DecodedText.Fault)] {
    pass(before: lines.lowerBound)
    guard nextLine <= lines.upperBound else { return [] }
    var taken: [(column: Int, byte: DecodedText.Fault)] = []
    for column in 0..<count {
      let listed = faults(column)
      guard listed > 0, let first, first.line <= lines.upperBound else { continue }
      taken.append((column, first))
      for _ in 0..<listed { self.first = remaining.next() }
    }
    return taken
  }

  /// Reports the lost bytes after the last record.
  mutating func finish() {
    pass(before: .max)
  }

  private mutating func pass(before line: Int) {
    while let fault = first, fault.line < line {
      first = remaining.next()
      if let cell = LostCell(fault) {
        // A cell of a sheet above or below the table matters to nothing.
        guard fault.line == headerLine, let title = lostTitles.popFirst(), !isHeaderComplete else { continue }
        given.append(Fault(.titleLost(index: title, cell.titleLoss), line: fault.line))
        continue
      }
      guard lastGiven != fault.line else { continue }
      lastGiven = fault.line
      given.append(fault.fault(record: nil, column: nil))
    }
  }
}

extension DecodedText.Fault {
  private var kind: Tabular.Fault.Kind {
    switch LostCell(self) {
    case nil: .undecodable(byte: byte, offset: offset)
    case .letters: .lettersLost
    case .broken: .cellBroken
    case .digits: .tooManyDigits
    case .formula: .formulaWithoutResult
    case let lost?: .errorValue(lost.error ?? "")
    }
  }

  /// The fault as one of a row; nil for a cell of a sheet in a column that is not read.
  func fault(of record: Int, column: String?, group: Int? = nil) -> Tabular.Fault? {
    column == nil && LostCell(self) != nil ? nil : fault(record: record, column: column, group: group)
  }

  /// The fault as one of a cell.
  ///
  /// The cell is not quoted, because it may hold a narrative or a person's name; the sender must write it again anyway.
  func fault(record: Int?, column: String?, group: Int? = nil) -> Tabular.Fault {
    Tabular.Fault(kind, line: line, record: record, column: column, group: group)
  }
}

extension LostCell {
  /// The reason why a title in such a cell cannot be read.
  fileprivate var titleLoss: Fault.TitleLoss {
    if let error { return .error(error) }
    return self == .formula ? .formula : .damage
  }
}
