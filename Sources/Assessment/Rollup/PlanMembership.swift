/// A KPI or a project at a node of the plan.
package struct PlanMembership: Sendable {
  package let node: Code<PlanNode>
  /// Whether it lies there in every reading of its links; else it is only possible.
  package let isCertain: Bool
  package let unit: Code<Unit>
  package let subject: PlanMember.Subject
  package let code: String
  /// Of a project that of its latest round, which every member has.
  package let source: Source?
}

/// The members at all nodes of a plan, each made when it is asked for: a nation has tens of thousands.
package struct PlanMemberships: RandomAccessCollection, Sendable {
  private let nodes: [PlanNode]
  private let standings: [Standing]
  private var all: [PlacedMember] = []

  /// Where a member stands, in two words.
  private struct PlacedMember {
    let node: Int32
    let standing: Int32
    /// Among the KPIs or the projects of its unit.
    let member: Int32
    let subject: PlanMember.Subject
    let isCertain: Bool
  }

  /// None yet, with room for so many.
  init(of plan: CityPlan, standings: [Standing], count: Int) {
    nodes = plan.nodes
    self.standings = standings
    all.reserveCapacity(count)
  }

  /// `node`, `standing`: their places in the plan and among the standings.
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
