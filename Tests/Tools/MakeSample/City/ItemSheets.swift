/// The results of the web-site check, item by item, as the units received them; twice for units that appealed.
import Assessment

struct ItemSheets {
  let season: SampleSeason

  /// The district whose file was received in two copies.
  private static let copied = "5020"

  var deliveries: [SampleDelivery] {
    season.units.flatMap { unit -> [SampleDelivery] in
      let code = unit.code.text
      let form = Habits.form(of: unit.unit)
      let send = { (check: DisclosureCheck, day: String, name: String) in
        SampleDelivery(sheet(of: unit, check), in: form, from: code, on: day, name: name)
      }
      let june = Habits.day(of: unit.unit, for: "oit", among: Habits.june)
      if StatedScoreSheets.appealed.contains(code) {
        let after = Habits.day(of: unit.unit, for: "oit appeal", among: ["2023-08-22", "2023-08-24", "2023-08-29"])
        return [send(Self.beforeAppeal(of: unit), june, "oit.csv"), send(unit.check, after, "oit.csv")]
      }
      let day = Habits.day(
        of: unit.unit, for: "oit", among: Habits.june + Habits.july + Habits.september.prefix(8))
      return [send(unit.check, unit.unit.edition == .bangkok ? day : june, "oit.csv")]
        + (code == Self.copied ? [send(unit.check, day, "oit-copy.csv")] : [])
    }
  }

  /// The check before the appeal, when one or two more items had failed.
  static func beforeAppeal(of unit: SampleUnit) -> DisclosureCheck {
    var random = SplitMix64("appealed items", unit.code.text)
    guard let disclosure = unit.tree.instruments.last else { return unit.check }
    return unit.check.beforeAppeal(failing: random.pick(1...2), under: disclosure, in: unit.tree, &random)
  }

  private func sheet(of unit: SampleUnit, _ check: DisclosureCheck) -> Sheet {
    let hasAddresses = (Int(unit.code.text) ?? 0).isMultiple(of: 2)
    let items = unit.tree.instruments.last.map(unit.tree.items(under:)) ?? []
    return Sheet(
      "oit", of: unit.unit, columns: ["item", "score"] + (hasAddresses ? ["url"] : []),
      rows: items.compactMap { index in
        check.score(of: index).map { score in
          let item = unit.tree[index].code.text
          let isDisclosed = score > .zero
          let address = isDisclosed ? "https://\(unit.code).example.org/ita\(season.year)/\(item)" : ""
          return [.text(Self.written(item, by: unit.code.text)), .number(String(score.coefficient(decimals: 0)))]
            + (hasAddresses ? [.text(address)] : [])
        }
      })
  }

  /// The code of an item as the unit writes it: people write o1 in more than one way.
  private static func written(_ item: String, by unit: String) -> String {
    switch unit {
    case "5013": item.uppercased()
    case "5034": "0" + item.dropFirst()
    default: item
    }
  }
}
