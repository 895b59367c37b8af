import Assessment
import Findings
import Judging
import Tabular

extension PublishedTable {
  /// The table with the weight of each measure in the differences between units, beside its weight in the method.
  static let balance = TypedTable(
    "balance", for: .everyone, rows: { $0.insight.balance },
    columns: { _ in
      [
        .code("edition") { $0.methodology.edition.name },
        .code("measure") { $0.measure.code.text },
        .text("name_th") { $0.measure.nameThai },
        .number("weight") { Numeral($0.weight, decimals: 2) },
        .number("effective") { Numeral($0.effective?.rounded(to: 2), decimals: 2) },
        .integer("units") { $0.scores.units },
        .number("mean") { $0.numeral($0.scores.mean) },
        .number("deviation") { $0.numeral($0.scores.deviation) },
        .integer("at_maximum") { $0.scores.atMaximum },
        .number("share_at_maximum", by: [.percent("at_maximum", of: "units", decimals: 2)]) {
          Numeral($0.scores.shareAtMaximum, decimals: 2)
        },
        .integer("close_ranks") { $0.closeRanks },
        .integer("other_rounding") { $0.otherRounding },
      ]
    })
}

extension MeasureBalance {
  fileprivate func numeral(_ quantity: Quantity?) -> Numeral? {
    Numeral(quantity, decimals: methodology.settings.decimals)
  }
}
