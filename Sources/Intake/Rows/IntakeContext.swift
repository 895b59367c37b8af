package import Assessment
package import Office
import Tabular

/// The reference data against which one fiscal year's files are checked; one object is shared by all files.
package final class IntakeContext: Sendable {
  let fiscalYear: Int
  let schemas: SchemaLibrary
  let registry: UnitRegistry
  let methodologies: MethodologyLibrary
  let references: References
  let limits: ReadingLimits
  /// The tables that an extract may be; a survey has the items of every edition besides its schema's columns.
  let tables: TableRecogniser
  /// The table of scores with one column for each measure instead of one row; nil without a schema of scores.
  let wideScores: TableRecogniser?
  private let columns: [TableColumns]
  /// The items of a table in an edition.
  private let answerItems = SharedCache<EditionTable, AnswerItems>()
  private let itemAnswers = SharedCache<MethodTable, ItemAnswers>()
  /// The level names of each edition.
  private let levels = SharedCache<ObjectIdentifier, LevelNames>()
  /// The readings of survey files, by header.
  private let surveys = SharedCache<SurveyReading.Header, SurveyReading>()
  /// The searches for known words that findings suggest.
  let nearMisses = SharedCache<KnownWords, NearMiss<Bilingual>>()
  /// The codes of the totals and instruments; a wide table of scores has a column of at least one of them.
  private let totals: Set<String>

  package convenience init(reference: ReferenceData, methodologies: MethodologyLibrary) {
    self.init(
      reference: reference, methodologies: methodologies, registry: reference.units(in: methodologies.fiscalYear))
  }

  /// Collects the reference data of a fiscal year.
  ///
  /// - Parameters:
  ///   - reference: The reference data of all years.
  ///   - methodologies: The methodologies of the fiscal year.
  ///   - registry: The units of the fiscal year.
  init(reference: ReferenceData, methodologies: MethodologyLibrary, registry: UnitRegistry) {
    fiscalYear = methodologies.fiscalYear
    schemas = reference.schemas
    limits = reference.settings.limits
    self.registry = registry
    self.methodologies = methodologies
    let all = methodologies.all
    references = References(
      registry: registry, plan: reference.plan(in: fiscalYear), methodologies: all
    ) { [fiscalYear] text in reference.unitOutOfForce(text, in: fiscalYear) }
    let items = ExtractTable.surveys.map { table in
      (table.rawValue, all.flatMap { Self.items(of: table, in: $0).map(\.code.text) }.uniqued)
    }
    tables = TableRecogniser(
      schemas.extracts, extraColumns: Dictionary(items) { first, _ in first }, resolver: references,
      narratives: Self.narratives)
    let measures = references.scored.map(\.text)
    let wide = schemas["scores"].map { $0.widened(without: "measure", "score", measures: measures) }
    wideScores = wide.map { [references] in
      TableRecogniser([$0], resolver: references, narratives: Self.narratives)
    }
    columns = (schemas.extracts + [wide].compactMap { $0 }).map { [references, fiscalYear] in
      TableColumns($0, scored: references.scored, fiscalYear: fiscalYear)
    }
    totals = Set(all.flatMap { method in ([0] + method.tree.instruments).map { method.tree[$0].code.text } })
  }

  /// The columns for free text: kept for the office's own questions and never quoted.
  private static let narratives: Set = ["note", "explanation", "position"]

  /// The column indices of an extract's table.
  func columns(of table: TableSchema) -> TableColumns {
    columns.first { $0.schema == table }
      ?? TableColumns(table, scored: references.scored, fiscalYear: fiscalYear)
  }

  /// The methodology of a unit's edition.
  func methodology(of unit: Code<Unit>) -> Methodology? {
    registry[unit].flatMap { methodologies[$0.edition] }
  }

  /// The items of the instrument that a table of answers or items belongs to, in the order of the tree.
  ///
  /// The table `iit` belongs to the instrument IIT.
  package static func items(of table: ExtractTable, in methodology: Methodology) -> [Measure] {
    let tree = methodology.tree
    return instrument(of: table, in: methodology).map { tree.items(under: $0).map { tree[$0] } } ?? []
  }

  /// The index of the table's instrument in the tree; nil if the methodology does not have it.
  static func instrument(of table: ExtractTable, in methodology: Methodology) -> Int? {
    methodology.tree.instruments.first { FoldedKey(methodology.tree[$0].code.text) == FoldedKey(table.rawValue) }
  }

  /// The items of a table in one edition, as one object for all its units.
  func answerItems(of table: ExtractTable, in methodology: Methodology) -> AnswerItems {
    answerItems.value(of: EditionTable(edition: methodology.edition, table: table)) {
      AnswerItems(Self.items(of: table, in: methodology).map(\.code), of: methodology)
    }
  }

  /// The admitted scores of a table's items in one edition, as one object for all its units.
  func itemAnswers(of table: ExtractTable, in methodology: Methodology) -> ItemAnswers {
    itemAnswers.value(of: MethodTable(method: ObjectIdentifier(methodology), table: table)) {
      ItemAnswers(answerItems(of: table, in: methodology), table, methodology.tree)
    }
  }

  /// The name of an edition's level as its scheme spells it, found by the text of a cell in any letter case.
  ///
  /// Nil if the edition does not have such a level.
  func level(called text: String, in methodology: Methodology) -> String? {
    levels.value(of: ObjectIdentifier(methodology)) {
      LevelNames(
        methodology.schemes.flatMap { scheme in
          scheme.levels.map { (name: $0.name, titles: [$0.nameThai, $0.nameEnglish]) }
        })
    }
    .name(called: text)
  }

  /// The columns of a header that have another title, including the items of surveys.
  func misnamedColumns(of header: HeaderMatch) -> MisnamedColumns {
    guard let table = header.table.extractTable, table.isSurvey else { return MisnamedColumns(header) }
    return MisnamedColumns(header, items: methodologies.all.map { Self.items(of: table, in: $0).map(\.code.text) })
  }

  /// The reading of survey files with a header, made once for all of them.
  func surveyReading(of header: HeaderMatch, _ make: () -> SurveyReading) -> SurveyReading {
    surveys.value(of: SurveyReading.Header(header), make)
  }

  /// Whether a header that matches the wide table of scores really is one.
  func isWideScores(_ header: HeaderMatch) -> Bool {
    header.columns.contains { column in
      if case .field(let field) = column { totals.contains(header.table.fields[field].name) } else { false }
    }
  }
}

/// A table of one methodology; the methodologies live as long as the values that are cached for them.
private struct MethodTable: Hashable {
  let method: ObjectIdentifier
  let table: ExtractTable
}

private struct EditionTable: Hashable {
  let edition: Edition
  let table: ExtractTable
}
