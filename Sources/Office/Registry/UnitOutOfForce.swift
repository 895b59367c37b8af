package import Assessment
import Findings
package import Tabular

/// A unit of the registry that is assessed in other years, but not in a given one.
package struct UnitOutOfForce: Sendable {
  package let unit: Unit
  /// The reason why the unit is not assessed, worded to follow the name of the unit in a sentence.
  package let reason: Bilingual

  /// Returns the values for the sentence of a finding about a text that names the unit.
  package func values(named text: String) -> [String: Bilingual] {
    ["value": Bilingual(quoting: text), "unit": Bilingual(unit.nameThai, unit.nameEnglish), "reason": reason]
  }

  /// The details of a fault in a cell that names the unit.
  package var detail: [String: String] {
    ["unit": unit.nameThai, "unit_en": unit.nameEnglish, "reason": reason.thai, "reason_en": reason.english]
  }
}
