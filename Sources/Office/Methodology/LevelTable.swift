import Assessment
import Findings
import Tabular

/// `scales.csv`: the answer scales of an edition.
struct ScaleTable {
  let table: ReferenceTable
  let scales: [Code<Scale>: Scale]

  init(_ table: ReferenceTable) {
    self.table = table
    let answers = table.rows.compactMap { row -> (Code<Scale>, Scale.Answer)? in
      guard let scale = row.text("scale"), let answer = row.text("answer"),
        let score = row.number("score").flatMap({ Quantity($0) })
      else { return nil }
      return (Code(scale), Scale.Answer(code: answer, score: score, nameThai: row.text("label_th") ?? ""))
    }
    scales = Dictionary(grouping: answers, by: \.0)
      .reduce(into: [:]) { scales, entry in
        scales[entry.key] = Scale(code: entry.key, answers: entry.value.map(\.1))
      }
  }
}

/// `levels.csv`: the vocabularies of levels, each of which must give every total from 0 to 100 a level.
struct LevelTable {
  let table: ReferenceTable
  let schemes: [Code<LevelScheme>: LevelScheme]
  let findings: [Finding]

  init(_ table: ReferenceTable) {
    self.table = table
    let levels = table.rows.compactMap { row -> (Code<LevelScheme>, Level, Row)? in
      guard let scheme = row.text("scheme"), let name = row.text("level"),
        let minimum = row.number("minimum_total").flatMap({ Quantity($0) })
      else { return nil }
      let level = Level(
        name: name, nameThai: row.text("name_th") ?? name, nameEnglish: row.text("name_en") ?? name,
        minimumTotal: minimum,
        minimumInstrument: row.number("minimum_instrument").flatMap { Quantity($0) },
        passes: row.boolean("passes") ?? false)
      return (Code(scheme), level, row)
    }
    let byScheme = Dictionary(grouping: levels, by: \.0)
    schemes = byScheme.reduce(into: [:]) { schemes, entry in
      schemes[entry.key] = LevelScheme(code: entry.key, levels: entry.value.map(\.1))
    }
    findings = byScheme.keys.sorted().compactMap { [schemes] code in
      guard let scheme = schemes[code], !scheme.tiles, let row = byScheme[code]?.last?.2 else { return nil }
      return Finding(
        .bandsDoNotTile, unit: nil, place: table.place(row, "minimum_total"), value: row.raw("minimum_total"),
        values: ["scheme": Bilingual(same: code.text)], effect: "ranking")
    }
  }
}
