import Assessment
import Findings
import Office
package import Tabular

/// Whose row it is: a row counts for a unit that its deliverer delivers for, in the fiscal year of its folder.
struct RowIdentity {
  let context: IntakeContext
  let delivery: Delivery

  /// A row that counts, with the methodology of its unit's edition.
  struct Owner {
    let unit: Unit
    let methodology: Methodology
  }

  /// What the two cells that identify a row say.
  enum Judgement {
    case counts(Owner)
    /// One of the cells is blank or faulty, which has its own finding.
    case unknown
    indirect case broken(Finding)
  }

  /// `unit`: the registry's; `year`: Buddhist era; both nil where the cell says neither.
  func judge(
    unit: Unit?, unitText: String, year: Int?, yearText: String, line: Int, record: Int?
  ) -> Judgement {
    guard let unit, let methodology = context.methodologies[unit.edition] else { return .unknown }
    if let folder = delivery.deliverer.unit, folder != unit.code {
      let own = context.registry[folder]
      return .broken(
        finding(
          .rowOfAnotherUnit, "unit_code", unitText, line, record,
          ["unit": unit.name, "folder": own?.name ?? Bilingual(same: folder.text)], unit: folder))
    }
    guard let year else { return .unknown }
    guard year == context.fiscalYear else {
      return .broken(
        finding(
          .yearWrong, "fiscal_year", yearText, line, record,
          ["year": Bilingual(same: String(context.fiscalYear))], unit: unit.code))
    }
    return .counts(Owner(unit: unit, methodology: methodology))
  }

  private func finding(
    _ check: Check, _ column: String, _ value: String, _ line: Int, _ record: Int?, _ values: [String: Bilingual],
    unit: Code<Unit>
  ) -> Finding {
    Finding(
      check, unit: unit, place: Place(file: delivery.file, line: line, record: record, column: column), value: value,
      values: values, effect: "")
  }
}

extension Unit {
  /// The unit's name in both languages.
  package var name: Bilingual { Bilingual(nameThai, nameEnglish) }
}
