/// A text of a page in Thai and English, of which the reader sees the one that is switched on.
package struct PageText: Hashable, Sendable {
  package let thai: String
  package let english: String

  package init(_ thai: String, _ english: String) {
    self.thai = thai
    self.english = english
  }

  /// A text that is the same in both, such as a code or a number.
  package init(same text: String) {
    self.init(text, text)
  }

  /// Both languages side by side, each marked as what it is: the style sheet shows one of them.
  package var html: HTML {
    thai == english ? "\(thai)" : "<i lang=th>\(thai)</i><i lang=en>\(english)</i>"
  }

  /// Both in a place where no markup may stand, such as the title of a drawing.
  package var line: String { thai == english ? thai : "\(thai) | \(english)" }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(_ text: PageText) { appendInterpolation(text.html) }
}

extension Field {
  /// What the column is called; its name where the schema has no words for it.
  package var words: PageText { PageText(title ?? name, titleEnglish ?? title ?? name) }
}

extension Field.Category {
  package var words: PageText { PageText(label, labelEnglish) }

  /// The word as a badge, coloured by how it is meant.
  package var badge: HTML { "<b class=\"g \(tone.rawValue)\">\(words)</b>" }
}

extension CalendarDate {
  /// As offices write a day: 06/09/2566 in Thai, ISO in English.
  package var words: PageText {
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return PageText("\(two(day))/\(two(month))/\(year + FiscalYear.era)", description)
  }
}
