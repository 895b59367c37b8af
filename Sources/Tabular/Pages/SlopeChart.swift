/// Two years side by side with a line for each unit: the largest changes have names, the others are background.
package struct SlopeChart: Sendable {
  package struct Line: Sendable {
    /// The kind of a line.
    package enum Kind: Sendable {
      case gain, loss
      /// A line without a name.
      case background
    }

    let before: Numeral
    let now: Numeral
    let label: Bilingual
    let kind: Kind

    package init(before: Numeral, now: Numeral, label: Bilingual, kind: Kind) {
      self.before = before
      self.now = now
      self.label = label
      self.kind = kind
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

  private static let (width, left, right, top, bottom) = (1200, 270, 930, 34, 400)
  private static let lineHeight = 19

  package var html: HTML {
    guard !lines.isEmpty else { return "" }
    let scale = PixelScale.fives(below: lines.flatMap { [$0.before, $0.now] }, at: Self.bottom, Self.top)
    let named = lines.filter { $0.kind != .background }
    let drawn = (lines.filter { $0.kind == .background } + named).map { line -> HTML in
      let (y1, y2) = (scale.position(of: line.before), scale.position(of: line.now))
      return "<path class=\(line.kind.style) d=M\(Self.left),\(y1)L\(Self.right),\(y2) />"
    }
    let names =
      labels(named.map { ($0.before, $0.label, "", " \($0.before)") }, x: Self.left - 10, anchor: "end", on: scale)
      + labels(
        named.map { ($0.now, $0.label, "\($0.now) ", $0.change) }, x: Self.right + 10, anchor: "start", on: scale)
    return """
      <div class=w tabindex=0 role=group aria-labelledby=years-h><svg class=slope viewBox="0 0 \(Self.width) 420" aria-hidden=true>\(ticks(on: scale))\(drawn)\(names)\(Self.text(before, x: Self.left, y: 18))\(Self.text(now, x: Self.right, y: 18))</svg></div>

      """
  }

  private func ticks(on scale: PixelScale) -> [HTML] {
    let step = (scale.high.wholePart - scale.low.wholePart) > 40 ? 20 : 5
    return scale.ticks(every: step).map { tick in
      let y = scale.position(of: Numeral(tick))
      return """
        <path class=a d=M\(Self.left),\(y)H\(Self.right) /><text class=soft x=\((Self.left + Self.right) / 2) y=\(y - 3) text-anchor=middle>\(tick)</text>
        """
    }
  }

  /// The names at one end, moved apart so that they do not overlap.
  private func labels(
    _ named: [(at: Numeral, label: Bilingual, start: String, end: String)], x: Int, anchor: String, on scale: PixelScale
  ) -> [HTML] {
    let sorted = named.sorted { left, right in
      (scale.position(of: left.at), left.label.thai) < (scale.position(of: right.at), right.label.thai)
    }
    var free = Self.top - 8
    return sorted.enumerated().map { index, each in
      // Leave room for the names below.
      let last = Self.bottom + 12 - (sorted.count - 1 - index) * Self.lineHeight
      let y = max(free, min(scale.position(of: each.at) + 5, last))
      free = y + Self.lineHeight
      let text = Bilingual(each.start + each.label.thai + each.end, each.start + each.label.english + each.end)
      return Self.text(text, x: x, y: y, anchor: anchor)
    }
  }

  private static func text(_ text: Bilingual, x: Int, y: Int, anchor: String = "middle") -> HTML {
    """
    <g lang=th><text x=\(x) y=\(y) text-anchor=\(anchor)>\(text.thai)</text></g><g lang=en><text x=\(x) y=\(y) text-anchor=\(anchor)>\(text.english)</text></g>
    """
  }
}

extension SlopeChart.Line {
  /// The formatted change: " (+0.49)".
  fileprivate var change: String { now.minus(before).map { " (\($0.signed))" } ?? "" }
}

extension SlopeChart.Line.Kind {
  fileprivate var style: String {
    switch self {
    case .gain: "gain"
    case .loss: "loss"
    case .background: "rest"
    }
  }
}
