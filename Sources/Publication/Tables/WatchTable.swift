import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table of reasons for an experienced person to look at a unit again, which are never findings.
  static let watch = TypedTable(
    "watch", for: .office, rows: { $0.insight.watch },
    columns: { _ in
      [
        .code("unit_code") { $0.unit.code.text },
        .text("unit_name_th") { $0.unit.nameThai },
        .text("screen") { $0.screen.rawValue },
        .code("measure") { $0.measures.map(\.text).joined(separator: " ") },
        .number("value") { $0.value },
        .number("reference") { $0.reference },
        .number("distance") { $0.distance },
        .code("other_units") { $0.others.isEmpty ? nil : $0.others.map(\.code.text).joined(separator: " ") },
        .text("note") { $0.note?.thai },
      ]
    })
}

extension WatchRow {
  /// The score or the count that was found.
  fileprivate var value: Numeral? {
    switch figures {
    case .scores(let value, _): Numeral(value, decimals: decimals)
    case .counts(let value, _): Numeral(value)
    case nil: nil
    }
  }

  fileprivate var reference: Numeral? {
    switch figures {
    case .scores(_, let reference): Numeral(reference, decimals: decimals)
    case .counts(_, let reference): reference.map { Numeral($0) }
    case nil: nil
    }
  }

  fileprivate var distance: Numeral? {
    switch figures {
    case .scores(let value, let reference): Numeral(value - reference, decimals: decimals)
    case .counts(let value, let reference): reference.map { Numeral(value - $0) }
    case nil: nil
    }
  }
}
