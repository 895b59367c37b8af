/// Rows that repeat the key of an earlier row.
extension Extract {
  /// Keeps one of several identical rows, and none of several rows that differ under one key.
  ///
  /// A row whose key has a faulty cell is kept: what it repeats cannot be told. Rows are compared by what their cells
  /// mean, so 97.2 and 97.20 are the same. Columns that the schema does not know do not count.
  /// - Parameters:
  ///   - rows: Of one table, in the order of the file.
  ///   - prefix: What belongs to the key besides the table's primary key; nothing without it.
  /// - Returns: The rows that stand, and a fault for each later row of a key.
  package static func withoutRepeatedKeys(
    _ rows: [Row], prefix: (Row) -> [String] = { _ in [] }
  ) -> (rows: [Row], faults: [Fault]) {
    var groups: [[Row.KeyPart]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      guard let key = row.key, !key.isEmpty else { continue }
      groups[prefix(row).map { .text($0) } + key, default: []].append(index)
    }
    var dropped: Set<Int> = []
    var repeats: [(member: Int, kind: Fault.Kind)] = []
    for members in groups.values where members.count > 1 {
      let first = rows[members[0]]
      let areIdentical = members.dropFirst().allSatisfy { rows[$0].says(sameAs: first) }
      dropped.formUnion(areIdentical ? members.dropFirst() : members[...])
      for member in members.dropFirst() {
        repeats.append((member, .duplicateKey(firstLine: first.line, identical: areIdentical)))
      }
    }
    var ledger = FaultLedger()
    for (member, kind) in repeats.sorted(by: { $0.member < $1.member }) {
      ledger.append(Fault(kind, line: rows[member].line, record: rows[member].record), of: rows[member].subject)
    }
    return (rows.enumerated().filter { !dropped.contains($0.offset) }.map(\.element), ledger.faults.inLineOrder)
  }
}

extension Row {
  /// A cell of a key: blank cells are equal to each other.
  fileprivate enum KeyPart: Hashable {
    case text(String)
    case value(Value?)
  }

  /// Nil where a cell of the key is faulty.
  fileprivate var key: [KeyPart]? {
    var key: [KeyPart] = []
    for name in table.primaryKey {
      let cell = cell(name)
      guard !cell.isFaulty else { return nil }
      key.append(.value(cell.value?.comparable))
    }
    return key
  }

  fileprivate func says(sameAs other: Row) -> Bool {
    let areSame = zip(cells, other.cells).allSatisfy { left, right in
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
