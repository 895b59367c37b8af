import Assessment
import Tabular

/// Holds a unit's answer counts against their own arithmetic, their quota and each other.
struct AnswerRateExamination {
  let submission: Submission
  let decimals: Int

  var findings: [Finding] {
    let series = Dictionary(grouping: submission.answerCounts) { [$0.instrument.text, $0.category ?? ""] }
    return submission.answerCounts.flatMap { misstated($0) + disagreeing($0) }
      + series.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .flatMap { key -> [Finding] in
        let counts = (series[key] ?? []).sorted { ($0.asOf, $0.source.line) < ($1.asOf, $1.source.line) }
        return falls(counts) + (counts.last.map(short) ?? [])
      }
  }

  private func misstated(_ count: AnswerCount) -> [Finding] {
    let finding = RateMisstatement(
      rate: count.answerRate, instrument: count.instrument.text, category: count.category ?? "",
      unit: submission.unit.code, place: place(count, "rate")
    ).finding(decimals: decimals)
    return finding.map { [$0] } ?? []
  }

  /// Neither more answers than people, nor a minimum of more than all of them or of nobody.
  private func disagreeing(_ count: AnswerCount) -> [Finding] {
    count.conflicts.map { conflict in
      finding(
        .countsDisagree, count, conflict.column, value: String(conflict.value), ["conflict": conflict.words])
    }
  }

  /// Answers are counted from the season's beginning, so they only grow.
  ///
  /// Counts that their own rate refutes are held against no other.
  private func falls(_ counts: [AnswerCount]) -> [Finding] {
    zip(counts, counts.dropFirst()).compactMap { earlier, later in
      guard earlier.rateVerdict != .misstated, later.rateVerdict != .misstated else { return nil }
      if let before = earlier.answered, let now = later.answered {
        guard now < before else { return nil }
        return finding(
          .answersFall, later, "answered", value: String(now),
          ["before": Bilingual(same: String(before)), "now": Bilingual(same: String(now))])
      }
      guard let before = earlier.statedRate, let now = later.statedRate, now < before else { return nil }
      let print = Numeral(now, decimals: decimals).description
      return finding(
        .answersFall, later, "rate", value: print,
        [
          "before": Bilingual(same: Numeral(before, decimals: decimals).description), "now": Bilingual(same: print),
        ])
    }
  }

  /// Only the last count of a series says that the quota was missed; the ones before were on their way.
  ///
  /// A minimum that cannot be right has its finding.
  private func short(_ last: AnswerCount) -> [Finding] {
    guard last.quota == .short, last.conflicts.allSatisfy({ $0.column != "required" }) else { return [] }
    return [finding(.quotaShort, last, "answered", value: last.answered.map { String($0) }, [:])]
  }

  private func finding(
    _ check: Check, _ count: AnswerCount, _ column: String, value: String?, _ values: [String: Bilingual]
  ) -> Finding {
    Finding(
      check, unit: submission.unit.code, place: place(count, column), value: value,
      values: count.answerRate.words(of: count.instrument.text, count.category ?? "")
        .merging(values) { _, given in given }, effect: "answer_rates")
  }

  private func place(_ count: AnswerCount, _ column: String) -> Place {
    Place(file: count.source.file, line: count.source.line, record: count.source.record, column: column)
  }
}

extension AnswerCount {
  /// The counts that cannot be right beside the others, with their columns.
  fileprivate var conflicts: [(column: String, value: Int, words: Bilingual)] {
    var conflicts: [(column: String, value: Int, words: Bilingual)] = []
    if let required, required == 0 {
      conflicts.append(("required", required, Bilingual("จำนวนขั้นต่ำเป็น 0", "the required minimum is 0")))
    }
    guard let population else { return conflicts }
    if let required, required > population {
      let words = Bilingual(
        "จำนวนขั้นต่ำ \(required) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(required) are required of a population of \(population)")
      conflicts.append(("required", required, words))
    }
    if let answered, answered > population {
      let words = Bilingual(
        "ผู้ตอบ \(answered) คน มากกว่าจำนวนประชากร \(population) คน",
        "\(answered) answered of a population of \(population)")
      conflicts.append(("answered", answered, words))
    }
    return conflicts
  }
}
