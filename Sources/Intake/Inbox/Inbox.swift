import Assessment
package import Findings
package import Office
package import Tabular

/// The extracts of one fiscal year as they lie in `extracts/<year>/<unit or office>/<received date>/`.
package struct Inbox: Sendable {
  /// The files to read, by path.
  package internal(set) var deliveries: [Delivery] = []
  /// The entries of the inbox that are not read.
  package internal(set) var unread: [UnreadEntry] = []
  let folder: DataFolder
  /// Prefix that makes the paths of deliveries and findings open as they are; empty if they are relative to the data
  /// folder.
  let prefix: String
  /// The real paths that links may lead to: those of the data folder and of the year's folder.
  let inside: [String]

  /// The office of the year, with its units and its withdrawn files.
  let office: Office
  /// The unit that the only folder of an unknown name must belong to, since every other unit has one; nil if unknown.
  var onlyUnitWithoutFolder: Unit?
  /// The error of the machine that kept a folder from being listed; nil if all were listed.
  var refusal: RunError?

  /// Lists the files received for a year.
  ///
  /// - Parameters:
  ///   - folder: The folder that holds `extracts`.
  ///   - office: The office of the year, with its units.
  ///   - asOf: The last day of receipt that is listed; nil for all days.
  ///   - subpath: The only names below the year's folder to follow, such as `5030` and `2023-09-06`; empty for all.
  ///   - prefix: Prefix of the paths in findings.
  ///   - jobs: Number of threads that list folders, at least 1.
  /// - Throws: `unreadable` for an error of the machine, which must not be reported as a missing file of a unit.
  package init(
    in folder: DataFolder, for office: Office, asOf: CalendarDate?, along subpath: [String] = [], prefix: String = "",
    jobs: Int = 1
  ) throws(RunError) {
    self.folder = folder
    self.office = office
    self.prefix = prefix
    let top = "extracts/\(office.fiscalYear)"
    // A year's folder may be a link to another disk: links within that disk are allowed, too.
    inside = [folder.absolute(""), folder.absolute(top)].compactMap { RealPath.of($0) }
    let steps = steps(in: top, along: subpath[...], unit: nil)
    if subpath.isEmpty { onlyUnitWithoutFolder = Self.onlyUnit(without: steps, in: office.registry) }
    let empty = self
    let limit = office.reference.settings.limits.entries
    @Sendable func touch(_ step: FolderStep) { Self.touch(step, in: folder, limit: limit) }
    let parts = WorkQueue.map(steps, jobs: jobs, touch: touch) { step in
      var part = empty
      part.readDeliverer(step, along: subpath.dropFirst(), asOf: asOf)
      return part
    }
    if let refusal = ([self] + parts).lazy.compactMap(\.refusal).first { throw refusal }
    deliveries = parts.flatMap(\.deliveries)
    unread += parts.flatMap(\.unread)
  }

  /// Lists all files received for a year in the office's own data folder.
  package init(for office: Office, asOf: CalendarDate?, jobs: Int = 1) throws(RunError) {
    try self.init(in: office.reference.folder, for: office, asOf: asOf, jobs: jobs)
  }

  /// Prefetches the folders of a deliverer from the disk.
  ///
  /// - Parameters:
  ///   - step: The folder of the deliverer.
  ///   - folder: The data folder.
  ///   - limit: Number of entries to list in each folder.
  private static func touch(_ step: FolderStep, in folder: DataFolder, limit: Int) {
    for entry in (try? folder.entries(of: step.path, limit: limit)) ?? [] where entry.kind == .folder {
      _ = try? folder.entries(of: "\(step.path)/\(entry.name)", limit: limit)
    }
  }

  mutating func report(
    _ check: Check, at path: String, unit: Code<Unit>?, values: [String: Bilingual] = [:]
  ) {
    unread.append(.fault(finding(check, at: path, unit: unit, values: values)))
  }

  func finding(_ check: Check, at path: String, unit: Code<Unit>?, values: [String: Bilingual]) -> Finding {
    Finding(check, unit: unit, place: Place(file: prefix + path), values: values, effect: .nothing)
  }
}

extension Inbox {
  /// The fiscal years whose folder of extracts is not empty, oldest first.
  package static func years(in folder: DataFolder) throws(RunError) -> [Int] { try folder.years(in: "extracts") }
}
