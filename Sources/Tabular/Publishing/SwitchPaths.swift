import Glibc

/// The three names of a publication in one folder: the one that is read, and those on their way in and out.
struct SwitchPaths: Sendable {
  /// The folder that the others are in.
  let parent: String
  /// The folder that is read, such as `out/2566`.
  let output: String
  /// The publication in the making, `out/.2566.staging`.
  var staging: String { "\(parent)/.\(name).staging" }
  /// The last publication while the next one takes its name, `out/.2566.last`.
  var last: String { "\(parent)/.\(name).last" }
  private let name: String

  /// `output`: the publication's folder; a path that ends in no name throws `unwritable`.
  init(of output: String) throws(OutputFault) {
    guard let (parent, name) = OutputFolder.parts(of: output) else { throw .unwritable(path: output, errno: EINVAL) }
    self.parent = parent
    self.name = name
    self.output = "\(parent)/\(name)"
  }

  /// Puts back a publication that a killed run had renamed away, and removes what it left otherwise.
  func repair() throws(OutputFault) {
    if FileBytes.isListed(last) {
      if FileBytes.isListed("\(output)/\(FolderSwitch.seal)") {
        try? FolderListing.removeTree(last)
      } else {
        try putBack()
      }
    }
    // Should it not go, the run that needs the name says why.
    try? FolderListing.removeTree(staging)
  }

  /// An empty folder that stands in the way is replaced, any other is left to people.
  private func putBack() throws(OutputFault) {
    guard unsafe rename(last, output) == 0 else { throw .unwritable(path: output, errno: errno) }
  }
}

/// The leftovers of killed runs in an output folder.
package enum KilledRuns {
  /// Repairs every year's publication; needs the lock of the output folder.
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
