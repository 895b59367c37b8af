/// The number of people who could have answered an instrument's form, from the answer counts.
extension [AnswerCount] {
  /// Returns the population of an instrument; the office's counts precede the unit's.
  ///
  /// It is that of the latest count of the whole unit that states one. If all counts are of groups of people, it is
  /// their sum on the latest day, provided that each states one.
  ///
  /// - Returns: The population; nil if no count states it.
  package func population(of instrument: Code<Measure>) -> Int? { populationCounts(of: instrument).population }

  /// Returns the counts that state the population of an instrument.
  package func populationCounts(of instrument: Code<Measure>) -> [AnswerCount] {
    let counts = filter { $0.instrument == instrument }
    let office = counts.filter(\.isOfOffice).statingPopulation
    return office.isEmpty ? counts.filter { !$0.isOfOffice }.statingPopulation : office
  }

  /// The counts from one source whose populations add up to that of the unit.
  private var statingPopulation: [AnswerCount] {
    let whole = filter { $0.category == nil }
    guard whole.isEmpty else { return Array(whole.filter { $0.population != nil }.latest.suffix(1)) }
    let groups = latest
    return groups.population == nil ? [] : groups
  }

  /// The sum of the stated populations; nil without counts, if one does not state it, and on overflow.
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
