import Assessment
import Tabular

/// What the intake of one fiscal year holds every cell against.
struct IntakeContext: Sendable {
  let fiscalYear: Int
  let schemas: SchemaLibrary
  let registry: UnitRegistry
  let methodologies: MethodologyLibrary
  let references: References

  init(reference: ReferenceData, methodologies: MethodologyLibrary) {
    fiscalYear = methodologies.fiscalYear
    schemas = reference.schemas
    registry = reference.units(in: fiscalYear)
    self.methodologies = methodologies
    references = References(
      registry: registry, plan: reference.plan(in: fiscalYear), methodologies: methodologies.all)
  }

  /// The methodology of a unit's edition.
  func methodology(of unit: Code<Unit>) -> Methodology? {
    registry[unit].flatMap { methodologies[$0.edition] }
  }

  /// The instrument that a table of answers or items belongs to: `iit` is the table of IIT.
  func instrument(of table: String, in methodology: Methodology) -> Int? {
    methodology.tree.instruments.first { FoldedKey(methodology.tree[$0].code.text) == FoldedKey(table) }
  }

  /// Columns that a table may have beside its schema's: the items of every edition for a survey.
  var extraColumns: [String: [String]] {
    var columns: [String: [String]] = [:]
    for table in SchemaLibrary.surveyTables {
      var names: [String] = []
      for methodology in methodologies.all {
        guard let instrument = instrument(of: table, in: methodology) else { continue }
        let items = methodology.tree.items(under: instrument).map { methodology.tree[$0].code.text }
        names += items.filter { !names.contains($0) }
      }
      columns[table] = names
    }
    return columns
  }

  /// Every measure that a wide table of scores may have a column of.
  var measureColumns: [String] { references.scored.map(\.text) }
}
