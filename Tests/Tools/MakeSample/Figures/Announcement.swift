/// What the method makes of a unit's answers and items, held against what it is wanted to be.
import Assessment
import Consolidation
import Findings

struct Announcement {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  let check: DisclosureCheck
  /// Printed scores that stand whatever the items say.
  let wanted: [Code<Measure>: Quantity]

  private var tree: MeasureTree { methodology.tree }

  /// Throws where the method does not give the total, or an announced figure contradicts its parts or answers.
  func figures(total: Quantity?) throws(RunError) -> [Code<Measure>: Quantity] {
    let figures = printed
    let card = card(announcing: figures)
    guard total == nil || card.total == total else {
      throw .fault("\(unit.code) comes to \(card.total?.print ?? "nothing"), not to \(total?.print ?? "")")
    }
    for (place, figure) in card.figures.enumerated() {
      guard figure.parts.verdict != .impossible, figure.parts.verdict != .truncated,
        figure.answersVerdict != .impossible, figure.answersVerdict != .truncated
      else { throw .fault("\(unit.code) contradicts itself in \(tree[place].code)") }
    }
    return figures
  }

  /// Every figure that is announced, as printed; the total last, by the method.
  var printed: [Code<Measure>: Quantity] {
    var figures: [Code<Measure>: Quantity] = [:]
    for code in SampleUnit.announced(in: tree).dropFirst() {
      guard let place = tree.index(of: code) else { continue }
      figures[code] = figure(of: place)?.rounded(to: methodology.settings.decimals)
    }
    figures[tree[0].code] = card(announcing: figures).total
    return figures
  }

  /// The wanted figure, else the nested mean; the one indicator that its items leave open is what its parent needs.
  func figure(of place: Int) -> Quantity? {
    if let wanted = wanted[tree[place].code] { return wanted }
    if let mean = tree.mean(of: place, item: item) { return mean }
    let children = tree[place].children.map { figure(of: $0) }
    if tree[place].children.contains(where: { tree[$0].isOnlyAnnounced }) {
      return children.allSatisfy { $0 != nil } ? children.compactMap { $0 }.mean : nil
    }
    guard let parent = tree[place].parent, let whole = wanted[tree[parent].code] else { return nil }
    let others = tree[parent].children.filter { $0 != place }.compactMap { tree.mean(of: $0, item: item) }
    return whole * tree[parent].children.count - (others.sum ?? .zero)
  }

  private func item(_ place: Int) -> Quantity? {
    for survey in surveys {
      guard let item = survey.items.firstIndex(where: { $0.place == place }) else { continue }
      return tree[place].scale.flatMap { survey.tally(of: item).mean(on: $0) }
    }
    return check.score(of: place)
  }

  private func card(announcing figures: [Code<Measure>: Quantity]) -> Scorecard {
    let source = Source(file: "", line: 0, record: 0)
    var answers: [Code<Measure>: AnswerTally] = [:]
    for survey in surveys {
      for item in survey.items.indices { answers[survey.items[item].code] = survey.tally(of: item) }
    }
    for place in tree.instruments.last.map(tree.items(under:)) ?? [] {
      guard let score = check.score(of: place), let scale = tree[place].scale else { continue }
      answers[tree[place].code] = AnswerTally(
        counts: scale.answers.map { $0.score == score ? 1 : 0 }, source: source)
    }
    let official = figures.mapValues { printed in
      AnnouncedFigure(
        printed: printed, basis: .score, isBasisDeclared: false, stage: .announced, level: nil, announcedOn: nil,
        reference: nil, reason: nil,
        receivedOn: Day(sinceEpoch: 0), source: source, levelSource: nil)
    }
    return methodology.scorecard(
      for: Submission(
        unit: unit, official: AnnouncedFigures(official), stated: [:], answers: AnswerTallies(answers), responses: [:],
        answerCounts: [], kpis: [], projects: [], presence: .sent))
  }
}
