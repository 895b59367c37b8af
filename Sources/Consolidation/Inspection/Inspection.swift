import Assessment
package import Tabular

/// Validates extracts where they lie, before they are sent: one file, one unit's folder, or a whole year.
package struct Inspection {
  /// By unit, file, line, column and code.
  package let findings: [Finding]
  /// How many files were read.
  package let files: Int

  /// `paths`: files and folders as the person named them; `year`: Buddhist era, nil where the paths tell it.
  package init(
    of paths: [String], with reference: ReferenceData, year: Int?, today: CalendarDate, jobs: Int
  ) throws(RunError) {
    var named: [NamedFile] = []
    for path in paths { named += try NamedFile.all(under: path) }
    let years = Set(named.compactMap(\.fiscalYear))
    guard years.count <= 1 || year != nil else {
      throw .usage(
        Bilingual("ไฟล์ที่ระบุอยู่หลายปีงบประมาณ โปรดระบุ --year", "the paths are of several fiscal years: name one by --year"))
    }
    guard let year = year ?? years.first ?? reference.methodologyYears.last else { throw .noSuchYear(nil) }
    let registry = reference.units(in: year)
    let deliveries = named.map { $0.delivery(registry: registry, today: today) }
    let season = try Season(of: year, from: reference, deliveries: deliveries, jobs: jobs)
    let view = season.view(on: season.effectiveDate(on: today))
    let examined = Examination(of: AssessedSeason(view), isComplete: false).findings
    // A file that was not sent yet cannot be late.
    let unsent = Set(named.filter { $0.receivedOn == nil }.map(\.path))
    findings = (view.findings + examined)
      .filter { !($0.check.code == Check.receivedLate.code && unsent.contains($0.place.file)) }
      .sorted(by: Finding.precedes)
    files = deliveries.count
  }

  package var exit: RunExit { findings.contains { $0.severity == .mustMend } ? .toMend : .done }
}

/// A file that a person named, and what its path says of it.
private struct NamedFile {
  let path: String
  /// Folder names above the file, the nearest last.
  let folders: [String]

  /// The file itself, or every CSV file under a folder, by path.
  static func all(under path: String) throws(RunError) -> [Self] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let entries: [FolderListing.Entry]
    do throws(ListFault) {
      entries = try FolderListing.entries(of: path)
    } catch {
      guard error == .notADirectory else { throw .unreadable(path: path, reason: error.reason) }
      return [Self(path: path, folders: path.split(separator: "/").dropLast().map(String.init))]
    }
    var files: [Self] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      switch entry.kind {
      case .folder: files += try all(under: "\(path)/\(entry.name)")
      case .file, .link, .other:
        guard entry.name.lowercased().hasSuffix(".csv") else { continue }
        files.append(
          Self(path: "\(path)/\(entry.name)", folders: path.split(separator: "/").map(String.init)))
      }
    }
    return files
  }

  /// Of `.../2566/5030/2023-09-06/scores.csv`; nil where the path has no such folders.
  var fiscalYear: Int? {
    folders.dropLast(receivedOn == nil ? 1 : 2).last
      .flatMap { $0.utf8.count == 4 ? FiscalYear.read($0)?.year : nil }
  }

  /// Nil for a file outside a dated folder, which has not been sent yet.
  var receivedOn: CalendarDate? { folders.last.flatMap(CalendarDate.read) }

  /// A file outside a unit's folder may hold rows of any unit, as the office's do.
  func delivery(registry: UnitRegistry, today: CalendarDate) -> Delivery {
    let owner = folders.dropLast(receivedOn == nil ? 0 : 1).last
    let unit = owner.flatMap { registry[Code($0)]?.code }
    return Delivery(
      file: path, path: path, deliverer: unit.map { .unit($0) } ?? .office, receivedOn: receivedOn ?? today)
  }
}
