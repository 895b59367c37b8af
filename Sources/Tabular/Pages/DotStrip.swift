/// A distribution as one point a unit on an axis, stacked where units lie together, with a line at the target.
package struct DotStrip: Sendable {
  package struct Dot: Sendable {
    let value: Numeral
    let label: Bilingual
    let style: String

    /// `style`: the tone of the point's class.
    package init(_ value: Numeral, label: Bilingual, tone: Field.Tone) {
      self.value = value
      self.label = label
      style = tone.rawValue
    }
  }

  package let dots: [Dot]
  package let target: Numeral?
  package let targetLabel: Bilingual

  package init(dots: [Dot], target: Numeral?, targetLabel: Bilingual) {
    self.dots = dots
    self.target = target
    self.targetLabel = targetLabel
  }

  private static let width = 720
  private static let step = 11

  package var html: HTML {
    guard !dots.isEmpty else { return "" }
    let scale = PixelScale.tens(below: dots.map(\.value), at: 12, Self.width - 12)
    let columns = Dictionary(grouping: dots) { scale.position(of: $0.value) / Self.step }
    let tallest = columns.values.map(\.count).max() ?? 0
    let base = tallest * Self.step + 24
    let points = columns.keys.sorted()
      .flatMap { column in
        (columns[column] ?? []).enumerated()
          .map { index, dot -> HTML in
            """
            <circle class=\(dot.style) cx=\(column * Self.step + Self.step / 2) cy=\(base - 7 - index * Self.step) r=5><title>\(dot.label.line) \(dot.value.description)</title></circle>
            """
          }
      }
    let ticks = scale.ticks(every: 5)
      .map { tick -> HTML in
        "<text x=\(scale.position(of: Numeral(tick))) y=\(base + 16) text-anchor=middle>\(tick)</text>"
      }
    let line: HTML =
      target.map { target in
        let x = scale.position(of: target)
        return """
          <path class=t d=M\(x),16V\(base) /><g lang=th><text x=\(x - 6) y=14 text-anchor=end>\(targetLabel.thai)</text></g><g lang=en><text x=\(x - 6) y=14 text-anchor=end>\(targetLabel.english)</text></g>
          """
      } ?? ""
    return """
      <svg class=strip viewBox="0 0 \(Self.width) \(base + 22)" aria-hidden=true><path class=a d=M0,\(base)h\(Self.width) />\(line)\(points)\(ticks)</svg>

      """
  }
}
