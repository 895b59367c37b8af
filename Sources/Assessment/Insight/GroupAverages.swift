/// The averages of the ranked units of a group, which can contradict each other.
package struct GroupAverages: Hashable, Sendable {
  /// One ranked unit of the group.
  package struct Member: Sendable {
    /// The published total.
    package let total: Quantity
    /// Whether the total reaches the target of the unit's edition.
    package let isAtTarget: Bool
    /// Number of responses to all surveys.
    package let responses: Int

    package init(total: Quantity, isAtTarget: Bool, responses: Int) {
      self.total = total
      self.isAtTarget = isAtTarget
      self.responses = responses
    }
  }

  /// The mean of the totals, unrounded; nil without members.
  package let mean: Quantity?
  /// The share of members at their target in percent, unrounded; nil without members.
  package let shareAtTarget: Quantity?
  /// Number of responses to all surveys of all members.
  package let responses: Int
  /// Σ total x responses / Σ responses, unrounded; nil without members, and if one has no response.
  package let weightedMean: Quantity?

  package init(of members: [Member]) {
    mean = members.map(\.total).mean
    shareAtTarget = Quantity.percent(members.count(where: \.isAtTarget), of: members.count)
    responses = members.reduce(0) { $0 + $1.responses }
    let weighted = members.reduce(.zero) { $0 + $1.total * $1.responses }
    weightedMean = members.isEmpty || members.contains { $0.responses == 0 } ? nil : weighted / responses
  }

  /// Whether the averages disagree about the target: the mean, the weighted mean, and half of the members reach it or
  /// not.
  ///
  /// An unknown average is left out.
  ///
  /// - Parameters:
  ///   - target: The target of the row's first unit.
  ///   - decimals: Decimals of published scores; the averages are compared as published.
  /// - Returns: False for a group without members.
  package func disagree(target: Quantity, decimals: Int) -> Bool {
    let averages = [mean, weightedMean].compactMap { $0.map { $0.rounded(to: decimals) >= target } }
    let verdicts = averages + (shareAtTarget.map { [$0 >= Quantity(50)] } ?? [])
    return Set(verdicts).count > 1
  }
}
