import Assessment
import Judging
import Office
import Tabular

extension PublishedTable {
  /// The table of the assessed units of the year from the registry, to which codes of other tables refer.
  static let units = TypedTable(
    "units", for: .everyone,
    rows: { results in results.registry.units.sorted { $0.code < $1.code } },
    columns: { _ in
      [
        .code("unit_code") { $0.code.text },
        .code("geo_code") { $0.geocode },
        .code("edition") { $0.edition.name },
        .text("name_th") { $0.nameThai },
        .text("name_en") { $0.nameEnglish },
        .text("group_th") { $0.groupThai },
        .text("group_en") { $0.groupEnglish },
      ]
    })
}
