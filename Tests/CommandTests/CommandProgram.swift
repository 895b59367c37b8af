import Glibc
import Tabular
import Testing

/// The built program, run as a process of its own.
enum CommandProgram {
  /// What a run left behind.
  struct Run: Sendable {
    /// The exit code; 128 and the signal's number where a signal ended it.
    let exit: Int32
    let output: String
    let error: String
  }

  /// Runs the program in a folder.
  ///
  /// `environment` is all that it gets beside a path; `launcher`: a program that starts it in its turn, with its
  /// arguments.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Run {
    try run(program: launcher + [try path()] + arguments, in: folder, environment: environment)
  }

  /// Runs any program, by its path, with its arguments.
  static func run(program: [String], in folder: String, environment: [String: String] = [:]) throws -> Run {
    let streams = try CommandFolder.empty()
    defer { try? FolderListing.removeTree(streams) }
    let (output, error) = ("\(streams)/output", "\(streams)/error")
    let words = ["/usr/bin/env", "-C", folder] + program
    let variables = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }.map { "\($0)=\($1)" }
    let child = try start(words, variables, output: output, error: error)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    // What <sys/wait.h> says by macros: the low seven bits are the signal, the next eight the exit code.
    let signal = status & 0x7F
    return Run(
      exit: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: String(decoding: try FileBytes.read(output), as: UTF8.self),
      error: String(decoding: try FileBytes.read(error), as: UTF8.self))
  }

  /// Its path: it stands beside the program that runs the tests.
  static func path() throws -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    try #require(count > 0 && count < bytes.count)
    let runner = String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let program = "/" + runner.split(separator: "/").dropLast().joined(separator: "/") + "/ita"
    try #require(unsafe access(program, X_OK) == 0, "no program at \(program)")
    return program
  }

  private static func start(
    _ words: [String], _ variables: [String], output: String, error: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    try #require(unsafe posix_spawn_file_actions_init(&actions) == 0)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let write = O_WRONLY | O_CREAT | O_TRUNC
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) == 0)
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o666) == 0)
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 2, error, write, 0o666) == 0)
    // What other tests have open at the moment would count among the few files that a run may open.
    for descriptor in Int32(3)..<256 {
      try #require(unsafe posix_spawn_file_actions_addclose(&actions, descriptor) == 0)
    }
    let texts = unsafe (words + variables).map { unsafe strdup($0) }
    defer { for place in unsafe texts.indices { unsafe free(texts[place]) } }
    let arguments = unsafe texts.prefix(words.count) + [nil]
    let environment = unsafe texts.dropFirst(words.count) + [nil]
    var child: pid_t = 0
    let reason = unsafe posix_spawn(&child, words[0], &actions, nil, Array(arguments), Array(environment))
    try #require(reason == 0, "\(words[0]): \(reason)")
    return child
  }
}
