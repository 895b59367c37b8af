import Assessment
package import Tabular

/// The extracts of one fiscal year as they lie in `extracts/<year>/<unit or office>/<received date>/`.
package struct Inbox: Sendable {
  /// By path.
  package private(set) var deliveries: [Delivery] = []
  /// Folders and files that stand where nothing is read.
  package private(set) var findings: [Finding] = []

  /// Nothing received after `asOf` is seen.
  package init(of year: Int, in folder: DataFolder, registry: UnitRegistry, asOf: CalendarDate?) {
    let root = "extracts/\(year)"
    for entry in list(root, of: folder, unit: nil) {
      let path = "\(root)/\(entry.name)"
      guard entry.mayBeFolder(at: path, of: folder) else {
        report(.fileMisplaced, at: path, unit: nil)
        continue
      }
      guard let deliverer = Self.deliverer(entry.name, registry: registry) else {
        report(.folderUnknown, at: path, unit: nil, values: ["name": Bilingual(same: entry.name)])
        continue
      }
      readDates(in: path, of: folder, deliverer: deliverer, asOf: asOf)
    }
  }

  private mutating func readDates(
    in path: String, of folder: DataFolder, deliverer: Deliverer, asOf: CalendarDate?
  ) {
    for entry in list(path, of: folder, unit: deliverer.unit) {
      let path = "\(path)/\(entry.name)"
      guard entry.mayBeFolder(at: path, of: folder) else {
        report(.fileMisplaced, at: path, unit: deliverer.unit)
        continue
      }
      guard let date = CalendarDate.read(entry.name) else {
        report(
          .dateFolderMalformed, at: path, unit: deliverer.unit, values: ["name": Bilingual(same: entry.name)])
        continue
      }
      if let asOf, date > asOf { continue }
      for entry in list(path, of: folder, unit: deliverer.unit) {
        guard entry.name.lowercased().hasSuffix(".csv") else {
          report(.fileIgnored, at: "\(path)/\(entry.name)", unit: deliverer.unit)
          continue
        }
        let file = "\(path)/\(entry.name)"
        deliveries.append(
          Delivery(file: file, path: folder.absolute(file), deliverer: deliverer, receivedOn: date))
      }
    }
  }

  /// What stands in a folder, but for hidden files; a folder that cannot be listed is a finding.
  private mutating func list(_ path: String, of folder: DataFolder, unit: Code<Unit>?) -> [FolderListing.Entry] {
    do throws(ListFault) {
      return try folder.entries(of: path).filter { !$0.name.hasPrefix(".") }
    } catch {
      if error != .notFound { report(.fileUnreadable, at: path, unit: unit, values: ["reason": error.reason]) }
      return []
    }
  }

  private static func deliverer(_ name: String, registry: UnitRegistry) -> Deliverer? {
    if name == "office" { return .office }
    return registry[Code(name)].map { .unit($0.code) }
  }

  private mutating func report(
    _ check: Check, at path: String, unit: Code<Unit>?, values: [String: Bilingual] = [:]
  ) {
    findings.append(Finding(check, unit: unit, place: Place(file: path), values: values, effect: ""))
  }
}

extension Inbox {
  /// The fiscal years that have a folder of extracts, oldest first.
  package static func years(in folder: DataFolder) -> [Int] {
    (folder.names(in: "extracts") ?? []).compactMap { entry in
      entry.name.utf8.count == 4 ? Int(entry.name) : nil
    }
    .sorted()
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
