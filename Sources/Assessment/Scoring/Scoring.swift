/// Computes the scorecard of a unit from its submission, in one walk over the tree of measures.
extension Methodology {
  package func scorecard(for submission: Submission) -> Scorecard {
    let numbers = tree.numbers
    var computed: [Quantity?] = Array(repeating: nil, count: numbers.count)
    var answers = Array(repeating: 0, count: numbers.count)
    submission.answers.forEachResult(in: self) { index, count, mean in
      computed[index] = mean
      answers[index] = count
    }
    let announced = Announced(submission, in: tree)
    var published = computed
    // Whether a measure or one below it is announced. Otherwise the computed figure is published.
    var isAnnounced = Array(repeating: false, count: numbers.count)
    for index in announced.items {
      published[index] = announced.any(index)?.score(weight: numbers.weights[index], decimals: settings.decimals)
      isAnnounced[index] = true
    }
    var figures: [ParentFigure] = []
    figures.reserveCapacity(tree.indicesAboveItems.count)
    for index in tree.indicesAboveItems.reversed() {
      let weight = numbers.weights[index]
      let figure = announced.any(index)
      computed[index] = mean(of: index, computed, numbers)
      for child in numbers.children(of: index) {
        answers[index] += answers[numbers.children[child]]
        isAnnounced[index] = isAnnounced[index] || isAnnounced[numbers.children[child]]
      }
      if let figure {
        published[index] = figure.score(weight: weight, decimals: settings.decimals)
        isAnnounced[index] = true
      } else {
        published[index] = isAnnounced[index] ? mean(of: index, published, numbers, announced) : computed[index]
      }
      figures.append(
        ParentFigure(
          computed: computed[index],
          answersVerdict: .comparing(
            figure, with: computed[index], weight: weight, decimals: settings.decimals,
            total: index == 0 && figure != nil ? total(of: computed, announced, numbers) : nil),
          isOfficial: announced.official(index) != nil, isStated: announced.stated(index) != nil,
          answers: answers[index], published: published[index],
          comparisons: isAnnounced[index] ? comparisons(of: index, announced) : nil))
    }
    figures.reverse()
    let countAboveItems = figures.reduce(0) { $0 + ($1.isOfficial ? 1 : 0) + ($1.isStated ? 1 : 0) }
    return Scorecard(
      submission: submission, methodology: self, figuresAboveItems: figures,
      hasAnnouncedItems: submission.official.count + submission.stated.count > countAboveItems)
  }

  /// Makes the figure of an item, which has no parts.
  ///
  /// `result` is the number of answers to the item and their mean; nil if the item has no data.
  func figure(
    ofItem index: Int, _ result: (answers: Int, mean: Quantity?)?, official: AnnouncedFigure?, stated: AnnouncedFigure?
  ) -> MeasureFigure {
    let measure = tree[index]
    let figure = official ?? stated
    let published = figure?.score(weight: measure.weight, decimals: settings.decimals) ?? result?.mean
    return MeasureFigure(
      official: official, stated: stated, computed: result?.mean, published: published,
      basis: official != nil ? .official : stated != nil ? .stated : published == nil ? nil : .computed,
      contribution: contribution(of: index, published, figure), parts: .notComparable, statedParts: .notComparable,
      answersVerdict: .comparing(figure, with: result?.mean, weight: measure.weight, decimals: settings.decimals),
      answers: result?.answers ?? 0)
  }

  /// Makes the figure of a measure above the items; `index` is its index in the tree.
  func figure(
    ofParent index: Int, _ figure: ParentFigure, official: AnnouncedFigure?, stated: AnnouncedFigure?
  ) -> MeasureFigure {
    MeasureFigure(
      official: official, stated: stated, computed: figure.computed, published: figure.published,
      basis: figure.basis, contribution: contribution(of: index, figure.published, official ?? stated),
      parts: figure.comparisons?.parts ?? .notComparable,
      statedParts: figure.comparisons?.statedParts ?? .notComparable, answersVerdict: figure.answersVerdict,
      answers: figure.answers)
  }

  /// The rounded contribution of an instrument to the total; nil for every other measure.
  private func contribution(of index: Int, _ published: Quantity?, _ announced: AnnouncedFigure?) -> Quantity? {
    let measure = tree[index]
    guard measure.parent == 0, let published else { return nil }
    return (announced?.contribution(weight: measure.weight) ?? measure.weight.applied(to: published))
      .rounded(to: settings.decimals)
  }

  /// Makes the figure of an item without an announced figure, as nearly all items are.
  func figure(ofPlainItem index: Int, _ result: (answers: Int, mean: Quantity?)?) -> MeasureFigure {
    // Only an item directly below the total has a contribution.
    guard tree[index].parent != 0 else { return figure(ofItem: index, result, official: nil, stated: nil) }
    return MeasureFigure(
      official: nil, stated: nil, computed: result?.mean, published: result?.mean,
      basis: result?.mean == nil ? nil : .computed, contribution: nil, parts: .notComparable,
      statedParts: .notComparable, answersVerdict: .notComparable, answers: result?.answers ?? 0)
  }

  /// The announced figures of a unit by index in the tree; the arrays are empty without any figure.
  private struct Announced {
    private let ofOffice: [AnnouncedFigure?]
    private let ofUnit: [AnnouncedFigure?]

    /// The indices of the items with an announced figure; hardly any unit has some.
    let items: [Int]

    init(_ submission: Submission, in tree: MeasureTree) {
      var items: [Int] = []
      ofOffice = Self.byIndex(submission.official, in: tree, &items)
      ofUnit = Self.byIndex(submission.stated, in: tree, &items)
      self.items = items
    }

    private static func byIndex(
      _ figures: AnnouncedFigures, in tree: MeasureTree, _ items: inout [Int]
    ) -> [AnnouncedFigure?] {
      guard !figures.isEmpty else { return [] }
      var byIndex: [AnnouncedFigure?] = Array(repeating: nil, count: tree.measures.count)
      for (code, figure) in figures {
        guard let index = tree.index(of: code) else { continue }
        byIndex[index] = figure
        if tree.measures[index].isItem { items.append(index) }
      }
      return byIndex
    }

    var hasOfficial: Bool { !ofOffice.isEmpty }
    var hasStated: Bool { !ofUnit.isEmpty }

    func official(_ index: Int) -> AnnouncedFigure? { ofOffice.isEmpty ? nil : ofOffice[index] }
    func stated(_ index: Int) -> AnnouncedFigure? { ofUnit.isEmpty ? nil : ofUnit[index] }
    func any(_ index: Int) -> AnnouncedFigure? { official(index) ?? stated(index) }
  }

  /// Computes the figure of a parent; nil if a child has none, since no other child takes over its weight.
  ///
  /// `announced` replaces the figures of announced children, with their own weights; nil to use `figures` alone.
  private func mean(
    of index: Int, _ figures: [Quantity?], _ numbers: TreeNumbers, _ announced: Announced? = nil
  ) -> Quantity? {
    let children = numbers.children(of: index)
    guard !children.isEmpty else { return nil }
    var aggregation = Aggregation(of: index, settings: settings)
    for entry in children {
      let child = numbers.children[entry]
      guard let figure = figures[child] else { return nil }
      if let part = announced?.any(child)?.part(weight: numbers.weights[child]) {
        aggregation.add(part.figure, weight: part.weight)
      } else {
        aggregation.add(figure, weight: numbers.weights[child])
      }
    }
    return aggregation.figure
  }

  /// Computes the total from the instruments' computed figures; nil if an instrument has no data.
  private func total(of computed: [Quantity?], _ announced: Announced, _ numbers: TreeNumbers) -> ComputedTotal? {
    var parts: [ComputedTotal.Part] = []
    for index in numbers.children(of: 0) {
      let child = numbers.children[index]
      guard let figure = computed[child] else { return nil }
      parts.append(
        ComputedTotal.Part(
          figure: figure, weight: numbers.weights[child], basis: announced.any(child)?.basis ?? .score))
    }
    return ComputedTotal(parts: parts, decimals: settings.decimals)
  }

  /// Compares a measure with its parts; nil if there is nothing to compare.
  private func comparisons(of index: Int, _ announced: Announced) -> Comparisons? {
    let children = tree[index].children
    // The parts of most measures are not announced: return early.
    guard let first = children.first, announced.any(first) != nil else { return nil }
    let stated =
      announced.hasStated ? Consistency(of: index, in: self) { announced.stated($0) } : .notComparable
    // Without official figures both comparisons are the same: share one object.
    let isStatedAlone =
      !announced.hasOfficial
      || (announced.hasStated && announced.official(index) == nil
        && children.allSatisfy { announced.official($0) == nil })
    let all = isStatedAlone ? stated : Consistency(of: index, in: self) { announced.any($0) }
    return Comparisons(all, ofUnit: stated)
  }
}
