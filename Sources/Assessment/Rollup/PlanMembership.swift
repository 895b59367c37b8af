/// A KPI or a project at a node of the plan.
package struct PlanMembership: Sendable {
  package let node: Code<PlanNode>
  /// Whether the member is at the node in every reading of its links; otherwise it is only possible there.
  package let isCertain: Bool
  package let unit: Code<Unit>
  package let subject: PlanMember.Subject
  package let code: String
  /// The source of the KPI, or of the project's latest round.
  package let source: Source?
}

/// The members at all nodes of a plan, each made on demand: a nation has tens of thousands.
package struct PlanMemberships: RandomAccessCollection, Sendable {
  private let nodes: [PlanNode]
  private let standings: [Standing]
  private var all: [PlacedMember] = []

  /// The position of a member, in 16 bytes.
  private struct PlacedMember {
    let node: Int32
    let standing: Int32
    /// The index among the KPIs or the projects of the unit.
    let member: Int32
    let subject: PlanMember.Subject
    let isCertain: Bool
  }

  /// Makes an empty collection with capacity for `count` members.
  init(of plan: CityPlan, standings: [Standing], count: Int) {
    nodes = plan.nodes
    self.standings = standings
    all.reserveCapacity(count)
  }

  /// Appends a member; `node` is an index in the plan, and `standing` one in the standings.
  mutating func append(_ member: PlanMember, at node: Int, standing: Int32, isCertain: Bool) {
    all.append(
      PlacedMember(
        node: Int32(truncatingIfNeeded: node), standing: standing, member: Int32(truncatingIfNeeded: member.place),
        subject: member.subject, isCertain: isCertain))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { all.count }

  package subscript(index: Int) -> PlanMembership {
    let place = all[index]
    let submission = standings[Int(place.standing)].scorecard.submission
    let member = Int(place.member)
    let (code, source): (String, Source?) =
      switch place.subject {
      case .kpi: (submission.kpis[member].code.text, submission.kpis[member].source)
      case .project: (submission.projects[member].code.text, submission.projects[member].latestSource)
      }
    return PlanMembership(
      node: nodes[Int(place.node)].code, isCertain: place.isCertain, unit: submission.unit.code,
      subject: place.subject, code: code, source: source)
  }
}
