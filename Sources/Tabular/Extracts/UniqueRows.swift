/// Collects the rows of a table, keeping one of several identical rows and none of rows that differ under one key.
///
/// A row with a faulty key is kept, because its key is unknown. Rows are compared by the meaning of their cells, so
/// 97.2 equals 97.20. Columns that the schema does not know are ignored. A row that repeats a key is not kept in
/// memory, because a file may repeat one key in all its rows.
package struct UniqueRows {
  /// The first row of each key, and the rows without a key.
  private var firsts: [Row] = []
  /// The indices in `firsts` of the rows with a key.
  private var indices = HashedIndices()
  private var repeats: [Repeat] = []
  private var contradicted: Set<Int> = []

  private struct Repeat {
    let first: Int
    let line: Int
    let record: Int
    /// Whether the row equals the first one in every cell.
    let isIdentical: Bool
  }

  package init() {}

  package init(_ rows: [Row]) {
    for row in rows { _ = add(row) }
  }

  /// Adds a row; true when the row is kept.
  package mutating func add(_ row: Row) -> Bool {
    if firsts.isEmpty { firsts.reserveCapacity(16) }
    guard row.isKeyed else {
      firsts.append(row)
      return true
    }
    let hash = row.keyHash
    guard let first = indices.first(hash, where: { row.hasSameKey(as: firsts[$0]) }) else {
      indices.add(firsts.count, hash)
      firsts.append(row)
      return true
    }
    let isIdentical = row.hasSameContent(as: firsts[first])
    repeats.append(Repeat(first: first, line: row.line, record: row.record, isIdentical: isIdentical))
    if !isIdentical { contradicted.insert(first) }
    return false
  }

  /// The rows that count, in the order of the file.
  package var rows: [Row] {
    contradicted.isEmpty ? firsts : firsts.enumerated().filter { !contradicted.contains($0.offset) }.map(\.element)
  }

  /// Passes each row that counts to `take`, in the order of the file, with its index among all kept rows.
  package func forEachCounting(_ take: (_ index: Int, _ row: Row) -> Void) {
    for index in firsts.indices where contradicted.isEmpty || !contradicted.contains(index) {
      take(index, firsts[index])
    }
  }

  /// Returns the rows that count, and gives up the memory.
  package consuming func takeRows() -> [Row] { contradicted.isEmpty ? firsts : rows }

  /// The subject of each row that repeats the key of an earlier one.
  package var repeated: [String?] { repeats.map { firsts[$0.first].subject } }

  /// The first rows that a later row contradicts, in the order of the file.
  package var refuted: [Row] { contradicted.sorted().map { firsts[$0] } }

  /// A fault for each later row of a key, with the row's subject.
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
  /// Whether the table has a key and no cell of the row's key is faulty.
  fileprivate var isKeyed: Bool { isIdentified && !source.plan.key.isEmpty }

  fileprivate var keyHash: Int { source.memory.hash(of: source.plan.key, in: range) }

  /// Whether two rows have the same key; blank cells are equal to each other.
  fileprivate func hasSameKey(as other: Row) -> Bool {
    if source === other.source, source.memory.areSame(source.plan.key, in: range, and: other.range) { return true }
    return source.plan.key.allSatisfy { field in
      if hasSameCell(as: other, at: field) { return true }
      let (left, right) = (entry(at: field), other.entry(at: field))
      return left.meaning == right.meaning && left.cell.value?.comparable == right.cell.value?.comparable
    }
  }

  fileprivate func hasSameContent(as other: Row) -> Bool {
    let areSame = (0..<max(count, other.count)).allSatisfy { field in
      if hasSameCell(as: other, at: field) { return true }
      let (left, right) = (cell(at: field), other.cell(at: field))
      guard let value = left.value, let second = right.value else {
        return left.raw.trimmedCell == right.raw.trimmedCell
      }
      return value == second || (value.comparable == second.comparable && !value.isText)
    }
    return areSame && extras.mapValues(\.trimmedCell) == other.extras.mapValues(\.trimmedCell)
  }
}

extension CellMemory {
  /// A hash of some fields, equal for cells with the same meaning; `row`: the range of the row's cells.
  fileprivate func hash(of fields: [Int], in row: Range<Int>) -> Int {
    var hash: UInt = 0
    for field in fields {
      let number = field < row.count ? cells[row.lowerBound + field] : .blank
      hash = (hash ^ UInt(bitPattern: known.entries[number.index].meaning)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(bitPattern: hash >> 1)
  }

  /// Whether the cells of two rows in some fields surely equal each other.
  fileprivate func areSame(_ fields: [Int], in row: Range<Int>, and other: Range<Int>) -> Bool {
    for field in fields {
      let number = field < row.count ? cells[row.lowerBound + field] : .blank
      let second = field < other.count ? cells[other.lowerBound + field] : .blank
      if number != second { return false }
    }
    return true
  }
}

extension Value {
  /// The value in a form that is equal for the same meaning: no trailing zeros, texts folded except for their case.
  var comparable: Value {
    switch self {
    // A text of that length is not a name that two people spell differently.
    case .text(let text): text.utf8.count > 1 << 16 ? self : .text(FoldedKey(text, keepingCase: true).folding)
    case .number(let number): .number(number.withoutTrailingZeros)
    case .integer, .boolean, .date, .year, .key, .keys: self
    }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
