import Testing

@testable import Tabular

/// Schemas in JSON, and headers that are matched with them.
@Suite struct SchemaTests {
  static let scores = TableSchema(
    name: "scores",
    fields: [
      Field(name: "unit_code", title: "รหัสหน่วยงาน", constraints: .init(required: true)),
      Field(name: "fiscal_year", title: "ปีงบประมาณ", type: .year, constraints: .init(required: true)),
      Field(name: "measure", title: "ตัววัด", titleEnglish: "Measure", constraints: .init(required: true)),
      Field(
        name: "score", title: "คะแนน", type: .number,
        constraints: .init(minimum: .init("0", for: .number), maximum: .init("100", for: .number))),
      Field(name: "announced_on", title: "วันที่ประกาศ", type: .date),
    ], primaryKey: ["unit_code", "fiscal_year", "measure"])
  static let survey = ["iit", "eit"].map { name in
    TableSchema(
      name: name,
      fields: [
        Field(name: "unit_code", constraints: .init(required: true)),
        Field(name: "fiscal_year", type: .year, constraints: .init(required: true)),
        Field(name: "response", title: "รหัสผู้ตอบ", constraints: .init(required: true)),
      ], primaryKey: ["unit_code", "fiscal_year", "response"])
  }
  static let items = ["iit": (1...3).map { "i\($0)" }, "eit": (1...3).map { "e\($0)" }]

  private func match(_ header: String, file: String = "x.csv") -> HeaderMatch? {
    ExtractReader.header(
      of: DecodedText(decoding: Array(header.utf8)), fileName: file,
      tables: TableRecogniser(
        [Self.scores] + Self.survey,
        extraColumns: Self.items)
    ).header
  }

  @Test(arguments: [
    ("unit_code,fiscal_year,measure,score", "x.csv", "scores"), ("คะแนน,ตัววัด,ปีงบประมาณ,รหัส หน่วยงาน", "x.csv", "scores"),
    ("Unit_Code;MEASURE;Fiscal Year;fiscal_year", "x.csv", "scores"),
    ("unit_code,fiscal_year,response,i1,i2", "x.csv", "iit"),
    ("unit_code,fiscal_year,response,E1", "x.csv", "eit"), ("unit_code,fiscal_year,response", "my-eit.csv", "eit"),
    ("unit_code,fiscal_year,response", "x.csv", "iit"), ("unit_code,fiscal_year,response,e๑", "iit.csv", "eit"),
    ("unit_code,score,measure", "scores_2566.csv", "scores"),
    ("ผลการประเมิน\n\nunit_code,fiscal_year,measure", "x.csv", "scores"),
    ("ผลการประเมิน, ปี 2566\nunit_code;fiscal_year;measure", "x.csv", "scores"),
    ("ผลการประเมิน; ปี 2566, ฉบับที่ 1, 2\nunit_code\tfiscal_year\tmeasure", "x.csv", "scores"),
    ("sep=,\nunit_code\tfiscal_year\tmeasure", "x.csv", "scores"),
    ("คะแนน, ปี 2566\nunit_code;measure", "scores.csv", "scores"),
  ])
  func `a table is recognised by its header`(header: String, file: String, table: String) {
    #expect(match(header, file: file)?.table.name == table)
  }

  @Test(arguments: [
    ("a,b,c", "x.csv"), ("unit_code,score", "x.csv"), ("unit_code,score", "scores.csv"),
    ("unit_code,fiscal_year", "myscores.csv"),
  ])
  func `other headers belong to no table`(header: String, file: String) {
    #expect(match(header, file: file) == nil)
  }

  @Test func `columns keep their order, and missing or repeated ones are reported`() throws {
    let header = try #require(match("score,unit_code,,เบอร์โทร,score,measure,,", file: "scores.csv"))
    #expect(header.columns == [.field(3), .field(0), .unknown, .unknown, .unknown, .field(2)])
    #expect(header.faults.map(\.kind) == [.duplicateColumn(index: 4), .missingColumn("fiscal_year")])
    #expect(header.faults.map(\.line) == [1, 1])
    #expect(header.titles == ["score", "unit_code", "", "เบอร์โทร", "score", "measure"])
    #expect(header.column(of: "score") == 0)
  }

  @Test(arguments: [
    ("q1,q2", [0, 1]), ("Q01,q002", [0, 1]), ("q๐๑,Quarter 02", [0, 1]), ("q10,q0", [nil, nil]),
    ("note0,note", [nil, 2]), ("q1_01,q1.0", [nil, nil]),
  ])
  func `a column name may have leading zeros in its number`(header: String, fields: [Int?]) throws {
    let columns = try #require(quarters("unit_code,\(header)")).columns.dropFirst()
    #expect(Array(columns) == fields.map { $0.map { .field($0 + 1) } ?? .unknown })
  }

  @Test(arguments: ["q1,q01", "q01,q1"])
  func `a name with leading zeros and the same name without them are one column twice`(header: String) throws {
    let match = try #require(quarters("unit_code,\(header)"))
    #expect(match.columns == [.field(0), .field(1), .unknown])
    #expect(match.faults.map(\.kind) == [.duplicateColumn(index: 2)])
    #expect(match.faults.map(\.column) == ["q1"])
  }

  private func quarters(_ header: String) -> HeaderMatch? {
    let table = TableSchema(
      name: "kpi",
      fields: [
        Field(name: "unit_code", constraints: .init(required: true)), Field(name: "q1", titleEnglish: "Quarter 1"),
        Field(name: "q2", titleEnglish: "Quarter 2"), Field(name: "note"),
      ])
    return ExtractReader.header(
      of: DecodedText(decoding: Array(header.utf8)), fileName: "kpi.csv", tables: TableRecogniser([table])
    ).header
  }

  @Test func `a schema is read from JSON`() throws {
    let json = """
      {"name": "scores", "title": "คะแนน", "titleEnglish": "Scores", "primaryKey": "unit_code",
       "fields": [
        {"name": "unit_code", "title": "รหัส", "type": "string",
         "constraints": {"required": true, "pattern": "[0-9]{4}"}},
        {"name": "score", "type": "number", "decimals": 2, "constraints": {"minimum": 0, "maximum": "100.00"}},
        {"name": "stage", "constraints": {"enum": ["preliminary", "announced"]}}],
       "foreignKeys": [{"fields": "unit_code", "reference": {"resource": "units", "fields": ["unit_code"]}}]}
      """
    let schema = try TableSchema(json: Array(json.utf8), file: "scores.schema.json")
    #expect(schema.primaryKey == ["unit_code"])
    #expect(schema.foreignKeys == [.init(fields: ["unit_code"], resource: "units", reference: ["unit_code"])])
    #expect(schema.fields.map(\.type) == [.string, .number, .string])
    #expect(schema.fields[1].constraints.minimum?.text == "0")
    #expect(schema.fields[1].constraints.maximum?.text == "100.00")
    #expect(schema.missingValues == [""])
  }

  @Test(arguments: [
    (#"{"name": "x""#, SchemaFault.Problem.unreadable("this is not valid JSON")),
    (#"{"name": "x"}"#, .unreadable("'fields' is missing")), (#"{"name": "x", "fields": []}"#, .noFields),
    (#"{"name": "x", "fields": [{"name": 1}]}"#, .unreadable("'fields.0.name' is of the wrong kind")),
    (#"{"name": "x", "fields": [{"name": "a"}, {"name": "a"}]}"#, .repeatedField("a")),
    (#"{"name": "x", "fields": [{"name": "a"}], "primaryKey": ["b"]}"#, .unknownField("b")),
    (
      #"{"name": "x", "fields": [{"name": "a", "constraints": {"pattern": "("}}]}"#,
      .badPattern(field: "a", pattern: "(")
    ),
    (
      #"{"name": "x", "fields": [{"name": "a", "type": "number", "constraints": {"minimum": "low"}}]}"#,
      .badBound(field: "a", bound: "low")
    ),
  ])
  func `a schema that cannot be used is reported with the reason`(json: String, problem: SchemaFault.Problem) {
    #expect(throws: SchemaFault(file: "x.json", problem: problem)) {
      try TableSchema(json: Array(json.utf8), file: "x.json")
    }
  }

  @Test(arguments: [
    #"{"name": "x", "fields": [{"name": "a", "type": "colour"}]}"#,
    #"{"name": "x", "fields": [{"name": "a", "type": "number", "constraints": {"minimum": 0.5}}]}"#,
  ])
  func `an unknown type and a limit in binary floating point are refused`(json: String) {
    #expect(throws: SchemaFault.self) { try TableSchema(json: Array(json.utf8), file: "x.json") }
  }
}
