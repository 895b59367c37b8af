package import Assessment
package import Findings
import Tabular

/// What the office keeps for one fiscal year: units, plan, calendar, methodologies and schemas.
package struct Office: Sendable {
  /// What the office keeps for every year.
  package let reference: ReferenceData
  package let registry: UnitRegistry
  package let plan: CityPlan
  package let calendar: SubmissionCalendar
  package let methodologies: MethodologyLibrary
  /// Nil while the year is not sealed.
  package let seal: YearSeal?

  package var fiscalYear: Int { methodologies.fiscalYear }
  package var schemas: SchemaLibrary { reference.schemas }

  /// Reads the methodologies of a year and takes its part of the rest.
  ///
  /// - Parameters:
  ///   - year: Buddhist era.
  ///   - reference: What the office keeps for every year.
  ///   - jobs: Number of threads that read, at least 1.
  /// - Throws: `invalidReference` where the files do not hold together in the year, `noMethodology` for one without.
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
  /// The editions that the units are assessed by, in the order of the registry.
  package var editions: [Edition] {
    units.map(\.edition).uniqued
  }
}
