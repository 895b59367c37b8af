import Glibc

/// A publication in the making, beside the one that readers see, in `<out>/.<year>.staging`.
///
/// Needs the lock of the output. What is not published when the value ends is removed.
package struct Staging: ~Copyable, Sendable {
  /// The folder that is published in the end; a program library may write files there by itself.
  package let path: String
  private let paths: SwitchPaths

  /// An empty staging folder for the publication folder `output` ("out/2566"), with its group, mode and access lists.
  ///
  /// What a killed run left there is removed; the folders above it are made where they are missing.
  package init(output: String) throws(OutputFault) {
    paths = try Self.prepare(output)
    path = paths.staging
  }

  deinit {
    // Whatever stands here now is of no use: an unpublished folder, or, after an exchange, the publication before.
    // Should it not go, the next run names the reason.
    try? FolderListing.removeTree(path)
  }

  /// Writes a new file, with the folders above it: "tables/ranking.csv".
  ///
  /// A name that is taken is refused (`EEXIST`), and so is one that leads out of the folder (`EINVAL`).
  package borrowing func write(_ bytes: [UInt8], to relativePath: String) throws(OutputFault) {
    try write(to: relativePath) { put throws(OutputFault) in try put(bytes) }
  }

  /// The same of bytes that come piece by piece: `fill` hands each over.
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

  /// Makes the empty staging folder; apart from the initializer, which could not throw half way through.
  private static func prepare(_ output: String) throws(OutputFault) -> SwitchPaths {
    let paths = try SwitchPaths(of: output)
    // A file that may not grow is a reason not to publish, and not to be killed.
    signal(SIGXFSZ, SIG_IGN)
    FolderRights.settle()
    try OutputFolder.make(paths.parent)
    try OutputFolder.remove(paths.staging)
    guard unsafe mkdir(paths.staging, 0o777) == 0 else { throw .unwritable(path: paths.staging, errno: errno) }
    FolderRights.copy(from: paths.output, to: paths.staging)
    return paths
  }
}

extension Staging {
  /// Whether the published folder holds exactly the files that are staged, byte for byte, beside those that were added.
  ///
  /// False where that cannot be told.
  package borrowing func isPublished(beside added: [String] = []) -> Bool {
    FolderComparison.areSame(path, paths.output, except: Set(added))
  }

  /// Keeps inode and time of a published file whose bytes have not changed; `relativePath`: "tables/ranking.csv".
  package borrowing func keep(_ relativePath: String) {
    KeptFile.keep("\(paths.output)/\(relativePath)", as: "\(path)/\(relativePath)")
  }

  /// Makes sure that every byte is on the disk, lest a power cut leave a new publication of empty files.
  ///
  /// In one call: a flush a file would cost more than everything else that a run does.
  package borrowing func flush() throws(OutputFault) {
    try FolderRights.shareGroup(of: path)
    let reason = OutputFolder.flushFileSystem(of: path)
    guard reason == 0 else { throw .unwritable(path: path, errno: reason) }
  }

  /// The paths of all files that are staged, folder by folder.
  package borrowing func files() throws(OutputFault) -> [String] { try FolderLeaves.of(path).map(\.path) }

  /// Makes the staged folder the publication, in one step where the file system can, else in two.
  ///
  /// An error means that the last publication stands untouched.
  ///
  /// - Parameters:
  ///   - listed: The paths that belong to the last publication: any other file in it is carried over.
  ///     Nil where all that the folder holds is replaced.
  ///   - change: Lets two folders change places.
  /// - Returns: The paths of the files that could not be carried over.
  /// - Throws: `unwritable` with the path that could not be replaced.
  @discardableResult
  package consuming func publish(
    replacing listed: Set<String>? = nil, by change: FolderSwitch = .system
  ) throws(OutputFault) -> [String] {
    if let listed { try AddedFiles(in: paths.output, beside: listed).copy(from: paths.output, to: path) }
    let last = try change.replace(paths)
    // The switch is done and cannot be taken back; a parent that does not flush only makes it less durable.
    try? OutputFolder.flush(paths.parent)
    guard let last else { return [] }
    let added = listed.flatMap { try? AddedFiles(in: last, beside: $0) }
    let lost = added?.move(from: last, to: paths.output) ?? []
    try? FolderListing.removeTree(last)
    return lost
  }
}
