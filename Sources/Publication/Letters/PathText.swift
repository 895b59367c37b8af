import Assessment
import Findings
import Judging
import Tabular

/// The words of pages and letters for the points that a unit lacks for its aims, and for its largest gains.
struct PathText {
  private let card: Scorecard
  /// The steps by aim, the total first.
  private let aims: [[PathStep]]

  /// - Parameters:
  ///   - standing: The unit.
  ///   - steps: Its rows of `paths`.
  init(of standing: Standing, _ steps: [PathStep]) {
    card = standing.scorecard
    aims = steps.map(\.number).uniqued.map { number in steps.filter { $0.number == number } }
  }

  /// A sentence for each aim: the points that the total lacks, and the measure that reaches it with the least gain.
  var sentences: [Bilingual] { aims.compactMap(sentence) }

  private func sentence(_ steps: [PathStep]) -> Bilingual? {
    guard let total = steps.first else { return nil }
    let gap =
      total.gain > .zero
      ? Bilingual("คะแนนรวมขาดอีก \(formatted(total.gain)) คะแนน", "the total needs \(formatted(total.gain)) more")
      : Bilingual("คะแนนรวมถึงเกณฑ์แล้ว แต่", "the total reaches the minimum")
    let parts = [gap] + total.notes + [lever(steps.dropFirst())].compactMap(\.self)
    return Bilingual(
      "\(name(of: total.aim).thai): \(parts.map(\.thai).joined(separator: " "))",
      "\(name(of: total.aim).english): \(parts.map(\.english).joined(separator: "; "))")
  }

  /// The measure that reaches the aim alone with the least gain; the first in the tree among equals.
  private func lever(_ steps: ArraySlice<PathStep>) -> Bilingual? {
    guard let gain = steps.map(\.gain).min(), let step = steps.first(where: { $0.gain == gain }),
      let needed = step.needed
    else { return nil }
    let items = step.items.map {
      Bilingual(" โดยแก้ไขข้อที่ได้ 0 คะแนน \($0) ข้อ", ", by correcting items at 0: \($0)")
    }
    let (code, more, goal) = (step.measure, formatted(gain), formatted(needed))
    return Bilingual(
      "หากปรับปรุงเพียงตัววัดเดียว ตัววัดที่ต้องเพิ่มน้อยที่สุดคือ \(code) เพิ่ม \(more) คะแนน (เป็น \(goal))\(items?.thai ?? "")",
      "if one measure alone improves, \(code) needs the least: \(more) points, up to \(goal)\(items?.english ?? "")")
  }

  /// The name of an aim, such as "ระดับผ่านดีเยี่ยม (AA) และค่าเป้าหมาย (คะแนนรวมตั้งแต่ 95.00)".
  private func name(of aim: Aim) -> Bilingual {
    let target = aim.isTarget ? Bilingual("ค่าเป้าหมาย", "the target") : nil
    let names = [level(of: aim), target].compactMap(\.self)
    let (thai, english) = (names.map(\.thai).joined(separator: " และ"), names.map(\.english).joined(separator: " and "))
    let minima = minima(of: aim)
    return Bilingual("\(thai) (\(minima.thai))", "\(english) (\(minima.english))")
  }

  private func minima(of aim: Aim) -> Bilingual {
    let total = formatted(aim.minimumTotal)
    guard let minimum = aim.minimumInstrument.map(formatted) else {
      return Bilingual("คะแนนรวมตั้งแต่ \(total)", "total \(total)")
    }
    guard minimum != total else {
      return Bilingual("คะแนนรวมและทุกเครื่องมือตั้งแต่ \(total)", "total and each instrument \(total)")
    }
    return Bilingual(
      "คะแนนรวมตั้งแต่ \(total) และทุกเครื่องมือตั้งแต่ \(minimum)", "total \(total), each instrument \(minimum)")
  }

  private func level(of aim: Aim) -> Bilingual? {
    let methodology = card.methodology
    guard let name = aim.level, let level = methodology.schemeInForce.level(named: name) else {
      return aim.otherLevel.map { Bilingual("ระดับ \($0)", "level \($0)") }
    }
    let other = aim.otherLevel.map { " (\($0))" } ?? ""
    return Bilingual("ระดับ\(level.nameThai)\(other)", "level \(level.nameEnglish)\(other)")
  }

  private func formatted(_ quantity: Quantity) -> String { Numeral(quantity, decimals: card.decimals).description }
}

/// An item of a unit with the points that it can still add to the total.
struct ItemPotential {
  let measure: Measure
  /// The points of the total, above 0, with one decimal more than scores have.
  let potential: Numeral
}

extension Scorecard {
  /// The maximum number of items that are named.
  private static let mostItems = 5

  /// The items that can add most to the total, at most five; equal items are in the order of the tree.
  var itemsOfMostPotential: [ItemPotential] {
    var items: [(item: Int, potential: Quantity)] = methodology.tree.items(under: 0)
      .compactMap { item in
        let potential = potential(at: item) ?? .zero
        return potential > .zero ? (item, potential) : nil
      }
    items.sort { left, right in
      left.potential == right.potential ? left.item < right.item : left.potential > right.potential
    }
    return items.prefix(Self.mostItems).map { item, potential in
      ItemPotential(
        measure: methodology.tree[item], potential: Numeral(potential, decimals: decimals + 1))
    }
  }

  /// The items at 0 of the instruments that an assessor checks, without respondents; by instrument, in the order of
  /// the tree.
  var checkedItemsAtZero: [(instrument: Measure, items: [Measure])] {
    let tree = methodology.tree
    let checked = tree.instruments.filter { ExtractTable(instrument: tree[$0].code)?.isSurvey != true }
    let groups: [(instrument: Measure, items: [Measure])] = checked.map { instrument in
      let items = tree.items(under: instrument).filter { published(at: $0) == .zero }
      return (tree[instrument], items.map { tree[$0] })
    }
    return groups.filter { !$0.items.isEmpty }
  }
}
