package import Assessment
import Findings
package import Tabular

/// A unit of the registry that is assessed in other years, but not in a given one.
package struct UnitOutOfForce: Sendable {
  package let unit: Unit
  /// The reason why the unit is not assessed, to follow its name in a sentence.
  package let reason: Bilingual

  /// Returns the texts for a sentence about a text that names the unit.
  package func values(named text: String) -> [String: Bilingual] {
    ["value": Bilingual(quoting: text), "unit": Bilingual(unit.nameThai, unit.nameEnglish), "reason": reason]
  }

  /// The details for a fault of a cell.
  package var detail: [String: String] {
    ["unit": unit.nameThai, "unit_en": unit.nameEnglish, "reason": reason.thai, "reason_en": reason.english]
  }
}
