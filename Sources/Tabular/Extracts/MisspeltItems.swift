/// The titles of a survey that probably mean the one item that the file lacks: `i77` or `ข้อ 7` for i7.
///
/// Codes of items are too short for `NearMiss`. A title means the missing item if it has the item's number, or if it
/// differs from the item's code by one slip.
struct MisspeltItems {
  /// The index of the column and the code of the item; empty when several titles or several items are possible.
  let codes: [(Int, String)]

  /// A longer title is not a misspelt code.
  private static let longest = 12

  /// - Parameters:
  ///   - titles: The titles of the file.
  ///   - unknown: The indices of the unknown titles.
  ///   - lacking: The codes that the file lacks, a list for each form that the file may be of.
  init(_ titles: [String], at unknown: some Sequence<Int>, _ lacking: [[String]]) {
    let codes = Set(lacking.filter { $0.count == 1 }.joined())
    guard codes.count == 1, let code = codes.first else {
      self.codes = []
      return
    }
    let near = unknown.filter { Self.isLike(titles[$0], code) }
    self.codes = near.count == 1 ? near.map { ($0, code) } : []
  }

  private static func isLike(_ title: String, _ code: String) -> Bool {
    guard title.utf8.count <= longest * 4 else { return false }
    let (letters, own) = (FoldedKey(title).folding, FoldedKey(code).folding)
    guard letters.unicodeScalars.count <= longest else { return false }
    if let number = number(in: own), number == self.number(in: letters) { return true }
    return isSlip(Array(letters.unicodeScalars), Array(own.unicodeScalars))
  }

  /// The only number in a text, without leading zeros; nil where it has none or several.
  private static func number(in text: String) -> Substring? {
    let numbers = text.split { !("0"..."9").contains($0) }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? nil : digits
  }

  /// Whether one letter was added, left out or changed, or two neighbours were swapped.
  private static func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1, short.count > 1 else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    if short.count < long.count { return short[head...].elementsEqual(long[(head + 1)...]) }
    let differing = short.indices.filter { short[$0] != long[$0] }
    guard differing.count == 2 else { return differing.count < 2 }
    let (first, second) = (differing[0], differing[1])
    return second == first + 1 && short[first] == long[second] && short[second] == long[first]
  }
}
