import Glibc

/// The process that runs the program.
package enum CurrentProcess {
  /// The process id.
  package static var number: Int { Int(getpid()) }

  /// Whether the machine has a process with this id.
  package static func isRunning(_ number: Int) -> Bool {
    kill(pid_t(truncatingIfNeeded: number), 0) == 0 || errno == EPERM
  }

  /// The name of the machine without its domain; empty when it has none.
  package static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The size, inode and time of the program's file, which change with the program; empty when they are unknown.
  package static var program: String {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
