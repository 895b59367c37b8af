import Assessment
import Findings
import Intake
import Office
import Tabular

/// Holds a unit's announced figures against their parts, the answers, the levels and each other.
struct ScoreExamination {
  let card: Scorecard
  /// Where a finding about the unit as a whole stands.
  let folder: String
  /// Whether all that counts of the unit is there, so that a total that cannot be made is one that is missing.
  let isComplete: Bool

  private var decimals: Int { card.methodology.settings.decimals }
  private var tree: MeasureTree { card.methodology.tree }

  var findings: [Finding] {
    var findings: [Finding] = []
    for place in card.announcedPlaces {
      let figure = card.figure(of: place)
      findings += parts(of: place, figure)
      findings += ownParts(of: place, figure)
      findings += answers(of: place, figure)
      findings += stated(of: place, figure)
    }
    return findings + levels + (isComplete ? total : []) + zeros
  }

  /// What rounding cannot reconcile with the announced parts is to be explained.
  private func parts(of place: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let check = check(of: figure.parts), let announced = figure.announced, !isDoubted(place, card.announced)
    else { return [] }
    return finding(check, of: figure.parts, announced, place)
  }

  /// The unit's own arithmetic, where the office's figure stands before it.
  private func ownParts(of place: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let check = check(of: figure.statedParts), figure.official != nil, let stated = figure.stated,
      !isDoubted(place, { card.submission.stated[tree[$0].code] })
    else { return [] }
    return finding(check, of: figure.statedParts, stated, place)
  }

  private func check(of consistency: Consistency) -> Check? {
    switch consistency.verdict {
    case .truncated: .totalCutOff
    case .impossible: .totalNotFromParts
    case .equal, .feasible, .notComparable: nil
    }
  }

  private func finding(
    _ check: Check, of consistency: Consistency, _ announced: AnnouncedFigure, _ place: Int
  ) -> [Finding] {
    guard let reachable = consistency.reachable, let plain = consistency.plain else { return [] }
    let values = [
      "measure": name(place), "reachable": results(reachable, plain), "plain": print(plain),
    ]
    return [finding(check, announced, values, place)]
  }

  /// One figure, or from the least to the greatest with the plain one.
  private func results(_ reachable: Interval, _ plain: Quantity) -> Bilingual {
    guard reachable.low < reachable.high else { return print(plain) }
    let (low, high, exact) = (print(reachable.low), print(reachable.high), print(plain))
    return Bilingual(
      "\(low.thai) ถึง \(high.thai) (คำนวณตรงได้ \(exact.thai))",
      "\(low.english) to \(high.english) (plainly \(exact.english))")
  }

  private func answers(of place: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let announced = figure.announced, let computed = figure.computed, !announced.mayBeFraction else { return [] }
    switch figure.answersVerdict {
    case .truncated, .impossible:
      let own = announced.basis == .contribution ? tree[place].weight.applied(to: computed) : computed
      return [finding(.notFromAnswers, announced, ["measure": name(place), "computed": print(own)], place)]
    case .equal, .feasible, .notComparable: return []
    }
  }

  /// The unit's figure against the office's, on the scale of whichever is a contribution: a weighted figure says less.
  private func stated(of place: Int, _ figure: MeasureFigure) -> [Finding] {
    guard let official = figure.official, let stated = figure.stated else { return [] }
    guard !official.mayBeFraction, !stated.mayBeFraction else { return [] }
    let weight = tree[place].weight
    let contribution = { (figure: AnnouncedFigure) in figure.contribution(weight: weight).rounded(to: decimals) }
    let isWeighted = official.basis == .contribution || stated.basis == .contribution
    guard isWeighted ? contribution(official) != contribution(stated) : official.printed != stated.printed else {
      return []
    }
    let twin =
      stated.basis == .contribution ? contribution(official) : official.score(weight: weight, decimals: decimals)
    return [finding(.statedDiffers, stated, ["measure": name(place), "official": print(twin)], place)]
  }

  /// Whether a figure or one below it may be a hundredth of itself: then they can be held against nothing.
  private func isDoubted(_ place: Int, _ figure: (Int) -> AnnouncedFigure?) -> Bool {
    figure(place)?.mayBeFraction == true || tree[place].children.contains { figure($0)?.mayBeFraction == true }
  }

  /// The level that stands beside a total against the total beside it.
  ///
  /// Of a total that its own parts refute the level says nothing: it may be that of the right one.
  private var levels: [Finding] {
    let root = card.figure(of: 0)
    let ownParts = root.official == nil ? root.parts : root.statedParts
    return [(card.submission.official, root.parts), (card.submission.stated, ownParts)].compactMap { figures, parts in
      guard parts.verdict != .impossible else { return nil }
      guard let figure = figures[tree[0].code], let level = figure.level, let source = figure.levelSource,
        !figure.mayBeFraction,
        let scheme = card.methodology.schemes.first(where: { $0.level(named: level) != nil })
      else { return nil }
      let total = figure.printed.rounded(to: decimals)
      guard case .level(let right) = scheme.reading(total: total, instruments: instruments(of: figures)), right != level
      else { return nil }
      return Finding(
        .levelWrong, unit: card.unit.code, place: Place(source), value: level,
        values: ["level": Bilingual(same: right), "score": print(figure.printed)], effect: "level")
    }
  }

  /// The instruments of one announcement, else as they are published.
  private func instruments(of figures: AnnouncedFigures) -> [Quantity?] {
    tree.instruments.map { place in
      (figures[tree[place].code]?.score(weight: tree[place].weight, decimals: decimals)
        ?? card.published(at: place))?
        .rounded(to: decimals)
    }
  }

  private var total: [Finding] {
    guard card.total == nil, case .sent = card.submission.presence else { return [] }
    let missing = tree.instruments.filter { card.published(at: $0) == nil }.map { tree[$0].code.text }
    return [
      Finding(
        .totalCannotBeMade, unit: card.unit.code, place: Place(file: folder),
        values: ["unit": card.unit.name, "missing": Bilingual(same: missing.joined(separator: ", "))],
        effect: tree[0].code.text)
    ]
  }

  /// A whole score of 0 exists, but stands more often for one that nobody had.
  private var zeros: [Finding] {
    ([0] + tree.instruments).compactMap { place in
      guard let announced = card.announced(of: place), announced.printed == .zero else { return nil }
      let figure = card.figure(of: place)
      // What its parts or answers refute has its finding.
      guard figure.parts.verdict != .impossible, figure.answersVerdict != .impossible else { return nil }
      return finding(.scoreZero, announced, ["measure": name(place)], place)
    }
  }

  private func finding(
    _ check: Check, _ figure: AnnouncedFigure, _ values: [String: Bilingual], _ place: Int
  ) -> Finding {
    Finding(
      check, unit: card.unit.code, place: Place(figure.source), value: print(figure.printed).english, values: values,
      effect: tree[place].code.text)
  }

  private func name(_ place: Int) -> Bilingual { Bilingual(same: tree[place].code.text) }

  private func print(_ quantity: Quantity) -> Bilingual {
    Bilingual(same: Numeral(quantity, decimals: decimals).description)
  }
}
