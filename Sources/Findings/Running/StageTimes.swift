import Synchronization
import Tabular

/// The stages of a run, in their order.
package enum JobStage: String, Sendable, CaseIterable {
  case office, intake
  /// Judges the season as it was on its latest earlier day.
  case dayBefore = "day before"
  case receipts, revisions, scoring, examination, answers, results, publication
}

/// The time that each stage of a run took.
package final class StageTimes: Sendable {
  private let spent = Mutex<[JobStage: Duration]>([:])
  /// The log that each stage is added to; nil for none.
  private let log: RunLog?

  package init(log: RunLog? = nil) {
    self.log = log
  }

  /// Does the work and adds the time that it took to the stage's.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - year: The fiscal year that is computed; nil if it is not known yet.
  ///   - count: Counts of things in the result, by name, for the log.
  ///   - work: The work.
  /// - Returns: The work's result.
  /// - Throws: The error of the work; in this case no time is added.
  package func measure<Value>(
    _ stage: JobStage, of year: Int? = nil, counting count: (Value) -> [(String, Int)] = { _ in [] },
    _ work: () throws(RunError) -> Value
  ) throws(RunError) -> Value {
    let start = ContinuousClock.now
    let value = try work()
    let duration = ContinuousClock.now - start
    spent.withLock { $0[stage, default: .zero] += duration }
    log?.add(
      [("year", year.map { .integer($0) } ?? .null), ("stage", .string(stage.rawValue))]
        + [("milliseconds", .number(duration.tenths))] + count(value).map { ($0, .integer($1)) })
    return value
  }

  /// One line for each stage and one for all stages together, in milliseconds: "intake 12.3 ms".
  package var lines: [String] {
    let spent = spent.withLock { $0 }
    let lines = JobStage.allCases.compactMap { stage in spent[stage].map { "\(stage.rawValue) \($0.tenths) ms" } }
    return lines + ["all stages \(spent.values.reduce(.zero, +).tenths) ms"]
  }
}

extension Duration {
  /// The milliseconds with one decimal; further decimals are cut off.
  fileprivate var tenths: Numeral {
    Numeral(
      coefficient: Int128(components.seconds) * 10_000 + Int128(components.attoseconds / 100_000_000_000_000),
      fractionDigits: 1)
  }
}
