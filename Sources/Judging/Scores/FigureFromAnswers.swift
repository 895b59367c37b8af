import Assessment
import Findings
import Intake
import Tabular

extension Check {
  static let notFromAnswers = Check(
    "not-from-answers", .mustExplain,
    sentence: Bilingual(
      "{measure} ที่ประกาศคือ {value} แต่คำนวณจากคำตอบหรือผลรายข้อที่ได้รับได้ {computed}",
      "{measure} is announced as {value}, but the answers or items received give {computed}"),
    remedy: Bilingual(
      "โปรดตรวจสอบว่าส่งคำตอบหรือผลรายข้อครบถ้วนและเป็นชุดเดียวกับที่ใช้ประกาศ แล้วแก้ไขหรือชี้แจงเหตุผล",
      "check that all answers or items were sent and are those of the announced result; correct them, or explain"),
    why: Bilingual(
      "คะแนนที่ไม่ตรงกับผลคำนวณจากคำตอบไม่สามารถตรวจสอบยืนยันได้",
      "a score that does not follow from its answers cannot be verified"),
    wrong: preventionSeason(announced: "85.71"),
    right: preventionSeason(announced: "75.00"))

  /// An announced I10 and its seven items: five of five and one of two give 75, while their plain mean is 85.71.
  private static func preventionSeason(announced: String) -> Example {
    Example([
      Example.path("scores"): Example.text([
        Example.scoresHeader, "5026,2566,ITA,87.83", "5026,2566,I10,\(announced)",
      ]),
      Example.path("oit"): Example.text([
        "unit_code,fiscal_year,item,score", "5026,2566,o24,100", "5026,2566,o25,100", "5026,2566,o26,100",
        "5026,2566,o27,100", "5026,2566,o28,100", "5026,2566,o29,100", "5026,2566,o30,0",
      ]),
    ])
  }
}

extension Rule<AnnouncedScores> {
  static var figureFromAnswers: Self {
    Self(.notFromAnswers) { scores in scores.figures.flatMap { scores.answers(of: $0.index, $0.figure) } }
  }
}

extension AnnouncedScores {
  fileprivate func answers(of index: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let announced = figure.announced, let computed = figure.computed, !announced.mayBeFraction else { return [] }
    switch figure.answersVerdict {
    case .truncated, .impossible:
      let own = announced.basis == .contribution ? tree[index].weight.applied(to: computed) : computed
      guard !isExplained(announced.value - own, at: index, isContribution: announced.basis == .contribution) else {
        return []
      }
      return [finding(.notFromAnswers, announced, ["measure": name(index), "computed": formatted(own)], index)]
    case .equal, .feasible, .notComparable: return []
    }
  }

  /// Whether missing rows of answers that must be mended can explain a difference.
  ///
  /// If at most k of n + k responses are missing, a mean of answers from 0 to 100 differs by at most 100 k / (n + k). A
  /// total differs by that amount times the weight of the instrument.
  private func isExplained(_ difference: Quantity, at index: Int, isContribution: Bool) -> Bool {
    let distance = difference < .zero ? .zero - difference : difference
    var most = Quantity.unitOfLastDecimal(decimals)
    for instrument in tree.instrument(above: index).map({ [$0] }) ?? tree.instruments {
      guard let table = ExtractTable(instrument: tree[instrument].code) else { continue }
      switch lack(table) {
      case .none: continue
      case .atMost(let rows) where table.isSurvey:
        let known = card.submission.responses[table] ?? 0
        let bound = Quantity.hundred.scaled(by: Int128(rows), over: Int128(known + rows))
        most = most + (index == 0 || isContribution ? tree[instrument].weight.applied(to: bound) : bound)
      case .atMost, .unknown: return true
      }
    }
    return most > .unitOfLastDecimal(decimals) && !(most < distance)
  }
}
