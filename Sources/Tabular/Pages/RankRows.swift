/// Ranks of the rows of a table on one scale, with a thick bar and a line for the ranges in which each rank may be.
package struct RankRows: Sendable {
  private let last: Int
  private let scale: PixelScale

  private static let width = 420
  private static let margin = 12

  /// - Parameter last: The last rank of the scale, from 1.
  package init(last: Int) {
    self.last = max(1, last)
    // Half ranks, so that a range of one rank has the width of a rank.
    scale = PixelScale(from: Numeral(1), to: Numeral(2 * self.last + 1), at: Self.margin, Self.width - Self.margin)
  }

  /// The numbers of the scale, for the heading of the column.
  package var axis: HTML {
    let labels = ticks.map { tick -> HTML in "<text x=\(position(of: tick)) y=12 text-anchor=middle>\(tick)</text>" }
    return "<svg class=ranks viewBox=\"0 0 \(Self.width) 16\" aria-hidden=true>\(labels)</svg>"
  }

  /// The numbers 1, some round numbers, and the last rank.
  var ticks: [Int] {
    let step = PixelScale.step(over: last, most: 6)
    let between = stride(from: step, to: last, by: step).filter { $0 > 1 && 2 * (last - $0) > step }
    return ([1] + between + [last]).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Draws one row.
  ///
  /// - Parameters:
  ///   - rank: The published rank, from 1.
  ///   - range: The ranks of the thick bar; nil for none.
  ///   - outer: The ranks of the line; nil for none.
  /// - Returns: A drawing with the same width for all rows.
  package func html(rank: Int, range: ClosedRange<Int>?, outer: ClosedRange<Int>? = nil) -> HTML {
    let line: HTML = outer.map { "<path class=o1 d=M\(start(of: $0)),8H\(end(of: $0)) />" } ?? ""
    let bar: HTML =
      range.map { "<rect class=p2 x=\(start(of: $0)) y=3 width=\(end(of: $0) - start(of: $0)) height=10 />" } ?? ""
    return """
      <svg class=ranks viewBox="0 0 \(Self.width) 16" aria-hidden=true><path class=a d=M0,8h\(Self.width) />\(line)\(bar)<circle class=p0 cx=\(position(of: rank)) cy=8 r=4 /></svg>
      """
  }

  /// A legend of the symbols in the drawing.
  package static func legend(dot: Bilingual, bar: Bilingual, line: Bilingual? = nil) -> HTML {
    let line: HTML = line.map { "<li>\(sign("<path class=o1 d=M1,8H27 />"))\($0)" } ?? ""
    return """
      <ul class=legend><li>\(sign("<circle class=p0 cx=14 cy=8 r=4 />"))\(dot)\
      <li>\(sign("<rect class=p2 x=1 y=3 width=26 height=10 />"))\(bar)\(line)</ul>

      """
  }

  private static func sign(_ drawn: HTML) -> HTML { "<svg viewBox=\"0 0 28 16\" aria-hidden=true>\(drawn)</svg>" }

  private func position(of rank: Int) -> Int { scale.position(of: Numeral(2 * rank)) }
  private func start(of range: ClosedRange<Int>) -> Int { scale.position(of: Numeral(2 * range.lowerBound - 1)) }
  private func end(of range: ClosedRange<Int>) -> Int { scale.position(of: Numeral(2 * range.upperBound + 1)) }
}
