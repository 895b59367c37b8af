/// The people who could have answered an instrument's form, as the answer counts state it.
extension [AnswerCount] {
  /// The population of an instrument: the office's counts are asked before the unit's.
  ///
  /// It is that of the latest day among the counts of the whole unit that state one. Where all counts are of groups of
  /// people, it is their sum on the latest day, if each states one.
  ///
  /// - Returns: nil where no count says it.
  package func population(of instrument: Code<Measure>) -> Int? {
    let counts = filter { $0.instrument == instrument }
    return counts.filter(\.isOfOffice).statedPopulation ?? counts.filter { !$0.isOfOffice }.statedPopulation
  }

  private var statedPopulation: Int? {
    let whole = filter { $0.category == nil }
    guard whole.isEmpty else { return whole.filter { $0.population != nil }.latest.last?.population }
    let groups = latest.map(\.population)
    guard !groups.isEmpty, groups.allSatisfy({ $0 != nil }) else { return nil }
    return groups.reduce(0 as Int?) { sum, group in
      guard let sum, let group else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(group)
      return overflow ? nil : next
    }
  }

  /// The counts of the latest day, in their order.
  private var latest: [AnswerCount] {
    let day = map(\.asOf).max()
    return filter { $0.asOf == day }
  }
}
