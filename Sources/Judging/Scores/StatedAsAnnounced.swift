import Assessment
package import Findings
import Tabular

extension Check {
  package static let statedDiffers = Check(
    "stated-differs", .mustExplain,
    sentence: Bilingual(
      "หน่วยงานระบุ {measure} เป็น {value} แต่ผลที่สำนักงาน ก.ก. ประกาศคือ {official}",
      "the unit states {measure} as {value}, but the office announced {official}"),
    remedy: Bilingual(
      "โปรดแก้เป็น {official} ตามประกาศ หากเห็นว่าประกาศคลาดเคลื่อน โปรดชี้แจงพร้อมหลักฐาน",
      "change it to {official} as announced; if the announcement seems wrong, explain with evidence"),
    why: Bilingual(
      "ผู้อ่านที่เห็นคะแนนสองค่าของหน่วยงานเดียวกันจะไม่ทราบว่าค่าใดเป็นผลที่แท้จริง",
      "a reader who sees two scores of one unit does not know which one is the result"),
    wrong: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,88.73"]),
      Example.path("scores", from: "office"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]),
    right: Example([
      Example.path("scores"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
      Example.path("scores", from: "office"): Example.text([Example.scoresHeader, "5026,2566,ITA,87.83"]),
    ]))
}

extension Rule<AnnouncedScores> {
  static var statedAsAnnounced: Self {
    Self(.statedDiffers) { scores in scores.figures.flatMap { scores.stated(of: $0.index, $0.figure) } }
  }
}

extension AnnouncedScores {
  /// Compares the unit's figure with the office's, as contributions if either is one, since a contribution is less
  /// precise.
  fileprivate func stated(of index: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let official = figure.official, let stated = figure.stated else { return [] }
    guard !isOlder, !official.mayBeFraction, !stated.mayBeFraction else { return [] }
    let weight = tree[index].weight
    let contribution = { (figure: AnnouncedFigure) in figure.contribution(weight: weight).rounded(to: decimals) }
    let isWeighted = official.basis == .contribution || stated.basis == .contribution
    let differ =
      isWeighted
      ? contribution(official) != contribution(stated)
      : official.value.rounded(to: decimals) != stated.value.rounded(to: decimals)
    guard differ else { return [] }
    let counterpart =
      stated.basis == .contribution ? contribution(official) : official.score(weight: weight, decimals: decimals)
    return [finding(.statedDiffers, stated, ["measure": name(index), "official": formatted(counterpart)], index)]
  }
}
