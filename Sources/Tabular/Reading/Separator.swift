/// The character between the cells of a row.
package enum Separator: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The most frequent separator, outside quotes, in the first line of `bytes[start...]` that has any; else a comma.
  static func detected(in bytes: [UInt8], from start: Int) -> Separator {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[min(start, bytes.count)...] {
      switch byte {
      case 0x22:
        isQuoted.toggle()
      case comma.rawValue, semicolon.rawValue, tab.rawValue:
        if !isQuoted { counts[byte, default: 0] += 1 }
      case 0x0A, 0x0D:
        if !isQuoted, let found = mostFrequent(in: counts) { return found }
      default:
        continue
      }
    }
    return mostFrequent(in: counts) ?? .comma
  }

  private static func mostFrequent(in counts: [UInt8: Int]) -> Separator? {
    let best = counts.values.max() ?? 0
    return allCases.first { counts[$0.rawValue] == best }
  }
}
