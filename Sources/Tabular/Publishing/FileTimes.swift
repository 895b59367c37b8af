import Glibc

/// When a file was last changed.
enum FileTimes {
  /// Gives one file the time of another; a file system that refuses is left alone.
  static func copy(from file: String, to target: String) {
    var status = stat()
    guard unsafe lstat(file, &status) == 0 else { return }
    let times = [status.st_atim, status.st_mtim]
    _ = unsafe utimensat(AT_FDCWD, target, times, AT_SYMLINK_NOFOLLOW)
  }
}
