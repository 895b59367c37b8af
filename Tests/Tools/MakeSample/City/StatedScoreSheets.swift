/// The scores that the units state for themselves: some before the announcement, some twice because of an appeal.
import Assessment

struct StatedScoreSheets {
  let season: SampleSeason

  /// Districts that appealed against the check of their web site; `ItemSheets` has the changed items.
  static let appealed = ["5006", "5022", "5043"]
  /// Other districts that stated preliminary scores in August.
  private static let early = ["5002", "5011", "5016", "5032", "5040", "5047"]
  private static let withIndicators = ["0000", "5001", "5014", "5018", "5025", "5030", "5034", "5049"]
  private static let wide = ["5005", "5009", "5013", "5021", "5027", "5037", "5048"]

  var deliveries: [SampleDelivery] {
    let slips = self.slips
    return season.units.flatMap { unit -> [SampleDelivery] in
      let form = Habits.form(of: unit.unit)
      return sheets(of: unit, slips: slips).map { SampleDelivery($1, in: form, from: unit.code.text, on: $0) }
    }
  }

  private func sheets(of unit: SampleUnit, slips: Slips) -> [(day: String, sheet: Sheet)] {
    let september = Habits.day(of: unit.unit, for: "scores", among: Habits.september)
    switch unit.code.text {
    case "0000": return [("2023-08-11", long(unit, unit.official, stage: "announced"))]
    case "5026": return [("2023-09-29", long(unit, unit.official, stage: "announced"))]
    case "5028": return [(september, contributions(of: unit))]
    case "5030": return [("2023-09-06", long(unit, unit.official))]
    case let code where Self.appealed.contains(code): return appeal(of: unit)
    case let code where Self.early.contains(code):
      return [
        (
          Habits.day(of: unit.unit, for: "scores", among: Habits.august),
          long(unit, unit.official, stage: "preliminary")
        )
      ]
    case let code where Self.wide.contains(code): return [(september, wide(unit))]
    case slips.level.text: return [(september, long(unit, unit.official, level: "AA"))]
    case slips.rounding.text:
      var figures = unit.official
      figures[unit.tree[0].code] = roundedOnce(unit)
      return [(september, long(unit, figures))]
    default: return [(september, long(unit, unit.official))]
    }
  }

  private func appeal(of unit: SampleUnit) -> [(day: String, sheet: Sheet)] {
    var random = SplitMix64("appeal", unit.code.text)
    let before = ItemSheets.beforeAppeal(of: unit)
    let items = before.failed.subtracting(unit.check.failed).sorted().map { unit.tree[$0].code.text }
    return [
      (random.pick(Habits.august, else: ""), long(unit, unit.figures(with: before), stage: "preliminary")),
      (
        random.pick(Array(Habits.september.prefix(8)), else: ""),
        long(
          unit, unit.official, stage: "after appeal",
          reference: "บันทึกแจ้งผลการอุทธรณ์ (ตัวอย่าง) ที่ \(random.pick(11...89))/2566",
          reason: "ผลการอุทธรณ์แบบตรวจ OIT ข้อ \(items.joined(separator: ", ")) ได้รับคะแนนเพิ่ม")
      ),
    ]
  }
}

extension StatedScoreSheets {
  private func long(
    _ unit: SampleUnit, _ figures: [Code<Measure>: Quantity], stage: String? = nil, level: String? = nil,
    reference: String? = nil, reason: String? = nil
  ) -> Sheet {
    let tree = unit.tree
    let main = [tree[0].code] + tree.instruments.map { tree[$0].code }
    let isLong = Self.withIndicators.contains(unit.code.text) || unit.unit.edition != .bangkok
    let measures = isLong ? SampleUnit.announced(in: tree) : main
    let level = level ?? AnnouncementSheets.level(figures, in: unit.methodology.otherScheme, of: tree)
    let isAppeal = reference != nil
    let columns =
      ["measure", "score", "level"] + (stage == nil ? [] : ["stage"]) + (isAppeal ? ["reference", "reason"] : [])
    return Sheet(
      "scores", of: unit.unit, columns: columns,
      rows: measures.compactMap { code in
        figures[code].map { figure in
          let isTotal = code == tree[0].code
          let cells: [SheetCell] = [
            .text(code.text), .number(figure.print), isTotal ? level.map { .text($0) } ?? .empty : .empty,
          ]
          return cells + (stage.map { [.text($0)] } ?? [])
            + (isAppeal ? [.text(reference ?? ""), .text(reason ?? "")] : [])
        }
      })
  }

  /// A table with one column for each measure, as offices lay it out for print.
  private func wide(_ unit: SampleUnit) -> Sheet {
    let codes = unit.tree.instruments.map { unit.tree[$0].code } + [unit.tree[0].code]
    let level = AnnouncementSheets.level(unit.official, in: unit.methodology.otherScheme, of: unit.tree)
    return Sheet(
      "scores", of: unit.unit, columns: codes.map(\.text) + ["level"],
      rows: [codes.map { .number(unit.official[$0]?.print ?? "") } + [level.map { .text($0) } ?? .empty]])
  }

  /// Contributions under the heading of scores, as this district really publishes them.
  private func contributions(of unit: SampleUnit) -> Sheet {
    let codes = unit.tree.instruments.map { unit.tree[$0].code }
    let real = codes.map { season.real.row(of: unit.code, table: "scores", key: $0.text)["contribution"] ?? "" }
    return Sheet(
      "scores", of: unit.unit, columns: codes.map(\.text) + [unit.tree[0].code.text],
      rows: [(real + [unit.total.print]).map { .number($0) }])
  }
}

/// The two districts with a slip in their statement: one names the level above its own, one rounds its total once.
private struct Slips {
  var level: Code<Unit> = ""
  var rounding: Code<Unit> = ""
}

extension StatedScoreSheets {
  private var slips: Slips {
    let plain = season.units.filter { unit in
      unit.unit.edition == .bangkok && season.real.keys(of: unit.code, table: "scores").isEmpty
        && !(Self.appealed + Self.early + Self.wide).contains(unit.code.text)
    }
    let below = season.belowTarget.map(\.code).first { code in plain.contains { $0.code == code } }
    return Slips(
      level: below ?? "", rounding: plain.first { $0.code != below && roundedOnce($0) != $0.total }?.code ?? "")
  }

  private func roundedOnce(_ unit: SampleUnit) -> Quantity {
    unit.tree.instruments.reduce(.zero) { sum, index in
      sum + unit.tree[index].weight.applied(to: unit.official[unit.tree[index].code] ?? .zero)
    }
    .rounded(to: unit.methodology.settings.decimals)
  }
}
