/// How scores are shaded in a heat table: by the minima that the method itself draws, never by a scale of their own.
package struct Heat: Sendable {
  /// Falling; what reaches the first is shaded best.
  private let minima: [Numeral]

  /// At most five shades: what lies below the fourth minimum is shaded alike.
  package init(minima: [Numeral]) {
    self.minima = Array(minima.sorted { $1.isLess(than: $0) }.prefix(4))
  }

  /// The class of a score's shade.
  package func style(of score: Numeral?) -> String? {
    guard let score else { return nil }
    return "h\(minima.firstIndex { !score.isLess(than: $0) } ?? minima.count)"
  }

  /// What each shade means.
  package var legend: HTML {
    let steps = minima.enumerated()
      .map { index, minimum -> HTML in
        let above =
          index == 0
          ? Bilingual("ขึ้นไป", "and above") : Bilingual("ถึงต่ำกว่า \(minima[index - 1])", "to below \(minima[index - 1])")
        return "<li class=h\(index)>\(minimum.description) \(above)"
      }
    let rest: HTML = minima.last.map { "<li class=h\(minima.count)>\(Bilingual("ต่ำกว่า \($0)", "below \($0)"))" } ?? ""
    return "<ul class=legend>\(steps)\(rest)</ul>\n"
  }
}
