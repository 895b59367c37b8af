extension Bilingual {
  /// Both languages, each with its language attribute; the style sheet of the page shows one of them.
  package var html: HTML {
    thai == english ? "\(thai)" : "<i lang=th>\(thai)</i><i lang=en>\(english)</i>"
  }

  /// Both languages on one line, where no markup is allowed, such as in the title of a drawing.
  package var line: String { line(in: nil) }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(_ text: Bilingual) { appendInterpolation(text.html) }
}

extension Field {
  /// The title of the column; its name when the schema has no title.
  package var text: Bilingual { Bilingual(title ?? name, titleEnglish ?? title ?? name) }
}

extension Field.Category {
  package var text: Bilingual { Bilingual(label, labelEnglish) }

  /// The word as a badge in the colour of its tone.
  package var badge: HTML { "<b class=\"g \(tone.rawValue)\">\(text)</b>" }
}

extension CalendarDate {
  /// The day as offices write it: 06/09/2566 in Thai, ISO in English.
  package var text: Bilingual {
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return Bilingual("\(two(day))/\(two(month))/\(year + FiscalYear.era)", description)
  }
}
