package import Assessment

/// A published figure that a finding can touch.
package enum PublishedFigure: Hashable, Sendable {
  case measure(Code<Measure>)
  case table(PublishedTableName)
  /// A column of several published tables, or the one that tells whose the rows of a survey are.
  case column(String)

  /// As lists name it.
  var name: String {
    switch self {
    case .measure(let code): code.text
    case .table(let table): table.rawValue
    case .column(let column): column
    }
  }
}

/// The published tables that findings name; the catalogue of tables has them all.
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
/// A single figure is stored inline: an array for each finding would take 48 bytes more, and damaged nations have millions.
package enum PublishedEffect: Hashable, Sendable {
  case nothing
  case one(PublishedFigure)
  /// At least two.
  case several([PublishedFigure])

  /// The longest list that another figure is added to, in bytes.
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

  /// The names of the figures with commas between, as many as make a list that can be read.
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

  /// The figures of both.
  func joined(with other: Self) -> Self {
    let known = figures
    let new = other.figures.filter { !known.contains($0) }
    guard !new.isEmpty else { return self }
    return known.isEmpty ? other : .several(known + new)
  }
}
