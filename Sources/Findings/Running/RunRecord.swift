import FoundationEssentials
package import Tabular

/// The record of a run that publishes, kept in the lock file of its output folder.
///
/// During the run it names the process and its start. Afterwards it contains no time, so that runs with the same result
/// leave the same bytes. The modification time of the file is the end of the run.
package struct RunRecord: Codable, Equatable, Sendable {
  package let machine: String
  package let user: String
  /// The process id on the machine; nil once the run has ended.
  package let process: Int?
  /// The start of the run in ISO 8601, to the second and in Bangkok's time; nil once the run has ended.
  package let began: String?
  /// The exit code; nil during the run, and for a run that was killed.
  package let exit: Int?

  /// Makes the record of a run of this process that begins now.
  package init() {
    (machine, user, process) = (CurrentProcess.machine, PathOwner.current, CurrentProcess.number)
    (began, exit) = (SystemClock.now(), nil)
  }

  /// Makes the record of a run of this process that has ended.
  package init(endingWith exit: RunExit) {
    (machine, user, process) = (CurrentProcess.machine, PathOwner.current, nil)
    (began, self.exit) = (nil, Int(exit.rawValue))
  }

  /// Reads the record in a lock file; nil if the file does not contain one.
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

  /// The process, its user, its machine and its start, for a message.
  package var text: Bilingual {
    let (process, began) = (process.map { "\($0)" } ?? "—", began ?? "—")
    return Bilingual(
      "กระบวนการ \(process) ของผู้ใช้ \(user) ที่เครื่อง \(machine) ตั้งแต่ \(began)",
      "process \(process) of the user \(user) on \(machine), since \(began)")
  }
}
