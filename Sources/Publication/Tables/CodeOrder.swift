import Assessment

/// Rows in the order of their codes; only their indices are sorted, and each row is made on demand.
struct InCodeOrder<Rows: RandomAccessCollection & Sendable>: RandomAccessCollection, Sendable
where Rows.Index == Int, Rows.Element: Sendable {
  private let rows: Rows
  private let indices: [Int32]

  fileprivate init(_ rows: Rows, at indices: [Int32]) {
    self.rows = rows
    self.indices = indices
  }

  var startIndex: Int { 0 }
  var endIndex: Int { indices.count }

  subscript(index: Int) -> Rows.Element { rows[Int(indices[index])] }
}

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
  /// The elements sorted by the bytes of their codes; elements with equal codes keep their order.
  ///
  /// The first eight bytes are compared as a number, which distinguishes nearly all codes. A run sorts the codes of a
  /// nation a dozen times.
  func sorted<Subject>(byCode code: (Element) -> Code<Subject>) -> InCodeOrder<Self> {
    let codes = map(code)
    let keys = codes.map { code in
      code.text.utf8.prefix(8).reduce((key: UInt64(0), room: UInt64(64))) { start, byte in
        (start.key | UInt64(byte) << (start.room - 8), start.room - 8)
      }
      .key
    }
    let indices = (0..<Int32(clamping: keys.count)).sorted { left, right in
      let (left, right) = (Int(left), Int(right))
      return keys[left] != keys[right] ? keys[left] < keys[right] : codes[left] < codes[right]
    }
    return InCodeOrder(self, at: indices.map { $0 + Int32(clamping: startIndex) })
  }
}
