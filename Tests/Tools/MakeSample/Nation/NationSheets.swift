/// The sheets that a unit of a made-up nation sends besides its answers, one for each table.
import Assessment

struct NationSheets {
  let unit: NationUnit
  let year: Int

  private static let announcedOn = "2023-07-20"

  var all: [Sheet] { [scores, items, participation, kpi, projects] }

  private var scores: Sheet {
    AnnouncementSheets.sheet(
      [(unit.unit, unit.methodology, unit.figures)], year: year, announcedOn: Self.announcedOn)
  }

  private var items: Sheet {
    let tree = unit.tree
    return Sheet(
      "oit", of: unit.unit, columns: ["item", "score"],
      rows: (tree.instruments.last.map(tree.items(under:)) ?? []).compactMap { index in
        unit.check.score(of: index).map {
          [.text(tree[index].code.text), .number(String($0.coefficient(decimals: 0)))]
        }
      }, year: year)
  }

  private var participation: Sheet {
    Sheet(
      "participation", of: unit.unit,
      columns: ["instrument", "category", "as_of", "population", "required", "answered", "rate"],
      rows: unit.surveys.map { survey in
        let required = max(NationPlan.fewest, survey.responses * 9 / 10)
        return [
          .text(survey.instrument.text), .empty, .date("2023-06-30"), .number(String(required * 10)),
          .number(String(required)), .number(String(survey.responses)),
          .number((Quantity.hundred * survey.responses / required).print),
        ]
      }, year: year)
  }

  /// Whether the unit claims to reach the target: units below it admit that, except one in twenty.
  private var claims: Bool {
    var random = SplitMix64("nation claims", unit.unit.code.text)
    return unit.total >= unit.methodology.settings.targetScore || random.chance(5)
  }

  private var threshold: String { unit.methodology.settings.targetScore.print }

  private var kpi: Sheet {
    let attained = claims ? "100.00" : "85.00"
    return sheet(
      "kpi", columns: KPISheets.columns,
      [
        [
          "kpi_code": PlanText.kpiCode(of: unit.unit), "title": "ร้อยละความสำเร็จของการประเมินคุณธรรมและความโปร่งใส (ITA)",
          "measure": unit.tree[0].code.text, "threshold": threshold, "target": "100.00", "attained": attained,
          "value_unit": "ร้อยละ", "q1": "25.00", "q2": "50.00", "q3": "75.00", "q4": attained, "goal": "7.3.1",
          "strategy": "7.3.1.3", "note": "รายงานผลการดำเนินงานครบทั้ง 4 ไตรมาส (ข้อความตัวอย่าง)",
        ]
      ])
  }

  private var projects: Sheet {
    let rounds = [
      ("1", "2023-03-31", "50.00", "8000.00", "8000.00"), ("2", "2023-09-30", "100.00", "20000.00", "12000.00"),
    ]
    return sheet(
      "projects", columns: ProjectSheets.columns,
      rounds.map { round, day, progress, spent, drawn in
        [
          "project_code": PlanText.projectCode(of: unit.unit), "round": round,
          "title": "กิจกรรมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
          "division": unit.unit.nameThai, "kpi_code": PlanText.kpiCode(of: unit.unit),
          "measure": unit.tree[0].code.text, "threshold": threshold, "start_date": "2022-10-01",
          "end_date": "2023-09-30", "budget_granted": "20000.00", "budget_spent": spent, "budget_drawn": drawn,
          "goal": "7.3.1", "strategy": "7.3.1.3", "as_of": day, "progress": progress, "on_plan": "เป็นไปตามแผน",
          "on_target": round == "2" && !claims ? "ไม่เป็นไปตามเป้าหมาย" : "เป็นไปตามเป้าหมาย",
        ]
      })
  }

  private func sheet(_ table: String, columns: [String], _ rows: [[String: String]]) -> Sheet {
    Sheet(table, of: unit.unit, columns: columns, rows: rows.map { PlanText.cells(columns, $0) }, year: year)
  }
}
