import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table with a digest of each unit's letter: comparing two such tables shows which letters changed.
  static let letters = TypedTable(
    "letters", for: .office, rows: { $0.dossiersByCode },
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

extension Results {
  /// The dossiers in the order of the unit codes.
  fileprivate var dossiersByCode: GroupedRows<UnitDossier> {
    let dossiers = UnitDossiers(of: self)
    return GroupedRows(of: ranking.byCode, count: { _ in 1 }, rows: { [dossiers[$0]] })
  }
}
