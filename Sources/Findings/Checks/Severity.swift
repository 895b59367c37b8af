package import Tabular

/// The action that a finding asks of the unit.
package enum Severity: String, CaseIterable, Sendable {
  case mustMend = "must mend"
  case mustExplain = "must explain"
  case note

  package var text: Bilingual {
    switch self {
    case .mustMend: Bilingual("ต้องแก้ไข", rawValue)
    case .mustExplain: Bilingual("ต้องชี้แจง", rawValue)
    case .note: Bilingual("ข้อสังเกต", rawValue)
    }
  }
}
