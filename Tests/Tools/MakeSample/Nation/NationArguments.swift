/// The arguments of `make-sample nation`.
package struct NationArguments {
  package private(set) var plan = NationPlan()
  /// The folder that the nation is written to.
  package private(set) var out = ""
  /// The data folder whose plan, calendar, schemas and methodologies are used.
  package private(set) var data = "data"

  package static let usage =
    "make-sample nation --out DIR [--data data] [--units 8325] [--staff N] [--people N] [--seed 1] [--dirty 1] "
    + "[--layout folders|files]"

  /// Nil if the arguments are invalid.
  package init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), take(value, as: name) else { return nil }
    }
    guard !out.isEmpty, plan.responses.allSatisfy({ $0 >= NationPlan.fewest * plan.units }) else { return nil }
  }

  private mutating func take(_ value: String, as name: String) -> Bool {
    let number = Int(value)
    switch name {
    case "--out": out = value
    case "--data": data = value
    case "--units": plan.units = number ?? 0
    case "--staff": plan.staff = number
    case "--people": plan.people = number
    case "--seed": plan.seed = number ?? 0
    case "--dirty": plan.dirty = number ?? -1
    case "--layout":
      guard let layout = NationPlan.Layout(rawValue: value) else { return false }
      plan.layout = layout
      return true
    default: return false
    }
    let isNumber = name == "--out" || name == "--data" ? !value.isEmpty : number.map { $0 <= 10_000_000 } ?? false
    return isNumber && NationPlan.units.contains(plan.units) && (0...100).contains(plan.dirty)
  }
}
