import CPlatform
import Glibc

/// The owner, group, mode and access list of a publication.
enum FolderRights {
  /// Leaves new files 0644 and new folders 0755, whatever the shell or timer that started the program allows.
  static func settle() { umask(0o022) }

  /// Gives a new folder the group, mode and access lists of another; what the system refuses stays as it was made.
  static func copy(from folder: String, to target: String) {
    var status = stat()
    guard unsafe lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    _ = unsafe lchown(target, .max, status.st_gid)
    _ = unsafe chmod(target, status.st_mode & 0o7777)
    unsafe cplatform_copy_access(folder, target)
  }

  /// Gives everything in a folder the folder's own group; where the kernel has done so, nothing.
  static func shareGroup(of folder: String) throws(OutputFault) {
    guard let group = group(of: folder) else { return }
    try give(group, toAllIn: folder)
  }

  private static func give(_ group: gid_t, toAllIn folder: String) throws(OutputFault) {
    for entry in try OutputFolder.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      // A group that this user is not in cannot be given: readers of all groups may read all the same.
      if self.group(of: path) != group { _ = unsafe lchown(path, .max, group) }
      if entry.kind == .folder { try give(group, toAllIn: path) }
    }
  }

  private static func group(of path: String) -> gid_t? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_gid : nil
  }
}
