import Assessment
import Findings
import Judging
import Office
import Publication
import Tabular

/// The derivation of cells of the tables about the certainty of ranks, their movement, and the needs of units.
struct InsightDerivation: Derivation {
  let cell: CellDerivation
  /// The unit of the row; nil for a row without a unit, or with a unit that is no longer expected.
  let standing: Standing?

  var results: Results { cell.results }
  var language: Language { cell.language }
  private var insight: Insight { results.insight }

  func lines(of column: String) -> [String] {
    switch cell.address.described.table.name {
    case "movement": movement(column)
    case "balance": balance(column)
    case _: standing.map { lines(of: column, for: $0) } ?? []
    }
  }

  private func lines(of column: String, for standing: Standing) -> [String] {
    switch cell.address.described.table.name {
    case "certainty":
      CertaintyDerivation(results: results, standing: standing, language: language).lines(of: column)
    case "paths": paths(column, standing)
    case "weights": weights(column, standing)
    case _: watch(column, standing)
    }
  }

  private func movement(_ column: String) -> [String] {
    guard let movement = cell.text("unit_code").flatMap({ insight.movement[Code($0)] }) else { return [] }
    return MovementDerivation(results: results, language: language, movement: movement).lines(of: column)
  }

  private func balance(_ column: String) -> [String] {
    let balance = insight.balance.first {
      $0.methodology.edition.name == cell.text("edition") && $0.measure.code.text == cell.text("measure")
    }
    return balance.map {
      BalanceDerivation(results: results, language: language, balance: $0).lines(of: column)
    } ?? []
  }

  private func paths(_ column: String, _ standing: Standing) -> [String] {
    let step = PathStep.steps(of: standing).first {
      "\($0.number)" == cell.text("aim")
        && $0.measure.text == cell.text("measure")
    }
    return step.map {
      PathDerivation(results: results, standing: standing, language: language, step: $0).lines(of: column)
    } ?? []
  }

  private func weights(_ column: String, _ standing: Standing) -> [String] {
    let weights = insight.weights.first { $0.standing.unit.code == standing.unit.code }
    return weights.map {
      WeightDerivation(results: results, standing: standing, language: language, weights: $0).lines(of: column)
    } ?? []
  }

  private func watch(_ column: String, _ standing: Standing) -> [String] {
    let row = insight.watch.first { row in
      row.unit.code == standing.unit.code && row.screen.rawValue == cell.text("screen")
        && row.measures.map(\.text).joined(separator: " ") == cell.text("measure")
        && reference(of: row) == cell.text("reference")
    }
    return row.map {
      WatchDerivation(results: results, standing: standing, language: language, row: $0).lines(of: column)
    } ?? []
  }

  /// The reference as the table publishes it.
  private func reference(of row: WatchRow) -> String? {
    switch row.figures {
    case .scores(_, let reference): formatted(reference, row.decimals)
    case .counts(_, let reference): reference.map { "\($0)" }
    case nil: nil
    }
  }
}
