package import Assessment
import Findings
package import Tabular

/// A unit of the registry that is assessed in other years, but not in the one that was asked about.
package struct UnitOutOfForce: Sendable {
  package let unit: Unit
  /// Why it is not, after its name.
  package let reason: Bilingual

  /// For a sentence about a text that names it.
  package func values(named text: String) -> [String: Bilingual] {
    ["value": Bilingual(quoting: text), "unit": Bilingual(unit.nameThai, unit.nameEnglish), "reason": reason]
  }

  /// For a fault that a cell has.
  package var detail: [String: String] {
    ["unit": unit.nameThai, "unit_en": unit.nameEnglish, "reason": reason.thai, "reason_en": reason.english]
  }
}
