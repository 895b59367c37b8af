import Assessment
package import Findings
package import Office
package import Tabular

/// The extracts of one fiscal year as they lie in `extracts/<year>/<unit or office>/<received date>/`.
package struct Inbox: Sendable {
  /// By path.
  package private(set) var deliveries: [Delivery] = []
  /// Folders and files that stand where nothing is read.
  package private(set) var findings: [Finding] = []
  private let folder: DataFolder
  /// What deliveries and findings put before a path of the data folder, so that it opens as it stands; empty where they
  /// name it relative to that folder.
  private let prefix: String
  /// Where links may lead: the real paths of the data folder and of the year's.
  private let inside: [String]

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
    @Sendable func touch(_ step: Step) { Self.touch(step, in: folder) }
    let parts = WorkQueue.map(steps, jobs: jobs, touch: touch) { step in
      var part = empty
      part.readDeliverer(step, along: trail.dropFirst(), registry: registry, asOf: asOf)
      return part
    }
    deliveries = parts.flatMap(\.deliveries)
    findings += parts.flatMap(\.findings)
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
  private static func touch(_ step: Step, in folder: DataFolder) {
    for entry in folder.names(in: step.path) ?? [] where entry.kind == .folder {
      _ = folder.names(in: "\(step.path)/\(entry.name)")
    }
  }

  private mutating func readDeliverer(
    _ step: Step, along trail: ArraySlice<String>, registry: UnitRegistry, asOf: CalendarDate?
  ) {
    guard step.isFolder else {
      report(.fileMisplaced, at: step.path, unit: nil)
      return
    }
    guard let deliverer = Self.deliverer(step.name, registry: registry) else {
      report(.folderUnknown, at: step.path, unit: nil, values: ["name": Bilingual(quoting: step.name)])
      return
    }
    readDates(in: step.path, along: trail, deliverer: deliverer, asOf: asOf)
  }

  private mutating func readDates(
    in path: String, along trail: ArraySlice<String>, deliverer: Deliverer, asOf: CalendarDate?
  ) {
    for step in steps(in: path, along: trail, unit: deliverer.unit) {
      guard step.isFolder else {
        report(.fileMisplaced, at: step.path, unit: deliverer.unit)
        continue
      }
      guard let date = CalendarDate.read(step.name) else {
        report(
          .dateFolderMalformed, at: step.path, unit: deliverer.unit, values: ["name": Bilingual(quoting: step.name)])
        continue
      }
      if let asOf, date > asOf { continue }
      readFiles(in: step.path, along: trail.dropFirst(), deliverer: deliverer, date: date)
    }
  }

  private mutating func readFiles(
    in path: String, along trail: ArraySlice<String>, deliverer: Deliverer, date: CalendarDate
  ) {
    let day = DeliveryDay(folder: prefix.isEmpty ? folder : nil, deliverer: deliverer, date: date)
    for step in steps(in: path, along: trail, unit: deliverer.unit) {
      if step.isCSV {
        deliveries.append(Delivery(file: prefix.isEmpty ? step.path : prefix + step.path, on: day))
      } else {
        passOver(step, along: trail.dropFirst(), unit: deliverer.unit)
      }
    }
  }

  /// What is not read on its day: papers that are no CSV files, and whatever lies deeper than the day's folder.
  ///
  /// A link is not followed, since it may lead back to where it stands.
  private mutating func passOver(_ step: Step, along trail: ArraySlice<String>, unit: Code<Unit>?) {
    guard step.isFolder else {
      report(.fileIgnored, at: step.path, unit: unit)
      return
    }
    guard !step.isLink else {
      report(.fileMisplaced, at: step.path, unit: unit)
      return
    }
    for inner in steps(in: step.path, along: trail, unit: unit) {
      if inner.isCSV, !inner.isFolder || inner.isLink {
        report(.fileMisplaced, at: inner.path, unit: unit)
      } else {
        passOver(inner, along: trail.dropFirst(), unit: unit)
      }
    }
  }

  private static func deliverer(_ name: String, registry: UnitRegistry) -> Deliverer? {
    if name == "office" { return .office }
    return registry[Code(name)].map { .unit($0.code) }
  }

  private mutating func report(
    _ check: Check, at path: String, unit: Code<Unit>?, values: [String: Bilingual] = [:]
  ) {
    findings.append(Finding(check, unit: unit, place: Place(file: prefix + path), values: values, effect: ""))
  }
}

/// Something that stands in a folder of the inbox.
private struct Step {
  let name: String
  /// Relative to the data folder.
  let path: String
  /// A folder, or a link to one.
  let isFolder: Bool
  let isLink: Bool

  var isCSV: Bool { name.lowercased().hasSuffix(".csv") }
}

extension Inbox {
  /// What stands in a folder, but for hidden files, or the next name of the trail alone; a folder that cannot be listed
  /// is a finding.
  private mutating func steps(in path: String, along trail: ArraySlice<String>, unit: Code<Unit>?) -> [Step] {
    do throws(ListFault) {
      let steps = try folder.entries(of: path)
        .filter { entry in trail.first.map { $0 == entry.name } ?? !entry.name.hasPrefix(".") }
        .map { entry in
          let path = Self.path(path, entry.name)
          return Step(
            name: entry.name, path: path, isFolder: entry.mayBeFolder(at: path, of: folder),
            isLink: entry.kind == .link)
        }
      let strays = steps.filter { $0.isLink && leadsOutside($0) }
      for stray in strays { report(.linkOutside, at: stray.path, unit: unit) }
      return strays.isEmpty ? steps : steps.filter { step in !strays.contains { $0.path == step.path } }
    } catch {
      if error != .notFound { report(.fileUnreadable, at: path, unit: unit, values: ["reason": error.reason]) }
      return []
    }
  }

  /// The path of a name in a folder, in no more room than it takes: text that grew keeps more.
  private static func path(_ folder: String, _ name: String) -> String {
    let count = folder.utf8.count + 1 + name.utf8.count
    return unsafe String(unsafeUninitializedCapacity: count) { memory in
      let slash = unsafe memory.initialize(fromContentsOf: folder.utf8)
      unsafe memory.initializeElement(at: slash, to: UInt8(ascii: "/"))
      _ = unsafe memory[(slash + 1)...].initialize(fromContentsOf: name.utf8)
      return count
    }
  }

  /// What a link outside the data shows may be anybody's, and may be gone tomorrow.
  private func leadsOutside(_ step: Step) -> Bool {
    guard let real = RealPath.of(folder.absolute(step.path)) else { return false }
    return !inside.contains { real == $0 || real.hasPrefix($0 == "/" ? "/" : "\($0)/") }
  }
}

extension Inbox {
  /// The fiscal years whose folder of extracts holds something, oldest first.
  package static func years(in folder: DataFolder) -> [Int] { folder.years(in: "extracts") }

  /// What stands beside the years, where nobody reads it: a folder of the Gregorian year, a file.
  package static func strays(in folder: DataFolder) -> [Finding] {
    (folder.names(in: "extracts") ?? []).compactMap { entry in
      let path = "extracts/\(entry.name)"
      let isYear = entry.name.utf8.count == 4 && Int(entry.name).map { (2400...2699).contains($0) } == true
      guard !entry.name.hasPrefix("."), !isYear else { return nil }
      let isFolder = entry.mayBeFolder(at: path, of: folder)
      return Finding(
        isFolder ? .folderUnknown : .fileMisplaced, unit: nil, place: Place(file: path),
        values: ["name": Bilingual(quoting: entry.name)], effect: "")
    }
  }
}

extension FolderListing.Entry {
  /// A folder, or a link to one.
  fileprivate func mayBeFolder(at path: String, of folder: DataFolder) -> Bool {
    switch kind {
    case .folder: true
    case .link: folder.names(in: path) != nil
    case .file, .other: false
    }
  }
}
