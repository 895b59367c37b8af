import Assessment
import Findings
import Judging
import Office
import Tabular

/// The workbooks of a publication: one of the public tables, one of the office's tables, and one for each unit with
/// rows to check.
struct PublishedWorkbooks {
  let results: Results
  let digests: SourceDigests

  /// Both workbooks, then the marked rows in the order of the ranking.
  var files: [Output] {
    [
      file(of: .everyone, at: "workbook.xlsx"),
      file(of: .office, at: "\(PublishedTable.Audience.office.rawValue)/workbook.xlsx"),
    ] + markedRows
  }

  private func file(of audience: PublishedTable.Audience, at path: String) -> Output {
    .large(path: path) { folder throws(RunError) in
      try Self.made { () throws(WorkbookFault) in
        try WorkbookFormat.bytes(
          of: workbook(for: audience), named: "\(audience.rawValue).xlsx", in: folder)
      }
    }
  }

  /// The workbooks of marked rows, for each unit with a finding in a row.
  private var markedRows: [Output] {
    UnitDossiers(of: results).compactMap { MarkedRows(of: $0) }.map { rows in
      let unit = rows.dossier.unit.code
      return .large(path: UnitFolder(unit: unit).path(of: "marked.xlsx")) { folder throws(RunError) in
        try Self.made { () throws(WorkbookFault) in
          try rows.workbook.bytes(named: "marked-\(unit).xlsx", in: folder)
        }
      }
    }
  }

  private static func made(_ make: () throws(WorkbookFault) -> [UInt8]) throws(RunError) -> [UInt8] {
    do throws(WorkbookFault) {
      return try make()
    } catch {
      throw RunError(error)
    }
  }

  private func workbook(for audience: PublishedTable.Audience) -> Workbook {
    let cover = WorkbookCover(results: results, digests: digests, audience: audience)
    let sheets = TableCatalogue.all.filter { $0.audience == audience }.map { published in
      let table = published.described(results)
      return Workbook.Sheet(table: table, naming: table.naming)
    }
    return Workbook(
      title: cover.title, notice: results.isFinal ? nil : Status.provisional.heading,
      created: results.effectiveDate, cover: cover.page,
      notes: WorkbookNotes(results: results, sheets: sheets).page, sheets: sheets,
      charts: audience == .everyone ? ChartCatalogue.charts(of: results) : [])
  }
}

extension DescribedTable {
  /// The column that names the rows: the unit's name, or else the last of the leading columns of the key.
  fileprivate var naming: String? {
    let names = table.columns.map(\.name)
    return names.first { $0 == "unit_name_th" } ?? names.prefix { schema.primaryKey.contains($0) }.last
  }
}

extension RunError {
  /// The error that stopped a workbook of a publication.
  fileprivate init(_ fault: WorkbookFault) {
    switch fault {
    case .refused(let what): self = .fault("libxlsxwriter: \(what)")
    case .unwritable(let path, let errno): self = .unpublishable(path: path, reason: .system(errno))
    }
  }
}
