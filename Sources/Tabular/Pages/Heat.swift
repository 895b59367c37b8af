/// How scores are shaded in a heat table: by the minima of the levels, in the colours that the levels have everywhere.
package struct Heat: Sendable {
  /// The scores that reach a minimum and not the one above it.
  package struct Band: Sendable {
    let minimum: Numeral
    let tone: Field.Tone
    let words: Bilingual

    package init(from minimum: Numeral, tone: Field.Tone, words: Bilingual) {
      self.minimum = minimum
      self.tone = tone
      self.words = words
    }
  }

  /// Falling; what lies below the last is shaded as the worst.
  private let bands: [Band]
  private let lowest: Bilingual

  /// - Parameters:
  ///   - bands: One a minimum above 0.
  ///   - lowest: What lies below all of them is called.
  package init(bands: [Band], lowest: Bilingual) {
    self.bands = bands.sorted { $1.minimum.isLess(than: $0.minimum) }
    self.lowest = lowest
  }

  /// The class of a score's shade.
  package func style(of score: Numeral?) -> String? {
    guard let score else { return nil }
    return bands.first { !score.isLess(than: $0.minimum) }.map { "h \($0.tone.rawValue)" } ?? "h worst"
  }

  /// What each shade means.
  package var legend: HTML {
    let steps = bands.enumerated().map { index, band -> HTML in
      let range =
        index == 0
        ? Bilingual("\(band.minimum) ขึ้นไป", "\(band.minimum) and above")
        : Bilingual(
          "\(band.minimum) ถึงต่ำกว่า \(bands[index - 1].minimum)", "\(band.minimum) to below \(bands[index - 1].minimum)")
      return "<li class=\"h \(band.tone.rawValue)\">\(range): \(band.words)"
    }
    let rest: HTML =
      bands.last.map { "<li class=\"h worst\">\(Bilingual("ต่ำกว่า \($0.minimum)", "below \($0.minimum)")): \(lowest)" }
      ?? ""
    return "<ul class=legend>\(steps)\(rest)</ul>\n"
  }
}
