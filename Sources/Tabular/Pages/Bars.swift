/// Bars and points inside a table cell next to their figure, so that a page break never separates them.
package enum Bars {
  /// Draws the parts of a whole one after another, each in the colour of its tone, on a scale that begins at 0.
  package static func toned(_ parts: [(count: Int, tone: Field.Tone)], width: Int = 200) -> HTML {
    let scale = PixelScale(from: Numeral(0), to: Numeral(max(1, parts.reduce(0) { $0 + $1.count })), at: 0, width)
    var (drawn, sum): ([HTML], Int) = ([], 0)
    for part in parts where part.count > 0 {
      let start = scale.position(of: Numeral(sum))
      sum += part.count
      let length = scale.position(of: Numeral(sum)) - start
      drawn.append("<rect class=\(part.tone.rawValue) x=\(start) width=\(length) height=14 />")
    }
    return "<svg class=bar viewBox=\"0 0 \(width) 14\" preserveAspectRatio=none aria-hidden=true>\(drawn)</svg>"
  }

  /// Draws one number of a whole, with a vertical line at the target.
  package static func progress(_ number: Int, of whole: Int, target: Int?, width: Int = 360) -> HTML {
    let scale = PixelScale(from: Numeral(0), to: Numeral(max(1, whole)), at: 0, width)
    let line: HTML = target.map { "<path class=t d=M\(scale.position(of: Numeral($0))),0v14 />" } ?? ""
    return """
      <svg class=bar viewBox="0 0 \(width) 14" aria-hidden=true><rect class=whole width=\(width) height=14 /><rect class=p0 width=\(scale.position(of: Numeral(number))) height=14 />\(line)</svg>
      """
  }

  /// Draws one point on a line, with a vertical line at the mean.
  package static func point(_ number: Numeral, on scale: PixelScale, mean: Numeral?, width: Int) -> HTML {
    let across: HTML = mean.map { "<path class=u d=M\(scale.position(of: $0)),1v12 />" } ?? ""
    return """
      <svg class=bar viewBox="0 0 \(width) 14" aria-hidden=true><path class=a d=M0,7h\(width) />\(across)<circle class=p0 cx=\(scale.position(of: number)) cy=7 r=4 /></svg>
      """
  }
}
