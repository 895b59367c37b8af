/// Two years side by side, a line a unit: the few that moved most are named, the others stay in the background.
package struct SlopeChart: Sendable {
  package struct Line: Sendable {
    let before: Numeral
    let now: Numeral
    let label: Bilingual
    /// Nil: in the background, without its name.
    let tone: Field.Tone?

    package init(before: Numeral, now: Numeral, label: Bilingual, tone: Field.Tone?) {
      self.before = before
      self.now = now
      self.label = label
      self.tone = tone
    }
  }

  package let lines: [Line]
  package let before: Bilingual
  package let now: Bilingual

  package init(lines: [Line], before: Bilingual, now: Bilingual) {
    self.lines = lines
    self.before = before
    self.now = now
  }

  private static let (left, right, top, bottom) = (60, 420, 34, 370)
  private static let lineHeight = 19

  package var html: HTML {
    guard !lines.isEmpty else { return "" }
    let scale = PixelScale.tens(below: lines.flatMap { [$0.before, $0.now] }, at: Self.bottom, Self.top)
    let ticks = scale.ticks(every: 5)
      .map { tick -> HTML in
        let y = scale.position(of: Numeral(tick))
        return
          "<path class=a d=M\(Self.left),\(y)H\(Self.right) /><text x=\(Self.left - 10) y=\(y + 5) text-anchor=end>\(tick)</text>"
      }
    let drawn = (lines.filter { $0.tone == nil } + lines.filter { $0.tone != nil })
      .map { line -> HTML in
        let (y1, y2) = (scale.position(of: line.before), scale.position(of: line.now))
        return "<path class=\(line.tone?.rawValue ?? "rest") d=M\(Self.left),\(y1)L\(Self.right),\(y2) />"
      }
    return """
      <svg class=slope viewBox="0 0 720 390" aria-hidden=true>\(ticks)\(drawn)\(names(on: scale))\(Self.text(before, x: Self.left, y: 18))\(Self.text(now, x: Self.right, y: 18))</svg>

      """
  }

  /// The names at the right end, moved apart where they would lie on each other.
  private func names(on scale: PixelScale) -> [HTML] {
    let named = lines.filter { $0.tone != nil }
      .sorted { (scale.position(of: $0.now), $0.label.thai) < (scale.position(of: $1.now), $1.label.thai) }
    var free = Self.top - 8
    return named.map { line in
      let y = max(scale.position(of: line.now) + 5, free)
      free = y + Self.lineHeight
      let figures = " \(line.before) → \(line.now)"
      return Self.text(
        Bilingual(line.label.thai + figures, line.label.english + figures), x: Self.right + 10, y: y, anchor: "start")
    }
  }

  private static func text(_ text: Bilingual, x: Int, y: Int, anchor: String = "middle") -> HTML {
    """
    <g lang=th><text x=\(x) y=\(y) text-anchor=\(anchor)>\(text.thai)</text></g><g lang=en><text x=\(x) y=\(y) text-anchor=\(anchor)>\(text.english)</text></g>
    """
  }
}
