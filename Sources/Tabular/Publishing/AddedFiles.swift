import Glibc

/// The files that people add to a publication: a note, or the lock file of a spreadsheet program.
package struct AddedFiles: Sendable {
  /// All unlisted entries of the publication, in the order of the folders.
  private let leaves: [FolderLeaves.Leaf]

  /// The paths of all unlisted entries, relative to the publication.
  package var unlisted: [String] { leaves.map(\.path) }

  /// The paths of the files that people added.
  package var paths: [String] { added.map(\.path) }

  /// The entries that people added, without .nfs files.
  ///
  /// A share keeps a removed file that is still open under such a name, and removes it later.
  private var added: [FolderLeaves.Leaf] { leaves.filter { !$0.name.hasPrefix(".nfs") } }

  /// - Parameters:
  ///   - folder: The publication; a missing one has no added files.
  ///   - listed: The paths of the files that were published there.
  /// - Throws: `unwritable` when the publication cannot be listed.
  package init(in folder: String, except listed: Set<String>) throws(OutputFault) {
    let isThere = FileBytes.isListed(folder)
    leaves = isThere ? try FolderLeaves.of(folder).filter { !listed.contains($0.path) } : []
  }

  /// Links or copies the added files into another publication, except where that already has a file.
  ///
  /// A file that cannot be copied is left out, and the run continues.
  func copy(from folder: String, to target: String) {
    for leaf in added {
      let (from, to) = ("\(folder)/\(leaf.path)", "\(target)/\(leaf.path)")
      guard Self.makeRoom(for: to) else { continue }
      if leaf.kind == .folder { _ = unsafe mkdir(to, 0o777) }
      guard leaf.kind != .folder, unsafe link(from, to) != 0, leaf.kind == .file else { continue }
      Self.copyBytes(of: from, to: to)
    }
  }

  /// Moves added files that were not copied, or that are new, from the last publication to the present one.
  ///
  /// - Returns: The paths of the files that could not be moved either.
  func move(from folder: String, to target: String) -> [String] {
    added.filter { leaf in
      let (from, to) = ("\(folder)/\(leaf.path)", "\(target)/\(leaf.path)")
      guard !FileBytes.isListed(to) else { return false }
      guard Self.makeRoom(for: to) else { return true }
      return unsafe rename(from, to) != 0
    }
    .map(\.path)
  }

  /// Makes the folders above a path; false when that fails or the path exists.
  private static func makeRoom(for path: String) -> Bool {
    guard !FileBytes.isListed(path), let parent = OutputFolder.parts(of: path)?.parent else { return false }
    return (try? OutputFolder.make(parent)) != nil
  }

  private static func copyBytes(of file: String, to target: String) {
    guard let bytes = try? FileBytes.read(file) else { return }
    do throws(OutputFault) {
      try OutputFile.create(bytes, at: target)
    } catch {
      // Half a copy must not replace the whole file: remove it, and move the file after the switch.
      _ = unsafe unlink(target)
    }
    FileTimes.copy(from: file, to: target)
  }
}

extension FolderLeaves.Leaf {
  fileprivate var name: Substring { path.split(separator: "/").last ?? "" }
}
