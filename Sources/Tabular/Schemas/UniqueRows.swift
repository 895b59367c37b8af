/// Takes the rows of a table one by one, and keeps one of several identical rows and none of several that differ under
/// one key.
///
/// A row whose key has a faulty cell is kept: what it repeats cannot be told. Rows are compared by what their cells
/// mean, so 97.2 and 97.20 are the same. Columns that the schema does not know do not count. A row that repeats a key is
/// not held in memory: a file may repeat one in all of its rows.
package struct UniqueRows {
  /// The first of each key, and those without one.
  private var firsts: [Row] = []
  /// The place among the firsts of the row with a key, by the key's hash.
  private var places: [Int: Int] = [:]
  /// The same for keys whose hash is another's, too.
  private var others: [[Value?]: Int] = [:]
  private var repeats: [Repeat] = []
  private var contradicted: Set<Int> = []

  private struct Repeat {
    let first: Int
    let line: Int
    let record: Int
    /// With the first, in every cell.
    let isIdentical: Bool
  }

  package init() {}

  package init(_ rows: [Row]) {
    for row in rows { add(row) }
  }

  package mutating func add(_ row: Row) {
    guard let key = row.key, !key.isEmpty else {
      firsts.append(row)
      return
    }
    guard let first = first(of: key) else {
      remember(key)
      firsts.append(row)
      return
    }
    let isIdentical = row.says(sameAs: firsts[first])
    repeats.append(Repeat(first: first, line: row.line, record: row.record, isIdentical: isIdentical))
    if !isIdentical { contradicted.insert(first) }
  }

  private func first(of key: [Value?]) -> Int? {
    guard let place = places[key.hashValue] else { return nil }
    return firsts[place].key == key ? place : others[key]
  }

  private mutating func remember(_ key: [Value?]) {
    if places[key.hashValue] == nil { places[key.hashValue] = firsts.count } else { others[key] = firsts.count }
  }

  /// The rows that stand, in the order of the file.
  package var rows: [Row] {
    contradicted.isEmpty ? firsts : firsts.enumerated().filter { !contradicted.contains($0.offset) }.map(\.element)
  }

  /// What each row that repeats the key of an earlier one is about.
  package var repeated: [String?] { repeats.map { firsts[$0.first].subject } }

  /// What each first row that a later one contradicts is about.
  package var refuted: [String?] { contradicted.sorted().map { firsts[$0].subject } }

  /// A fault for each later row of a key, with what the row is about.
  package var faults: [(fault: Fault, subject: String?)] {
    var ledger = FaultLedger()
    var subjects: [String?] = []
    for row in repeats {
      let first = firsts[row.first]
      let kind = Fault.Kind.duplicateKey(firstLine: first.line, identical: row.isIdentical)
      if ledger.append(Fault(kind, line: row.line, record: row.record), of: first.subject) {
        subjects.append(first.subject)
      }
    }
    return zip(ledger.faults, subjects).map { ($0, $1) }
  }
}

extension Row {
  /// Blank cells are equal to each other; nil where a cell of the key is faulty.
  fileprivate var key: [Value?]? {
    var key: [Value?] = []
    for name in table.primaryKey {
      let cell = cell(name)
      guard !cell.isFaulty else { return nil }
      key.append(cell.value?.comparable)
    }
    return key
  }

  /// Whether nothing that tells the row from others is faulty: its key, or what it must have where it has none.
  package var isIdentified: Bool {
    let names = table.primaryKey.isEmpty ? table.fields.filter(\.constraints.required).map(\.name) : table.primaryKey
    return names.allSatisfy { !cell($0).isFaulty }
  }

  fileprivate func says(sameAs other: Row) -> Bool {
    let areSame = (0..<max(cells.count, other.cells.count)).allSatisfy { field in
      let (left, right) = (cell(at: field), other.cell(at: field))
      guard let value = left.value, let second = right.value else {
        return left.raw.trimmedCell == right.raw.trimmedCell
      }
      return value == second || (value.comparable == second.comparable && !value.isText)
    }
    return areSame && extras.mapValues(\.trimmedCell) == other.extras.mapValues(\.trimmedCell)
  }
}

extension Value {
  /// The same for values that mean the same: numbers without idle zeros, texts folded but for their case.
  var comparable: Value {
    switch self {
    case .text(let text): .text(FoldedKey(text, keepingCase: true).folding)
    case .number(let number): .number(number.withoutTrailingZeros)
    case .integer, .boolean, .date, .year, .key: self
    }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
