import Assessment
import Findings
import Office
import Tabular

/// The measures that a column may name, and other values that a message can suggest for a cell.
struct AdmittedMeasures: AdmittedCodes {
  let context: IntakeContext
  let table: ExtractTable

  /// The admitted codes of a column in words.
  ///
  /// - Parameters:
  ///   - column: The name of the column.
  ///   - unit: The unit of the row; nil if it is unknown, which admits the codes of every edition.
  /// - Returns: The codes as a list, or as a range of items.
  func text(in column: String, of unit: Code<Unit>?) -> Bilingual {
    let methods = unit.flatMap { context.methodology(of: $0) }.map { [$0] } ?? context.methodologies.all
    switch column {
    case "item":
      // A unit's own edition may not have items in the table.
      let items = { (methods: [Methodology]) in
        methods.map { IntakeContext.items(of: self.table, in: $0) }.filter { !$0.isEmpty }
      }
      let own = items(methods)
      return .alternatives((own.isEmpty ? items(context.methodologies.all) : own).map(Self.range).uniqued)
    case "instrument":
      let codes = methods.flatMap { method in method.tree.instruments.map { method.tree[$0].code.text } }.uniqued
      let surveyed = codes.filter { code in
        ExtractTable.surveys.contains { FoldedKey($0.rawValue) == FoldedKey(code) }
      }
      return Self.list(surveyed.isEmpty ? codes : surveyed)
    case _:
      return Self.list(
        methods.flatMap { method in
          let tree = method.tree
          let announced = [0] + tree.instruments + tree.instruments.flatMap { tree.indicators(under: $0) }
          return announced.map { tree[$0].code.text }
        }.uniqued)
    }
  }

  /// The right value of a cell that identifies a row: a unit delivers for itself, and for the year of its folder.
  func right(in column: String, of unit: Code<Unit>?) -> (value: String, owner: Bilingual?)? {
    switch column {
    case "fiscal_year": (String(context.fiscalYear), nil)
    case "unit_code": unit.map { ($0.text, context.registry[$0]?.name ?? Bilingual(same: $0.text)) }
    case _: nil
    }
  }

  /// An example of a code for the unit: the codes of a unit's KPIs and projects begin with its own code.
  func example(_ example: String, in column: String, of unit: Code<Unit>?) -> String? {
    guard let unit, ["kpi_code", "project_code"].contains(column) else { return nil }
    let code = unit.text + example.dropFirst(unit.text.count)
    // The number after the dash is masked: another unit's serial number could be taken for the right one.
    guard let dash = code.lastIndex(of: "-") else { return code }
    return code[...dash] + String(repeating: "X", count: code[dash...].count - 1)
  }

  private static func list(_ codes: [String]) -> Bilingual { Bilingual(same: codes.joined(separator: ", ")) }

  /// The range of the items from the first to the last, since a list of all would be too long.
  private static func range(of items: [Measure]) -> Bilingual {
    guard let first = items.first?.code.text, let last = items.last?.code.text else { return Bilingual(same: "") }
    return Bilingual("\(first) ถึง \(last)", "\(first) to \(last)")
  }
}

extension IntakeContext {
  /// The everyday name of an edition in the schema of units; its own name if the schema has none.
  func text(of edition: Edition) -> Bilingual {
    let category = schemas["units"]?.field(named: "edition")?.categories.first { $0.value == edition.name }
    return category.map { Bilingual($0.label, $0.labelEnglish) } ?? Bilingual(same: edition.name)
  }
}
