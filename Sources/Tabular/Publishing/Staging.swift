import Glibc

/// A publication in the making, beside the one that readers see, in `<out>/.<year>.staging`.
///
/// Needs the lock of the output. What is not published when the value ends is removed.
package struct Staging: ~Copyable, Sendable {
  /// The folder that is published in the end; a program library may write files there by itself.
  package let path: String
  private let output: String
  private let parent: String

  /// An empty staging folder for the publication folder `output` ("out/2566").
  ///
  /// What a killed run left there is removed; the folders above it are made where they are missing.
  package init(output: String) throws(OutputFault) {
    let place = try Self.prepare(output)
    path = place.staging
    self.output = place.output
    parent = place.parent
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

  /// Whether a folder holds exactly the files that are staged, byte for byte.
  ///
  /// False where that cannot be told.
  package borrowing func isSame(as published: String) -> Bool {
    FolderComparison.areSame(path, published)
  }

  /// Makes the staged folder the publication, in one step where the file system can.
  ///
  /// An error means that the last publication stands untouched; only where the file system exchanges no folders can the
  /// disk fail between two files, and then the manifest is still the old one.
  package consuming func publish() throws(OutputFault) {
    try Self.flushTree(path)
    try Publication.replace(output, with: path)
    // The switch is done and cannot be taken back; a parent that does not flush only makes it less durable.
    try? OutputFolder.flush(parent)
  }

  /// Makes the empty staging folder; apart from the initializer, which could not throw half way through.
  private static func prepare(
    _ output: String
  ) throws(OutputFault) -> (staging: String, output: String, parent: String) {
    guard let (parent, name) = OutputFolder.parts(of: output) else { throw .unwritable(path: output, errno: EINVAL) }
    let staging = parent + "/." + name + ".staging"
    // A file that may not grow is a reason not to publish, and not to be killed.
    signal(SIGXFSZ, SIG_IGN)
    try OutputFolder.make(parent)
    try Publication.remove(staging)
    guard unsafe mkdir(staging, 0o777) == 0 else { throw .unwritable(path: staging, errno: errno) }
    return (staging, parent + "/" + name, parent)
  }

  /// Before the switch every byte is on the disk, lest a power cut leave a new publication of empty files.
  ///
  /// In one call: a flush a file would cost more than everything else that a run does.
  private static func flushTree(_ path: String) throws(OutputFault) {
    let reason = OutputFolder.flushFileSystem(of: path)
    guard reason == 0 else { throw .unwritable(path: path, errno: reason) }
  }
}
