package import Assessment
package import Intake
package import Office

/// An earlier fiscal year as it is assessed today, by its own methodology and registry.
package struct EarlierYear: Sendable {
  /// Buddhist era.
  package let fiscalYear: Int
  package let ranking: Ranking
  /// Every file of its inbox, in its order.
  package let inputs: [InputRecord]
  package let methodologies: MethodologyLibrary

  package init(_ season: AssessedSeason, jobs: Int = 1) {
    let (view, office) = (season.view, season.view.office)
    fiscalYear = office.fiscalYear
    ranking = season.ranking
    inputs = view.receipts.inputs(of: view.files, jobs: jobs)
    methodologies = office.methodologies
  }
}
