/// The method applied to one unit: from its submission to its scorecard, in one walk over the tree of measures.
extension Methodology {
  package func scorecard(for submission: Submission) -> Scorecard {
    var computed: [Quantity?] = Array(repeating: nil, count: tree.measures.count)
    var published: [Published?] = Array(repeating: nil, count: tree.measures.count)
    var answers = Array(repeating: 0, count: tree.measures.count)
    submission.answers.forEachResult(in: self) { place, count, mean in
      computed[place] = mean
      answers[place] = count
    }
    let official = byPlace(submission.official)
    let stated = byPlace(submission.stated)
    for place in tree.measures.indices.reversed() {
      let measure = tree[place]
      if measure.scale == nil {
        computed[place] = mean(of: place) { child in computed[child].map { ($0, tree[child].weight) } }
        answers[place] = measure.children.reduce(0) { $0 + answers[$1] }
      }
      published[place] =
        announced(official[place], .official, place) ?? announced(stated[place], .stated, place)
        ?? (measure.scale == nil
          ? mean(of: place) { published[$0]?.part }.map { unannounced($0, .parts, place) }
          : computed[place].map { unannounced($0, .computed, place) })
    }
    var figures: [PackedFigure] = []
    figures.reserveCapacity(tree.countAboveItems)
    for place in tree.measures.indices where tree[place].scale == nil {
      figures.append(
        PackedFigure(
          figure(
            of: place, official: { official[$0] }, stated: submission.stated.isEmpty ? nil : { stated[$0] },
            computed: computed[place], published: published[place], answers: answers[place])))
    }
    return Scorecard(submission: submission, methodology: self, figuresAboveItems: figures)
  }

  /// The figure of an item, which has no parts.
  func figure(ofItem place: Int, in submission: Submission) -> MeasureFigure {
    let measure = tree[place]
    let result = submission.answers.result(ofItem: place, in: self)
    let computed = result?.mean
    let (official, stated) = (submission.official[measure.code], submission.stated[measure.code])
    let published =
      announced(official, .official, place) ?? announced(stated, .stated, place)
      ?? computed.map { unannounced($0, .computed, place) }
    return figure(
      of: place, official: { _ in official }, stated: { _ in stated }, computed: computed, published: published,
      answers: result?.answers ?? 0)
  }

  /// What was announced, by place in the tree.
  private func byPlace(_ figures: [Code<Measure>: AnnouncedFigure]) -> [AnnouncedFigure?] {
    var placed: [AnnouncedFigure?] = Array(repeating: nil, count: tree.measures.count)
    for (code, figure) in figures {
      if let place = tree.place(of: code) { placed[place] = figure }
    }
    return placed
  }

  /// A published figure on both scales, before any rounding that the method does above it.
  private struct Published {
    let score: Quantity
    /// What it gives to its parent: the figure, on either scale, and the weight that makes it a contribution.
    let part: (figure: Quantity, weight: Weight)
    let basis: PublishedBasis

    var contribution: Quantity { part.weight.applied(to: part.figure) }
  }

  private func announced(
    _ figure: AnnouncedFigure?, _ basis: PublishedBasis, _ place: Int
  ) -> Published? {
    figure.map { figure in
      let weight = tree[place].weight
      return Published(
        score: figure.score(weight: weight, decimals: settings.decimals), part: figure.part(weight: weight),
        basis: basis)
    }
  }

  private func unannounced(_ score: Quantity, _ basis: PublishedBasis, _ place: Int) -> Published {
    Published(score: score, part: (score, tree[place].weight), basis: basis)
  }

  /// The figure that a parent's children give; nil where one of them has none, for no other takes its weight.
  private func mean(of place: Int, part: (Int) -> (figure: Quantity, weight: Weight)?) -> Quantity? {
    let children = tree[place].children
    var parts: [(figure: Quantity, weight: Weight)] = []
    parts.reserveCapacity(children.count)
    for child in children {
      guard let part = part(child) else { return nil }
      parts.append(part)
    }
    guard !children.isEmpty else { return nil }
    return Aggregation(of: place, settings: settings).figure(of: parts)
  }

  /// `official`, `stated`: what was announced of a place; nil where nothing is stated of any.
  private func figure(
    of place: Int, official: (Int) -> AnnouncedFigure?, stated: ((Int) -> AnnouncedFigure?)?, computed: Quantity?,
    published: Published?, answers: Int
  ) -> MeasureFigure {
    let (announced, own) = (official(place), stated?(place))
    let statedParts = stated.map { Consistency(of: place, in: self, announced: $0) } ?? .notComparable
    // Where nothing is official both compare the same figures, and what comes of it is kept once.
    let isStatedAlone =
      stated != nil && announced == nil && tree[place].children.allSatisfy { official($0) == nil }
    return MeasureFigure(
      official: announced, stated: own, computed: computed, published: published?.score, basis: published?.basis,
      contribution: tree[place].parent == 0 ? published?.contribution.rounded(to: settings.decimals) : nil,
      parts: isStatedAlone ? statedParts : Consistency(of: place, in: self) { official($0) ?? stated?($0) },
      statedParts: statedParts,
      answersVerdict: .comparing(
        announced ?? own, with: computed, weight: tree[place].weight, decimals: settings.decimals),
      answers: answers)
  }
}
