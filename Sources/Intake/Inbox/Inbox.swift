import Assessment
package import Findings
package import Office
package import Tabular

/// The extracts of one fiscal year as they lie in `extracts/<year>/<unit or office>/<received date>/`.
package struct Inbox: Sendable {
  /// By path.
  package internal(set) var deliveries: [Delivery] = []
  /// The entries of the inbox that are not read.
  package internal(set) var unread: [UnreadEntry] = []
  let folder: DataFolder
  /// What deliveries and findings put before a path of the data folder, so that it opens as it stands; empty where they
  /// name it relative to that folder.
  let prefix: String
  /// Where links may lead: the real paths of the data folder and of the year's.
  let inside: [String]

  /// The units of the year, and the files that the office has taken back.
  let office: Office
  /// Why the machine cannot list a folder now; nil where it could list all.
  var refusal: RunError?

  /// Lists what a year received.
  ///
  /// - Parameters:
  ///   - folder: The folder in which `extracts` stands.
  ///   - office: The year's units.
  ///   - asOf: Nothing received after it is seen; nil: everything is.
  ///   - trail: The names below the year's folder that alone are followed, such as `5030` and `2023-09-06`; empty: all.
  ///   - prefix: What findings put before a path.
  ///   - jobs: Number of threads that list folders, at least 1.
  /// - Throws: `unreadable` where the machine cannot list a folder now: no unit may be told that its file is missing.
  package init(
    in folder: DataFolder, for office: Office, asOf: CalendarDate?, along trail: [String] = [], prefix: String = "",
    jobs: Int = 1
  ) throws(RunError) {
    self.folder = folder
    self.office = office
    self.prefix = prefix
    let top = "extracts/\(office.fiscalYear)"
    // A year that the office keeps on another disk is inside all the same.
    inside = [folder.absolute(""), folder.absolute(top)].compactMap { RealPath.of($0) }
    let empty = self
    let steps = steps(in: top, along: trail[...], unit: nil)
    let limit = office.reference.settings.limits.entries
    @Sendable func touch(_ step: FolderStep) { Self.touch(step, in: folder, limit: limit) }
    let parts = WorkQueue.map(steps, jobs: jobs, touch: touch) { step in
      var part = empty
      part.readDeliverer(step, along: trail.dropFirst(), asOf: asOf)
      return part
    }
    if let refusal = ([self] + parts).lazy.compactMap(\.refusal).first { throw refusal }
    deliveries = parts.flatMap(\.deliveries)
    unread += parts.flatMap(\.unread)
  }

  /// Lists all that a year received in the office's own data folder.
  package init(for office: Office, asOf: CalendarDate?, jobs: Int = 1) throws(RunError) {
    try self.init(in: office.reference.folder, for: office, asOf: asOf, jobs: jobs)
  }

  /// Asks the disk for the folders of a deliverer; `limit`: of the entries of each.
  private static func touch(_ step: FolderStep, in folder: DataFolder, limit: Int) {
    for entry in (try? folder.entries(of: step.path, limit: limit)) ?? [] where entry.kind == .folder {
      _ = try? folder.entries(of: "\(step.path)/\(entry.name)", limit: limit)
    }
  }

  mutating func report(
    _ check: Check, at path: String, unit: Code<Unit>?, values: [String: Bilingual] = [:]
  ) {
    unread.append(
      .fault(Finding(check, unit: unit, place: Place(file: prefix + path), values: values, effect: .nothing)))
  }
}

extension Inbox {
  /// The fiscal years whose folder of extracts holds something, oldest first.
  package static func years(in folder: DataFolder) throws(RunError) -> [Int] { try folder.years(in: "extracts") }
}
