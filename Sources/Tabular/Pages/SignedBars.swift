/// A change a row as a bar of its parts on a scale that all rows share: gains to the right of zero, losses to the left.
package struct SignedBars: Sendable {
  /// How many kinds of parts can be told apart.
  package static let most = shades.count

  private let scale: PixelScale

  private static let width = 420
  private static let margin = 12
  /// Greys for what is common, outlines for what is rare: colours have other meanings on the page.
  private static let shades = ["p0", "p3", "p1", "o2", "o3"]

  /// - Parameter rows: The parts of every row, in the order of their kinds.
  package init(of rows: [[Int]]) {
    let low = rows.map { row in row.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0
    let high = rows.map { row in row.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0
    scale = PixelScale(
      from: Numeral(min(0, low)), to: Numeral(max(1, high)), at: Self.margin, Self.width - Self.margin)
  }

  /// The numbers of the scale with their signs, for the heading of the column.
  ///
  /// - Parameter unit: How many parts are 1 on the scale: 2 where the parts are halves.
  /// - Returns: A drawing of the width that all rows have.
  package func axis(unit: Int) -> HTML {
    let (low, high) = (scale.low.wholePart / unit, scale.high.wholePart / unit)
    let step = PixelScale.step(over: high - low, most: 6)
    let labels = stride(from: low / step * step, through: high, by: step).map { tick -> HTML in
      "<text x=\(scale.position(of: Numeral(tick * unit))) y=12 text-anchor=middle>\(Numeral(tick).signed)</text>"
    }
    return "<svg class=ranks viewBox=\"0 0 \(Self.width) 16\" aria-hidden=true>\(labels)</svg>"
  }

  /// The drawing of one row.
  ///
  /// - Parameter parts: By kind; their sum is the change.
  /// - Returns: A drawing of the width that all rows have.
  package func html(_ parts: [Int]) -> HTML {
    var (right, left) = (0, 0)
    let drawn = zip(parts, Self.shades).map { part, shade -> HTML in
      guard part != 0 else { return "" }
      let start = part > 0 ? right : left + part
      if part > 0 { right += part } else { left += part }
      let (from, to) = (scale.position(of: Numeral(start)), scale.position(of: Numeral(start + abs(part))))
      return "<rect class=\(shade) x=\(from) y=3 width=\(to - from) height=10 />"
    }
    return """
      <svg class=ranks viewBox="0 0 \(Self.width) 16" aria-hidden=true><path class=a d=M0,8h\(Self.width) />\(drawn)<path class=u d=M\(scale.position(of: Numeral(0))),0v16 /></svg>
      """
  }

  /// The shade of each kind with its words.
  ///
  /// - Parameter kinds: By kind; nil for a kind that no row has.
  /// - Returns: A list.
  package static func legend(_ kinds: [Bilingual?]) -> HTML {
    let signs = zip(kinds, shades).compactMap { words, shade -> HTML? in
      words.map { words in
        "<li><svg viewBox=\"0 0 28 16\" aria-hidden=true><rect class=\(shade) x=1 y=3 width=26 height=10 /></svg>\(words)"
      }
    }
    return "<ul class=legend>\(signs)</ul>\n"
  }
}
