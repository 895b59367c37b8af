import Assessment

/// A measure with its subtree, as tests write trees; methodologies are made from it.
struct Branch {
  /// The code; nil for a measure that is named by its index.
  var code: String?
  /// The weight in thousandths; nil if all siblings have the same weight.
  var thousandths: Int?
  var scale: Scale?
  /// The answers to an item, in the order of its scale; nil if nothing was received.
  var counts: [Int]?
  var children: [Branch] = []

  static func node(_ code: String, _ thousandths: Int? = nil, _ children: [Branch] = []) -> Self {
    Self(code: code, thousandths: thousandths, children: children)
  }

  static func item(_ code: String? = nil, _ scale: Scale = .yesNo, counts: [Int]? = nil) -> Self {
    Self(code: code, scale: scale, counts: counts)
  }
}

extension Branch {
  /// The measures of the subtree, parents before children, and the answers to its items.
  func planted() -> (tree: MeasureTree, answers: [Code<Measure>: AnswerTally]) {
    var planting = Planting()
    planting.add(self, weight: .equal(among: 1), parent: nil, depth: 0)
    return (MeasureTree(measures: planting.measures), planting.answers)
  }

  private struct Planting {
    var measures: [Measure] = []
    var answers: [Code<Measure>: AnswerTally] = [:]

    /// Adds a branch and returns the index of its measure.
    @discardableResult
    mutating func add(_ branch: Branch, weight: Weight, parent: Int?, depth: Int) -> Int {
      let index = measures.count
      let code = Code<Measure>(branch.code ?? Self.names[index])
      let bare = { (children: [Int]) in
        Measure(
          code: code, nameThai: code.text, nameEnglish: code.text, previous: code, scale: branch.scale,
          weight: weight, parent: parent, children: children, depth: depth)
      }
      measures.append(bare([]))
      if let counts = branch.counts { answers[code] = AnswerTally(counts: counts, source: Sample.source) }
      let children = branch.children.map { child in
        add(child, weight: child.weight(among: branch.children.count), parent: index, depth: depth + 1)
      }
      measures[index] = bare(children)
      return index
    }

    private static let names = (0..<2000).map { "m\($0)" }
  }

  private func weight(among siblings: Int) -> Weight {
    thousandths.flatMap { Weight(coefficient: Int128($0), fractionDigits: 3) } ?? .equal(among: siblings)
  }
}

extension Scale {
  /// The scores of the answers on each scale.
  static let points = [
    "yesno": [0, 100], "positive": [0, 33, 67, 100], "negative": [100, 67, 33, 0], "six": [0, 20, 40, 60, 80, 100],
  ]

  static let yesNo = Scale("yesno")
  static let positive = Scale("positive")
  static let negative = Scale("negative")
  static let sixLevels = Scale("six")

  private convenience init(_ name: String) {
    self.init(
      code: Code(name),
      answers: (Scale.points[name] ?? []).enumerated().map { Answer(code: String($0), score: Quantity($1)) })
  }
}
