import Findings
import Tabular
import Testing

@testable import Publication

/// The record of the run that holds an output folder.
struct RunLockTests {
  private static let machine = CurrentProcess.machine

  /// The processes of running machines have ids up to 4,194,304.
  private static let gone = 2_000_000_000

  @Test(arguments: [
    (machine, CurrentProcess.number, true), (machine, gone, false), ("elsewhere.\(machine)", gone, true),
  ])
  func `a run that holds a folder is named, and one that was killed on this machine is not`(
    machine: String, process: Int, isNamed: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let record = #"{"machine": "\#(machine)", "user": "x", "process": \#(process), "began": "2023-10-11T02:00:00"}"#
    let lock = try OutputLock(folder: folder.path, name: "ita")
    lock.note(Array(record.utf8))
    #expect((RunLock.holder(of: folder.path) != nil) == isNamed)
    lock.release()
  }

  @Test func `a run that has ended is not named`() throws {
    let folder = try TemporaryFolder()
    try RunLock(of: folder.path).release(.done)
    #expect(RunLock.record(of: folder.path)?.exit == 0 && RunLock.holder(of: folder.path) == nil)
  }
}
