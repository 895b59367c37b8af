/// Tells of which table a header is: made once for all the files that may be one of these tables.
package struct TableRecogniser: Sendable {
  /// A table, and what each title that its header may have is.
  struct Candidate: Sendable {
    let table: TableSchema
    let name: FoldedKey
    let columns: [FoldedKey: HeaderMatch.Column]
  }

  private let candidates: [Candidate]
  /// Of the headers and file names that came: most files of a season have one of a few.
  private let known = Remembered<KnownHeader, RowPlan?>()
  /// The plans and separators of files that begin with their header, by its line.
  private let lines = Remembered<KnownLine, KnownOpening?>()
  /// Of the file names that came: those of a season are a few.
  private let names = Remembered<String, FileName>()
  private let resolver: any ReferenceResolver
  private let narratives: Set<String>

  private struct KnownHeader: Hashable {
    let named: [Int]
    let titles: [String]
    let width: Int
  }

  private struct KnownLine: Hashable {
    let named: [Int]
    let bytes: [UInt8]

    /// Headers differ in their lengths, or in what stands at their ends or behind the columns that all of them have.
    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(64)))
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.suffix(32)))
      }
    }
  }

  /// How a file is read that begins with a line.
  struct KnownOpening {
    let separator: Separator
    let plan: RowPlan
  }

  /// A file's name as far as it tells one table from another.
  struct FileName: Sendable {
    let key: FoldedKey
    /// The candidates whose names stand in it.
    let tables: [Int]
  }

  /// - Parameters:
  ///   - tables: The tables that a file may be.
  ///   - extraColumns: The name of a table and the further columns that it may have.
  ///   - resolver: Knows what the foreign keys of the schemas refer to.
  ///   - narratives: The columns in which people write in their own words, which no kept row has.
  package init(
    _ tables: [TableSchema], extraColumns: [String: [String]] = [:], resolver: any ReferenceResolver = NoReferences(),
    narratives: Set<String> = []
  ) {
    self.resolver = resolver
    self.narratives = narratives
    candidates = tables.map { Candidate($0, extraColumns: extraColumns[$0.name] ?? []) }
  }
}

extension TableRecogniser.Candidate {
  /// The first to claim a name keeps it: a field before an extra column, a field's own name before another's title.
  init(_ table: TableSchema, extraColumns: [String]) {
    let names = table.fields.enumerated().map { (FoldedKey($1.name), HeaderMatch.Column.field($0)) }
    let titles = table.fields.enumerated()
      .flatMap { index, field in field.keys.map { ($0, HeaderMatch.Column.field(index)) } }
    let extras = extraColumns.map { (FoldedKey($0), HeaderMatch.Column.extra($0)) }
    self.table = table
    name = FoldedKey(table.name)
    columns = Dictionary(names + titles + extras) { first, _ in first }
  }

  /// What a title is; it may have zeros before its number, E01 for e1.
  func column(_ key: FoldedKey) -> HeaderMatch.Column {
    columns[key] ?? key.withoutIdleZeros.flatMap { columns[$0] } ?? .unknown
  }
}

extension TableRecogniser.Candidate {
  /// The column of a title with additions; nil for any other title, and where the unit after it is that of other figures.
  func decoratedColumn(_ title: String) -> HeaderMatch.Column? {
    DecoratedTitle.plain(title).lazy.compactMap { key, unit -> HeaderMatch.Column? in
      let column = column(key)
      switch column {
      case .field(let place):
        let isItsUnit = unit.map { DecoratedTitle.isUnit($0, of: table.fields[place]) } ?? true
        return isItsUnit ? column : nil
      case .extra: return unit == nil ? column : nil
      case .unknown: return nil
      }
    }
    .first
  }
}

extension TableRecogniser {
  /// The table that a header record is of; nil where it is of none.
  ///
  /// All its required columns are there, and more of its columns than of any other's; a tie goes to the table whose name
  /// stands in the file's, then to the earlier one. A table that lacks a required column comes before it where the header
  /// has more of its columns and the file is not named after another: a misspelt title does not turn projects into KPI
  /// pages.
  func complete(_ record: Record, file: FileName) -> RowPlan? {
    // A title row or a narrative is nobody's else.
    let titles = record.fields.map { $0 ?? "" }
    guard titles.reduce(0, { $0 + $1.utf8.count }) <= Self.longestKnown else {
      return match(HeaderRecord(record), file.tables).map(plan)
    }
    let key = KnownHeader(named: file.tables, titles: titles, width: record.cellCount)
    return known.value(of: key) { match(HeaderRecord(record), file.tables).map(plan) }
  }

  /// In bytes.
  private static let longestKnown = 4096

  private func plan(_ match: HeaderMatch) -> RowPlan { RowPlan(match, resolver: resolver, narratives: narratives) }

  func name(of file: String) -> FileName {
    names.value(of: file) {
      let key = FoldedKey(file)
      return FileName(key: key, tables: candidates.indices.filter { key.holds(candidates[$0].name) })
    }
  }

  /// `tables`: those that the file's name names.
  private func match(_ record: HeaderRecord, _ tables: [Int]) -> HeaderMatch? {
    let matches = candidates.map { HeaderMatch(record, with: $0) }
    var best: (match: HeaderMatch, score: (Int, Int))?
    for (place, match) in matches.enumerated() {
      guard match.required.present == match.required.all, match.matched > 0 else { continue }
      let score = (match.matched, tables.contains(place) ? 1 : 0)
      if let best, best.score >= score { continue }
      best = (match, score)
    }
    guard let complete = best?.match else { return nil }
    let closer = matches.enumerated().filter { place, match in
      match.isHalfComplete && match.matched > complete.matched && (tables.isEmpty || tables.contains(place))
    }
    return closer.map(\.element).max { $0.matched < $1.matched } ?? complete
  }

  /// How a file is read whose first line is its header; `find` looks for the header where the line is a new one.
  ///
  /// Nil where the line alone does not say it.
  func opening(_ line: ArraySlice<UInt8>, _ file: FileName, _ find: () -> KnownOpening?) -> KnownOpening? {
    guard line.count <= Self.longestKnown else { return nil }
    return lines.value(of: KnownLine(named: file.tables, bytes: Array(line)), find)
  }

  /// The table that the file is named after, if the record has at least half of its required columns.
  ///
  /// Nil where not.
  func partial(_ record: Record, file: FileName) -> RowPlan? {
    // "project_codes.csv" begins with both "project" and "project_codes": the longer name is meant.
    let named = candidates.filter { file.key.folding.hasPrefix($0.name.folding) }
      .max { $0.name.folding.utf8.count < $1.name.folding.utf8.count }
    guard let named else { return nil }
    let match = HeaderMatch(HeaderRecord(record), with: named)
    return match.isHalfComplete ? plan(match) : nil
  }
}

extension FoldedKey {
  /// Whether another key stands in it.
  fileprivate func holds(_ other: Self) -> Bool {
    // Letters that join the one before them are letters of their own to a search of bytes.
    guard folding.utf8.allSatisfy({ $0 < 0x80 }) else { return folding.contains(other.folding) }
    let (own, word) = (Array(folding.utf8), Array(other.folding.utf8))
    guard own.count >= word.count, let first = word.first else { return word.isEmpty }
    return (0...own.count - word.count).contains { start in
      own[start] == first && own[start..<start + word.count].elementsEqual(word)
    }
  }
}
