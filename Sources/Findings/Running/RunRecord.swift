import FoundationEssentials
package import Tabular

/// The record of a run that publishes, kept in the lock file of its output folder.
///
/// While the run goes on it names the process. Afterwards it holds no time, so that nights that end alike leave the same
/// bytes: the time of the file says when the run ended.
package struct RunRecord: Codable, Equatable, Sendable {
  package let machine: String
  package let user: String
  /// The process on its machine; nil once the run has ended.
  package let process: Int?
  /// To the second, in Bangkok's time, as ISO 8601 writes it; nil once the run has ended.
  package let began: String?
  /// The exit code; nil while the run goes on, and of one that was killed.
  package let exit: Int?

  /// The record of this process, which begins now.
  package init() {
    (machine, user, process) = (CurrentProcess.machine, PathOwner.current, CurrentProcess.number)
    (began, exit) = (SystemClock.now(), nil)
  }

  /// The record of a run of this process that has ended.
  package init(endingWith exit: RunExit) {
    (machine, user, process) = (CurrentProcess.machine, PathOwner.current, nil)
    (began, self.exit) = (nil, Int(exit.rawValue))
  }

  /// Reads the note in a lock file; nil where it is not such a record.
  package init?(json bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = record
  }

  package var json: JSON {
    .object(
      [("machine", .string(machine)), ("user", .string(user))]
        + [("process", process.map { .integer($0) }), ("began", began.map { .string($0) })]
        .compactMap { name, value in value.map { (name, $0) } }
        + (exit.map { [("exit", .integer($0))] } ?? []))
  }

  /// The process, its user, and since when it runs.
  package var words: Bilingual {
    let (process, began) = (process.map { "\($0)" } ?? "—", began ?? "—")
    return Bilingual(
      "กระบวนการ \(process) ของผู้ใช้ \(user) ที่เครื่อง \(machine) ตั้งแต่ \(began)",
      "process \(process) of the user \(user) on \(machine), since \(began)")
  }
}
