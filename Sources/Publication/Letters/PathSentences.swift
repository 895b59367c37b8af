import Assessment
import Tabular

/// What a unit lacks for the next level and the target, and where it has most to gain, as a section of its letter.
struct PathSentences {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  /// Nil for a unit without a rank, and where there is nothing to say.
  var section: UnitLetter.Section? {
    let sentences =
      PathWords(of: dossier.standing, dossier.paths).sentences.map(\.thai) + [potentials].compactMap(\.self) + atZero
    guard dossier.standing.rank != nil, !sentences.isEmpty else { return nil }
    return UnitLetter.Section(
      title: "แนวทางเพิ่มคะแนน",
      lead: "คำนวณจากคะแนนที่เผยแพร่โดยให้คะแนนอื่นคงเดิม ใช้ประกอบการวางแผนปรับปรุง ไม่ใช่การรับรองผลปีต่อไป",
      sentences: sentences)
  }

  private var potentials: String? {
    let items = dossier.card.itemsOfMostPotential
    guard !items.isEmpty else { return nil }
    let names = items.map { "\($0.measure.code) \($0.measure.nameThai) (\($0.potential))" }
    return "ข้อที่ยังเพิ่มคะแนนรวมได้มากที่สุด (คะแนนรวมที่ยังเพิ่มได้): " + names.joined(separator: ", ")
  }

  private var atZero: [String] {
    dossier.card.checkedItemsAtZero.map { instrument, items in
      let codes = items.map(\.code.text).joined(separator: ", ")
      return "ข้อ \(instrument.code) ที่ได้ 0 คะแนน \(items.count) ข้อ: \(codes)"
    }
  }
}
