import Consolidation
import Findings
import Glibc
import Judging
import Office
import Publication
import Tabular

/// Puts slips into a season, one at a time, and compares the tables with those of the season without the slip.
///
/// A slip either changes the tables as a blank cell or a missing row would, or has a finding at its place that must be
/// mended or explained.
final class SpoilCampaign {
  /// A temporary folder, which is removed with the campaign.
  private let folder: String
  private let year: Int
  private let reference: ReferenceData
  private let sheets: [(file: String, bytes: [UInt8], sheet: SpoilSheet)]
  private let base: Outcome

  /// The result of a run.
  struct Report: CustomStringConvertible {
    var spoils = 0
    /// The number of slips that changed no table.
    var unchanged = 0
    /// The number of slips that changed a table and have a finding.
    var told = 0
    /// The slips that changed a figure without a finding.
    var silent: [String] = []
    /// The slips with more than one new finding that must be mended or explained.
    var repeated: [String] = []

    var description: String {
      "\(spoils) spoils: \(unchanged) changed nothing, \(told) reported, \(silent.count) silent; \(repeated.count) repeated"
    }
  }

  /// The published tables and the findings.
  private struct Outcome {
    let tables: [String: [UInt8]]
    let findings: [Mark: Int]
  }

  private struct Mark: Hashable {
    let code: String
    let severity: Severity
    let file: String
    let line: Int
    let column: String?
    let isOfSeveral: Bool
  }

  /// Copies a season.
  ///
  /// - Parameters:
  ///   - data: The data folder.
  ///   - year: The fiscal year, whose extracts are copied alone.
  ///   - units: The units whose rows are kept; nil for all.
  /// - Throws: An error if the folder cannot be read, copied or consolidated.
  init(of data: String, year: Int, units: Set<String>? = nil) throws {
    var template = Array("/tmp/ita-spoil-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw RunError.fault("no temporary folder") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for part in ["units.csv", "strategy.csv", "calendar.csv", "schemas", "methodology"] {
      try Self.copy(part, from: data, to: folder)
    }
    try Self.copy("extracts/\(year)", from: data, to: folder) { path, bytes in
      guard let units else { return bytes }
      let parts = path.split(separator: "/")
      guard parts.count > 2, parts[2] != "office" else { return Self.rows(of: units, in: bytes) }
      return units.contains(String(parts[2])) ? bytes : nil
    }
    self.folder = folder
    self.year = year
    reference = try ReferenceData(from: DataFolder(path: folder))
    let tables = reference.schemas.extracts
    sheets = try Self.files(below: "extracts/\(year)", of: folder).compactMap { file in
      let bytes = try FileBytes.read("\(folder)/\(file)")
      return SpoilSheet(bytes, of: tables).map { (file, bytes, $0) }
    }
    base = try Self.outcome(folder, year, reference)
  }

  deinit { try? FolderListing.removeTree(folder) }

  /// Makes a number of slips; the same number makes the same slip.
  func run(from start: Int, spoils: Int, seconds: Double = .infinity) throws -> Report {
    var report = Report()
    let clock = ContinuousClock()
    let began = clock.now
    while report.spoils < spoils, (clock.now - began) / .seconds(1) < seconds {
      var random = Random(start + report.spoils)
      let (file, bytes, sheet) = sheets[random.below(sheets.count)]
      try judge(sheet.spoil(&random), of: file, number: start + report.spoils, &report)
      try put(bytes, at: file)
      report.spoils += 1
    }
    return report
  }

  private func judge(_ spoil: Spoil, of file: String, number: Int, _ report: inout Report) throws {
    let spoilt = try outcome(of: spoil.bytes, in: file)
    let new = spoilt.findings.filter { $0.value > base.findings[$0.key] ?? 0 }.map(\.key)
    let label = "\(number): \(file):\(spoil.line): \(spoil.name)"
    let found: [String] = new.map { "\($0.code) \($0.file.suffix(24)):\($0.line)" }.sorted()
    if new.count(where: { $0.severity != .note }) > 1 { report.repeated.append("\(label): \(found)") }
    guard spoilt.tables != base.tables else {
      report.unchanged += 1
      return
    }
    let isTold = new.contains { mark in
      mark.severity != .note && mark.file == file && (mark.line == spoil.line || mark.line <= 1 || mark.isOfSeveral)
    }
    if isTold {
      report.told += 1
    } else if try !spoil.harmless.contains(where: { try outcome(of: $0, in: file).tables == spoilt.tables }) {
      let tables = spoilt.tables.keys.filter { spoilt.tables[$0] != base.tables[$0] }.sorted()
      report.silent.append("\(label) changed \(tables.joined(separator: ", ")): \(found)")
    }
  }

  private func outcome(of bytes: [UInt8], in file: String) throws -> Outcome {
    try put(bytes, at: file)
    return try Self.outcome(folder, year, reference)
  }

  private func put(_ bytes: [UInt8], at file: String) throws {
    unsafe unlink("\(folder)/\(file)")
    try OutputFile.create(bytes, at: "\(folder)/\(file)")
  }

  /// The tables except those of findings and submissions, which change whenever there is something to mend.
  private static let compared = TableCatalogue.all.filter {
    !["findings", "letters", "submissions", "revisions"].contains($0.name)
  }

  private static func outcome(_ folder: String, _ year: Int, _ reference: ReferenceData) throws -> Outcome {
    guard let today = CalendarDate(year: 2026, month: 1, day: 1) else { throw RunError.fault("no such day") }
    let results = try Consolidation(data: DataFolder(path: folder), year: year, asOf: nil, today: today, jobs: 1)
      .run(with: reference).results
    let tables = compared.map { ($0.name, CSVFormat.bytes(of: $0.table(results))) }
    let marks = results.findings.map { finding in
      Mark(
        code: finding.check.code, severity: finding.severity, file: finding.place.file, line: finding.place.line,
        column: finding.place.column, isOfSeveral: finding.count > 1)
    }
    return Outcome(
      tables: Dictionary(uniqueKeysWithValues: tables), findings: Dictionary(marks.map { ($0, 1) }, uniquingKeysWith: +)
    )
  }
}

extension SpoilCampaign {
  private static func copy(
    _ part: String, from data: String, to folder: String, _ change: (String, [UInt8]) -> [UInt8]? = { $1 }
  ) throws {
    for file in try files(below: part, of: data) {
      guard let bytes = change(file, try FileBytes.read("\(data)/\(file)")) else { continue }
      try OutputFile.create(bytes, at: "\(folder)/\(file)")
    }
  }

  /// All files below a folder, or the file itself, by path.
  private static func files(below part: String, of root: String) throws -> [String] {
    guard !part.hasSuffix(".csv") else { return [part] }
    return try FolderListing.entries(of: "\(root)/\(part)").flatMap { entry in
      entry.kind == .folder ? try files(below: "\(part)/\(entry.name)", of: root) : ["\(part)/\(entry.name)"]
    }
  }

  /// The header and the rows of some units; nil if they have no rows.
  private static func rows(of units: Set<String>, in bytes: [UInt8]) -> [UInt8]? {
    let lines = bytes.split(separator: 0x0A)
    let kept = lines.dropFirst().filter { line in
      units.contains(String(decoding: line.prefix { $0 != 0x2C }, as: UTF8.self))
    }
    guard let header = lines.first, !kept.isEmpty else { return nil }
    return ([header] + kept).flatMap { Array($0) + [0x0A] }
  }
}
