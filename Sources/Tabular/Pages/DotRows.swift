/// Points for the rows of a table on one scale: this year filled, last year as a ring, the target as a dashed line.
package struct DotRows: Sendable {
  package let scale: PixelScale
  private let target: Numeral?

  private static let width = 260
  private static let margin = 14

  /// The scale runs from a multiple of five below all numbers to 100.
  package init(of numbers: [Numeral], target: Numeral?) {
    self.target = target
    scale = PixelScale.fives(below: numbers + [target].compactMap { $0 }, at: Self.margin, Self.width - Self.margin)
  }

  /// The numbers of the scale, for the heading of the column.
  package var axis: HTML {
    let step = (scale.high.wholePart - scale.low.wholePart) > 40 ? 20 : 5
    let ticks = scale.ticks(every: step).map { tick -> HTML in
      "<text x=\(scale.position(of: Numeral(tick))) y=12 text-anchor=middle>\(tick)</text>"
    }
    return "<svg class=dots viewBox=\"0 0 \(Self.width) 16\" aria-hidden=true>\(ticks)</svg>"
  }

  /// Draws the points of one row.
  ///
  /// - Parameters:
  ///   - now: The number of this year.
  ///   - before: The number of the year before; nil when there is none.
  ///   - tone: The colour of this year's point.
  /// - Returns: A drawing with the same width for all rows.
  package func html(now: Numeral, before: Numeral?, tone: Field.Tone) -> HTML {
    let x = scale.position(of: now)
    let line: HTML = target.map { "<path class=t d=M\(scale.position(of: $0)),0v16 />" } ?? ""
    let ring: HTML =
      before.map { before in
        let start = scale.position(of: before)
        return "<path class=w d=M\(start),8H\(x) /><circle class=ring cx=\(start) cy=8 r=4 />"
      } ?? ""
    return """
      <svg class=dots viewBox="0 0 \(Self.width) 16" aria-hidden=true><path class=a d=M0,8h\(Self.width) />\(line)\(ring)<circle class=\(tone.rawValue) cx=\(x) cy=8 r=5 /></svg>
      """
  }
}
