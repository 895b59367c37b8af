/// A stacked bar for the change of each row of a table, on one scale: gains to the right of zero, losses to the left.
package struct SignedBars: Sendable {
  /// Number of kinds of parts that can be distinguished.
  package static let most = shades.count

  private let scale: PixelScale

  private static let width = 420
  private static let margin = 12
  /// Grey fills for common kinds and outlines for rare ones; colours have other meanings on the page.
  private static let shades = ["p0", "p3", "p1", "o2", "o3"]

  /// Fits the scale to the rows that are drawn.
  ///
  /// - Parameter rows: The parts of every row, in the order of their kinds.
  package init(of rows: [[Int]]) {
    let low = rows.map { row in row.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0
    let high = rows.map { row in row.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0
    scale = PixelScale(
      from: Numeral(min(0, low)), to: Numeral(max(1, high)), at: Self.margin, Self.width - Self.margin)
  }

  /// The numbers of the scale with their signs, for the heading of the column.
  ///
  /// - Parameter unit: The size of a part that is 1 on the axis: 2 if the parts are in halves.
  /// - Returns: A drawing with the same width for all rows.
  package func axis(unit: Int) -> HTML {
    let (low, high) = (scale.low.wholePart / unit, scale.high.wholePart / unit)
    let step = PixelScale.step(over: high - low, most: 6)
    let labels = stride(from: low / step * step, through: high, by: step).map { tick -> HTML in
      "<text x=\(scale.position(of: Numeral(tick * unit))) y=12 text-anchor=middle>\(Numeral(tick).signed)</text>"
    }
    return "<svg class=ranks viewBox=\"0 0 \(Self.width) 16\" aria-hidden=true>\(labels)</svg>"
  }

  /// Draws one row.
  ///
  /// - Parameter parts: The parts by kind; their sum is the change.
  /// - Returns: A drawing with the same width for all rows.
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

  /// A legend of the shades.
  ///
  /// - Parameter kinds: The words of each kind; nil for a kind that no row has.
  /// - Returns: A list.
  package static func legend(_ kinds: [Bilingual?]) -> HTML {
    let signs = zip(kinds, shades).compactMap { text, shade -> HTML? in
      text.map { text in
        "<li><svg viewBox=\"0 0 28 16\" aria-hidden=true><rect class=\(shade) x=1 y=3 width=26 height=10 /></svg>\(text)"
      }
    }
    return "<ul class=legend>\(signs)</ul>\n"
  }
}
