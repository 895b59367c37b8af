internal import Glibc

/// The system's words for one of its error numbers, the same in every locale.
package enum SystemError {
  package static func words(_ errno: Int32) -> String {
    switch errno {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ENOTDIR: "not a folder"
    case EISDIR: "it is a folder"
    case EEXIST: "it exists already"
    case ENOSPC: "no space left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system is read-only"
    case EIO: "input or output error"
    case ELOOP: "too many links"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    case _: "error \(errno)"
    }
  }
}
