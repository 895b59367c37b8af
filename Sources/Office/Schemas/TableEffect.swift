package import Assessment
package import Findings

extension ExtractTable {
  /// The published figures that a fault in the table can touch.
  package var effect: PublishedEffect {
    switch self {
    case .scores: .measure("ITA")
    case .iit, .eit, .oit: .measure(instrument)
    case .participation: .table(.answerRates)
    case .kpi: Self.ofKPIs
    case .projects: Self.ofProjects
    case .explanations: .table(.submissions)
    }
  }

  private static let ofKPIs = PublishedEffect.several([.table(.kpis), .table(.rollup), .table(.claims)])
  private static let ofProjects = PublishedEffect.several([.table(.projects), .table(.rollup), .table(.claims)])
}
