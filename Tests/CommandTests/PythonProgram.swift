import Glibc
import Testing

/// The third-party programs that read the output of `ita`; `scripts/test` installs them from `Tests/requirements.txt`.
enum PythonProgram {
  /// Runs a program such as `python3` or `frictionless` in a folder.
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
