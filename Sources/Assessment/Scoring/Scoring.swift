/// The method applied to one unit: from its submission to its scorecard, in one walk over the tree of measures.
extension Methodology {
  package func scorecard(for submission: Submission) -> Scorecard {
    var computed: [Quantity?] = Array(repeating: nil, count: tree.measures.count)
    var published: [Published?] = Array(repeating: nil, count: tree.measures.count)
    var answers = Array(repeating: 0, count: tree.measures.count)
    for place in tree.measures.indices.reversed() {
      let measure = tree[place]
      if let scale = measure.scale {
        let result = submission.answers.result(of: measure.code, on: scale)
        computed[place] = result?.mean
        answers[place] = result?.answers ?? 0
      } else {
        computed[place] = mean(of: place) { child in computed[child].map { ($0, tree[child].weight) } }
        answers[place] = measure.children.reduce(0) { $0 + answers[$1] }
      }
      published[place] =
        announced(submission.official, .official, place) ?? announced(submission.stated, .stated, place)
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
            of: place, submission: submission, computed: computed[place], published: published[place],
            answers: answers[place])))
    }
    return Scorecard(submission: submission, methodology: self, figuresAboveItems: figures)
  }

  /// The figure of an item, which has no parts.
  func figure(ofItem place: Int, in submission: Submission) -> MeasureFigure {
    let measure = tree[place]
    let result = measure.scale.flatMap { submission.answers.result(of: measure.code, on: $0) }
    let computed = result?.mean
    let published =
      announced(submission.official, .official, place) ?? announced(submission.stated, .stated, place)
      ?? computed.map { unannounced($0, .computed, place) }
    return figure(
      of: place, submission: submission, computed: computed, published: published, answers: result?.answers ?? 0)
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
    _ figures: [Code<Measure>: AnnouncedFigure], _ basis: PublishedBasis, _ place: Int
  ) -> Published? {
    figures[tree[place].code]
      .map { figure in
        let weight = tree[place].weight
        return Published(
          score: figure.score(weight: weight, decimals: settings.decimals),
          part: figure.part(weight: weight), basis: basis)
      }
  }

  private func unannounced(_ score: Quantity, _ basis: PublishedBasis, _ place: Int) -> Published {
    Published(score: score, part: (score, tree[place].weight), basis: basis)
  }

  /// The figure that a parent's children give; nil where one of them has none, for no other takes its weight.
  private func mean(of place: Int, part: (Int) -> (figure: Quantity, weight: Weight)?) -> Quantity? {
    let children = tree[place].children
    let parts = children.compactMap(part)
    guard !children.isEmpty, parts.count == children.count else { return nil }
    return Aggregation(of: place, settings: settings).figure(of: parts)
  }

  private func figure(
    of place: Int, submission: Submission, computed: Quantity?, published: Published?, answers: Int
  ) -> MeasureFigure {
    let code = tree[place].code
    let official = submission.official[code]
    let stated = submission.stated[code]
    return MeasureFigure(
      official: official, stated: stated, computed: computed, published: published?.score, basis: published?.basis,
      contribution: tree[place].parent == 0 ? published?.contribution.rounded(to: settings.decimals) : nil,
      parts: Consistency(of: place, in: self) { child in
        submission.official[tree[child].code] ?? submission.stated[tree[child].code]
      },
      statedParts: submission.stated.isEmpty
        ? .notComparable : Consistency(of: place, in: self) { submission.stated[tree[$0].code] },
      answersVerdict: .comparing(
        official ?? stated, with: computed, weight: tree[place].weight, decimals: settings.decimals),
      answers: answers)
  }
}
