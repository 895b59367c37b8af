/// The answers of a unit's people to the form of one instrument, drawn around a score and moved until they give it.
import Assessment
import Consolidation
import Findings

struct SurveyAnswers: Sendable {
  /// An item with its answers from the worst to the best.
  struct Item: Sendable {
    let place: Int
    let code: Code<Measure>
    /// The scale's answers in the scale's order, each with its place from the worst to the best.
    let levels: [(answer: Scale.Answer, level: Int)]
    /// By level.
    let codes: [[UInt8]]
    let scores: [Quantity]
  }

  let instrument: Code<Measure>
  let items: [Item]
  let responses: Int
  /// A level for each response and item; `blank` where nothing was answered.
  private(set) var answers: [UInt8]
  /// By item and level.
  private var counts: [[Int]]

  static let blank: UInt8 = 0xFF
}

extension SurveyAnswers {
  /// `wanted`: what the measure at `place`, the instrument or its part, is to be printed as.
  init(
    reaching wanted: Quantity, at place: Int, of instrument: Code<Measure>, unit: Unit, responses: Int,
    in tree: MeasureTree
  ) throws(RunError) {
    var random = SplitMix64("answers", unit.code.text, instrument.text)
    self.init(around: wanted, at: place, of: instrument, unit: unit, responses: responses, in: tree, &random)
    for _ in 0..<1000 {
      guard let now = score(of: place, in: tree) else { break }
      if now.rounded(to: 2) == wanted { return }
      move(toward: wanted - now, &random)
    }
    throw .fault("no answers of \(unit.code) to \(instrument) give \(wanted.print)")
  }

  /// Drawn around a score of the measure at `place`, and left as they fall.
  init(
    around wanted: Quantity, at place: Int, of instrument: Code<Measure>, unit: Unit, responses: Int,
    in tree: MeasureTree, _ random: inout SplitMix64
  ) {
    self.instrument = instrument
    self.responses = responses
    items = tree.items(under: place).compactMap { Item(place: $0, measure: tree[$0]) }
    answers = []
    counts = items.map { $0.scores.map { _ in 0 } }
    draw(around: wanted, hardness: Self.hardness(of: items, under: place, unit: unit, in: tree), &random)
  }

  /// How far each item lies from the best answer, in percent of the instrument's distance: every item has its own
  /// difficulty and every unit its strong and weak indicators.
  private static func hardness(of items: [Item], under place: Int, unit: Unit, in tree: MeasureTree) -> [Int] {
    let indicators = tree[place].children
    return items.map { item in
      var own = SplitMix64("hardness", item.code.text)
      let difficulty = own.pick(item.scores.count == 2 ? 30...90 : 60...150)
      let indicator = indicators.first { tree.items(under: $0).contains(item.place) } ?? place
      var weakness = SplitMix64("weakness", unit.code.text, tree[indicator].code.text)
      return difficulty * weakness.pick(45...160) / 100
    }
  }

  /// All chances in 65,536ths: how far from the best answer, times how hard the item and how stern the person is.
  private mutating func draw(around wanted: Quantity, hardness: [Int], _ random: inout SplitMix64) {
    answers.reserveCapacity(responses * items.count)
    let distance = (10_000 - wanted.hundredths) * 65_536 / 10_000
    for _ in 0..<responses {
      let sternness = random.pick(30...170)
      for item in items.indices {
        let word = random.next()
        guard word >> 48 >= 655 else {
          answers.append(Self.blank)
          continue
        }
        let best = UInt64(65_536 - min(60_000, distance * hardness[item] * sternness / 10_000))
        let top = items[item].scores.count - 1
        let level = (0..<top).count { (word >> (16 * UInt64($0))) & 0xFFFF < best }
        answers.append(UInt8(level))
        counts[item][level] += 1
      }
    }
  }

  private func score(of place: Int, in tree: MeasureTree) -> Quantity? {
    let means = Dictionary(zip(items.map(\.place), items.indices.map(mean(of:)))) { first, _ in first }
    return tree.mean(of: place) { means[$0] ?? nil }
  }

  private func mean(of item: Int) -> Quantity? {
    let answers = counts[item].reduce(0, +)
    guard answers > 0 else { return nil }
    return zip(counts[item], items[item].scores).reduce(Quantity.zero) { $0 + $1.1 * $1.0 } / answers
  }

  /// Moves single answers by one level, about as many as most of the gap needs; only items of several levels, whose steps
  /// are small enough to end within a hundredth.
  private mutating func move(toward gap: Quantity, _ random: inout SplitMix64) {
    let fine = items.indices.filter { items[$0].scores.count > 2 }
    guard !fine.isEmpty, responses > 0 else { return }
    let step = Quantity(34) / (responses * items.count)
    let isUp = gap > .zero
    var left = max(1, Int(gap.units.magnitude / step.units.magnitude) * 3 / 4)
    for _ in 0..<(left * 100 + 1000) where left > 0 {
      let item = fine[random.pick(0...fine.count - 1)]
      let cell = random.pick(0...responses - 1) * items.count + item
      let level = answers[cell]
      guard level != Self.blank, isUp ? Int(level) + 1 < items[item].scores.count : level > 0 else { continue }
      let moved = isUp ? level + 1 : level - 1
      answers[cell] = moved
      counts[item][Int(level)] -= 1
      counts[item][Int(moved)] += 1
      left -= 1
    }
  }
}

extension SurveyAnswers.Item {
  /// Nil for a measure without a scale.
  fileprivate init?(place: Int, measure: Measure) {
    guard let scale = measure.scale else { return nil }
    self.place = place
    code = measure.code
    let byScore = scale.answers.sorted { $0.score < $1.score }
    levels = scale.answers.map { answer in (answer, byScore.firstIndex { $0.code == answer.code } ?? 0) }
    codes = byScore.map { Array($0.code.utf8) }
    scores = byScore.map(\.score)
  }
}

extension SurveyAnswers {
  /// What the engine makes of the file: how many chose each answer, in the scale's order.
  func tally(of item: Int) -> AnswerTally {
    AnswerTally(
      counts: items[item].levels.map { counts[item][$0.level] }, source: Source(file: "", line: 0, record: 0))
  }
}
