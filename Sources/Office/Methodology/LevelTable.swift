import Assessment
import Findings
import Tabular

extension Check {
  static let bandsDoNotTile = Check(
    "bands-do-not-tile", .mustMend,
    sentence: Bilingual(
      "ระดับใน {scheme} ไม่ครอบคลุมคะแนนตั้งแต่ 0 ถึง 100 ครบถ้วนโดยไม่ซ้ำกัน",
      "the levels of {scheme} do not cover every score from 0 to 100 exactly once"),
    remedy: Bilingual(
      "โปรดกำหนดให้ระดับต่ำสุดเริ่มที่ 0 โดยไม่มีเงื่อนไขอื่น และไม่ให้สองระดับมีเกณฑ์ขั้นต่ำเดียวกัน",
      "let the lowest level begin at 0 without any other condition, and do not give two levels the same minima"),
    why: Bilingual(
      "คะแนนที่ไม่มีระดับรองรับ หรือมีมากกว่าหนึ่งระดับ จะประกาศผลไม่ได้",
      "a score without a level, or with several levels, cannot be announced"),
    wrong: levels(lowest: "50.00"),
    right: levels(lowest: "0.00"))

  /// A file with two level schemes: letters, the lowest of which begins at the given score, and words.
  private static func levels(lowest: String) -> Example {
    .methodology(
      "levels", "scheme,level,name_th,name_en,minimum_total,minimum_instrument,passes,source",
      "letters,AA,ระดับ AA,Level AA,95.00,,yes,assumed", "letters,A,ระดับ A,Level A,85.00,,yes,assumed",
      "letters,F,ระดับ F,Level F,\(lowest),,no,assumed", "words,ผ่าน,ผ่าน,Pass,85.00,,yes,assumed",
      "words,ต้องปรับปรุง,ต้องปรับปรุง,Must improve,0.00,,no,assumed")
  }
}

/// The answer scales of an edition in `scales.csv`.
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

/// The level schemes in `levels.csv`, each of which must have a level for every total from 0 to 100.
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
      return table.finding(
        .bandsDoNotTile, row, "minimum_total", value: row.raw("minimum_total"),
        values: ["scheme": Bilingual(same: code.text)], effect: .table(.ranking))
    }
  }
}
