/// The figures of the sample that are real, as `data/sample/real.csv` lists them with their sources.
import Assessment
import Consolidation
import Findings
import Office
import Tabular

struct RealFigures: Sendable {
  /// The subject of a group of figures: a unit's score, answer count, KPI page or project round of a year.
  private struct Subject: Hashable {
    /// The unit code; empty for the 50 districts together.
    let unit: String
    let year: String
    let table: String
    let key: String
  }

  private var figures: [Subject: [String: String]] = [:]
  /// The subjects in the order of the file.
  private var subjects: [Subject] = []

  static let columns = ["unit_code", "fiscal_year", "table", "key", "figure", "value", "source"]

  /// Throws if the file cannot be read or a row does not have the seven columns.
  init(from folder: DataFolder) throws(RunError) {
    let path = "sample/real.csv"
    let (records, faults) = RecordText(DecodedText(decoding: try folder.reference(path))).records()
    guard faults.isEmpty, records.first?.fields == Self.columns else {
      throw .fault("\(path) needs the columns \(Self.columns.joined(separator: ", "))")
    }
    for record in records.dropFirst() {
      let cells = record.fields.map { $0 ?? "" }
      guard cells.count == Self.columns.count, !cells[6].isEmpty else {
        throw .fault("\(path):\(record.line): a real figure needs seven cells, and its source among them")
      }
      let subject = Subject(unit: cells[0], year: cells[1], table: cells[2], key: cells[3])
      if figures[subject] == nil { subjects.append(subject) }
      figures[subject, default: [:]][cells[4]] = cells[5]
    }
  }
}

extension RealFigures {
  /// No figures, for a year that is made up entirely.
  static let nothing = Self()

  private init() {}

  /// All real figures of one subject by their columns; empty if none is real.
  ///
  /// A `unit` of nil stands for the 50 districts together.
  func row(of unit: Code<Unit>?, year: Int = SampleYear.assessed, table: String, key: String) -> [String: String] {
    figures[Subject(unit: unit?.text ?? "", year: String(year), table: table, key: key)] ?? [:]
  }

  /// The keys of a unit with real figures in a table, in the order of the file.
  func keys(of unit: Code<Unit>, year: Int = SampleYear.assessed, table: String) -> [String] {
    subjects.filter { $0.unit == unit.text && $0.year == String(year) && $0.table == table }.map(\.key)
  }

  /// A real figure as a number; nil if it is not real.
  func number(
    of unit: Code<Unit>?, year: Int = SampleYear.assessed, table: String, key: String, figure: String
  ) -> Quantity? {
    guard let text = row(of: unit, year: year, table: table, key: key)[figure] else { return nil }
    return Quantity.published(text)
  }

  /// A real score on the scale of 0 to 100, computed from the contribution if only that was published.
  func score(
    _ measure: Code<Measure>, of unit: Code<Unit>, year: Int = SampleYear.assessed, weight: Weight
  ) -> Quantity? {
    if let score = number(of: unit, year: year, table: "scores", key: measure.text, figure: "score") { return score }
    return number(of: unit, year: year, table: "scores", key: measure.text, figure: "contribution")
      .flatMap { weight.undone(on: $0)?.rounded(to: 2) }
  }

  /// The number of people of all districts who answered the form of an instrument.
  func responses(to instrument: Code<Measure>) -> Int {
    number(of: nil, table: "responses", key: instrument.text, figure: "count").map { Int($0.coefficient(decimals: 0)) }
      ?? 0
  }
}

extension Quantity {
  /// Parses a published number; nil for any other text.
  static func published(_ text: String) -> Quantity? {
    guard case .exact(let numeral) = Numeral.read(text) else { return nil }
    return Quantity(numeral)
  }

  /// A quantity of hundredths of a point.
  static func hundredths(_ count: Int) -> Quantity { Quantity(units: Int128(count) * powerOfTen(18)) }

  /// The figure in whole hundredths.
  var hundredths: Int { Int(coefficient(decimals: 2)) }

  /// The quantity with two decimals, as scores are published.
  var print: String { Numeral(self, decimals: 2).description }
}
