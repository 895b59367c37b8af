/// Finds the table that a header belongs to: made once for all files that may be one of these tables.
package struct TableRecogniser: Sendable {
  /// A table, and the column that each possible title of its header names.
  struct Candidate: Sendable {
    let table: TableSchema
    let name: FoldedKey
    let columns: [FoldedKey: HeaderMatch.Column]
  }

  private let candidates: [Candidate]
  /// Plans by header and file name: most files of a season have one of a few headers.
  private let known = SharedCache<KnownHeader, RowPlan?>()
  /// Plans and separators of files that begin with their header, by the bytes of that line.
  private let lines = SharedCache<KnownLine, KnownOpening?>()
  /// Recognised file names: a season has few.
  private let names = SharedCache<String, FileName>()
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

    /// Hashes only the ends of the line: headers differ in length, at their ends, or after the common columns.
    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(64)))
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.suffix(32)))
      }
    }
  }

  /// The separator and plan for a file that begins with a known line.
  struct KnownOpening {
    let separator: Separator
    let plan: RowPlan
  }

  /// The parts of a file name that tell one table from another.
  struct FileName: Sendable {
    let key: FoldedKey
    /// The indices of the candidates whose names the file name contains.
    let tables: [Int]
  }

  /// - Parameters:
  ///   - tables: The tables that a file may be.
  ///   - extraColumns: The further columns that a table may have, by the name of the table.
  ///   - resolver: Resolves the foreign keys of the schemas.
  ///   - narratives: The columns with free texts, which are left out of kept rows.
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
  /// Maps titles to columns: a field comes before an extra column, and a field's own name before another's title.
  init(_ table: TableSchema, extraColumns: [String]) {
    let names = table.fields.enumerated().map { (FoldedKey($1.name), HeaderMatch.Column.field($0)) }
    let titles = table.fields.enumerated()
      .flatMap { index, field in field.keys.map { ($0, HeaderMatch.Column.field(index)) } }
    let extras = extraColumns.map { (FoldedKey($0), HeaderMatch.Column.extra($0)) }
    self.table = table
    name = FoldedKey(table.name)
    columns = Dictionary(names + titles + extras) { first, _ in first }
  }

  /// The column with a title; the number in the title may have leading zeros, E01 for e1.
  func column(_ key: FoldedKey) -> HeaderMatch.Column {
    columns[key] ?? key.withoutLeadingZeros.flatMap { columns[$0] } ?? .unknown
  }
}

extension TableRecogniser.Candidate {
  /// The column of a title with additions, such as a number in front or a unit in brackets.
  ///
  /// Nil for any other title, or when the unit belongs to another figure.
  func decoratedColumn(_ title: String) -> HeaderMatch.Column? {
    DecoratedTitle.plain(title).lazy.compactMap { key, unit -> HeaderMatch.Column? in
      let column = column(key)
      switch column {
      case .field(let index):
        let isItsUnit = unit.map { DecoratedTitle.isUnit($0, of: table.fields[index]) } ?? true
        return isItsUnit ? column : nil
      case .extra: return unit == nil ? column : nil
      case .unknown: return nil
      }
    }
    .first
  }
}

extension TableRecogniser {
  /// The plan for the table of a header record; nil when it is not the header of a known table.
  ///
  /// The table has all its required columns and the most matched columns. In a tie the table named in the file name
  /// wins, then the earlier one. A table that lacks a required column wins if the header matches more of its columns
  /// and the file is not named after another table. So a misspelt title does not turn projects into KPI pages.
  func complete(_ record: Record, file: FileName) -> RowPlan? {
    // Cache only short records: no other file repeats a long title row or a narrative.
    let titles = record.fields.map { $0 ?? "" }
    guard titles.reduce(0, { $0 + $1.utf8.count }) <= Self.longestKnown else {
      return match(HeaderRecord(record), file.tables).map(plan)
    }
    let key = KnownHeader(named: file.tables, titles: titles, width: record.cellCount)
    return known.value(of: key) { match(HeaderRecord(record), file.tables).map(plan) }
  }

  /// Number of bytes of the longest header or line that is cached.
  private static let longestKnown = 4096

  private func plan(_ match: HeaderMatch) -> RowPlan { RowPlan(match, resolver: resolver, narratives: narratives) }

  func name(of file: String) -> FileName {
    names.value(of: file) {
      let key = FoldedKey(file)
      return FileName(key: key, tables: candidates.indices.filter { key.holds(candidates[$0].name) })
    }
  }

  /// Matches a record with the best of all tables.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - tables: The indices of the tables that the file name contains.
  /// - Returns: The match; nil when the record is not the header of a known table.
  private func match(_ record: HeaderRecord, _ tables: [Int]) -> HeaderMatch? {
    let matches = candidates.map { HeaderMatch(record, with: $0) }
    var best: (match: HeaderMatch, score: (Int, Int))?
    for (index, match) in matches.enumerated() {
      guard match.required.present == match.required.all, match.matched > 0 else { continue }
      let score = (match.matched, tables.contains(index) ? 1 : 0)
      if let best, best.score >= score { continue }
      best = (match, score)
    }
    guard let complete = best?.match else { return nil }
    let closer = matches.enumerated().filter { index, match in
      match.isHalfComplete && match.matched > complete.matched && (tables.isEmpty || tables.contains(index))
    }
    return closer.map(\.element).max { $0.matched < $1.matched } ?? complete
  }

  /// The separator and plan for a file whose first line is its header; `find` searches for the header of a new line.
  ///
  /// Nil when the line alone does not determine them.
  func opening(_ line: ArraySlice<UInt8>, _ file: FileName, _ find: () -> KnownOpening?) -> KnownOpening? {
    guard line.count <= Self.longestKnown else { return nil }
    return lines.value(of: KnownLine(named: file.tables, bytes: Array(line)), find)
  }

  /// The plan for the table that the file is named after, if the record has at least half of its required columns.
  ///
  /// Nil otherwise.
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
  /// Whether the key contains another key.
  fileprivate func holds(_ other: Self) -> Bool {
    // Compare whole characters outside ASCII: a byte search could match part of a combined Thai letter.
    guard folding.utf8.allSatisfy({ $0 < 0x80 }) else { return folding.contains(other.folding) }
    let (own, word) = (Array(folding.utf8), Array(other.folding.utf8))
    guard own.count >= word.count, let first = word.first else { return word.isEmpty }
    return (0...own.count - word.count).contains { start in
      own[start] == first && own[start..<start + word.count].elementsEqual(word)
    }
  }
}
