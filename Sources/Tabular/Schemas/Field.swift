/// A column of a table, as its schema describes it.
package struct Field: Hashable, Sendable {
  package let name: String
  /// The title in Thai.
  package let title: String?
  package let titleEnglish: String?
  package let description: String?
  package let descriptionEnglish: String?
  /// An example of a correct cell.
  package let example: String?
  package let type: Kind
  package let constraints: Constraints
  /// The words that the cells may hold, with their labels; empty when a cell may hold any text.
  package let categories: [Category]
  /// The unit of the numbers, such as baht; nil for other columns, and for numbers that may be percentages.
  package let unit: String?

  package init(
    name: String, title: String? = nil, titleEnglish: String? = nil, description: String? = nil,
    descriptionEnglish: String? = nil, example: String? = nil,
    type: Kind = .string, constraints: Constraints = Constraints(), categories: [Category] = [],
    unit: String? = nil
  ) {
    self.name = name
    self.title = title
    self.titleEnglish = titleEnglish
    self.description = description
    self.descriptionEnglish = descriptionEnglish
    self.example = example
    self.type = type
    self.constraints = constraints
    self.categories = categories
    self.unit = unit
  }

  /// The same field for another measure: its code replaces the old one in name, titles and descriptions.
  package func renamed(_ code: String, to other: String) -> Self {
    let replaced = { (text: String?) in
      text?.split(separator: code, omittingEmptySubsequences: false).joined(separator: other)
    }
    return Self(
      name: name.split(separator: "_").map { $0 == code ? other : String($0) }.joined(separator: "_"),
      title: replaced(title), titleEnglish: replaced(titleEnglish), description: replaced(description),
      descriptionEnglish: replaced(descriptionEnglish), example: example, type: type, constraints: constraints,
      categories: categories, unit: unit)
  }

  /// Whether a percent sign may follow the numbers: people, rounds and money are not percentages.
  var mayBePercents: Bool { type == .number && unit == nil }

  /// The folded names and titles by which the column is recognised.
  var keys: [FoldedKey] {
    [name, title, titleEnglish].compactMap { $0 }.map { FoldedKey($0) }
  }

  /// Whether a number is within the limits of a column that has an upper limit.
  package func admits(_ number: Numeral) -> Bool {
    guard case .number(let maximum) = constraints.maximum?.limit, !maximum.isLess(than: number) else { return false }
    guard case .number(let minimum) = constraints.minimum?.limit else { return true }
    return !number.isLess(than: minimum)
  }

  /// Whether a text is a title of the column.
  package func isCalled(_ text: String) -> Bool {
    // Return early: no title is as long, and folding a narrative is slow.
    text.utf8.count <= 300 && FoldedKey(text).names.contains(where: keys.contains)
  }
}

extension Field {
  /// The type of a column, by its name in the Table Schema standard.
  package enum Kind: String, Hashable, Sendable, Decodable {
    case string
    case integer
    case number
    case boolean
    case date
    /// A fiscal year of the Buddhist era.
    case year
  }

  /// A word of a column whose cells come from a list (`categories` in the standard).
  package struct Category: Hashable, Sendable {
    package let value: String
    /// The label in Thai.
    package let label: String
    package let labelEnglish: String
    package let tone: Tone
    /// Other words that people write for it.
    package let synonyms: [String]

    package init(value: String, label: String, labelEnglish: String, tone: Tone, synonyms: [String] = []) {
      self.value = value
      self.label = label
      self.labelEnglish = labelEnglish
      self.tone = tone
      self.synonyms = synonyms
    }

    /// All texts that mean the word in a cell.
    package var names: [String] { [value, label, labelEnglish] + synonyms }
  }

  /// The judgement in a word, which formats show as a colour; the word is clear without it.
  package enum Tone: String, Hashable, Sendable, CaseIterable, Decodable {
    case good
    /// A target is reached, but the result is not the best.
    case fine
    case fair
    case bad
    case quiet
  }

  /// The constraints on the cells of a column.
  package struct Constraints: Hashable, Sendable {
    package let required: Bool
    package let unique: Bool
    package let minimum: Bound?
    package let maximum: Bound?
    /// The admissible values; nil when any value is allowed.
    package let list: [String]?
    /// A regular expression for the whole cell.
    package let pattern: String?

    package init(
      required: Bool = false, unique: Bool = false, minimum: Bound? = nil, maximum: Bound? = nil,
      list: [String]? = nil, pattern: String? = nil
    ) {
      self.required = required
      self.unique = unique
      self.minimum = minimum
      self.maximum = maximum
      self.list = list
      self.pattern = pattern
    }
  }

  /// A limit of a column's values, with the text in the schema.
  package struct Bound: Hashable, Sendable {
    package let text: String
    let limit: Limit

    enum Limit: Hashable, Sendable {
      case number(Numeral)
      case date(CalendarDate)
    }

    /// The limit of a column of dates; nil for any other.
    package var date: CalendarDate? {
      if case .date(let date) = limit { date } else { nil }
    }

    /// Reads a limit; nil when the text is not a value of the type, or the type has no order.
    package init?(_ text: String, for type: Kind) {
      self.text = text
      switch type {
      case .number, .integer, .year:
        guard case .exact(let number) = Numeral.read(text) else { return nil }
        limit = .number(number)
      case .date:
        guard let date = CalendarDate.read(text) else { return nil }
        limit = .date(date)
      case .string, .boolean:
        return nil
      }
    }
  }
}
