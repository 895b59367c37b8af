/// The shades of scores in a heat table: by the minima of the levels, in the colours of the levels.
package struct Heat: Sendable {
  /// The scores that reach one minimum but not the next one.
  package struct Band: Sendable {
    let minimum: Numeral
    let tone: Field.Tone
    let text: Bilingual

    package init(from minimum: Numeral, tone: Field.Tone, text: Bilingual) {
      self.minimum = minimum
      self.tone = tone
      self.text = text
    }
  }

  /// The bands with falling minima; a score below the last one gets the shade of the worst.
  private let bands: [Band]
  private let lowest: Bilingual

  /// - Parameters:
  ///   - bands: One band for each minimum above 0.
  ///   - lowest: The name of the scores below all bands.
  package init(bands: [Band], lowest: Bilingual) {
    self.bands = bands.sorted { $1.minimum.isLess(than: $0.minimum) }
    self.lowest = lowest
  }

  /// The CSS classes for the shade of a score.
  package func style(of score: Numeral?) -> String? {
    guard let score else { return nil }
    return bands.first { !score.isLess(than: $0.minimum) }.map { "h \($0.tone.rawValue)" } ?? "h worst"
  }

  /// The meaning of each shade.
  package var legend: HTML {
    let steps = bands.enumerated().map { index, band -> HTML in
      let range =
        index == 0
        ? Bilingual("\(band.minimum) ขึ้นไป", "\(band.minimum) and above")
        : Bilingual(
          "\(band.minimum) ถึงต่ำกว่า \(bands[index - 1].minimum)", "\(band.minimum) to below \(bands[index - 1].minimum)")
      return "<li class=\"h \(band.tone.rawValue)\">\(range): \(band.text)"
    }
    let rest: HTML =
      bands.last.map { "<li class=\"h worst\">\(Bilingual("ต่ำกว่า \($0.minimum)", "below \($0.minimum)")): \(lowest)" }
      ?? ""
    return "<ul class=legend>\(steps)\(rest)</ul>\n"
  }
}
