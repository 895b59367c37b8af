import Glibc
import Testing

/// The programs of others that `scripts/test` installs by `Tests/requirements.txt`, to read what `ita` writes.
enum PythonProgram {
  /// Runs one of them, such as `python3` or `frictionless`, in a folder.
  static func run(_ name: String, _ arguments: String..., in folder: String) throws -> CommandProgram.Run {
    let program = "\(Repository.root)/.build/python/bin/\(name)"
    try #require(unsafe access(program, X_OK) == 0, "no program at \(program): scripts/test installs it")
    return try CommandProgram.run(program: [program] + arguments, in: folder)
  }
}

/// The checkout that the tests were built from.
enum Repository {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
