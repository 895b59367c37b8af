import Synchronization

/// The stages of the job, in their order.
package enum JobStage: String, Sendable, CaseIterable {
  case office, intake, receipts, revisions
  /// The season on its latest earlier day.
  case dayBefore = "day before"
  case scoring, examination, answers, results, publication
}

/// How long each stage of a run took.
package final class StageTimes: Sendable {
  private let spent = Mutex<[JobStage: Duration]>([:])

  package init() {}

  /// Does the work and adds the time that it took to the stage's.
  package func measure<Value>(_ stage: JobStage, _ work: () throws(RunError) -> Value) throws(RunError) -> Value {
    let start = ContinuousClock.now
    defer {
      let duration = ContinuousClock.now - start
      spent.withLock { $0[stage, default: .zero] += duration }
    }
    return try work()
  }

  /// A line a stage and one for all of them, in milliseconds: "intake 12.3 ms".
  package var lines: [String] {
    let spent = spent.withLock { $0 }
    let lines = JobStage.allCases.compactMap { stage in spent[stage].map { "\(stage.rawValue) \($0.milliseconds) ms" } }
    return lines + ["all stages \(spent.values.reduce(.zero, +).milliseconds) ms"]
  }
}

extension Duration {
  /// With one decimal, cut off.
  fileprivate var milliseconds: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
