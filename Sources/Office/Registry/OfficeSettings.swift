package import Assessment
import Findings
import Tabular

/// `office.csv`: what the office sets for every year.
package struct OfficeSettings: Sendable {
  let table: ReferenceTable?
  /// By how many percent the answers received may differ from the answers counted.
  package let surveyTolerance: Quantity
  package let contact: OfficeContact
  /// The licence under which the public tables may be used: its short name, such as CC-BY-4.0, or an address; nil: unsaid.
  package let licence: String?
  let findings: [Finding]

  /// `table`: nil where the office keeps none, and everything is as usual.
  init(_ table: ReferenceTable?) {
    self.table = table
    let row = { (key: String) in table?.rows.first { $0.text("key") == key } }
    let text = { (key: String) in row(key)?.text("value") }
    contact = OfficeContact(office: text("office"), telephone: text("telephone"), channel: text("channel"))
    licence = text("licence")
    let tolerance = row(Self.tolerance)
    let written = tolerance?.text("value").map(Self.percent)
    surveyTolerance = written.flatMap(\.self) ?? Quantity(5)
    guard let table else {
      findings = []
      return
    }
    var findings = table.findings + table.unknownSettings(besides: Self.keys)
    if let tolerance, case .some(nil) = written {
      findings.append(
        table.finding(
          .settingMalformed, tolerance, "value", value: tolerance.text("value"),
          values: ["key": Bilingual(same: Self.tolerance)], effect: .table(.answerRates)))
    }
    self.findings = findings
  }

  /// Every setting that there is.
  private static let keys = [tolerance, "office", "telephone", "channel", "licence"]

  private static let tolerance = "survey_tolerance"

  /// A number from 0 to 100.
  private static func percent(_ text: String) -> Quantity? {
    guard case .exact(let numeral) = Numeral.read(text), let percent = Quantity(numeral) else { return nil }
    return (Quantity.zero...Quantity.hundred).contains(percent) ? percent : nil
  }
}
