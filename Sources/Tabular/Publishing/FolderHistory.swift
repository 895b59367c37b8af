import Glibc

/// The last publications in a folder of their own, oldest first, sharing unchanged files by hard links.
///
/// Each is named by its number and a label: `out/.history/2566/0007.2023-09-06`. Requires the lock of the output.
package struct FolderHistory: Sendable {
  /// The folder of the history, such as `out/.history/2566`.
  package let folder: String
  /// Number of publications that are kept, at least 1.
  private let keep: Int
  /// The entry that is prepared during the switch of the publication.
  private var next: String { "\(folder)/\(Self.nextName)" }

  private static let nextName = ".next"
  private static let parent = ".history"

  /// - Parameters:
  ///   - output: The publication's folder, such as `out/2566`.
  ///   - keep: Number of publications that are kept, at least 1.
  /// - Throws: `unwritable` when the path does not end in a name.
  package init(of output: String, keep: Int) throws(OutputFault) {
    guard let (parent, name) = OutputFolder.parts(of: output) else { throw .unwritable(path: output, errno: EINVAL) }
    folder = "\(parent)/\(Self.parent)/\(name)"
    self.keep = max(1, keep)
  }

  /// The names of the kept publications, sorted by number.
  private func names() throws(OutputFault) -> [String] {
    guard FileBytes.isListed(folder) else { return [] }
    return try OutputFolder.entries(of: folder).map(\.name).filter { Self.number(of: $0) != nil }
      .sorted { (Self.number(of: $0) ?? 0, $0) < (Self.number(of: $1) ?? 0, $1) }
  }

  private static func number(of name: String) -> Int? { name.split(separator: ".").first.flatMap { Int($0) } }
}

extension FolderHistory {
  /// Prepares a history entry from a publication by hard links; `commit` gives it a number.
  ///
  /// - Parameters:
  ///   - files: The paths of the publication's files, relative to its folder.
  ///   - publication: The folder of the publication.
  /// - Throws: `unwritable` when a file cannot be linked or copied.
  package func prepare(_ files: [String], from publication: String) throws(OutputFault) {
    try abandon()
    try OutputFolder.make(next)
    FolderRights.copy(from: publication, to: next)
    var made: Set<String> = []
    for file in files {
      let copy = "\(next)/\(file)"
      if let parent = OutputFolder.parts(of: copy)?.parent, made.insert(parent).inserted {
        try OutputFolder.make(parent)
      }
      try Self.link("\(publication)/\(file)", copy)
    }
    try FolderRights.shareGroup(of: next)
  }

  /// Numbers the prepared publication, and removes the oldest ones beyond the number that is kept.
  ///
  /// - Parameter label: The end of the publication's name.
  /// - Throws: `unwritable` when a folder cannot be renamed or removed.
  package func commit(_ label: String) throws(OutputFault) {
    let last = try names().last.flatMap(Self.number) ?? 0
    let number = String(last + 1)
    let name = String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number + ".\(label)"
    guard unsafe rename(next, "\(folder)/\(name)") == 0 else { throw .unwritable(path: next, errno: errno) }
    for name in try names().dropLast(keep) { try OutputFolder.remove("\(folder)/\(name)") }
  }

  /// Removes the prepared publication, which was not published.
  package func abandon() throws(OutputFault) { try OutputFolder.remove(next) }

  /// Whether a killed run left a prepared publication without a number.
  package var waits: Bool { FileBytes.isListed(next) }

  /// Whether the prepared publication is the one in a folder, judged by the manifest that describes all files.
  package func isWaiting(for publication: String) -> Bool { Self.areSame(next, publication) }

  /// Whether the newest kept publication is the one in a folder, judged by the manifest.
  ///
  /// - Throws: `unwritable` when the history cannot be listed.
  package func holds(_ publication: String) throws(OutputFault) -> Bool {
    try names().last.map { Self.areSame("\(folder)/\($0)", publication) } ?? false
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    FolderComparison.haveSameBytes("\(one)/\(FolderSwitch.seal)", "\(other)/\(FolderSwitch.seal)")
  }

  private static func link(_ file: String, _ copy: String) throws(OutputFault) {
    guard unsafe Glibc.link(file, copy) != 0 else { return }
    let reason = errno
    // The file system has no hard links, or the file has too many.
    guard let bytes = try? FileBytes.read(file) else { throw .unwritable(path: copy, errno: reason) }
    try OutputFile.create(bytes, at: copy)
    FileTimes.copy(from: file, to: copy)
  }
}
