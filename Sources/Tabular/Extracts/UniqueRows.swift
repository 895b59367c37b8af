/// Takes the rows of a table one by one, and keeps one of several identical rows and none of several that differ under
/// one key.
///
/// A row whose key has a faulty cell is kept: what it repeats cannot be told. Rows are compared by what their cells
/// mean, so 97.2 and 97.20 are the same. Columns that the schema does not know do not count. A row that repeats a key is
/// not held in memory: a file may repeat one in all of its rows.
package struct UniqueRows {
  /// The first of each key, and those without one.
  private var firsts: [Row] = []
  /// The places among the firsts of the rows with a key.
  private var places = HashedPlaces()
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
    for row in rows { _ = add(row) }
  }

  /// Whether the row is held from now on.
  package mutating func add(_ row: Row) -> Bool {
    if firsts.isEmpty { firsts.reserveCapacity(16) }
    guard row.isKeyed else {
      firsts.append(row)
      return true
    }
    let hash = row.keyHash
    guard let first = places.first(hash, where: { row.hasSameKey(as: firsts[$0]) }) else {
      places.add(firsts.count, hash)
      firsts.append(row)
      return true
    }
    let isIdentical = row.says(sameAs: firsts[first])
    repeats.append(Repeat(first: first, line: row.line, record: row.record, isIdentical: isIdentical))
    if !isIdentical { contradicted.insert(first) }
    return false
  }

  /// The rows that stand, in the order of the file.
  package var rows: [Row] {
    contradicted.isEmpty ? firsts : firsts.enumerated().filter { !contradicted.contains($0.offset) }.map(\.element)
  }

  /// The rows that stand, in the order of the file, each with its place among all that are held.
  package func forEachStanding(_ take: (_ place: Int, _ row: Row) -> Void) {
    for place in firsts.indices where contradicted.isEmpty || !contradicted.contains(place) {
      take(place, firsts[place])
    }
  }

  /// The rows that stand; nothing is known here afterwards.
  package consuming func takeRows() -> [Row] { contradicted.isEmpty ? firsts : rows }

  /// What each row that repeats the key of an earlier one is about.
  package var repeated: [String?] { repeats.map { firsts[$0.first].subject } }

  /// The first rows that a later one contradicts, in the order of the file.
  package var refuted: [Row] { contradicted.sorted().map { firsts[$0] } }

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
  /// Whether the table has a key and no cell of it is faulty.
  fileprivate var isKeyed: Bool { isIdentified && !source.plan.key.isEmpty }

  fileprivate var keyHash: Int { source.memory.hash(of: source.plan.key, in: range) }

  /// Blank cells are equal to each other.
  fileprivate func hasSameKey(as other: Row) -> Bool {
    if source === other.source, source.memory.areSame(source.plan.key, in: range, and: other.range) { return true }
    return source.plan.key.allSatisfy { field in
      if hasSameCell(as: other, at: field) { return true }
      let (left, right) = (entry(at: field), other.entry(at: field))
      return left.meaning == right.meaning && left.cell.value?.comparable == right.cell.value?.comparable
    }
  }

  fileprivate func says(sameAs other: Row) -> Bool {
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
  /// The same for rows whose cells in some fields mean the same; `row`: where the cells of the row stand.
  fileprivate func hash(of fields: [Int], in row: Range<Int>) -> Int {
    var hash: UInt = 0
    for field in fields {
      let number = field < row.count ? cells[row.lowerBound + field] : .blank
      hash = (hash ^ UInt(bitPattern: known.entries[number.place].meaning)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(bitPattern: hash >> 1)
  }

  /// Whether the cells of two rows in some fields are known to read alike.
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
  /// The same for values that mean the same: numbers without idle zeros, texts folded but for their case.
  var comparable: Value {
    switch self {
    // A text of that length is no name that two people spell in two ways.
    case .text(let text): text.utf8.count > 1 << 16 ? self : .text(FoldedKey(text, keepingCase: true).folding)
    case .number(let number): .number(number.withoutTrailingZeros)
    case .integer, .boolean, .date, .year, .key, .keys: self
    }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
