import Assessment
import Consolidation
import Findings
import Intake
import Office
import Publication
import Tabular
import Testing

/// The schemas name the columns of every file, and the published tables match them.
struct SeasonSchemaTests {
  @Test func `every schema of the office and of the extracts loads, with a Thai title for each column`() throws {
    let schemas = try SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data"))
    for name in SchemaLibrary.officeTables + ExtractTable.allCases.map(\.rawValue) {
      let schema = try #require(schemas[name])
      #expect(schema.name == name)
      #expect(!schema.fields.isEmpty)
      for field in schema.fields { #expect(field.title?.isEmpty == false, "\(name).\(field.name)") }
    }
  }

  @Test func `a column with a pattern has an example that matches it`() throws {
    let schemas = try SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data"))
    for name in SchemaLibrary.officeTables + ExtractTable.allCases.map(\.rawValue) {
      for field in try #require(schemas[name]).fields {
        guard let pattern = field.constraints.pattern else { continue }
        let example = try #require(field.example, "\(name).\(field.name)")
        #expect(try Regex(pattern).wholeMatch(in: example) != nil, "\(name).\(field.name)")
      }
    }
  }

  @Test(arguments: TableCatalogue.all.map(\.name))
  func `a published table and its schema have the same columns, in the same order and of the same type`(
    name: String
  ) throws {
    let season = try #require(SeasonCase.all.first { $0.folder == "plan" })
    let table = try #require(TableCatalogue.all.first { $0.name == name }).table(season.results())
    let file = "schemas/published/\(name).schema.json"
    let schema = try TableSchema(json: FileBytes.read("\(Repository.root)/data/\(file)"), file: file)
    // The methodology defines the columns of measures in `indicators`; the schema names the other columns.
    let columns = table.columns.filter { name != "indicators" || schema.field(named: $0.name) != nil }
    #expect(columns.map(\.name) == schema.fields.map(\.name))
    #expect(columns.map { Field.Kind($0.kind) } == schema.fields.map(\.type))
  }

  @Test(arguments: [
    (table: "measures", column: "verdict_parts", values: ConsistencyVerdict.allCases.map(\.rawValue)),
    (table: "measures", column: "verdict_answers", values: ConsistencyVerdict.allCases.map(\.rawValue)),
    (table: "submissions", column: "state", values: ReceiptState.allCases.map(\.rawValue)),
    (table: "claims", column: "verdict", values: ClaimVerdict.allCases.filter { $0 != .noClaim }.map(\.rawValue)),
  ])
  func `the schema of a column lists every value that the column may hold`(
    table: String, column: String, values: [String]
  ) throws {
    let file = "schemas/published/\(table).schema.json"
    let schema = try TableSchema(json: FileBytes.read("\(Repository.root)/data/\(file)"), file: file)
    let list = try #require(schema.field(named: column)?.constraints.list)
    #expect(Set(values).isSubset(of: list), "\(list)")
  }

  @Test func `the findings file of a unit has the Thai titles of its schema as its header`() throws {
    let season = try #require(SeasonCase.all.first { $0.folder == "plan" })
    let files = UnitDocuments.files(of: try season.results())
    let csv = try #require(files.first { $0.path.hasSuffix("/findings.csv") })
    let file = "schemas/published/unit_findings.schema.json"
    let schema = try TableSchema(json: FileBytes.read("\(Repository.root)/data/\(file)"), file: file)
    let header = RecordText(DecodedText(decoding: csv.bytes)).records(limit: 1).records.first
    #expect(header?.fields == schema.fields.map(\.title))
  }

  /// Terms that occur in the labels of tables and in the sentences of the program.
  static let terms: [(table: String, column: String, terms: [String: Bilingual])] = [
    ("ranking", "status", Dictionary(uniqueKeysWithValues: Status.allCases.map { ($0.rawValue, $0.text) })),
    ("findings", "severity", Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, $0.text) })),
  ]

  @Test(arguments: terms)
  func `tables, letters and answers use the same terms for a status and a severity`(
    table: String, column: String, terms: [String: Bilingual]
  ) throws {
    let schemas = try SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data"))
    let field = try #require(schemas.published(table)?.fields.first { $0.name == column })
    #expect(field.categories.map(\.value).sorted() == terms.keys.sorted())
    for category in field.categories {
      #expect(category.label == terms[category.value]?.thai)
      #expect(category.labelEnglish.lowercased() == terms[category.value]?.english)
    }
  }

  @Test(arguments: TableCatalogue.all.map(\.name))
  func `the categories of a column are the values of its constraint, each with its labels`(
    name: String
  ) throws {
    let schemas = try SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data"))
    for field in try #require(schemas.published(name)).fields where field.constraints.list != nil {
      #expect(field.categories.map(\.value) == field.constraints.list, "\(name).\(field.name)")
      for category in field.categories {
        #expect(category.label != category.value, "\(name).\(field.name): \(category.value)")
      }
    }
  }

  @Test(arguments: [Status.final, .provisional])
  func `the schema and every answer use one term for the status of a result`(status: Status) throws {
    let schemas = try SchemaLibrary(from: DataFolder(path: "\(Repository.root)/data"))
    let column = try #require(schemas.published("ranking")?.fields.first { $0.name == "status" })
    #expect(column.categories.first { $0.value == status.rawValue }?.label == status.text.thai)
  }

  @Test(arguments: TableCatalogue.all.map(\.name))
  func `every column of a published table has a Thai and an English title, the methodology's columns too`(
    name: String
  ) throws {
    let season = try #require(SeasonCase.all.first { $0.folder == "plan" })
    let table = try #require(TableCatalogue.all.first { $0.name == name }).described(season.results())
    #expect(table.schema.fields.map(\.name) == table.table.columns.map(\.name))
    for field in table.schema.fields {
      #expect(field.title != nil && field.titleEnglish != nil, "\(name).\(field.name)")
    }
  }

  @Test func `every published schema describes a published table`() throws {
    let files = try FolderListing.entries(of: "\(Repository.root)/data/schemas/published").map(\.name)
    let tables = TableCatalogue.all.map(\.name) + ["unit_findings"]
    #expect(Set(files) == Set(tables.map { "\($0).schema.json" }))
  }
}
