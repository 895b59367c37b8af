package import Assessment
package import Intake
package import Office

/// An earlier fiscal year, assessed today by its own methodology and registry.
package struct EarlierYear: Sendable {
  /// The fiscal year of the Buddhist era.
  package let fiscalYear: Int
  package let ranking: Ranking
  /// The files of its inbox, in the order of the inbox.
  package let inputs: [InputRecord]
  package let methodologies: MethodologyLibrary

  package init(_ season: AssessedSeason, jobs: Int = 1) {
    let (view, office) = (season.view, season.view.office)
    fiscalYear = office.fiscalYear
    ranking = season.ranking
    inputs = view.receipts.inputs(of: view.files)
    methodologies = office.methodologies
  }
}
