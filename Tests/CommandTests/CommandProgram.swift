import Glibc
import Tabular
import Testing

/// The built program, run as a process of its own.
enum CommandProgram {
  /// The result of a run.
  struct Run: Sendable {
    /// The exit code; 128 plus the number of the signal if a signal ended the run.
    let exit: Int32
    let output: String
    let error: String
  }

  /// Runs the program in a folder.
  ///
  /// The program gets no other environment than `environment` and a path; `launcher` is a program that starts it, with
  /// arguments of its own.
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
    let command = ["/usr/bin/env", "-C", folder] + program
    let variables = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }.map { "\($0)=\($1)" }
    let child = try start(command, variables, output: output, error: error)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    // As in the macros of <sys/wait.h>: the low seven bits are the signal, the next eight the exit code.
    let signal = status & 0x7F
    return Run(
      exit: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: String(decoding: try FileBytes.read(output), as: UTF8.self),
      error: String(decoding: try FileBytes.read(error), as: UTF8.self))
  }

  /// The path of the built program, which is beside the program that runs the tests.
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
    _ command: [String], _ variables: [String], output: String, error: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    try #require(unsafe posix_spawn_file_actions_init(&actions) == 0)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let write = O_WRONLY | O_CREAT | O_TRUNC
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) == 0)
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o666) == 0)
    try #require(unsafe posix_spawn_file_actions_addopen(&actions, 2, error, write, 0o666) == 0)
    // Files that other tests have open would count toward the limit of files that a run may open.
    for descriptor in Int32(3)..<256 {
      try #require(unsafe posix_spawn_file_actions_addclose(&actions, descriptor) == 0)
    }
    let texts = unsafe (command + variables).map { unsafe strdup($0) }
    defer { for index in unsafe texts.indices { unsafe free(texts[index]) } }
    let arguments = unsafe texts.prefix(command.count) + [nil]
    let environment = unsafe texts.dropFirst(command.count) + [nil]
    var child: pid_t = 0
    let reason = unsafe posix_spawn(&child, command[0], &actions, nil, Array(arguments), Array(environment))
    try #require(reason == 0, "\(command[0]): \(reason)")
    return child
  }
}
