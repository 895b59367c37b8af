package import Assessment

/// A published figure that a finding can touch.
package enum PublishedFigure: Hashable, Sendable {
  case measure(Code<Measure>)
  case table(PublishedTableName)
  /// A column of several published tables, or the column that assigns the rows of a survey to units.
  case column(String)

  /// The name of the figure in lists.
  var name: String {
    switch self {
    case .measure(let code): code.text
    case .table(let table): table.rawValue
    case .column(let column): column
    }
  }
}

/// The published tables that findings refer to.
///
/// The catalogue of tables contains further ones.
package enum PublishedTableName: String, CaseIterable, Sendable {
  case answerRates = "answer_rates"
  case claims
  case kpis
  case measures
  case projects
  case ranking
  case rollup
  case submissions
}

/// The published figures that a finding touches, each once, in the order in which they were found.
///
/// A single figure is stored inline. An array would take 48 bytes more for each finding, and a badly damaged season has
/// millions of findings.
package enum PublishedEffect: Hashable, Sendable {
  case nothing
  case one(PublishedFigure)
  /// At least two.
  case several([PublishedFigure])

  /// The length in bytes from which `list` adds no further figure.
  private static let longestList = 60

  package static func measure(_ code: Code<Measure>) -> Self { .one(.measure(code)) }

  package static func table(_ name: PublishedTableName) -> Self { .one(.table(name)) }

  /// The level of a total.
  package static let level = Self.one(.column("level"))

  private var figures: [PublishedFigure] {
    switch self {
    case .nothing: []
    case .one(let figure): [figure]
    case .several(let figures): figures
    }
  }

  package func touches(_ measure: Code<Measure>) -> Bool {
    switch self {
    case .nothing: false
    case .one(let figure): figure == .measure(measure)
    case .several(let figures): figures.contains(.measure(measure))
    }
  }

  /// The names of the figures, separated by commas.
  ///
  /// No further name is added to a list of 60 bytes or more.
  package var list: String {
    switch self {
    case .nothing: ""
    case .one(let figure): figure.name
    case .several(let figures):
      figures.dropFirst().reduce(into: figures.first?.name ?? "") { list, figure in
        if list.utf8.count < Self.longestList { list += ", " + figure.name }
      }
    }
  }

  /// Returns the figures of both effects, each once.
  func joined(with other: Self) -> Self {
    let known = figures
    let new = other.figures.filter { !known.contains($0) }
    guard !new.isEmpty else { return self }
    return known.isEmpty ? other : .several(known + new)
  }
}
