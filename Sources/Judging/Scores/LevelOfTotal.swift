import Assessment
import Findings
import Tabular

extension Check {
  static let levelWrong = Check(
    "level-wrong", .mustExplain,
    sentence: Bilingual(
      "ระดับที่ระบุคือ {value} แต่คะแนน {score} อยู่ในระดับ {level}",
      "the stated level is {value}, but a score of {score} has the level {level}"),
    remedy: Bilingual(
      "โปรดแก้ระดับเป็น {level} หากคะแนนไม่ถูกต้อง โปรดชี้แจง",
      "correct the level to {level}; if the score is wrong, explain"),
    why: Bilingual(
      "ผู้บริหารและประชาชนดูผลจากระดับ ระดับจึงต้องตรงกับคะแนน",
      "directors and the public read the level, so it must agree with the score"),
    wrong: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,AA"),
    right: .received("scores", "unit_code,fiscal_year,measure,score,level", "5026,2566,ITA,87.83,A"))
}

extension Rule<AnnouncedScores> {
  static var levelOfTotal: Self { Self(.levelWrong) { $0.levels } }
}

extension AnnouncedScores {
  /// Findings about a stated level that is not the level of its total.
  ///
  /// Skipped if the parts of the total refute it: the level may be that of the right total.
  fileprivate var levels: [Finding] {
    let root = card.figure(of: 0)
    let ownParts = root.official == nil ? root.parts : root.statedParts
    return [(card.submission.official, root.parts), (card.submission.stated, ownParts)].compactMap { figures, parts in
      guard parts.verdict != .impossible else { return nil }
      guard let figure = figures[tree[0].code], let level = figure.level, let source = figure.levelSource,
        !figure.mayBeFraction,
        let scheme = card.methodology.schemes.first(where: { $0.level(named: level) != nil })
      else { return nil }
      let total = figure.value.rounded(to: decimals)
      guard case .level(let right) = scheme.reading(total: total, instruments: instruments(of: figures)), right != level
      else { return nil }
      return Finding(
        .levelWrong, unit: card.unit.code, place: Place(source), value: level,
        values: ["level": Bilingual(same: right), "score": formatted(figure.value)], effect: .level)
    }
  }

  /// The scores of the instruments in one announcement, or their published scores if it does not have them.
  private func instruments(of figures: AnnouncedFigures) -> [Quantity?] {
    tree.instruments.map { index in
      (figures[tree[index].code]?.score(weight: tree[index].weight, decimals: decimals)
        ?? card.published(at: index))?
        .rounded(to: decimals)
    }
  }
}
