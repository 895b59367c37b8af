package import Findings
import Tabular

/// The lock of an output folder, with the record of the run that holds it or held it last.
package struct RunLock: ~Copyable {
  private static let name = "ita"

  private let lock: OutputLock

  /// Takes the lock, repairs the folder after a killed run, and records this run.
  ///
  /// - Parameters:
  ///   - out: The output folder.
  ///   - seconds: Number of seconds to wait for another run, at least 0.
  /// - Throws: `locked` when another run still holds it, `unpublishable` when the folder cannot be written.
  package init(of out: String, waiting seconds: Int = 0) throws(RunError) {
    lock = try Self.take(out, seconds)
    lock.note(JSONFormat.bytes(of: RunRecord().json))
  }

  /// Takes the lock; not in the initializer, which must not throw once a noncopyable property has its value.
  private static func take(_ out: String, _ seconds: Int) throws(RunError) -> OutputLock {
    do throws(OutputFault) {
      let lock = try OutputLock(folder: out, name: name, waiting: seconds)
      try KilledRuns.repair(in: out)
      return lock
    } catch {
      throw .publishing(error, out: out)
    }
  }

  /// Records the exit code of the run, and releases the lock.
  package consuming func release(_ exit: RunExit) {
    lock.note(JSONFormat.bytes(of: RunRecord(endingWith: exit).json))
  }

  /// Repairs the folder after a killed run and keeps the run's record; does nothing during a run or without permission.
  package static func repair(_ out: String) {
    guard FileBytes.isListed(out), let lock = try? OutputLock(folder: out, name: name) else { return }
    try? KilledRuns.repair(in: out)
    lock.release()
  }

  /// The run that holds an output folder or held it last; nil without a record.
  package static func record(of out: String) -> RunRecord? {
    RunRecord(json: OutputLock.note(in: out, name: name))
  }

  /// The publishing run that holds a locked output folder; nil if the holder does not publish.
  ///
  /// The record of a run that was killed is passed over, if the run was on this machine.
  static func holder(of out: String) -> RunRecord? {
    guard let record = record(of: out), record.exit == nil, let process = record.process else { return nil }
    return record.machine != CurrentProcess.machine || CurrentProcess.isRunning(process) ? record : nil
  }

  /// The time of the last record, in Bangkok time; nil without a lock file.
  ///
  /// The end of the last run; during a run, and after a killed one, the start of that run.
  package static func end(of out: String) -> String? { OutputLock.noteTime(in: out, name: name) }

  /// Whether a run holds the output folder now.
  package static func isHeld(_ out: String) -> Bool { OutputLock.isHeld(in: out, name: name) }
}
