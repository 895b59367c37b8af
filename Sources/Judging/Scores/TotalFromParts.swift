import Assessment
import Findings
import Tabular

extension Check {
  static let totalNotFromParts = Check(
    "total-not-from-parts", .mustExplain,
    sentence: Bilingual(
      "{measure} {by}คือ {value} แต่คะแนนส่วนประกอบ{by}ให้ผลได้เพียง {reachable}",
      "{measure} is {by} as {value}, but its {by} parts can only give {reachable}"),
    remedy: Bilingual(
      "โปรดเทียบ {measure} และคะแนนส่วนประกอบกับประกาศผล แล้วแก้ไขค่าที่คัดลอกผิด (หากส่วนประกอบถูกต้อง {measure} คือ {plain}) "
        + "หรือชี้แจงเหตุผล",
      "compare {measure} and its parts with the announcement; correct the miscopied figure (if the parts are "
        + "right, {measure} is {plain}), or explain"),
    why: Bilingual(
      "ความต่างนี้ไม่ได้เกิดจากการปัดเศษ จึงต้องมีค่าใดค่าหนึ่งไม่ถูกต้อง",
      "rounding does not explain the difference, so one of the figures must be wrong"),
    wrong: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,98.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.64", "5030,2566,EIT,93.08", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"))

  static let totalCutOff = Check(
    "total-cut-off", .mustExplain,
    sentence: Bilingual(
      "{measure} {by}คือ {value} ซึ่งได้จากการตัดทศนิยมทิ้งเท่านั้น หากปัดเศษจะเป็น {plain}",
      "{measure} is {by} as {value}, which results only from cutting off decimals; rounded, it is {plain}"),
    remedy: Bilingual(
      "โปรดเทียบกับประกาศผล หากมีการตัดทศนิยมทิ้ง โปรดแก้เป็น {plain} หรือชี้แจงเหตุผล",
      "compare the value with the announcement; if decimals were cut off, change it to {plain}, or explain"),
    why: Bilingual(
      "วิธีการประเมินกำหนดให้ปัดเศษ การตัดทศนิยมทิ้งทำให้คะแนนต่ำกว่าที่ควรและอาจเปลี่ยนอันดับหรือระดับ",
      "the method requires rounding; cutting off decimals makes the score too low and may change a rank or level"),
    wrong: .scores(
      "5030,2566,IIT,97.66", "5030,2566,EIT,93.09", "5030,2566,OIT,100.00", "5030,2566,ITA,97.21", from: "5030"),
    right: .scores(
      "5030,2566,IIT,97.66", "5030,2566,EIT,93.09", "5030,2566,OIT,100.00", "5030,2566,ITA,97.23", from: "5030"))
}

extension Rule<AnnouncedScores> {
  static var totalFromParts: Self {
    Self(.totalNotFromParts, .totalCutOff) { scores in
      scores.figures.flatMap { scores.parts(of: $0.index, $0.figure) + scores.ownParts(of: $0.index, $0.figure) }
    }
  }
}

extension AnnouncedScores {
  /// The finding about an announced figure that no rounding of its announced parts can give.
  fileprivate func parts(of index: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let check = check(of: figure.parts), let announced = figure.announced, !isDoubted(index, card.announced)
    else { return [] }
    return finding(check, of: figure.parts, announced, index, isOfficial: figure.official != nil)
  }

  /// The finding about the unit's own figure and parts, if the office's figure takes precedence.
  fileprivate func ownParts(of index: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let check = check(of: figure.statedParts), figure.official != nil, let stated = figure.stated,
      !isDoubted(index, { card.submission.stated[tree[$0].code] })
    else { return [] }
    return finding(check, of: figure.statedParts, stated, index, isOfficial: false)
  }

  private func check(of consistency: Consistency) -> Check? {
    switch consistency.verdict {
    case .truncated: .totalCutOff
    case .impossible: .totalNotFromParts
    case .equal, .feasible, .notComparable: nil
    }
  }

  private func finding(
    _ check: Check, of consistency: Consistency, _ announced: AnnouncedFigure, _ index: Int, isOfficial: Bool
  ) -> [Finding] {
    guard let reachable = consistency.reachable, let plain = consistency.plain else { return [] }
    let values = [
      "measure": name(index), "reachable": results(reachable, plain), "plain": formatted(plain),
      "by": isOfficial ? Bilingual("ที่ประกาศ", "announced") : Bilingual("ที่หน่วยงานรายงาน", "stated"),
    ]
    return [finding(check, announced, values, index)]
  }

  /// Formats the possible results: one figure, or the least and the greatest with the exact one.
  private func results(_ reachable: Interval, _ plain: Quantity) -> Bilingual {
    guard reachable.low < reachable.high else { return formatted(plain) }
    let (low, high, exact) = (formatted(reachable.low), formatted(reachable.high), formatted(plain))
    return Bilingual(
      "\(low.thai) ถึง \(high.thai) (คำนวณตรงได้ \(exact.thai))",
      "\(low.english) to \(high.english) (plainly \(exact.english))")
  }

  /// Whether a figure or one of its parts may be a fraction, so that they cannot be compared.
  private func isDoubted(_ index: Int, _ figure: (Int) -> AnnouncedFigure?) -> Bool {
    figure(index)?.mayBeFraction == true || tree[index].children.contains { figure($0)?.mayBeFraction == true }
  }
}
