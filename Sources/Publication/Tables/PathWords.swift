import Assessment
import Findings
import Judging
import Tabular

/// What a unit lacks for its aims and where it has most to gain, in the words of pages and letters.
struct PathWords {
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

  /// A sentence an aim: what the total lacks, and the measure that reaches the aim with the least gain.
  var sentences: [Bilingual] { aims.compactMap(sentence) }

  private func sentence(_ steps: [PathStep]) -> Bilingual? {
    guard let total = steps.first else { return nil }
    let gap =
      total.gain > .zero
      ? Bilingual("คะแนนรวมขาดอีก \(print(total.gain))", "the total lacks \(print(total.gain))")
      : Bilingual("คะแนนรวมถึงแล้ว", "the total reaches it")
    let parts = [gap] + total.notes + [lever(steps.dropFirst())].compactMap(\.self)
    return Bilingual(
      "\(name(of: total.aim).thai): \(parts.map(\.thai).joined(separator: " "))",
      "\(name(of: total.aim).english): \(parts.map(\.english).joined(separator: ", "))")
  }

  /// The measure that suffices alone with the least gain, the first in the tree among equals.
  private func lever(_ steps: ArraySlice<PathStep>) -> Bilingual? {
    guard let gain = steps.map(\.gain).min(), let step = steps.first(where: { $0.gain == gain }),
      let needed = step.needed
    else { return nil }
    let items = step.items.map {
      Bilingual(" คือแก้ไขข้อที่ได้ 0 คะแนน \($0) ข้อ", " by putting \($0) items at 0 right")
    }
    return Bilingual(
      "หากเพิ่มเพียงตัววัดเดียว เพิ่มน้อยที่สุดที่ \(step.measure) คือ \(print(gain)) เป็น \(print(needed))\(items?.thai ?? "")",
      "the least gain of one measure alone is \(print(gain)) of \(step.measure), up to \(print(needed))\(items?.english ?? "")"
    )
  }

  /// "ระดับผ่านดีเยี่ยม (AA) และค่าเป้าหมาย 95.00 คะแนน".
  private func name(of aim: Aim) -> Bilingual {
    let target = aim.isTarget ? Bilingual("ค่าเป้าหมาย", "the target") : nil
    let names = [level(of: aim), target].compactMap(\.self)
    let minimum = aim.minimumInstrument.map { minimum in
      Bilingual(" และทุกเครื่องมือตั้งแต่ \(print(minimum))", ", each instrument \(print(minimum))")
    }
    let total = print(aim.minimumTotal)
    return Bilingual(
      "\(names.map(\.thai).joined(separator: "และ")) (คะแนนรวมตั้งแต่ \(total)\(minimum?.thai ?? ""))",
      "\(names.map(\.english).joined(separator: " and ")) (total \(total)\(minimum?.english ?? ""))")
  }

  private func level(of aim: Aim) -> Bilingual? {
    let methodology = card.methodology
    guard let name = aim.level, let level = methodology.schemeInForce.level(named: name) else {
      return aim.otherLevel.map { Bilingual("ระดับ \($0)", "level \($0)") }
    }
    let other = aim.otherLevel.map { " (\($0))" } ?? ""
    return Bilingual("ระดับ\(level.nameThai)\(other)", "level \(level.nameEnglish)\(other)")
  }

  private func print(_ quantity: Quantity) -> String { Numeral(quantity, decimals: card.decimals).description }
}

/// An item of a unit with what it can still add to the total.
struct ItemPotential {
  let measure: Measure
  /// In points of the total, above 0, with one decimal more than scores have.
  let potential: Numeral
}

extension Scorecard {
  /// How many items are named.
  private static let mostItems = 5

  /// The items that can add most to the total, at most five; among equals in the tree's order.
  var itemsOfMostPotential: [ItemPotential] {
    let items = methodology.tree.items(under: 0)
      .compactMap { item in potential(at: item).map { (item: item, potential: $0) } }
      .filter { $0.potential > .zero }
      .sorted { left, right in
        left.potential == right.potential ? left.item < right.item : left.potential > right.potential
      }
    return items.prefix(Self.mostItems).map { item, potential in
      ItemPotential(
        measure: methodology.tree[item], potential: Numeral(potential, decimals: decimals + 1))
    }
  }

  /// The items at 0 of the instruments that nobody answers, which are checked by an assessor: by instrument, in the
  /// tree's order.
  var checkedItemsAtZero: [(instrument: Measure, items: [Measure])] {
    let tree = methodology.tree
    return tree.instruments.filter { ExtractTable(instrument: tree[$0].code)?.isSurvey != true }
      .map { instrument in
        (tree[instrument], tree.items(under: instrument).filter { published(at: $0) == .zero }.map { tree[$0] })
      }
      .filter { !$0.items.isEmpty }
  }
}
