import Assessment

/// Random trees of measures with random answers; many of them have figures that are rounding ties.
extension Branch {
  /// A tree of any kind; the root has 1 to 8 children.
  static func grown(by random: inout SplitMix64) -> Self {
    switch random.number(1...10) {
    case 1...2: tie(by: &random)
    case 3: contributionTie(by: &random)
    case _: anything(by: &random)
    }
  }

  /// Up to six levels below the root; items that share the number of answers, and items that do not.
  private static func anything(by random: inout SplitMix64) -> Self {
    var budget = random.isLucky(percent: 2) ? random.number(30...90) : random.number(2...10)
    let common = random.number(1...5000)
    return grown(below: 0, common: common, budget: &budget, by: &random)
  }

  private static func grown(
    below depth: Int, common: Int, budget: inout Int, by random: inout SplitMix64
  ) -> Self {
    let isItem = depth == 6 || (depth > 0 && (budget <= 0 || random.isLucky(percent: 30)))
    guard !isItem else { return answered(random.isLucky(percent: 70) ? common : random.number(1...5000), by: &random) }
    let count = random.isLucky(percent: 20) ? random.number(4...8) : random.number(1...3)
    budget -= count
    let children = (0..<count).map { _ in grown(below: depth + 1, common: common, budget: &budget, by: &random) }
    return .weighted(children, by: &random)
  }

  /// An item with the given number of answers.
  private static func answered(_ answers: Int, by random: inout SplitMix64) -> Self {
    let scales: [Scale] = [.yesNo, .positive, .negative, .sixLevels]
    let scale = scales[random.number(0...3)]
    return .item(nil, scale, counts: random.parts(of: answers, among: scale.answers.count, most: answers))
  }

  /// A parent whose children have equal weights, or random decimal weights that add up to 1.
  private static func weighted(_ children: [Branch], by random: inout SplitMix64) -> Self {
    guard random.isLucky(percent: 35) else { return Self(children: children) }
    let weights = random.parts(of: 1000, among: children.count, most: 1000)
    return Self(
      children: zip(children, weights).map { child, weight in
        var child = child
        child.thousandths = weight
        return child
      })
  }

  /// A root whose children all score the same odd eighth, so that their mean is an exact tie.
  ///
  /// Most of the children are means of three or six items, whose shares no decimal holds.
  private static func tie(by random: inout SplitMix64) -> Self {
    let eighths = 2 * random.number(0...399) + 1
    let count = random.isLucky(percent: 10) ? random.number(4...8) : random.number(1...3)
    let children = (0..<count).map { _ in eighth(eighths, by: &random) }
    return .weighted(children, by: &random)
  }

  private static func eighth(_ eighths: Int, by random: inout SplitMix64) -> Self {
    switch random.number(1...4) {
    case 1: return .item(counts: [800 - eighths, eighths])
    case 2: return .of(random.parts(of: 9 * eighths, among: 3, most: 2400), outOf: 2400)
    case 3: return .of(random.parts(of: 18 * eighths, among: 6, most: 2400), outOf: 2400)
    case _:
      let six = random.parts(of: 18 * eighths, among: 6, most: 2400)
      return Self(children: [0, 2, 4].map { .of(Array(six[$0..<$0 + 2]), outOf: 2400) })
    }
  }

  /// A root of three instruments whose contributions are exact ties.
  private static func contributionTie(by random: inout SplitMix64) -> Self {
    let odd = (0..<3).map { _ in 2 * random.number(0...2999) + 1 }
    let parts = [
      Branch.of(random.parts(of: odd[0], among: 2, most: 3000), outOf: 3000),
      Branch.of(random.parts(of: odd[1], among: 2, most: 3000), outOf: 3000),
      Branch.of(random.parts(of: odd[2], among: 2, most: 4000), outOf: 4000),
    ]
    return Self(
      children: zip(parts, [300, 300, 400]).map { part, weight in
        var part = part
        part.thousandths = weight
        return part
      })
  }

  /// A parent of items on the yes-or-no scale, with the given number of yes answers to each.
  private static func of(_ yes: [Int], outOf answers: Int) -> Self {
    Self(children: yes.map { .item(counts: [answers - $0, $0]) })
  }
}
