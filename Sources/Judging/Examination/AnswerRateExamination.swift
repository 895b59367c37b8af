import Assessment
import Findings
import Intake
import Office
import Tabular

/// Holds a unit's answer counts against their own arithmetic, their quota and each other.
struct AnswerRateExamination {
  let submission: Submission
  let decimals: Int

  var findings: [Finding] {
    let counts = submission.answerCounts
    let places = placesBySeries
    return counts.flatMap { misstated($0) + disagreeing($0) }
      + places.indices.flatMap { index -> [Finding] in
        let count = counts[places[index]]
        let next = index + 1 < places.count ? counts[places[index + 1]] : nil
        guard let next, next.isOfSeries(of: count) else { return short(count) }
        return fall(from: count, to: next).map { [$0] } ?? []
      }
  }

  /// The places of the counts, by series and day.
  ///
  /// Places and not counts: each of a hundred thousand may be a series of its own.
  private var placesBySeries: [Int] {
    let counts = submission.answerCounts
    return counts.indices.sorted { left, right in
      let (first, second) = (counts[left], counts[right])
      if first.instrument != second.instrument { return first.instrument.text < second.instrument.text }
      let (category, other) = (first.category ?? "", second.category ?? "")
      guard category == other else { return category < other }
      return (first.asOf, first.source.line, left) < (second.asOf, second.source.line, right)
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
  private func fall(from earlier: AnswerCount, to later: AnswerCount) -> Finding? {
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
      ["before": Bilingual(same: Numeral(before, decimals: decimals).description), "now": Bilingual(same: print)])
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
  /// Whether both are of one instrument and one group of people.
  fileprivate func isOfSeries(of other: Self) -> Bool {
    instrument == other.instrument && (category ?? "") == (other.category ?? "")
  }

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
