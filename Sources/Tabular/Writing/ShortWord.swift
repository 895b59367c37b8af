/// A word that occurs in many cells, prepared for a CSV: it is neither copied as text nor checked in each cell.
package struct ShortWord: Sendable {
  private let start: UInt64
  private let rest: UInt64
  private let count: Int

  /// Prepares a word; nil when it has more than sixteen bytes, or must be neutralised.
  package init?(_ text: String) {
    var word = CSVText()
    word.append(text)
    let bytes = Array(text.utf8)
    guard bytes.count <= 16, word.text.utf8.elementsEqual(bytes) else { return nil }
    let words = [0, 8].map { start in
      bytes.dropFirst(start).prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    (start, rest, count) = (words[0], words[1], bytes.count)
  }

  @inline(__always)
  func write(to text: inout CSVText) {
    text.append(start, rest, count: count)
  }
}
