import Glibc

/// Lists the entries of a folder in an order that does not depend on file system, locale or day.
package enum FolderListing {
  /// Whether a file name is one that operating systems or spreadsheet programs use for files of their own.
  package static func isOfTheSystem(_ name: String) -> Bool {
    // Nearly every name begins with another letter.
    guard let first = name.utf8.first, ".~dDeEtT".utf8.contains(first) else { return false }
    let name = name.lowercased()
    return name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name)
  }

  package struct Entry: Hashable, Sendable {
    /// The name without the folder.
    ///
    /// In a name that is not UTF-8, bytes outside ASCII are written as `\\xA1`, and no file opens by that name.
    package let name: String
    package let kind: Kind
    /// Whether the name is UTF-8, so that the entry can be opened by it.
    package let isNamedInUTF8: Bool

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - bytes: The name as the kernel reports it.
    ///   - kind: The kind of the entry.
    fileprivate init(_ bytes: [UInt8], kind: Kind) {
      self.kind = kind
      let text = String(validating: bytes, as: UTF8.self)
      isNamedInUTF8 = text != nil
      name = text ?? bytes.map(Self.visible).joined()
    }

    private static func visible(_ byte: UInt8) -> String {
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }

    /// Whether an operating system or a spreadsheet program made the file for itself, so that no office sent it.
    package var isOfTheSystem: Bool { FolderListing.isOfTheSystem(name) }
  }

  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A symbolic link, whatever it points at.
    case link
    /// A device, a pipe or a socket.
    case other
  }

  /// The entries sorted by the bytes of their names, including hidden ones, without `.` and `..`.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - limit: A larger folder returns one entry more than the limit, in an arbitrary selection.
  /// - Returns: The entries.
  /// - Throws: The reason why the folder cannot be listed.
  package static func entries(of path: String, limit: Int = .max) throws(ListFault) -> [Entry] {
    try rawEntries(of: path.utf8CString, limit: limit).map { entry in
      Entry(entry.name.map { UInt8(bitPattern: $0) }, kind: entry.kind)
    }
  }

  /// Removes a file, a link, or a folder with everything in it; never follows links.
  ///
  /// Does nothing when the path does not exist.
  package static func removeTree(_ path: String) throws(ListFault) {
    try removeTree(path.utf8CString)
  }
}

/// Names as bytes of the kernel: only the callers of this file need them as text.
extension FolderListing {
  private typealias RawEntry = (name: [CChar], kind: Kind)

  private static func rawEntries(
    of path: ContiguousArray<CChar>, limit: Int = .max
  ) throws(ListFault) -> [RawEntry] {
    let opened = unsafe MachineFault.retrying {
      unsafe path.withUnsafeBufferPointer { unsafe $0.baseAddress.flatMap { unsafe opendir($0) } }
    }
    guard let stream = unsafe opened else { throw ListFault(errno) }
    defer { unsafe closedir(stream) }

    var entries: [RawEntry] = []
    while entries.count <= limit {
      // Only errno distinguishes the end of the folder from a failure.
      errno = 0
      guard let record = unsafe MachineFault.retrying({ unsafe readdir(stream) }) else { break }
      let name = unsafe name(of: record)
      if name == [46] || name == [46, 46] { continue }
      entries.append((name, unsafe kind(fromRecord: record.pointee.d_type) ?? kind(of: joined(path, name))))
    }
    guard errno == 0 || entries.count > limit else { throw ListFault(errno) }
    return entries.sorted { left, right in
      left.name.lexicographicallyPrecedes(right.name) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
  }

  private static func name(of record: UnsafeMutablePointer<dirent>) -> [CChar] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return unsafe Array(UnsafeBufferPointer(start: start, count: strlen(start)))
  }

  /// The kind of an entry; nil when the file system does not report it and `lstat` must.
  private static func kind(fromRecord type: UInt8) -> Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private static func kind(of path: ContiguousArray<CChar>) -> Kind {
    var status = stat()
    let result = unsafe path.withUnsafeBufferPointer { unsafe $0.baseAddress.map { unsafe lstat($0, &status) } }
    guard result == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func joined(_ folder: ContiguousArray<CChar>, _ name: [CChar]) -> ContiguousArray<CChar> {
    folder.dropLast() + [47] + name + [0]
  }

  private static func removeTree(_ path: ContiguousArray<CChar>) throws(ListFault) {
    let entries: [RawEntry]
    switch kind(of: path) {
    case .folder: entries = try rawEntries(of: path)
    case .file, .link, .other: entries = []
    }
    for entry in entries {
      try removeTree(joined(path, entry.name))
    }
    let result = unsafe path.withUnsafeBufferPointer { unsafe $0.baseAddress.map { unsafe remove($0) } }
    guard result == 0 || errno == ENOENT else { throw ListFault(errno) }
  }
}

extension ListFault {
  fileprivate init(_ number: Int32) {
    switch number {
    case ENOENT: self = .notFound
    case ENOTDIR: self = .notADirectory
    case EACCES, EPERM: self = .permissionDenied
    default: self = .other(errno: number)
    }
  }

  /// The `errno` of the fault.
  var number: Int32 {
    switch self {
    case .notFound: ENOENT
    case .notADirectory: ENOTDIR
    case .permissionDenied: EACCES
    case .other(let number): number
    }
  }
}
