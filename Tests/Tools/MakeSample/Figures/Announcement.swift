/// The figures that the method gives for a unit's answers and items, compared with the wanted ones.
import Assessment
import Consolidation
import Findings

struct Announcement {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  let check: DisclosureCheck
  /// Published scores that are kept, whatever score the items give.
  let wanted: [Code<Measure>: Quantity]

  private var tree: MeasureTree { methodology.tree }

  /// Throws if the method does not give the total, or an announced figure contradicts its parts or answers.
  func figures(total: Quantity?) throws(RunError) -> [Code<Measure>: Quantity] {
    let figures = rounded
    let card = card(announcing: figures)
    guard total == nil || card.total == total else {
      throw .fault("\(unit.code) comes to \(card.total?.print ?? "nothing"), not to \(total?.print ?? "")")
    }
    for (index, figure) in card.figures.enumerated() {
      guard figure.parts.verdict != .impossible, figure.parts.verdict != .truncated,
        figure.answersVerdict != .impossible, figure.answersVerdict != .truncated
      else { throw .fault("\(unit.code) contradicts itself in \(tree[index].code)") }
    }
    return figures
  }

  /// Every announced figure, rounded; the total comes last and is computed by the method.
  var rounded: [Code<Measure>: Quantity] {
    var figures: [Code<Measure>: Quantity] = [:]
    for code in SampleUnit.announced(in: tree).dropFirst() {
      guard let index = tree.index(of: code) else { continue }
      figures[code] = figure(of: index)?.rounded(to: methodology.settings.decimals)
    }
    figures[tree[0].code] = card(announcing: figures).total
    return figures
  }

  /// The wanted figure, or else the nested mean; an indicator that its items leave open gets what its parent needs.
  func figure(of index: Int) -> Quantity? {
    if let wanted = wanted[tree[index].code] { return wanted }
    if let mean = tree.mean(of: index, item: item) { return mean }
    let children = tree[index].children.map { figure(of: $0) }
    if tree[index].children.contains(where: { tree[$0].isOnlyAnnounced }) {
      return children.allSatisfy { $0 != nil } ? children.compactMap { $0 }.mean : nil
    }
    guard let parent = tree[index].parent, let whole = wanted[tree[parent].code] else { return nil }
    let others = tree[parent].children.filter { $0 != index }.compactMap { tree.mean(of: $0, item: item) }
    return whole * tree[parent].children.count - (others.sum ?? .zero)
  }

  private func item(_ index: Int) -> Quantity? {
    for survey in surveys {
      guard let item = survey.items.firstIndex(where: { $0.index == index }) else { continue }
      return tree[index].scale.flatMap { survey.tally(of: item).mean(on: $0) }
    }
    return check.score(of: index)
  }

  private func card(announcing figures: [Code<Measure>: Quantity]) -> Scorecard {
    let source = Source(file: "", line: 0, record: 0)
    var answers: [Code<Measure>: AnswerTally] = [:]
    for survey in surveys {
      for item in survey.items.indices { answers[survey.items[item].code] = survey.tally(of: item) }
    }
    for index in tree.instruments.last.map(tree.items(under:)) ?? [] {
      guard let score = check.score(of: index), let scale = tree[index].scale else { continue }
      answers[tree[index].code] = AnswerTally(
        counts: scale.answers.map { $0.score == score ? 1 : 0 }, source: source)
    }
    let official = figures.mapValues { figure in
      AnnouncedFigure(
        value: figure, basis: .score, isBasisDeclared: false, stage: .announced, level: nil, announcedOn: nil,
        reference: nil, reason: nil,
        receivedOn: Day(sinceEpoch: 0), source: source, levelSource: nil)
    }
    return methodology.scorecard(
      for: Submission(
        unit: unit, official: AnnouncedFigures(official), stated: [:], answers: AnswerTallies(answers), responses: [:],
        answerCounts: [], kpis: [], projects: [], presence: .sent))
  }
}
