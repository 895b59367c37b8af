/// The answer counts by day, with the required minimum, as the units report them.
import Assessment

struct ParticipationSheets {
  let season: SampleSeason

  private static let lastDay = "2023-06-30"
  /// The district that is below its quota of the public, besides the one whose shortfall is real.
  private static let short = "5045"
  /// The district that sent its counts again after a slip.
  private static let corrected = "5011"
  /// The district that is late, and the day: three days after the due date.
  private static let late = (unit: "5017", day: "2023-08-03")

  var deliveries: [SampleDelivery] {
    season.units.flatMap { unit -> [SampleDelivery] in
      let form = Habits.form(of: unit.unit)
      let rows = rows(of: unit)
      let code = unit.code.text
      let send = { (rows: [Row], day: String) in
        SampleDelivery(sheet(of: unit.unit, rows), in: form, from: code, on: day, name: "participation.csv")
      }
      switch code {
      case Self.late.unit: return [send(rows, Self.late.day)]
      case Self.corrected:
        let slip = rows.map { row in row.answered.map { row.with(answered: $0 - 9) } ?? row }
        return [send(slip, "2023-07-05"), send(rows, "2023-07-18")]
      default: return [send(rows, Habits.day(of: unit.unit, for: "participation", among: Habits.july))]
      }
    }
  }

  private struct Row {
    let instrument: String
    var category: String?
    var asOf = lastDay
    var population: Int?
    var required: Int?
    var answered: Int?
    var rate: String?

    func with(answered: Int) -> Self {
      var row = self
      row.answered = answered
      return row
    }
  }

  private func sheet(of unit: Unit, _ rows: [Row]) -> Sheet {
    let number = { (count: Int?) -> SheetCell in count.map { .number(String($0)) } ?? .empty }
    return Sheet(
      "participation", of: unit,
      columns: ["instrument", "category", "as_of", "population", "required", "answered", "rate"],
      rows: rows.map { row in
        [
          .text(row.instrument), row.category.map { .text($0) } ?? .empty, .date(row.asOf), number(row.population),
          number(row.required), number(row.answered), row.rate.map { .number($0) } ?? .empty,
        ]
      })
  }

  private func rows(of unit: SampleUnit) -> [Row] {
    let real = season.real.keys(of: unit.code, table: "participation").map { AnswerCountKey($0) }
    let rows = real.map { realRow(of: unit, $0) }
    return rows.isEmpty ? madeUp(of: unit) : rows
  }

  private func realRow(of unit: SampleUnit, _ key: AnswerCountKey) -> Row {
    let figures = season.real.row(of: unit.code, table: "participation", key: key.text)
    var row = Row(instrument: key.instrument.text, category: key.category)
    row.asOf = key.asOf ?? Self.lastDay
    (row.population, row.required) = (
      figures["population"].flatMap { Int($0) }, figures["required"].flatMap { Int($0) }
    )
    (row.answered, row.rate) = (figures["answered"].flatMap { Int($0) }, figures["rate"])
    let rate = row.rate.flatMap { Quantity.published($0) }
    if row.answered == nil, key.asOf == nil, let rate, let counts = ResponseCounts.counts(printing: rate) {
      (row.required, row.answered) = (counts.required, counts.answered)
    }
    if row.answered == nil, row.asOf == Self.lastDay, rate == .hundred {
      row.answered = season.responses[unit.code, key.instrument]
      row.required = row.answered
    }
    if row.rate == nil { row.rate = Self.rate(row) }
    return row
  }

  /// The published rate; nil if it is unknown.
  private static func rate(_ row: Row) -> String? {
    guard let answered = row.answered, let required = row.required, required > 0 else { return nil }
    return (Quantity.hundred * answered / required).print
  }
}

extension ParticipationSheets {
  private func madeUp(of unit: SampleUnit) -> [Row] {
    var random = SplitMix64("participation", unit.code.text)
    let days = random.chance(35) ? ["2023-04-28", "2023-05-31", Self.lastDay] : [Self.lastDay]
    let isSplit = random.chance(40)
    let instruments = season.surveyed(unit)
    return instruments.flatMap { instrument -> [Row] in
      let count = season.responses[unit.code, instrument]
      guard instrument == instruments.first else {
        let quota = unit.code.text == Self.short ? (count / 10 + 3) * 10 : count / 10 * 10
        return series(instrument, nil, count, quota: quota, population: nil, days)
      }
      let parts =
        isSplit ? [("ข้าราชการ", count * random.pick(22...34) / 100)] : []
      let rest = count - parts.reduce(0) { $0 + $1.1 }
      return (parts.map { ($0.0 as String?, $0.1) } + [(isSplit ? "บุคลากร" : nil, rest)])
        .flatMap { category, count in
          let quota = count * 100 / random.pick(101...112)
          return series(instrument, category, count, quota: quota, population: quota * 120 / 100, days)
        }
    }
  }

  /// The count on each day, which never decreases.
  private func series(
    _ instrument: Code<Measure>, _ category: String?, _ count: Int, quota: Int, population: Int?, _ days: [String]
  ) -> [Row] {
    days.enumerated().map { index, day in
      var row = Row(instrument: instrument.text, category: category, asOf: day)
      (row.population, row.required) = (population, quota)
      row.answered = count * [38, 79, 100][index + 3 - days.count] / 100
      row.rate = Self.rate(row)
      return row
    }
  }
}
