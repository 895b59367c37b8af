import Assessment
import Judging
import Tabular

/// The lines of a unit's block about the certainty of its result, its gaps to its aims, and its largest gains.
struct ReportUnitPaths {
  private let standing: Standing
  private let certainty: UnitCertainty?
  private let text: PathText

  /// - Parameters:
  ///   - standing: The unit.
  ///   - steps: Its rows of `paths`.
  ///   - certainty: The certainty of its total and rank.
  init(of standing: Standing, _ steps: [PathStep], _ certainty: UnitCertainty?) {
    self.standing = standing
    self.certainty = certainty
    text = PathText(of: standing, steps)
  }

  var html: HTML { "\(sure)\(list)" }

  /// The interval and the unit's own ranks, or the reason why they are not known.
  private var sure: HTML {
    guard let certainty, standing.rank != nil else { return "" }
    let peers = Bilingual("หน่วยงานในรูปแบบเดียวกัน", "peers")
    let sentence = certainty.sentence(among: peers) ?? certainty.notes.joined
    return sentence.map { "<p class=soft>\($0)</p>\n" } ?? ""
  }

  private var list: HTML {
    let items = text.sentences.map(\.html) + [potentials, atZero].compactMap(\.self)
    guard !items.isEmpty else { return "" }
    return "<ul class=paths>\(items.map { HTML("<li>\($0)") })</ul>\n"
  }

  private var potentials: HTML? {
    let items = standing.scorecard.itemsOfMostPotential
    guard !items.isEmpty else { return nil }
    let names = items.enumerated()
      .map { index, item -> HTML in
        let name = Bilingual(item.measure.nameThai, item.measure.nameEnglish)
        return "\(index > 0 ? " · " : "")<b>\(item.measure.code.text)</b> \(name) (+\(item.potential.description))"
      }
    return "\(Bilingual("ข้อที่ยังเพิ่มคะแนนรวมได้มากที่สุด", "Items that can add most to the total")): \(names)"
  }

  private var atZero: HTML? {
    let groups = standing.scorecard.checkedItemsAtZero
    guard !groups.isEmpty else { return nil }
    let names = groups.map { instrument, items -> HTML in
      let codes = items.map(\.code.text).joined(separator: ", ")
      return "\(Bilingual("ข้อ \(instrument.code) ที่ได้ 0 คะแนน", "\(instrument.code) items at 0")): \(codes) "
    }
    return HTML(names)
  }
}
