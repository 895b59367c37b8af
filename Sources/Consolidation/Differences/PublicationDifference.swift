package import Findings
import Publication
import Tabular

/// The changes from one publication of a fiscal year to another.
package struct PublicationDifference: Sendable {
  let before: ComparedPublication
  let after: ComparedPublication
  /// The tables that differ: in the order of the later publication, then those of the earlier one alone.
  let tables: [TableDifference]
  /// The paths of the files that differ; empty when a table differs, or when the files of a side were not made.
  let files: [String]
  let inputs: InputDifference
  let units: MovedUnits

  /// - Throws: `usage` for different fiscal years, `unreadable` when a table cannot be read.
  init(from before: ComparedPublication, to after: ComparedPublication) throws(RunError) {
    guard before.fiscalYear == after.fiscalYear else { throw Self.twoYears(before.fiscalYear, after.fiscalYear) }
    self.before = before
    self.after = after
    tables = try Self.tables(from: before, to: after)
    files = tables.isEmpty ? Self.files(from: before.files, to: after.files) : []
    inputs = InputDifference(from: before.received, to: after.received)
    let ranking = tables.first { $0.table == UnitNames.table }
    units = MovedUnits(
      ranking, inputs, names: ranking == nil ? UnitNames(nil) : try UnitNames(in: after), year: after.fiscalYear)
  }

  /// The numbers of new and gone findings.
  var findings: FindingCounts { FindingCounts(tables.first { $0.table == "findings" }) }

  /// Whether tables, files and received files are the same.
  package var isEmpty: Bool { tables.isEmpty && files.isEmpty && inputs.isEmpty }

  package var exit: RunExit { isEmpty ? .done : .toMend }

  private static func tables(
    from before: ComparedPublication, to after: ComparedPublication
  ) throws(RunError) -> [TableDifference] {
    var differences: [TableDifference] = []
    for table in after.tables {
      if let old = before.tables.first(where: { $0.name == table.name }) {
        differences.append(try TableDifference(from: old, to: table))
      } else {
        differences.append(TableDifference(of: table.name, isBefore: false))
      }
    }
    let gone = before.tables.filter { old in !after.tables.contains { $0.name == old.name } }
    return differences.filter { !$0.isEmpty } + gone.map { TableDifference(of: $0.name, isBefore: true) }
  }

  /// The files that only one side has or that have different bytes, in the order of the later publication.
  private static func files(from before: [Manifest.Output]?, to after: [Manifest.Output]?) -> [String] {
    guard let before, let after else { return [] }
    let old = Dictionary(before.map { ($0.file, $0.sha256) }) { first, _ in first }
    let paths = Set(after.map(\.file))
    return after.filter { old[$0.file] != $0.sha256 }.map(\.file) + before.map(\.file).filter { !paths.contains($0) }
  }

  private static func twoYears(_ before: Int, _ after: Int) -> RunError {
    .usage(
      Bilingual(
        "ผลที่เผยแพร่ทั้งสองชุดเป็นของคนละปีงบประมาณ (\(before) และ \(after)) การเทียบระหว่างปีดูได้จากตาราง years, changes และ movement",
        "the two publications are of different fiscal years (\(before) and \(after)): the tables years, changes and "
          + "movement compare years"))
  }
}
