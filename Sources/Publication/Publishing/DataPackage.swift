import Assessment
import Findings
import Judging
import Office
import Tabular

/// The file `datapackage.json` of the public tables or of the office's tables, which makes them a Data Package.
///
/// See https://datapackage.org/standard/data-package/. The paths of a package are relative to its own file.
struct DataPackage {
  let results: Results
  let audience: PublishedTable.Audience
  /// The written CSV file of each table of the audience.
  let tables: [WrittenFile]

  /// The output of the description, which waits for the tables that it describes.
  static func output(of results: Results, for audience: PublishedTable.Audience) -> Output {
    .following("\(folder(of: audience))datapackage.json") { written throws(RunError) in
      let tables = written.filter { $0.path.hasPrefix("\(audience.rawValue)/") && $0.schema != nil }
      return Self(results: results, audience: audience, tables: tables).json
    }
  }

  /// The folder of an audience's package: above the tables for the public ones, and beside them for the office's.
  private static func folder(of audience: PublishedTable.Audience) -> String {
    switch audience {
    case .everyone: ""
    case .office: "\(audience.rawValue)/"
    }
  }

  var json: JSON {
    .object(
      [
        ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
        ("name", .string(audience == .office ? "ita-\(results.fiscalYear)-internal" : "ita-\(results.fiscalYear)")),
        (
          "title",
          .string("ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. \(results.fiscalYear)\(forTheOffice.thai)")
        ),
        (
          "titleEnglish",
          .string(
            "Integrity and Transparency Assessment (ITA), fiscal year \(results.fiscalYear - FiscalYear.era)\(forTheOffice.english)"
          )
        ),
        ("description", .string((results.isFinal ? Status.final : .provisional).heading)),
        ("descriptionEnglish", .string(results.isFinal ? "The result of every unit is final" : "Provisional results")),
        ("version", .string("\(Versions.tables)")),
      ]
        // The effective date and not the day of the run, so that equal input gives equal bytes.
        + (results.effectiveDate.map { [("created", .string("\($0)T00:00:00+07:00"))] } ?? [])
        + (audience == .everyone ? licence : [])
        + [
          ("contributors", .array([publisher])),
          ("resources", .array(tables.compactMap { file in file.schema.map { resource(file, $0) } })),
        ])
  }

  private var forTheOffice: Bilingual {
    audience == .office ? Bilingual(" (ใช้ภายในสำนักงาน ก.ก.)", " (for the office alone)") : Bilingual("", "")
  }

  /// The licence by its short name or its address; any other text becomes its title.
  private var licence: [(String, JSON)] {
    guard let text = results.licence else { return [] }
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    let members: [(String, JSON)] =
      if isName { [("name", .string(text))] } else if isAddress { [("path", .string(text))] } else {
        [("name", .string("other")), ("title", .string(text))]
      }
    return [("licenses", .array([.object(members)]))]
  }

  /// The office, with its contact from `office.csv`.
  private var publisher: JSON {
    let contact = results.contact
    let reached = [("division", contact.office), ("telephone", contact.telephone), ("channel", contact.channel)]
      .compactMap { key, value in value.map { (key, JSON.string($0)) } }
    return .object(
      [
        ("title", .string(OfficeContact.publisher)),
        ("roles", .array([.string("publisher"), .string("contact")])),
      ] + reached)
  }

  private func resource(_ file: WrittenFile, _ schema: TableSchema) -> JSON {
    .object([
      ("name", .string(schema.name)),
      ("type", .string("table")),
      ("path", .string(String(file.path.dropFirst(Self.folder(of: audience).count)))),
      ("title", .string(schema.title ?? schema.name)),
      ("titleEnglish", .string(schema.titleEnglish ?? schema.name)),
      ("description", .string(schema.description ?? "")),
      ("descriptionEnglish", .string(schema.descriptionEnglish ?? "")),
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
