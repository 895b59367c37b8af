import Glibc

/// The files that people put into a publication: a note, or the lock of a spreadsheet program.
package struct AddedFiles: Sendable {
  /// All that is not listed, in the order of the folders.
  private let leaves: [FolderLeaves.Leaf]

  /// The paths of all that is not listed, relative to the publication.
  package var unlisted: [String] { leaves.map(\.path) }

  /// The paths of what people put there.
  package var paths: [String] { added.map(\.path) }

  /// A share keeps a removed file that is still open as .nfs and a number; it goes by itself.
  private var added: [FolderLeaves.Leaf] { leaves.filter { !$0.name.hasPrefix(".nfs") } }

  /// - Parameters:
  ///   - folder: The publication; one that is missing has none.
  ///   - listed: The paths of the files that were published there.
  /// - Throws: `unwritable` where the publication cannot be listed.
  package init(in folder: String, beside listed: Set<String>) throws(OutputFault) {
    let isThere = FileBytes.isListed(folder)
    leaves = isThere ? try FolderLeaves.of(folder).filter { !listed.contains($0.path) } : []
  }

  /// Gives each its path in another publication as well, unless that has a file there already.
  ///
  /// One that cannot be copied is left out: the run does not stop for it.
  func copy(from folder: String, to target: String) {
    for leaf in added {
      let (from, to) = ("\(folder)/\(leaf.path)", "\(target)/\(leaf.path)")
      guard Self.makeRoom(for: to) else { continue }
      if leaf.kind == .folder { _ = unsafe mkdir(to, 0o777) }
      guard leaf.kind != .folder, unsafe link(from, to) != 0, leaf.kind == .file else { continue }
      Self.copyBytes(of: from, to: to)
    }
  }

  /// Moves what could not be copied, or came in the meantime, from the last publication to the present one.
  ///
  /// - Returns: The paths of those that could not be moved either.
  func move(from folder: String, to target: String) -> [String] {
    added.filter { leaf in
      let (from, to) = ("\(folder)/\(leaf.path)", "\(target)/\(leaf.path)")
      guard !FileBytes.isListed(to) else { return false }
      guard Self.makeRoom(for: to) else { return true }
      return unsafe rename(from, to) != 0
    }
    .map(\.path)
  }

  /// Makes the folders above a path; false where that fails or the path is taken.
  private static func makeRoom(for path: String) -> Bool {
    guard !FileBytes.isListed(path), let parent = OutputFolder.parts(of: path)?.parent else { return false }
    return (try? OutputFolder.make(parent)) != nil
  }

  private static func copyBytes(of file: String, to target: String) {
    guard let bytes = try? FileBytes.read(file) else { return }
    do throws(OutputFault) {
      try OutputFile.create(bytes, at: target)
    } catch {
      // Half a copy must not take the place of the whole: the file is moved after the switch.
      _ = unsafe unlink(target)
    }
    FileTimes.copy(from: file, to: target)
  }
}

extension FolderLeaves.Leaf {
  fileprivate var name: Substring { path.split(separator: "/").last ?? "" }
}
