import Assessment
import Tabular

/// The workbooks of a publication: one of the tables that may be passed on, one of those for the office, and one of its
/// own rows for each unit that has to look at some.
struct PublishedWorkbooks {
  let year: ConsolidatedYear

  /// Both, and the marked rows of units, made at the same time where `jobs`, from 1, allows.
  ///
  /// `folder`: where temporary files may stand meanwhile; nothing is left there.
  func files(in folder: String, jobs: Int) throws(RunError) -> [PublishedFile] {
    let digests = try Manifest.sourceDigests(of: year)
    let audiences: [(audience: PublishedTable.Audience, path: String)] = [
      (.everyone, "workbook.xlsx"), (.office, "\(PublishedTable.Audience.office.rawValue)/workbook.xlsx"),
    ]
    let made = WorkQueue.map(audiences, jobs: jobs) { audience, path in
      Result { () throws(WorkbookFault) in
        PublishedFile(
          path: path,
          bytes: try WorkbookFormat.bytes(
            of: workbook(for: audience, digests: digests), named: "\(audience.rawValue).xlsx", in: folder))
      }
    }
    return try Self.files(made) + markedRows(in: folder, jobs: jobs)
  }

  /// What each unit gets back of its own rows, where something is to be said of them.
  private func markedRows(in folder: String, jobs: Int) throws(RunError) -> [PublishedFile] {
    let dossiers = UnitDossiers(of: year.results).compactMap { MarkedRows(of: $0) }
    let made = WorkQueue.map(dossiers, jobs: jobs) { rows in
      let unit = rows.dossier.unit.code
      return Result { () throws(WorkbookFault) in
        PublishedFile(
          path: "\(PublishedTable.Audience.office.rawValue)/units/\(unit)/marked.xlsx",
          bytes: try rows.workbook.bytes(named: "marked-\(unit).xlsx", in: folder))
      }
    }
    return try Self.files(made)
  }

  private static func files(_ made: [Result<PublishedFile, WorkbookFault>]) throws(RunError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    for result in made {
      do throws(WorkbookFault) {
        files.append(try result.get())
      } catch {
        throw RunError(error)
      }
    }
    return files
  }

  private func workbook(for audience: PublishedTable.Audience, digests: Manifest.SourceDigests) -> Workbook {
    let results = year.results
    let cover = WorkbookCover(results: results, digests: digests, audience: audience)
    let sheets = TableCatalogue.all.filter { $0.audience == audience }.map { published in
      let table = published.described(results)
      return Workbook.Sheet(table: table, naming: table.naming)
    }
    return Workbook(
      title: cover.title, notice: results.isFinal ? nil : WorkbookCover.provisional,
      created: results.effectiveDate, cover: cover.page,
      notes: WorkbookNotes(results: results, sheets: sheets).page, sheets: sheets,
      charts: audience == .everyone ? ChartCatalogue.charts(of: results) : [])
  }
}

extension DescribedTable {
  /// The column that names the rows: the unit's name, or else the last of the key's columns that stand first.
  fileprivate var naming: String? {
    let names = table.columns.map(\.name)
    return names.first { $0 == "unit_name_th" } ?? names.prefix { schema.primaryKey.contains($0) }.last
  }
}

extension RunError {
  /// What stopped a workbook of a publication.
  fileprivate init(_ fault: WorkbookFault) {
    switch fault {
    case .refused(let what): self = .fault("libxlsxwriter: \(what)")
    case .unwritable(let path, let errno): self = .unpublishable(path: path, reason: .system(errno))
    }
  }
}
