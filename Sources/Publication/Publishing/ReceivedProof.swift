package import Findings
package import Office
import Tabular

/// A received file that was moved, altered or removed after a publication named it.
package struct DisplacedFile: Hashable, Sendable {
  /// The path of the file, relative to the data folder.
  package let file: String
  package let state: State

  package enum State: Hashable, Sendable {
    /// The file at the path has different bytes, and no file has its bytes.
    case altered
    /// A file at another path has its bytes.
    case moved(to: String)
    case gone
  }
}

extension ReceivedEvidence {
  /// The received files of a publication that were moved, altered or removed, in the order of the publication.
  ///
  /// - Parameters:
  ///   - named: The files that the publication names.
  ///   - jobs: Number of threads, at least 1.
  /// - Returns: The files that were read, then those that were not.
  /// - Throws: `unreadable` when the machine cannot read a file.
  package func displaced(of named: NamedFiles, jobs: Int) throws(RunError) -> [DisplacedFile] {
    let read = named.read.filter { !withdrawn.contains($0.file) }
    let missing = try missing(read.map(\.file) + named.unread)
    let altered = try altered(among: read.filter { !missing.contains($0.file) && !$0.sha256.isEmpty }, jobs: jobs)
    let displaced = read.filter { missing.contains($0.file) || altered.contains($0.file) }
    let unread = named.unread.filter { missing.contains($0) }
    guard !displaced.isEmpty || !unread.isEmpty else { return [] }
    let paths = try ReceivedPaths(in: folder)
    let found = try found(displaced, among: paths, named)
    let isGone = { (entry: String) in !isReplaced(entry, among: paths, named) }
    return displaced.compactMap { file in
      if let path = found[file.sha256] { return DisplacedFile(file: file.file, state: .moved(to: path)) }
      if altered.contains(file.file) { return DisplacedFile(file: file.file, state: .altered) }
      return file.sha256.isEmpty && !isGone(file.file) ? nil : DisplacedFile(file: file.file, state: .gone)
    } + unread.filter(isGone).map { DisplacedFile(file: $0, state: .gone) }
  }

  /// The paths of the files that have different bytes now.
  private func altered(among files: [NamedFiles.Named], jobs: Int) throws(RunError) -> Set<String> {
    let digests: [Result<String?, RunError>] = WorkQueue.map(files, jobs: jobs) { file in
      Result { () throws(RunError) in try folder.digest(of: file.file) }
    }
    var altered: Set<String> = []
    for (file, digest) in zip(files, digests) where try digest.get() != file.sha256 { altered.insert(file.file) }
    return altered
  }
}

extension DataFolder {
  /// The digest of a file, hexadecimal; nil when the file is missing or not readable for this user.
  ///
  /// - Throws: `unreadable` when the machine cannot read it.
  package func digest(of file: String) throws(RunError) -> String? {
    do throws(ReadFault) {
      let bytes = try FileBytes.read(absolute(file))
      return try? SHA256.hex(of: bytes)
    } catch {
      guard !error.isOfTheMachine else { throw .unreadable(path: absolute(file), reason: error.reason) }
      return nil
    }
  }
}
