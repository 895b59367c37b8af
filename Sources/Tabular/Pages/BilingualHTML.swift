extension Bilingual {
  /// Both languages side by side, each marked as what it is: the style sheet of a page shows one of them.
  package var html: HTML {
    thai == english ? "\(thai)" : "<i lang=th>\(thai)</i><i lang=en>\(english)</i>"
  }

  /// Both in a place where no markup may stand, such as the title of a drawing.
  package var line: String { line(in: nil) }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(_ text: Bilingual) { appendInterpolation(text.html) }
}

extension Field {
  /// What the column is called; its name where the schema has no words for it.
  package var words: Bilingual { Bilingual(title ?? name, titleEnglish ?? title ?? name) }
}

extension Field.Category {
  package var words: Bilingual { Bilingual(label, labelEnglish) }

  /// The word as a badge, coloured by how it is meant.
  package var badge: HTML { "<b class=\"g \(tone.rawValue)\">\(words)</b>" }
}

extension CalendarDate {
  /// As offices write a day: 06/09/2566 in Thai, ISO in English.
  package var words: Bilingual {
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return Bilingual("\(two(day))/\(two(month))/\(year + FiscalYear.era)", description)
  }
}
