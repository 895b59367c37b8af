/// The code of a subject: a unit, a measure, a node of the plan.
///
/// The compiler rejects a `Code<Unit>` where a `Code<Measure>` is expected.
package struct Code<Subject>: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension Code: Comparable {
  /// Compares the bytes of the codes, so that the order is the same in every locale.
  package static func < (left: Self, right: Self) -> Bool {
    let (bytes, others) = (left.text.utf8Span.span, right.text.utf8Span.span)
    for index in 0..<min(bytes.count, others.count) where bytes[index] != others[index] {
      return bytes[index] < others[index]
    }
    return bytes.count < others.count
  }
}

extension Code: CustomStringConvertible {
  package var description: String { text }
}

extension Code: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
