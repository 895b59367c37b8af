package import Assessment
package import Tabular

/// How far a unit's result has come, in the words that every output and every answer has for it.
extension Status {
  package var words: Bilingual {
    switch self {
    case .final: Bilingual("ผลสมบูรณ์", rawValue)
    case .provisional: Bilingual("ผลเบื้องต้น", rawValue)
    case .heldBack: Bilingual("รอการแก้ไข", rawValue)
    case .missing: Bilingual("ยังไม่ได้รับข้อมูล", rawValue)
    case .notDue: Bilingual("ยังไม่ถึงกำหนด", rawValue)
    }
  }

  /// As outputs in both languages are headed: ผลเบื้องต้น (provisional).
  var heading: String { "\(words.thai) (\(words.english))" }
}
