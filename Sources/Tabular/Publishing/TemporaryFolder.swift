import Glibc

/// A new, empty folder for temporary files, removed at the end of the value's lifetime.
package struct TemporaryFolder: ~Copyable {
  /// The path below `TMPDIR` or, if that is not set, below `/tmp`; absolute if `TMPDIR` is.
  package let path: String

  /// - Throws: `unwritable` with the folder in which it could not be made.
  package init() throws(OutputFault) {
    path = try Self.make()
  }

  deinit {
    try? FolderListing.removeTree(path)
  }

  /// Makes the folder; separate from the initializer, which must not throw half-way.
  private static func make() throws(OutputFault) -> String {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let parent = named.isEmpty ? "/tmp" : named
    var template = Array("\(parent)/ita-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .unwritable(path: parent, errno: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
