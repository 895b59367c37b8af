package import Assessment
package import Tabular

/// The words for the status of a unit's result, in all outputs.
extension Status {
  package var text: Bilingual {
    switch self {
    case .final: Bilingual("ผลสมบูรณ์", rawValue)
    case .provisional: Bilingual("ผลเบื้องต้น", rawValue)
    case .heldBack: Bilingual("รอการแก้ไข", rawValue)
    case .missing: Bilingual("ยังไม่ได้รับข้อมูล", rawValue)
    case .notDue: Bilingual("ยังไม่ถึงกำหนด", rawValue)
    }
  }

  /// The words in both languages, for headings: ผลเบื้องต้น (provisional).
  var heading: String { "\(text.thai) (\(text.english))" }
}
