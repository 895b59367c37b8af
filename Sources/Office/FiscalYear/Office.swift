package import Assessment
package import Findings
import Tabular

/// The office's data for one fiscal year: units, plan, calendar, methodologies and schemas.
package struct Office: Sendable {
  /// The office's data for every year.
  package let reference: ReferenceData
  package let registry: UnitRegistry
  package let plan: CityPlan
  package let calendar: SubmissionCalendar
  package let methodologies: MethodologyLibrary
  /// The seal of the year; nil while the year is not sealed.
  package let seal: YearSeal?

  package var fiscalYear: Int { methodologies.fiscalYear }
  package var schemas: SchemaLibrary { reference.schemas }

  /// Reads the methodologies of a year and selects the year's part of the other data.
  ///
  /// - Parameters:
  ///   - year: The fiscal year in the Buddhist era.
  ///   - reference: The office's data for every year.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `invalidReference` if the files contradict each other in the year, `noMethodology` without one.
  package init(of year: Int, from reference: ReferenceData, jobs: Int = 1) throws(RunError) {
    try reference.requireWhole(in: year)
    self.reference = reference
    registry = reference.units(in: year)
    plan = reference.plan(in: year)
    calendar = reference.calendar(of: year)
    methodologies = try MethodologyLibrary(of: year, editions: registry.editions, from: reference, jobs: jobs)
    seal = try YearSeal(of: year, from: reference)
  }
}

extension UnitRegistry {
  /// The editions of the units, each once, in the order of the registry.
  package var editions: [Edition] {
    units.map(\.edition).uniqued
  }
}
