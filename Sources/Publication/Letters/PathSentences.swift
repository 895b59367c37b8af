import Assessment
import Tabular

/// The section of the letter with the points that the unit lacks for its aims, and with its largest gains.
struct PathSentences {
  static let title = "แนวทางเพิ่มคะแนน"
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  /// The section; nil for a unit without an aim: at the top, or without a rank.
  var section: UnitLetter.Section? {
    guard !dossier.paths.isEmpty else { return nil }
    let text = PathText(of: dossier.standing, dossier.paths)
    let sentences = text.sentences.map(\.thai) + [potentials].compactMap(\.self) + atZero
    return UnitLetter.Section(
      title: "\(Self.title) (หากคะแนนอื่นคงเดิม ใช้วางแผนปรับปรุงเท่านั้น ไม่ใช่การรับรองผลปีต่อไป)", lead: nil,
      sentences: sentences)
  }

  private var potentials: String? {
    let items = dossier.card.itemsOfMostPotential
    guard !items.isEmpty else { return nil }
    let names = items.map { "\($0.measure.code) \($0.measure.nameThai) (\($0.potential))" }
    return "ข้อที่ยังเพิ่มคะแนนรวมได้มากที่สุด (คะแนน): " + names.joined(separator: ", ")
  }

  private var atZero: [String] {
    dossier.card.checkedItemsAtZero.map { instrument, items in
      let codes = items.map(\.code.text).joined(separator: ", ")
      return "ข้อ \(instrument.code) ที่ได้ 0 คะแนน \(items.count) ข้อ: \(codes)"
    }
  }
}
