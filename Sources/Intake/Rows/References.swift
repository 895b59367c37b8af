package import Assessment
import Findings
package import Office
import Tabular

/// The units, measures and plan nodes that cells refer to, in all spellings of their codes.
///
/// One object is shared by all files, since every reader of rows holds it.
package final class References: ReferenceResolver, Sendable {
  let registry: UnitRegistry
  let plan: CityPlan
  /// The measures above the items, in the order of the trees.
  ///
  /// If two codes differ only in letter case (the indicator I4 and the question i4), this is the one nearer the root,
  /// for which scores are announced.
  let scored: [Code<Measure>]
  /// The items, kept apart from the measures above them: the indicator I1 and the item i1 differ only in letter case.
  private let items: [FoldedKey: Code<Measure>]
  private let aboveItems: [FoldedKey: Code<Measure>]
  private let all: Set<Code<Measure>>
  /// Finds the unit of another year that a text names; returns nil for any other text.
  private let outOfForce: @Sendable (String) -> UnitOutOfForce?

  package init(
    registry: UnitRegistry, plan: CityPlan, methodologies: [Methodology],
    outOfForce: @escaping @Sendable (String) -> UnitOutOfForce? = { _ in nil }
  ) {
    self.outOfForce = outOfForce
    self.registry = registry
    self.plan = plan
    let measures = methodologies.flatMap(\.tree.measures)
    let above = measures.filter { $0.scale == nil }
    items = Self.byKey(measures.filter { $0.scale != nil })
    aboveItems = Self.byKey(above)
    scored = above.map(\.code).filter { [aboveItems] in aboveItems[FoldedKey($0.text)] == $0 }.uniqued
    all = Set(measures.map(\.code))
  }

  private static func byKey(_ measures: [Measure]) -> [FoldedKey: Code<Measure>] {
    Dictionary(measures.map { (FoldedKey($0.code.text), $0) }) { $0.depth <= $1.depth ? $0 : $1 }
      .mapValues(\.code)
  }

  func resolve(_ text: String, in resource: String, field: Field) -> ReferenceResult {
    switch resource {
    case "units": unit(text)
    case "measures":
      (field.name == "item" ? item(text) : aboveItems[FoldedKey(text)]).map { .key($0.text) }
        ?? .problem(problem(field.name == "item" && items.isEmpty ? .anyItem : .measure))
    case "strategy": planNodes(text, field)
    case _: .notChecked
    }
  }

  func unit(_ text: String) -> ReferenceResult {
    switch registry.match(text) {
    case .unit(let unit):
      text.withoutZeroFraction == nil ? .key(unit.code.text) : .repaired(unit.code.text)
    case .geocode(let unit):
      .problem(problem(.geocode, ["code": unit.code.text, "unit": unit.nameThai, "unit_en": unit.nameEnglish]))
    case .unknown: .problem(outOfForce(text).map { problem(.closed, $0.detail) } ?? problem(.unit))
    }
  }

  /// An item by its code, even with 0 in place of the letter o or before the number: 01, O1 and o01 are o1.
  private func item(_ text: String) -> Code<Measure>? {
    let key = FoldedKey(text)
    if let code = items[key] { return code }
    let lettered = key.folding.hasPrefix("0") ? FoldedKey("o" + key.folding.dropFirst()) : key
    return items[lettered] ?? lettered.withoutLeadingZeros.flatMap { items[$0] }
  }

  /// A measure by the code that a user typed.
  ///
  /// The exact code is tried first, then in any letter case the measures with announced scores, and then the items.
  package func measure(_ text: String) -> Code<Measure>? {
    all.contains(Code(text)) ? Code(text) : aboveItems[FoldedKey(text)] ?? item(text)
  }

  /// A goal or strategy by its code in Thai or Arabic digits, with or without its title.
  ///
  /// Several codes in one cell are all kept as doubtful, even those that the plan lacks: any of them may be meant.
  private func planNodes(_ text: String, _ field: Field) -> ReferenceResult {
    let codes: [String]
    switch PlanCodes.read(text, of: plan) {
    case .none: return .problem(problem(.planNode))
    case .malformed: return .problem(problem(.planCode))
    case .codes(let read): codes = read
    }
    let known = codes.compactMap { plan[Code($0)] }
    guard let first = known.first else { return .problem(problem(.planNode)) }
    guard codes.count == 1 else {
      return .doubtful(codes, problem(.planNodes, ["codes": codes.joined(separator: ", ")]))
    }
    guard let expected = PlanKind(rawValue: field.name), PlanKind(rawValue: first.kind) != expected else {
      return .key(first.code.text)
    }
    let (kind, other) = (PlanKind.text(first.kind), expected.text)
    return .doubtful(
      [first.code.text],
      problem(
        .planKind,
        ["kind": kind.thai, "kind_en": kind.english, "expected": other.thai, "expected_en": other.english]))
  }

  private func problem(_ fault: ReferenceFault, _ detail: [String: String] = [:]) -> ReferenceProblem {
    ReferenceProblem(code: fault.rawValue, detail: detail)
  }
}
