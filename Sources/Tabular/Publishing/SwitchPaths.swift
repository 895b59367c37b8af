import Glibc

/// The three paths of a publication: the published folder, the next one, and the last one during a switch.
struct SwitchPaths: Sendable {
  /// The folder that contains all three.
  let parent: String
  /// The published folder, such as `out/2566`.
  let output: String
  /// The publication that is being made, `out/.2566.staging`.
  var staging: String { "\(parent)/.\(name).staging" }
  /// The last publication during the switch, `out/.2566.last`.
  var last: String { "\(parent)/.\(name).last" }
  private let name: String

  /// Derives the paths from the folder of a publication.
  ///
  /// - Parameter output: The folder of the publication.
  /// - Throws: `unwritable` when the path does not end in a name.
  init(of output: String) throws(OutputFault) {
    guard let (parent, name) = OutputFolder.parts(of: output) else { throw .unwritable(path: output, errno: EINVAL) }
    self.parent = parent
    self.name = name
    self.output = "\(parent)/\(name)"
  }

  /// Restores a publication that a killed run had renamed away, and removes its other leftovers.
  func repair() throws(OutputFault) {
    if FileBytes.isListed(last) {
      if FileBytes.isListed("\(output)/\(FolderSwitch.seal)") {
        try? FolderListing.removeTree(last)
      } else {
        try restoreLast()
      }
    }
    // If this fails, the run that needs the path reports the reason.
    try? FolderListing.removeTree(staging)
  }

  /// Renames the last publication back; replaces an empty folder, and fails for any other, which people must remove.
  private func restoreLast() throws(OutputFault) {
    guard unsafe rename(last, output) == 0 else { throw .unwritable(path: output, errno: errno) }
  }
}

/// Removes the leftovers of killed runs in an output folder.
package enum KilledRuns {
  /// Repairs the publication of every year; requires the lock of the output folder.
  package static func repair(in folder: String) throws(OutputFault) {
    let names = ((try? FolderListing.entries(of: folder)) ?? []).map(\.name)
    for name in names where name.hasPrefix("..") && name.hasSuffix(".new") { OutputFile.remove("\(folder)/\(name)") }
    for name in names {
      for ending in [".last", ".staging"] where name.hasPrefix(".") && name.hasSuffix(ending) {
        let year = name.dropFirst().dropLast(ending.count)
        guard year.utf8.count == 4, Int(year) != nil else { continue }
        try SwitchPaths(of: "\(folder)/\(year)").repair()
      }
    }
  }
}
