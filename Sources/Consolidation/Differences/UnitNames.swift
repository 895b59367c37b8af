import Findings
import Tabular

/// The names of the units, from the ranking of a publication.
struct UnitNames: Sendable {
  /// The name of the table with the names.
  static let table = "ranking"

  private let names: [String: Bilingual]

  /// - Parameter ranking: The rows of the ranking; nil when there is none: each unit is then named by its code.
  init(_ ranking: CSVRows?) {
    let columns = ["unit_code", "unit_name_th", "unit_name_en"].compactMap { ranking?.columns.firstIndex(of: $0) }
    guard let ranking, columns.count == 3 else {
      names = [:]
      return
    }
    names = Dictionary(
      ranking.rows.map { ($0[columns[0]], Bilingual($0[columns[1]], $0[columns[2]])) }, uniquingKeysWith: { $1 })
  }

  /// - Throws: `unreadable` when the publication's ranking cannot be read.
  init(in publication: ComparedPublication) throws(RunError) {
    guard let ranking = publication.tables.first(where: { $0.name == Self.table }) else {
      self.init(nil)
      return
    }
    self.init(CSVRows(csv: try ranking.csv()))
  }

  /// The name followed by the code, or the code alone.
  subscript(code: String) -> Bilingual {
    names[code].map { Bilingual("\($0.thai) (\(code))", "\($0.english) (\(code))") } ?? Bilingual(same: code)
  }
}
