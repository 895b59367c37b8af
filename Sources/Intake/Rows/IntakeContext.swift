package import Assessment
package import Office
import Synchronization
import Tabular

/// What the intake of one fiscal year holds every cell against; one object for all files.
package final class IntakeContext: Sendable {
  let fiscalYear: Int
  let schemas: SchemaLibrary
  let registry: UnitRegistry
  let methodologies: MethodologyLibrary
  let references: References
  let limits: ReadingLimits
  /// The tables that an extract may be; a survey has the items of every edition beside its schema's columns.
  let tables: TableRecogniser
  /// Scores with a column a measure instead of a row a measure; nil without a schema of scores.
  let wideScores: TableRecogniser?
  private let columns: [TableColumns]
  /// By table and edition.
  private let answerItems = Remembered<EditionTable, AnswerItems>()
  private let itemAnswers = Remembered<MethodTable, ItemAnswers>()
  /// By edition.
  private let levels = Remembered<ObjectIdentifier, LevelNames>()
  /// Lists of measures that files announced something of.
  private let measures = Mutex<[[Code<Measure>]]>([])
  /// By the headers of the survey files.
  private let surveys = Remembered<SurveyReading.Header, SurveyReading>()
  /// What findings suggest.
  let nearMisses = Remembered<KnownWords, NearMiss<Bilingual>>()
  /// The totals and instruments: a wide table of scores has a column of one of them.
  private let totals: Set<String>

  package convenience init(reference: ReferenceData, methodologies: MethodologyLibrary) {
    self.init(
      reference: reference, methodologies: methodologies, registry: reference.units(in: methodologies.fiscalYear))
  }

  /// `registry`: that of the fiscal year.
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

  /// The columns in which people write in their own words: kept for the office's own questions and quoted nowhere.
  private static let narratives: Set = ["note", "explanation", "position"]

  /// The columns of a table that an extract may be.
  func columns(of table: TableSchema) -> TableColumns {
    columns.first { $0.schema == table }
      ?? TableColumns(table, scored: references.scored, fiscalYear: fiscalYear)
  }

  /// The methodology of a unit's edition.
  func methodology(of unit: Code<Unit>) -> Methodology? {
    registry[unit].flatMap { methodologies[$0.edition] }
  }

  /// The items of the instrument that a table of answers or items belongs to, in the tree's order: `iit` is the table of
  /// IIT.
  package static func items(of table: ExtractTable, in methodology: Methodology) -> [Measure] {
    let tree = methodology.tree
    return instrument(of: table, in: methodology).map { tree.items(under: $0).map { tree[$0] } } ?? []
  }

  /// The place of that instrument in the tree; nil where the method has none.
  static func instrument(of table: ExtractTable, in methodology: Methodology) -> Int? {
    methodology.tree.instruments.first { FoldedKey(methodology.tree[$0].code.text) == FoldedKey(table.rawValue) }
  }

  /// The items of a table in one edition, the same object for all its units.
  func answerItems(of table: ExtractTable, in methodology: Methodology) -> AnswerItems {
    answerItems.value(of: EditionTable(edition: methodology.edition, table: table)) {
      AnswerItems(Self.items(of: table, in: methodology).map(\.code), of: methodology)
    }
  }

  /// What the items of a table may score in one edition, the same object for all its units.
  func itemAnswers(of table: ExtractTable, in methodology: Methodology) -> ItemAnswers {
    itemAnswers.value(of: MethodTable(method: ObjectIdentifier(methodology), table: table)) {
      ItemAnswers(answerItems(of: table, in: methodology), table, methodology.tree)
    }
  }

  /// A level of an edition in its own spelling, by the text of a cell in any letter case; nil where there is none.
  func level(called text: String, in methodology: Methodology) -> String? {
    levels.value(of: ObjectIdentifier(methodology)) {
      LevelNames(
        methodology.schemes.flatMap { scheme in
          scheme.levels.map { (name: $0.name, titles: [$0.nameThai, $0.nameEnglish]) }
        })
    }
    .name(called: text)
  }

  /// A list of measures as it came first; few are remembered, for files that are all different have none in common.
  func sameMeasures(as list: [Code<Measure>]) -> [Code<Measure>] {
    measures.withLock { known in
      if let same = known.first(where: { $0 == list }) { return same }
      if known.count < 16 { known.append(list) }
      return list
    }
  }

  /// The columns of a header that are called otherwise, the items of surveys among them.
  func misnamedColumns(of header: HeaderMatch) -> MisnamedColumns {
    guard let table = header.table.extractTable, table.isSurvey else { return MisnamedColumns(header) }
    return MisnamedColumns(header, items: methodologies.all.map { Self.items(of: table, in: $0).map(\.code.text) })
  }

  /// How a survey file with a header is read.
  func surveyReading(of header: HeaderMatch, _ make: () -> SurveyReading) -> SurveyReading {
    surveys.value(of: SurveyReading.Header(header), make)
  }

  /// Whether a header matched as a wide table of scores is one.
  func isWideScores(_ header: HeaderMatch) -> Bool {
    header.columns.contains { column in
      if case .field(let field) = column { totals.contains(header.table.fields[field].name) } else { false }
    }
  }
}

/// A table of one edition; the methodologies are held as long as what is remembered of them.
private struct MethodTable: Hashable {
  let method: ObjectIdentifier
  let table: ExtractTable
}

private struct EditionTable: Hashable {
  let edition: Edition
  let table: ExtractTable
}
