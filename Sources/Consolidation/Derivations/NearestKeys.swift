import Assessment
import Findings
import Office
import Tabular

/// The keys of a published table that are most similar to a key that it lacks.
struct NearestKeys {
  /// The similar keys, split into their parts: at most three, in the order of the table.
  private let keys: [[String]]

  /// The maximum number of suggestions: a longer list is not helpful.
  private static let most = 3

  /// - Parameters:
  ///   - given: The parts of the key that was asked for.
  ///   - columnIndices: The indices of the key's columns.
  ///   - table: The table.
  ///   - registry: The registry of units, whose names may be misspelt as well.
  init(of given: [String], at columnIndices: [Int], in table: Table, _ registry: UnitRegistry) {
    let units = NearMiss(registry.units.flatMap { unit in unit.names.map { ($0, unit.code.text) } })
    var given = given
    for (index, column) in columnIndices.enumerated()
    where table.columns[column].name == "unit_code" && registry.unit(given[index]) == nil {
      given[index] = units.meaning(of: given[index]) ?? given[index]
    }
    var best = Int.max
    var keys: [[String]] = []
    for cells in table.rows {
      let key = columnIndices.map { cells[$0].written ?? "" }
      guard let slips = Self.slips(from: given, to: key), slips <= best else { continue }
      if slips < best { keys = [] }
      best = slips
      if keys.count <= Self.most { keys.append(key) }
    }
    self.keys = keys.count <= Self.most ? keys : []
  }

  /// The number of letters that were added, left out or changed; nil when two parts differ, or half of one part.
  private static func slips(from given: [String], to key: [String]) -> Int? {
    let different = zip(given, key).filter { FoldedKey($0) != FoldedKey($1) }
    guard different.count <= 1 else { return nil }
    guard let (written, right) = different.first else { return 0 }
    let (left, other) = (Array(FoldedKey(written).folding), Array(FoldedKey(right).folding))
    guard abs(left.count - other.count) <= 2 else { return nil }
    let changes = other.difference(from: left)
    let slips = max(changes.insertions.count, changes.removals.count)
    return slips <= 2 && slips * 2 < max(left.count, other.count) ? slips : nil
  }

  /// The keys in the form in which a person writes them.
  ///
  /// - Parameter year: The fiscal year at the end of a key, which may be left out; nil when the key has none there.
  /// - Returns: The keys, each joined with commas; nil when there are none.
  func text(without year: String?) -> Bilingual? {
    guard !keys.isEmpty else { return nil }
    let texts = keys.map { key in
      "'\((year != nil && key.last == year ? Array(key.dropLast()) : key).joined(separator: ","))'"
    }
    return .alternatives(texts.uniqued.map { Bilingual(same: $0) })
  }
}
