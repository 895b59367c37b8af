/// A word that stands in many cells, made ready for a CSV: neither copied as text nor looked at in each of them.
package struct ShortWord: Sendable {
  private let start: UInt64
  private let rest: UInt64
  private let count: Int

  /// Nil for a word of more than sixteen bytes, and for one that may not stand as it is.
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
