/// The people who could have answered an instrument's form, as the answer counts state it.
extension [AnswerCount] {
  /// The population of an instrument: the office's counts are asked before the unit's.
  ///
  /// It is that of the latest day among the counts of the whole unit that state one. Where all counts are of groups of
  /// people, it is their sum on the latest day, if each states one.
  ///
  /// - Returns: nil where no count says it.
  package func population(of instrument: Code<Measure>) -> Int? { populationCounts(of: instrument).population }

  /// The counts that state the population of an instrument; none where none says it.
  package func populationCounts(of instrument: Code<Measure>) -> [AnswerCount] {
    let counts = filter { $0.instrument == instrument }
    let office = counts.filter(\.isOfOffice).statingPopulation
    return office.isEmpty ? counts.filter { !$0.isOfOffice }.statingPopulation : office
  }

  /// The counts of one source whose populations add up to that of the unit.
  private var statingPopulation: [AnswerCount] {
    let whole = filter { $0.category == nil }
    guard whole.isEmpty else { return Array(whole.filter { $0.population != nil }.latest.suffix(1)) }
    let groups = latest
    return groups.population == nil ? [] : groups
  }

  /// The sum of the stated populations; nil without counts, where one does not state it, and beyond the whole numbers.
  private var population: Int? {
    isEmpty
      ? nil
      : reduce(0 as Int?) { sum, count in
        guard let sum, let population = count.population else { return nil }
        let (next, overflow) = sum.addingReportingOverflow(population)
        return overflow ? nil : next
      }
  }

  /// The counts of the latest day, in their order.
  private var latest: [AnswerCount] {
    let day = map(\.asOf).max()
    return filter { $0.asOf == day }
  }
}
