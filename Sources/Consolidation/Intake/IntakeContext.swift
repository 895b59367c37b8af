import Assessment
import Tabular

/// What the intake of one fiscal year holds every cell against.
struct IntakeContext: Sendable {
  let fiscalYear: Int
  let schemas: SchemaLibrary
  let registry: UnitRegistry
  let methodologies: MethodologyLibrary
  let references: References
  /// The tables that an extract may be; a survey has the items of every edition beside its schema's columns.
  let tables: TableRecogniser
  /// Scores with a column a measure instead of a row a measure; nil without a schema of scores.
  let wideScores: TableRecogniser?

  init(reference: ReferenceData, methodologies: MethodologyLibrary) {
    fiscalYear = methodologies.fiscalYear
    schemas = reference.schemas
    registry = reference.units(in: fiscalYear)
    self.methodologies = methodologies
    let all = methodologies.all
    references = References(registry: registry, plan: reference.plan(in: fiscalYear), methodologies: all)
    let items = SchemaLibrary.surveyTables.map { table in
      (table, Self.unique(all.flatMap { Self.items(of: table, in: $0).map(\.code.text) }))
    }
    tables = TableRecogniser(
      schemas.extracts, extraColumns: Dictionary(items) { first, _ in first })
    let measures = references.scored.map(\.text)
    wideScores = schemas["scores"]
      .map { scores in
        let wide = scores.widened(without: ["measure", "score"])
        return TableRecogniser([wide], extraColumns: [wide.name: measures])
      }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The methodology of a unit's edition.
  func methodology(of unit: Code<Unit>) -> Methodology? {
    registry[unit].flatMap { methodologies[$0.edition] }
  }

  /// The items of the instrument that a table of answers or items belongs to, in the tree's order: `iit` is the table of
  /// IIT.
  static func items(of table: String, in methodology: Methodology) -> [Measure] {
    let tree = methodology.tree
    let instrument = tree.instruments.first { FoldedKey(tree[$0].code.text) == FoldedKey(table) }
    return instrument.map { tree.items(under: $0).map { tree[$0] } } ?? []
  }
}
