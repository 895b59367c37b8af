import Glibc

/// A publication that is being made, in `<out>/.<year>.staging` next to the published one.
///
/// Requires the lock of the output. If it is not published, it is removed at the end of the value's lifetime.
package struct Staging: ~Copyable, Sendable {
  /// The folder that becomes the publication; a library may write files into it directly.
  package let path: String
  private let paths: SwitchPaths

  /// Makes an empty staging folder for the publication `output` ("out/2566"), with its group, mode and access lists.
  ///
  /// Leftovers of a killed run are removed; missing folders above it are made.
  package init(output: String) throws(OutputFault) {
    paths = try Self.prepare(output)
    path = paths.staging
  }

  deinit {
    // Remove the unpublished folder or, after an exchange, the previous publication. If that fails, the next run
    // reports the reason.
    try? FolderListing.removeTree(path)
  }

  /// Writes a new file and the folders above it: "tables/ranking.csv".
  ///
  /// An existing name is refused (`EEXIST`), and so is a path that leads out of the folder (`EINVAL`).
  package borrowing func write(_ bytes: [UInt8], to relativePath: String) throws(OutputFault) {
    try write(to: relativePath) { put throws(OutputFault) in try put(bytes) }
  }

  /// Writes a new file piece by piece: `fill` passes each piece to `put`.
  package borrowing func write(
    to relativePath: String,
    _ fill: (_ put: @escaping ([UInt8]) throws(OutputFault) -> Void) throws(OutputFault) -> Void
  ) throws(OutputFault) {
    let file = path + "/" + relativePath
    let names = relativePath.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isInside = names.allSatisfy { name in
      !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) && !name.contains(0)
    }
    guard isInside else { throw .unwritable(path: file, errno: EINVAL) }
    try OutputFile.create(at: file, fill)
  }

  /// Makes the empty staging folder; separate from the initializer, which must not throw half-way.
  private static func prepare(_ output: String) throws(OutputFault) -> SwitchPaths {
    let paths = try SwitchPaths(of: output)
    // Exceeding a file size limit must be an error, not a signal that ends the process.
    signal(SIGXFSZ, SIG_IGN)
    FolderRights.setMask()
    try OutputFolder.make(paths.parent)
    try OutputFolder.remove(paths.staging)
    guard unsafe mkdir(paths.staging, 0o777) == 0 else { throw .unwritable(path: paths.staging, errno: errno) }
    FolderRights.copy(from: paths.output, to: paths.staging)
    return paths
  }
}

extension Staging {
  /// Whether the published folder has exactly the staged files, byte for byte, besides the added ones.
  ///
  /// False when that is unknown.
  package borrowing func isPublished(except added: [String] = []) -> Bool {
    FolderComparison.areSame(path, paths.output, except: Set(added))
  }

  /// Keeps inode and time of a published file whose bytes are unchanged; `relativePath`: "tables/ranking.csv".
  package borrowing func keep(_ relativePath: String) {
    KeptFile.keep("\(paths.output)/\(relativePath)", as: "\(path)/\(relativePath)")
  }

  /// Writes all bytes to the disk, so that a power cut does not leave a publication of empty files.
  ///
  /// One call for the whole file system: flushing file by file would cost more than the rest of the run.
  package borrowing func flush() throws(OutputFault) {
    try FolderRights.shareGroup(of: path)
    let reason = OutputFolder.flushFileSystem(of: path)
    guard reason == 0 else { throw .unwritable(path: path, errno: reason) }
  }

  /// The paths of all staged files, folder by folder.
  package borrowing func files() throws(OutputFault) -> [String] { try FolderLeaves.of(path).map(\.path) }

  /// Makes the staged folder the publication, in one step if the file system supports it, else in two.
  ///
  /// After an error the last publication is untouched.
  ///
  /// - Parameters:
  ///   - listed: The paths that belong to the last publication; any other file in it is carried over. With nil,
  ///     everything in the folder is replaced.
  ///   - change: The switch that exchanges the two folders.
  /// - Returns: The paths of the files that could not be carried over.
  /// - Throws: `unwritable` with the path that could not be replaced.
  @discardableResult
  package consuming func publish(
    replacing listed: Set<String>? = nil, by change: FolderSwitch = .system
  ) throws(OutputFault) -> [String] {
    if let listed { try AddedFiles(in: paths.output, except: listed).copy(from: paths.output, to: path) }
    let last = try change.replace(paths)
    // The switch cannot be undone; if the parent folder cannot be flushed, it is only less durable.
    try? OutputFolder.flush(paths.parent)
    guard let last else { return [] }
    let added = listed.flatMap { try? AddedFiles(in: last, except: $0) }
    let lost = added?.move(from: last, to: paths.output) ?? []
    try? FolderListing.removeTree(last)
    return lost
  }
}
