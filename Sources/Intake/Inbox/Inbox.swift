import Assessment
import Findings
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

  /// Nothing received after `asOf` is seen.
  ///
  /// `trail`: the names below the year's folder that alone are followed, such as `5030` and `2023-09-06`; empty: all.
  /// `jobs`: threads that list folders, from 1.
  package init(
    of year: Int, in folder: DataFolder, registry: UnitRegistry, asOf: CalendarDate?, along trail: [String] = [],
    prefix: String = "", jobs: Int = 1
  ) {
    self.folder = folder
    self.prefix = prefix
    let top = "extracts/\(year)"
    // A year that the office keeps on another disk is inside all the same.
    inside = [folder.absolute(""), folder.absolute(top)].compactMap { RealPath.of($0) }
    let empty = self
    let steps = steps(in: top, along: trail[...], unit: nil)
    @Sendable func touch(_ step: FolderStep) { Self.touch(step, in: folder) }
    let parts = WorkQueue.map(steps, jobs: jobs, touch: touch) { step in
      var part = empty
      part.readDeliverer(step, along: trail.dropFirst(), registry: registry, asOf: asOf)
      return part
    }
    deliveries = parts.flatMap(\.deliveries)
    unread += parts.flatMap(\.unread)
  }

  /// Lists all that a year received.
  ///
  /// - Parameters:
  ///   - office: The year's units and data folder.
  ///   - asOf: Nothing received after it is seen; nil: everything is.
  ///   - jobs: Number of threads that list folders, at least 1.
  package init(for office: Office, asOf: CalendarDate?, jobs: Int = 1) {
    self.init(
      of: office.fiscalYear, in: office.reference.folder, registry: office.registry, asOf: asOf, jobs: jobs)
  }

  /// Asks the disk for the folders of a deliverer.
  private static func touch(_ step: FolderStep, in folder: DataFolder) {
    for entry in folder.names(in: step.path) ?? [] where entry.kind == .folder {
      _ = folder.names(in: "\(step.path)/\(entry.name)")
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
  package static func years(in folder: DataFolder) -> [Int] { folder.years(in: "extracts") }
}
