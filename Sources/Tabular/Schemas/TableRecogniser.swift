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
  private let known = Remembered<KnownHeader, HeaderMatch?>()

  private struct KnownHeader: Hashable {
    let file: FoldedKey
    let titles: [String]
    let width: Int
  }

  /// - Parameters:
  ///   - tables: The tables that a file may be.
  ///   - extraColumns: The name of a table and the further columns that it may have.
  package init(_ tables: [TableSchema], extraColumns: [String: [String]] = [:]) {
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

  /// What a title is; an extra column's may have zeros before its number, E01 for e1.
  func column(_ key: FoldedKey) -> HeaderMatch.Column {
    if let column = columns[key] { return column }
    guard let bare = key.withoutIdleZeros, case .extra(let name) = columns[bare] else { return .unknown }
    return .extra(name)
  }
}

extension TableRecogniser {
  /// The table that a header record is of; nil where it is of none.
  ///
  /// All its required columns are there, and more of its columns than of any other's; a tie goes to the table whose name
  /// stands in the file's, then to the earlier one.
  func complete(_ record: Record, file: FoldedKey) -> HeaderMatch? {
    // A title row or a narrative is nobody's else.
    let titles = record.fields.map { $0 ?? "" }
    guard titles.reduce(0, { $0 + $1.utf8.count }) <= Self.longestKnown else {
      return match(HeaderRecord(record), file: file)
    }
    let key = KnownHeader(file: file, titles: titles, width: record.cellCount)
    return known.value(of: key) { match(HeaderRecord(record), file: file) }?.moved(to: record)
  }

  /// In bytes.
  private static let longestKnown = 4096

  private func match(_ record: HeaderRecord, file: FoldedKey) -> HeaderMatch? {
    var best: (match: HeaderMatch, score: (Int, Int))?
    for candidate in candidates {
      let match = HeaderMatch(record, with: candidate)
      guard match.required.present == match.required.all, match.matched > 0 else { continue }
      let score = (match.matched, file.folding.contains(candidate.name.folding) ? 1 : 0)
      if let best, best.score >= score { continue }
      best = (match, score)
    }
    return best?.match
  }

  /// The table that the file is named after, if the record has at least half of its required columns.
  ///
  /// Nil where not.
  func partial(_ record: Record, file: FoldedKey) -> HeaderMatch? {
    // "project_codes.csv" begins with both "project" and "project_codes": the longer name is meant.
    let named = candidates.filter { file.folding.hasPrefix($0.name.folding) }
      .max { $0.name.folding.utf8.count < $1.name.folding.utf8.count }
    guard let named else { return nil }
    let match = HeaderMatch(HeaderRecord(record), with: named)
    return match.required.present * 2 >= match.required.all && match.matched > 0 ? match : nil
  }
}
