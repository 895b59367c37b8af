/// A piece of a page in which every interpolated text is escaped, so that no received text becomes markup.
///
/// Hidden characters, such as control characters or a change of the writing direction, are written out by `SafeText`.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let markup: String

  package init(stringLiteral markup: String) {
    self.markup = markup
  }

  package init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Markup that the program itself made, such as its style sheet; never received text.
  package init(trusted markup: String) {
    self.markup = markup
  }

  /// Joins pieces.
  package init(_ pieces: [HTML]) {
    markup = pieces.map(\.markup).joined()
  }

  package var bytes: [UInt8] { Array(markup.utf8) }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity * 2)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }

    package mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    package mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    package mutating func appendInterpolation(_ pieces: [HTML]) { markup += HTML(pieces).markup }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in SafeText.visible(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
