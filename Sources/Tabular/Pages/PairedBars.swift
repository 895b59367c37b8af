/// Two bars for each row, one below the other, on one scale that contains zero.
package struct PairedBars: Sendable {
  private let scale: PixelScale

  private static let width = 420
  private static let margin = 12

  /// - Parameter numbers: All numbers that are drawn.
  package init(of numbers: [Numeral]) {
    let whole = numbers.map(\.wholePart)
    let (low, high) = ((whole.min() ?? 0) / 10 * 10, ((whole.max() ?? 0) / 10 + 1) * 10)
    let isBelow = numbers.contains { $0.coefficient < 0 }
    scale = PixelScale(
      from: Numeral(isBelow ? low - 10 : 0), to: Numeral(high), at: Self.margin, Self.width - Self.margin)
  }

  /// The numbers of the scale, for the heading of the column.
  package var axis: HTML {
    let labels = scale.ticks(every: 10).map { tick -> HTML in
      "<text x=\(scale.position(of: Numeral(tick))) y=12 text-anchor=middle>\(tick)</text>"
    }
    return "<svg class=ranks viewBox=\"0 0 \(Self.width) 16\" aria-hidden=true>\(labels)</svg>"
  }

  /// Draws one row.
  ///
  /// - Parameters:
  ///   - first: The number of the light bar.
  ///   - second: The number of the dark bar below it; nil for none.
  /// - Returns: A drawing with the same width for all rows.
  package func html(_ first: Numeral, _ second: Numeral?) -> HTML {
    let dark = second.map { bar($0, shade: "p0", y: 8) } ?? ""
    return """
      <svg class=ranks viewBox="0 0 \(Self.width) 16" aria-hidden=true>\(bar(first, shade: "p2", y: 2))\(dark)<path class=u d=M\(scale.position(of: Numeral(0))),0v16 /></svg>
      """
  }

  /// A legend of the two shades.
  package static func legend(_ first: Bilingual, _ second: Bilingual) -> HTML {
    let sign = { (shade: String) -> HTML in
      "<svg viewBox=\"0 0 28 16\" aria-hidden=true><rect class=\(shade) x=1 y=5 width=26 height=6 /></svg>"
    }
    return "<ul class=legend><li>\(sign("p2"))\(first)<li>\(sign("p0"))\(second)</ul>\n"
  }

  private func bar(_ number: Numeral, shade: String, y: Int) -> HTML {
    let (zero, end) = (scale.position(of: Numeral(0)), scale.position(of: number))
    return "<rect class=\(shade) x=\(min(zero, end)) y=\(y) width=\(abs(end - zero)) height=6 />"
  }
}
