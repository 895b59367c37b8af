import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table with a digest of each unit's letter: comparing two such tables shows which letters changed.
  static let letters = TypedTable(
    "letters", for: .office, rows: { DossiersByCode($0) },
    columns: { _ in
      [
        .code("unit_code") { $0.unit.code.text },
        .text("unit_name_th") { $0.unit.nameThai },
        .code("digest") { LetterDigest($0).hex },
        .integer("must_mend") { $0.count(.mustMend) },
        .integer("must_explain") { $0.count(.mustExplain) },
        .date("due_on") { $0.daysLeft.first },
      ]
    })
}

/// The dossiers in the order of the unit codes.
private struct DossiersByCode: RandomAccessCollection, Sendable {
  private let dossiers: UnitDossiers
  private let order: [Int]

  init(_ results: Results) {
    dossiers = UnitDossiers(of: results)
    order = results.ranking.byCode
  }

  var startIndex: Int { 0 }
  var endIndex: Int { order.count }

  subscript(index: Int) -> UnitDossier { dossiers[order[index]] }
}
