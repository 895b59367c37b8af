import FoundationEssentials
package import Tabular

/// The record of a run that publishes, kept in the lock file of its output folder.
package struct RunRecord: Codable, Equatable, Sendable {
  /// The name of the process on its machine.
  package let process: Int
  package let machine: String
  package let user: String
  /// To the second, in Bangkok's time, as ISO 8601 writes it.
  package let began: String
  /// Nil while the run goes on, and of one that was killed.
  package private(set) var ended: String?
  /// The exit code; nil while the run goes on.
  package private(set) var exit: Int?

  /// The record of this process, which begins now.
  package init() {
    process = CurrentProcess.number
    machine = CurrentProcess.machine
    user = PathOwner.current
    began = SystemClock.now()
  }

  /// Reads the note in a lock file; nil where it is not such a record.
  package init?(json bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = record
  }

  /// The record of the run once it has ended with an exit code.
  package func ending(with exit: RunExit) -> Self {
    var ended = self
    ended.ended = SystemClock.now()
    ended.exit = Int(exit.rawValue)
    return ended
  }

  package var json: JSON {
    .object([
      ("process", .integer(process)), ("machine", .string(machine)), ("user", .string(user)),
      ("began", .string(began)), ("ended", ended.map { .string($0) } ?? .null),
      ("exit", exit.map { .integer($0) } ?? .null),
    ])
  }

  /// The process, its user, and since when it runs.
  package var words: Bilingual {
    Bilingual(
      "กระบวนการ \(process) ของผู้ใช้ \(user) ที่เครื่อง \(machine) ตั้งแต่ \(began)",
      "process \(process) of the user \(user) on \(machine), since \(began)")
  }
}
