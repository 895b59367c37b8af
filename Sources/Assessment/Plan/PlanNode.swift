/// A node of the city plan: a dimension, a sub-dimension, a goal or a strategy.
package struct PlanNode: Sendable {
  package let code: Code<PlanNode>
  package let parent: Code<PlanNode>?
  package let kind: String
  package let nameThai: String
  package let nameEnglish: String

  package init(
    code: Code<PlanNode>, parent: Code<PlanNode>?, kind: String, nameThai: String, nameEnglish: String
  ) {
    self.code = code
    self.parent = parent
    self.kind = kind
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
  }
}
