import CPlatform
import Glibc

/// Operations on the folders of the output.
enum OutputFolder {
  /// Makes a folder and those above it, with the rights that the umask allows; existing folders stay unchanged.
  static func make(_ path: String) throws(OutputFault) {
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    let reason = errno
    switch reason {
    case EEXIST:
      guard isFolder(path) else { throw .unwritable(path: path, errno: ENOTDIR) }
    case ENOENT:
      guard let parent = parts(of: path)?.parent, parent != path else { throw .unwritable(path: path, errno: reason) }
      try make(parent)
      // Another run may have made it in the meantime.
      guard unsafe mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else {
        throw .unwritable(path: path, errno: errno)
      }
    // An existing folder is enough on a read-only file system, or below a folder that may not be written to.
    default:
      guard isFolder(path) else { throw .unwritable(path: path, errno: reason) }
    }
  }

  /// The parent folder and the last name of a path: ("out", "2566"), (".", "2566"), ("/", "2566").
  ///
  /// Nil when the path does not end in a name: "", "/", "..".
  static func parts(of path: String) -> (parent: String, name: String)? {
    // Split by bytes, as the kernel does.
    let slash = UInt8(ascii: "/")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count)
    for byte in path.utf8 where byte != slash || bytes.last != slash { bytes.append(byte) }
    if bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    let start = bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
    let name = String(decoding: bytes[start...], as: UTF8.self)
    guard !name.isEmpty, name != ".", name != ".." else { return nil }
    switch start {
    case 0: return (".", name)
    case 1: return ("/", name)
    case _: return (String(decoding: bytes[..<(start - 1)], as: UTF8.self), name)
    }
  }

  /// Writes the names in a folder, or the bytes of a file, to the disk, so that they survive a power cut.
  static func flush(_ path: String) throws(OutputFault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    defer { close(descriptor) }
    // Some file systems do not support fsync of a folder and return EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .unwritable(path: path, errno: errno) }
  }

  /// Writes all files of the folder's file system to the disk; returns 0, or the `errno` of the failure.
  static func flushFileSystem(of path: String) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return cplatform_sync(descriptor)
  }

  /// The entries of a folder, as `FolderListing` lists them.
  static func entries(of path: String) throws(OutputFault) -> [FolderListing.Entry] {
    do throws(ListFault) {
      return try FolderListing.entries(of: path)
    } catch {
      throw .unwritable(path: path, errno: error.number)
    }
  }

  /// Removes a folder with everything in it, if it exists.
  static func remove(_ path: String) throws(OutputFault) {
    do throws(ListFault) {
      try FolderListing.removeTree(path)
    } catch {
      throw .unwritable(path: path, errno: error.number)
    }
  }

  /// Whether a path is a folder, or a link to one.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
