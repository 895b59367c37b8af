import Glibc

/// A file of the next publication with the same bytes as in the last one.
enum KeptFile {
  /// Gives a staged file the inode of the published one, if their bytes are equal.
  ///
  /// So spreadsheets that are linked to it do not refresh. Without hard links the file gets only the time of the
  /// published one.
  static func keep(_ published: String, as staged: String) {
    guard FolderComparison.haveSameBytes(published, staged) else { return }
    let link = staged + ".kept"
    // A link also has the owner and rights of the published file: keep the new file if they differ.
    guard haveSameRights(published, staged), unsafe Glibc.link(published, link) == 0 else {
      FileTimes.copy(from: published, to: staged)
      return
    }
    guard unsafe rename(link, staged) != 0 else { return }
    _ = unsafe unlink(link)
  }

  private static func haveSameRights(_ left: String, _ right: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard unsafe lstat(left, &one) == 0, unsafe lstat(right, &other) == 0 else { return false }
    return (one.st_mode, one.st_uid, one.st_gid) == (other.st_mode, other.st_uid, other.st_gid)
  }
}
