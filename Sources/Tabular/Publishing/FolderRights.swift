import CPlatform
import Glibc

/// The group, mode and access lists of a publication.
enum FolderRights {
  /// Sets the umask so that new files are 0644 and new folders 0755, whatever shell or timer started the program.
  static func setMask() { umask(0o022) }

  /// Copies group, mode and access lists from a folder to a new one; errors are ignored.
  static func copy(from folder: String, to target: String) {
    var status = stat()
    guard unsafe lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    _ = unsafe lchown(target, .max, status.st_gid)
    _ = unsafe chmod(target, status.st_mode & 0o7777)
    unsafe cplatform_copy_access(folder, target)
  }

  /// Gives all entries below a folder the group of the folder, unless the kernel has already done so.
  static func shareGroup(of folder: String) throws(OutputFault) {
    guard let group = group(of: folder) else { return }
    try give(group, toAllIn: folder)
  }

  private static func give(_ group: gid_t, toAllIn folder: String) throws(OutputFault) {
    for entry in try OutputFolder.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      // A user cannot give a file to a foreign group; the error is ignored, because all users may read the file.
      if self.group(of: path) != group { _ = unsafe lchown(path, .max, group) }
      if entry.kind == .folder { try give(group, toAllIn: path) }
    }
  }

  private static func group(of path: String) -> gid_t? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_gid : nil
  }
}
