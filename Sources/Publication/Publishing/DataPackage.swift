import Assessment
import Findings
import Judging
import Tabular

/// `datapackage.json`: what makes the tables that may be passed on a Data Package, which programs take as it is.
///
/// See https://datapackage.org/standard/data-package/.
struct DataPackage {
  let results: Results
  /// The CSV of each public table as it was written.
  let tables: [WrittenFile]

  /// The description, which waits for the tables that it describes.
  static func output(of results: Results) -> Output {
    .following("datapackage.json") { written throws(RunError) in
      let folder = "\(PublishedTable.Audience.everyone.rawValue)/"
      return Self(results: results, tables: written.filter { $0.path.hasPrefix(folder) }).json
    }
  }

  var json: JSON {
    .object(
      [
        ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
        ("name", .string("ita-\(results.fiscalYear)")),
        ("title", .string("ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. \(results.fiscalYear)")),
        (
          "titleEnglish",
          .string("Integrity and Transparency Assessment (ITA), fiscal year \(results.fiscalYear - FiscalYear.era)")
        ),
        ("description", .string((results.isFinal ? Status.final : .provisional).heading)),
        ("version", .string("\(Versions.tables)")),
      ]
        // Of the data, not of the run: the same input gives the same bytes.
        + (results.effectiveDate.map { [("created", .string("\($0)T00:00:00+07:00"))] } ?? [])
        + [("resources", .array(tables.compactMap { file in file.schema.map { resource(file, $0) } }))])
  }

  private func resource(_ file: WrittenFile, _ schema: TableSchema) -> JSON {
    .object([
      ("name", .string(schema.name)),
      ("type", .string("table")),
      ("path", .string(file.path)),
      ("title", .string(schema.title ?? schema.name)),
      ("titleEnglish", .string(schema.titleEnglish ?? schema.name)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      ("bytes", .integer(file.count)),
      ("hash", .string("sha256:\(file.sha256)")),
      ("schema", schema.json),
    ])
  }
}
