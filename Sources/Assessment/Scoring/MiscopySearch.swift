/// Looks for the one slip after which an announcement no longer contradicts itself, by trying every one there can be.
struct MiscopySearch {
  let methodology: Methodology
  /// What was announced of each place in the tree, as one reading of the announcement takes it.
  let announced: (Int) -> AnnouncedFigure?

  private var tree: MeasureTree { methodology.tree }
  private var decimals: Int { methodology.settings.decimals }

  /// A figure that may have been meant in the place of another.
  private struct Candidate {
    let place: Int
    let figure: AnnouncedFigure
    let slip: Miscopy.Slip
    let meant: AnnouncedFigure
  }

  /// The slips that make the figure of a measure one that its parts can give, the most specific first; none where they
  /// can give it as they are, or where a part is lacking.
  func slips(at whole: Int) -> [Miscopy] {
    guard consistency(of: whole, [:]).verdict == .impossible else { return [] }
    let row = [whole] + tree[whole].children
    let found = row.flatMap(candidates) + exchanges(in: row, of: whole)
    return found.compactMap { miscopy($0, whole: whole) }.sorted(by: Miscopy.precedes).uniqued
  }

  private func miscopy(_ candidate: Candidate, whole: Int) -> Miscopy? {
    var changes = [candidate.place: candidate.meant]
    if case .exchanged(let other, let meant) = candidate.slip {
      changes[other] = announced(other)?.read(as: meant)
    }
    let after = consistency(of: whole, changes)
    guard after.verdict.isPossible, let plain = after.plain, let total = changes[whole] ?? announced(whole) else {
      return nil
    }
    // A slip that explains one measure and contradicts another explains nothing.
    let touched = changes.keys.flatMap { [$0] + (tree[$0].parent.map { [$0] } ?? []) }.uniqued
    let isKept = touched.allSatisfy {
      consistency(of: $0, changes).verdict.isPossible || !consistency(of: $0, [:]).verdict.isPossible
    }
    guard isKept else { return nil }
    return Miscopy(
      place: candidate.place, figure: candidate.figure, slip: candidate.slip, meant: candidate.meant, whole: whole,
      total: total.printed, plain: plain)
  }

  private func consistency(of place: Int, _ changes: [Int: AnnouncedFigure]) -> Consistency {
    Consistency(of: place, in: methodology) { changes[$0] ?? announced($0) }
  }
}

extension MiscopySearch {
  private func candidates(at place: Int) -> [Candidate] {
    guard let figure = announced(place) else { return [] }
    let others = part(for: figure, at: place) + otherScale(of: figure, at: place)
    guard let digits = PrintedDigits(of: figure.printed, decimals: decimals) else { return others }
    let slips: [(Miscopy.Slip, [Quantity])] = [
      (.pointMoved, digits.shifted), (.digitsSwapped, digits.swapped), (.digitDoubled, digits.withoutDouble),
      (.digitLost, digits.withLost),
    ]
    return others
      + slips.flatMap { slip, meant in
        meant.filter { $0 != figure.printed && $0 <= maximum(of: figure, at: place) }
          .map { Candidate(place: place, figure: figure, slip: slip, meant: figure.read(as: $0)) }
      }
  }

  /// EIT as its parts give it, where it is written as one of them.
  private func part(for figure: AnnouncedFigure, at place: Int) -> [Candidate] {
    guard let plain = consistency(of: place, [:]).plain, plain != figure.printed,
      let part = tree[place].children.first(where: { announced($0)?.printed == figure.printed })
    else { return [] }
    return [Candidate(place: place, figure: figure, slip: .part(part), meant: figure.read(as: plain))]
  }

  private func otherScale(of figure: AnnouncedFigure, at place: Int) -> [Candidate] {
    guard tree[place].parent == 0 else { return [] }
    let meant = figure.read(as: figure.printed, on: figure.basis == .score ? .contribution : .score)
    guard meant.printed <= maximum(of: meant, at: place) else { return [] }
    return [Candidate(place: place, figure: figure, slip: .otherScale, meant: meant)]
  }

  /// Any two of a measure and its parts, and the measure and one beside it, which a total of equal weights cannot tell.
  private func exchanges(in row: [Int], of whole: Int) -> [Candidate] {
    let siblings = (tree[whole].parent.map { tree[$0].children } ?? []).filter { $0 != whole }
    let pairs =
      row.indices.flatMap { first in row[(first + 1)...].map { (row[first], $0) } }
      + siblings.map { (min($0, whole), max($0, whole)) }
    return pairs.compactMap { place, other in
      guard let figure = announced(place), let twin = announced(other), twin.printed != figure.printed,
        twin.printed <= maximum(of: figure, at: place), figure.printed <= maximum(of: twin, at: other)
      else { return nil }
      return Candidate(
        place: place, figure: figure, slip: .exchanged(with: other, meant: figure.printed),
        meant: figure.read(as: twin.printed))
    }
  }

  private func maximum(of figure: AnnouncedFigure, at place: Int) -> Quantity {
    figure.basis == .score ? .hundred : tree[place].weight.applied(to: .hundred)
  }
}

extension ConsistencyVerdict {
  /// Whether rounding leaves the figure and its parts side by side.
  fileprivate var isPossible: Bool {
    switch self {
    case .equal, .feasible, .notComparable: true
    case .truncated, .impossible: false
    }
  }
}

extension Scorecard {
  /// What may have been miscopied where an announcement contradicts its own arithmetic, the most specific first.
  ///
  /// Both readings are looked at: the office's figures with the unit's where they are lacking, and the unit's alone.
  package var miscopies: [Miscopy] {
    // Of nearly every unit nothing does.
    guard isContradicted else { return [] }
    let tree = methodology.tree
    let stated = { (place: Int) in submission.stated[tree[place].code] }
    let readings: [(announced: (Int) -> AnnouncedFigure?, consistency: KeyPath<MeasureFigure, Consistency>)] =
      [(announced, \.parts)] + (submission.official.isEmpty ? [] : [(stated, \.statedParts)])
    // An item has no parts that it could contradict.
    let figures = tree.measures.indices.filter { !tree[$0].isItem }.map { (place: $0, figure: figure(of: $0)) }
    return readings.flatMap { announced, consistency -> [Miscopy] in
      let search = MiscopySearch(methodology: methodology, announced: announced)
      return figures.filter { $0.figure[keyPath: consistency].verdict == .impossible }
        .flatMap { search.slips(at: $0.place) }
    }
    .uniqued
  }
}
