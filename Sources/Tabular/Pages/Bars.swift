/// Bars and points that stand in a cell of a table beside the figure that they draw, so that print cuts no row of them.
package enum Bars {
  /// Parts of a whole one behind the other, each in its own shade, on a scale that begins at 0; `mark` is a line across.
  package static func stacked(_ parts: [Numeral], of whole: Numeral, mark: Numeral?, width: Int = 200) -> HTML {
    let scale = PixelScale(from: Numeral(0), to: whole, at: 0, width)
    var drawn: [HTML] = []
    var left = 0
    for (index, part) in parts.enumerated() {
      let length = scale.position(of: part)
      drawn.append("<rect class=p\(index % 4) x=\(left) width=\(max(0, min(length, width - left))) height=14 />")
      left += length
    }
    let line: HTML = mark.map { "<path class=t d=M\(scale.position(of: $0)),0v14 />" } ?? ""
    return "<svg class=bar viewBox=\"0 0 \(width) 14\" aria-hidden=true>\(drawn)\(line)</svg>"
  }

  /// One point on a line, with a line across where all of them have their mean.
  package static func point(_ number: Numeral, on scale: PixelScale, mean: Numeral?, width: Int) -> HTML {
    let across: HTML = mean.map { "<path class=t d=M\(scale.position(of: $0)),1v12 />" } ?? ""
    return """
      <svg class=bar viewBox="0 0 \(width) 14" aria-hidden=true><path class=a d=M0,7h\(width) />\(across)<circle class=p0 cx=\(scale.position(of: number)) cy=7 r=4 /></svg>
      """
  }
}
