/// The answers of a unit's people to the form of one instrument, drawn around scores and changed until they give them.
import Assessment
import Consolidation
import Findings

struct SurveyAnswers: Sendable {
  /// An item with its answers from the worst to the best.
  struct Item: Sendable {
    let index: Int
    let code: Code<Measure>
    /// The answers of the scale in its order, each with its level from the worst to the best.
    let levels: [(answer: Scale.Answer, level: Int)]
    /// The codes of the answers by level.
    let codes: [[UInt8]]
    let scores: [Quantity]
  }

  let instrument: Code<Measure>
  let items: [Item]
  let responses: Int
  /// A level for each response and item; `blank` if the item was not answered.
  var answers: [UInt8]
  /// The number of answers by item and level.
  var counts: [[Int]]

  static let blank: UInt8 = 0xFF
}

extension SurveyAnswers {
  /// Answers that give each wanted score when rounded, from people who answer consistently.
  ///
  /// Throws if no answers give the scores.
  init(
    reaching target: SurveyTarget, unit: Unit, responses: Int, in tree: MeasureTree, _ random: inout SplitMix64
  ) throws(RunError) {
    self.init(around: target, unit: unit, responses: responses, in: tree, &random)
    for (index, score) in target.scores { try reach(score, of: index, in: tree, unit: unit, &random) }
    handOut(&random)
  }

  /// Answers drawn around the wanted scores and not changed afterwards.
  init(
    around target: SurveyTarget, unit: Unit, responses: Int, in tree: MeasureTree, _ random: inout SplitMix64
  ) {
    instrument = target.instrument
    self.responses = responses
    items = target.scores.flatMap { tree.items(under: $0.index) }.compactMap { Item(index: $0, measure: tree[$0]) }
    answers = []
    counts = items.map { $0.scores.map { _ in 0 } }
    draw(Self.difficulties(of: items, in: target, unit: unit, tree: tree), &random)
  }

  private mutating func reach(
    _ wanted: Quantity, of index: Int, in tree: MeasureTree, unit: Unit, _ random: inout SplitMix64
  ) throws(RunError) {
    let below = tree.items(under: index)
    let own = items.indices.filter { below.contains(items[$0].index) }
    for round in 0..<1000 {
      guard let now = score(of: index, in: tree) else { break }
      if now.rounded(to: 2) == wanted { return }
      // Steps of 33 points may never reach the last hundredth.
      if round >= 30, now > wanted { part(own, &random) } else { move(own, toward: wanted - now, &random) }
    }
    throw .fault("no answers of \(unit.code) to \(tree[index].code) give \(wanted.print)")
  }

  /// The distance of each item from the best answer, in 65,536ths for the wanted score, and the item's hardness in
  /// percent of it.
  ///
  /// Every item has its own difficulty, and every unit has strong and weak sides.
  private static func difficulties(
    of items: [Item], in target: SurveyTarget, unit: Unit, tree: MeasureTree
  ) -> [(distance: Int, hardness: Int)] {
    target.scores.flatMap { wanted -> [(distance: Int, hardness: Int)] in
      let below = tree.items(under: wanted.index)
      return items.filter { below.contains($0.index) }.map { item in
        var own = SplitMix64("hardness", item.code.text)
        let difficulty = own.pick(item.scores.count == 2 ? 30...90 : 60...150)
        let side = tree[wanted.index].children.first { tree.items(under: $0).contains(item.index) } ?? wanted.index
        var weakness = SplitMix64("weakness", unit.code.text, tree[side].code.text)
        return (
          (10_000 - wanted.score.hundredths) * 65_536 / 10_000, difficulty * weakness.pick(45...160) / 100
        )
      }
    }
  }

  /// Draws the answers.
  ///
  /// Probabilities are in 65,536ths: the distance from the best answer, times the hardness of the item and the
  /// sternness of the person.
  private mutating func draw(_ difficulties: [(distance: Int, hardness: Int)], _ random: inout SplitMix64) {
    answers.reserveCapacity(responses * items.count)
    for _ in 0..<responses {
      let sternness = random.pick(30...170)
      for item in items.indices {
        let word = random.next()
        guard word >> 48 >= 655 else {
          answers.append(Self.blank)
          continue
        }
        let (distance, hardness) = difficulties[item]
        let best = UInt64(65_536 - min(60_000, distance * hardness * sternness / 10_000))
        let top = items[item].scores.count - 1
        let level = (0..<top).count { (word >> (16 * UInt64($0))) & 0xFFFF < best }
        answers.append(UInt8(level))
        counts[item][level] += 1
      }
    }
  }

  private func score(of index: Int, in tree: MeasureTree) -> Quantity? {
    let means = Dictionary(zip(items.map(\.index), items.indices.map(mean(of:)))) { first, _ in first }
    return tree.mean(of: index) { means[$0] ?? nil }
  }

  private func mean(of item: Int) -> Quantity? {
    let answers = counts[item].reduce(0, +)
    guard answers > 0 else { return nil }
    return zip(counts[item], items[item].scores).reduce(Quantity.zero) { $0 + $1.1 * $1.0 } / answers
  }

  /// Moves single answers by one level, about as many as most of the gap needs, in items of several levels, whose steps
  /// are small enough to end within a hundredth.
  private mutating func move(_ own: [Int], toward gap: Quantity, _ random: inout SplitMix64) {
    let fine = own.filter { items[$0].scores.count > 2 }
    guard !fine.isEmpty, responses > 0 else { return }
    let step = Quantity(34) / (responses * own.count)
    let isUp = gap > .zero
    var left = max(1, Int(gap.units.magnitude / step.units.magnitude) * 3 / 4)
    for _ in 0..<(left * 100 + 1000) where left > 0 {
      let item = fine[random.pick(0...fine.count - 1)]
      let cell = random.pick(0...responses - 1) * items.count + item
      let level = answers[cell]
      guard level != Self.blank, isUp ? Int(level) + 1 < items[item].scores.count : level > 0 else { continue }
      set(cell, of: item, to: isUp ? level + 1 : level - 1)
      left -= 1
    }
  }

  /// Moves one answer of 67 points up by 33 and another down by 34, which lowers the sum of the item by one point.
  private mutating func part(_ own: [Int], _ random: inout SplitMix64) {
    let item = random.pick(own.filter { items[$0].scores.count == 4 }, else: own[0])
    let cells = (0..<responses).map { $0 * items.count + item }.filter { answers[$0] == 2 }
    for (cell, level) in zip(random.shuffled(cells), [3, 1] as [UInt8]) where cells.count > 1 {
      set(cell, of: item, to: level)
    }
  }

  private mutating func set(_ cell: Int, of item: Int, to level: UInt8) {
    counts[item][Int(answers[cell])] -= 1
    counts[item][Int(level)] += 1
    answers[cell] = level
  }
}

extension SurveyAnswers.Item {
  /// An item without answers; nil for a measure without a scale.
  fileprivate init?(index: Int, measure: Measure) {
    guard let scale = measure.scale else { return nil }
    self.index = index
    code = measure.code
    let byScore = scale.answers.sorted { $0.score < $1.score }
    levels = scale.answers.map { answer in (answer, byScore.firstIndex { $0.code == answer.code } ?? 0) }
    codes = byScore.map { Array($0.code.utf8) }
    scores = byScore.map(\.score)
  }
}

extension SurveyAnswers {
  /// The counts that the reader makes from the file: the number of each answer, in the order of the scale.
  func tally(of item: Int) -> AnswerTally {
    AnswerTally(
      counts: items[item].levels.map { counts[item][$0.level] }, source: Source(file: "", line: 0, record: 0))
  }
}
