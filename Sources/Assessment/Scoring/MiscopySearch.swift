/// Finds the slips whose correction removes a contradiction in an announcement, by trying every possible slip.
struct MiscopySearch {
  let methodology: Methodology
  /// Returns the announced figure for an index in the tree; the caller decides between official and stated figures.
  let announced: (Int) -> AnnouncedFigure?

  private var tree: MeasureTree { methodology.tree }
  private var decimals: Int { methodology.settings.decimals }

  /// A possible correction of a figure.
  private struct Candidate {
    let index: Int
    let figure: AnnouncedFigure
    let slip: Miscopy.Slip
    let meant: AnnouncedFigure
  }

  /// Returns the slips whose correction makes a measure consistent with its parts, the most specific first.
  ///
  /// There are none if the measure is consistent as it is, or if a part is missing.
  func slips(at whole: Int) -> [Miscopy] {
    guard consistency(of: whole, [:]).verdict == .impossible else { return [] }
    let row = [whole] + tree[whole].children
    let found = row.flatMap(candidates) + exchanges(in: row, of: whole)
    return found.compactMap { miscopy($0, whole: whole) }.sorted(by: Miscopy.precedes).uniqued
  }

  private func miscopy(_ candidate: Candidate, whole: Int) -> Miscopy? {
    var changes = [candidate.index: candidate.meant]
    if case .exchanged(let other, let meant) = candidate.slip {
      changes[other] = announced(other)?.read(as: meant)
    }
    let after = consistency(of: whole, changes)
    guard after.verdict.isPossible, let plain = after.plain, let total = changes[whole] ?? announced(whole) else {
      return nil
    }
    // Reject a correction that makes another measure inconsistent.
    let touched = changes.keys.flatMap { [$0] + (tree[$0].parent.map { [$0] } ?? []) }.uniqued
    let isKept = touched.allSatisfy {
      consistency(of: $0, changes).verdict.isPossible || !consistency(of: $0, [:]).verdict.isPossible
    }
    guard isKept else { return nil }
    return Miscopy(
      index: candidate.index, figure: candidate.figure, slip: candidate.slip, meant: candidate.meant, whole: whole,
      total: total.value, plain: plain)
  }

  private func consistency(of index: Int, _ changes: [Int: AnnouncedFigure]) -> Consistency {
    Consistency(of: index, in: methodology) { changes[$0] ?? announced($0) }
  }
}

extension MiscopySearch {
  private func candidates(at index: Int) -> [Candidate] {
    guard let figure = announced(index) else { return [] }
    let others = part(for: figure, at: index) + otherScale(of: figure, at: index)
    guard let digits = DecimalDigits(of: figure.value, decimals: decimals) else { return others }
    let slips: [(Miscopy.Slip, [Quantity])] = [
      (.pointMoved, digits.shifted), (.digitsSwapped, digits.swapped), (.digitDoubled, digits.withoutDouble),
      (.digitLost, digits.withLost),
    ]
    return others
      + slips.flatMap { slip, meant in
        meant.filter { $0 != figure.value && $0 <= maximum(of: figure, at: index) }
          .map { Candidate(index: index, figure: figure, slip: slip, meant: figure.read(as: $0)) }
      }
  }

  /// Returns the figure that the parts give, if the announced figure repeats that of one part.
  private func part(for figure: AnnouncedFigure, at index: Int) -> [Candidate] {
    guard let plain = consistency(of: index, [:]).plain, plain != figure.value,
      let part = tree[index].children.first(where: { announced($0)?.value == figure.value })
    else { return [] }
    return [Candidate(index: index, figure: figure, slip: .part(part), meant: figure.read(as: plain))]
  }

  private func otherScale(of figure: AnnouncedFigure, at index: Int) -> [Candidate] {
    guard tree[index].parent == 0 else { return [] }
    let meant = figure.read(as: figure.value, on: figure.basis == .score ? .contribution : .score)
    guard meant.value <= maximum(of: meant, at: index) else { return [] }
    return [Candidate(index: index, figure: figure, slip: .otherScale, meant: meant)]
  }

  /// Returns the exchanges of any two of a measure and its parts, and of the measure and one of its siblings.
  ///
  /// With equal weights the total does not reveal that two siblings were exchanged.
  private func exchanges(in row: [Int], of whole: Int) -> [Candidate] {
    let siblings = (tree[whole].parent.map { tree[$0].children } ?? []).filter { $0 != whole }
    let pairs =
      row.indices.flatMap { first in row[(first + 1)...].map { (row[first], $0) } }
      + siblings.map { (min($0, whole), max($0, whole)) }
    return pairs.compactMap { index, other in
      guard let figure = announced(index), let counterpart = announced(other), counterpart.value != figure.value,
        counterpart.value <= maximum(of: figure, at: index), figure.value <= maximum(of: counterpart, at: other)
      else { return nil }
      return Candidate(
        index: index, figure: figure, slip: .exchanged(with: other, meant: figure.value),
        meant: figure.read(as: counterpart.value))
    }
  }

  private func maximum(of figure: AnnouncedFigure, at index: Int) -> Quantity {
    figure.basis == .score ? .hundred : tree[index].weight.applied(to: .hundred)
  }
}

extension ConsistencyVerdict {
  /// Whether the figure and its parts are consistent up to rounding.
  fileprivate var isPossible: Bool {
    switch self {
    case .equal, .feasible, .notComparable: true
    case .truncated, .impossible: false
    }
  }
}

extension Scorecard {
  /// The possible slips in announcements that contradict their own arithmetic, the most specific first.
  ///
  /// The search covers the office's figures with the unit's where they are missing, and the unit's figures alone.
  package var miscopies: [Miscopy] {
    // Nearly all announcements are consistent: return early.
    guard isContradicted else { return [] }
    let tree = methodology.tree
    let stated = { (index: Int) in submission.stated[tree[index].code] }
    let readings: [(announced: (Int) -> AnnouncedFigure?, consistency: KeyPath<MeasureFigure, Consistency>)] =
      [(announced, \.parts)] + (submission.official.isEmpty ? [] : [(stated, \.statedParts)])
    // Leave out items: they have no parts that they could contradict.
    let figures = tree.measures.indices.filter { !tree[$0].isItem }.map { (index: $0, figure: figure(of: $0)) }
    return readings.flatMap { announced, consistency -> [Miscopy] in
      let search = MiscopySearch(methodology: methodology, announced: announced)
      return figures.filter { $0.figure[keyPath: consistency].verdict == .impossible }
        .flatMap { search.slips(at: $0.index) }
    }
    .uniqued
  }
}
