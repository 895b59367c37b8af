/// Every check that there is: what `ita finding` prints, and what the examples are tested by.
package enum CheckCatalogue {
  /// By code.
  package static let all: [Check] = [
    Check.receipts, Check.files, Check.texts, Check.tables, Check.cells, Check.codes, Check.rows, Check.contributions,
    Check.scores, Check.answerRates, Check.plans, Check.offices, Check.methodologies, Check.explanations,
    Check.spreadsheets, Check.dates, Check.precisions, Check.possibilities,
  ]
  .flatMap(\.self)
  .sorted { $0.code < $1.code }

  package static func check(_ code: String) -> Check? {
    all.first { $0.code == code }
  }
}
