import Glibc

/// A new, empty folder for files that nothing else reads, removed with the value.
package struct TemporaryFolder: ~Copyable {
  /// Absolute where `TMPDIR` is, which it lies in; in `/tmp` without that.
  package let path: String

  /// - Throws: `unwritable` with the folder that it could not be made in.
  package init() throws(OutputFault) {
    path = try Self.make()
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// Makes the folder; apart from the initializer, which could not throw half way through.
  private static func make() throws(OutputFault) -> String {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = named.isEmpty ? "/tmp" : named
    var template = Array("\(parent)/ita-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .unwritable(path: parent, errno: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
