import Assessment
import Tabular

/// The letter that a unit gets back, in the words and the order of an official memorandum, in no format yet.
struct UnitLetter: Sendable {
  /// A table of the letter: as many cells in each row as there are titles.
  struct Grid: Sendable {
    let titles: [String]
    let rows: [[String]]
  }

  /// One thing to do or to know.
  struct Item: Sendable {
    let code: String
    /// File, line and column.
    let place: String
    let says: String
    let remedy: String
    /// The row as it was received: title and cell, and whether the finding is about the cell.
    let row: [(title: String, text: String, isMeant: Bool)]
    /// Nil for what asks for nothing.
    let by: String?
  }

  struct Section: Sendable {
    let title: String
    let lead: String
    let items: [Item]
    /// How many more there are than are listed.
    let more: Int
  }

  /// Nil for a final result.
  let mark: String?
  let heading: [(label: String, text: String)]
  let opening: String
  let received: Grid
  let figures: Grid
  let standing: [String]
  let sections: [Section]
  let closing: [String]

  /// `hasMarkedRows`: whether a workbook of the unit's marked rows goes with the letter.
  init(_ dossier: UnitDossier, hasMarkedRows: Bool) {
    let unit = dossier.unit
    let results = dossier.results
    let day = results.effectiveDate.map { $0.inThaiWords }
    mark = results.isFinal ? nil : "ผลเบื้องต้น"
    heading = [
      ("ส่วนราชการ", "สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร (สำนักงาน ก.ก.)"),
      ("ที่", ""),
      ("วันที่", ""),
      (
        "เรื่อง",
        "ผลการตรวจสอบข้อมูลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. \(results.fiscalYear)"
      ),
      ("เรียน", unit.head),
      ("สิ่งที่ส่งมาด้วย", Self.enclosures(hasMarkedRows: hasMarkedRows)),
    ]
    opening =
      "ตามที่สำนักงาน ก.ก. ได้รวบรวมข้อมูลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. "
      + "\(results.fiscalYear) ของ\(unit.nameThai) (รหัสหน่วยงาน \(unit.code)) "
      + (day.map { "ข้อมูล ณ วันที่ \($0) " } ?? "") + "นั้น สำนักงาน ก.ก. ได้ตรวจสอบข้อมูลดังกล่าวแล้ว \(Self.outcome(of: dossier)) "
      + "รายละเอียดปรากฏดังต่อไปนี้"
    received = Self.received(dossier)
    figures = FigureGrid(card: dossier.card).grid
    standing = Self.standing(dossier)
    sections = Self.sections(dossier)
    closing = Self.closing(dossier)
  }
}

extension UnitLetter {
  private static func outcome(of dossier: UnitDossier) -> String {
    let counts = Severity.allCases.map { severity in
      ((severity == .note ? "" : "รายการที่") + severity.words.thai, dossier.findings(severity).count)
    }
    .filter { $0.1 > 0 }
    let found =
      counts.isEmpty
      ? "ไม่พบรายการที่ต้องแก้ไขหรือต้องชี้แจง"
      : "พบ" + counts.map { "\($0.0) \($0.1) รายการ" }.joined(separator: " ")
    switch dossier.standing.status {
    case .missing: return "ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของหน่วยงานซึ่งพ้นกำหนดส่งแล้ว และ\(found)"
    case .heldBack: return "ยังสรุปคะแนนรวมของหน่วยงานไม่ได้ และ\(found)"
    case .notDue, .provisional, .final: return found
    }
  }

  private static func enclosures(hasMarkedRows: Bool) -> String {
    let findings = "ไฟล์รายการที่ต้องตรวจสอบของหน่วยงาน (findings.csv) จำนวน 1 ไฟล์"
    guard hasMarkedRows else { return findings }
    return "1. \(findings)  2. ไฟล์แถวข้อมูลที่ทำเครื่องหมายไว้ (marked.xlsx) จำนวน 1 ไฟล์"
  }

  /// What came of each table and which version counted; tables that did not come stand there too.
  private static func received(_ dossier: UnitDossier) -> Grid {
    Grid(
      titles: ["ข้อมูล", "ไฟล์", "ผู้ส่ง", "วันที่ได้รับ", "กำหนดส่ง", "จำนวนแถว", "ผลการรับ"],
      rows: dossier.submissions.map { record in
        [
          record.table.isEmpty ? "ไม่ทราบตาราง" : dossier.results.schemas[record.table]?.title ?? record.table,
          record.file.split(separator: "/").last.map(String.init) ?? "–",
          record.deliverer.isEmpty ? "–" : record.deliverer == Deliverer.office.name ? "สำนักงาน ก.ก." : "หน่วยงาน",
          record.receivedOn.map(\.words.thai) ?? "–",
          record.dueOn.map(\.words.thai) ?? "–",
          record.rows.map { String($0) } ?? "–",
          record.state.thai + (record.daysLate.map { " (ช้า \($0) วัน)" } ?? ""),
        ]
      })
  }

  private static func standing(_ dossier: UnitDossier) -> [String] {
    let card = dossier.card
    let print = { (quantity: Quantity) in Numeral(quantity, decimals: card.decimals).description }
    guard let rank = dossier.standing.rank, let total = card.total else {
      return ["สถานะ: \(dossier.standing.status.words.thai) จึงยังไม่มีอันดับ"]
    }
    let level = card.level(in: card.methodology.schemeInForce).map { reading in
      switch reading {
      case .level(let name): name
      case .cannotTell: "ยังสรุปไม่ได้"
      }
    }
    let target = card.methodology.settings.targetScore
    let ranked = dossier.results.ranking.ranked.count
    return [
      "สถานะ: \(dossier.standing.status.words.thai)",
      "คะแนนรวม \(print(total)) คะแนน ระดับ \(level ?? "–") (\(total >= target ? "ถึง" : "ต่ำกว่า")ค่าเป้าหมาย \(print(target)) คะแนน)",
      "อันดับที่ \(rank.place) จาก \(ranked) หน่วยงาน"
        + (rank.tied > 1 ? " (คะแนนเท่ากัน \(rank.tied) หน่วยงาน)" : "")
        + " อันดับที่ \(rank.peerPlace) จาก \(rank.peers) หน่วยงานในรูปแบบการประเมินเดียวกัน",
    ]
  }
}

extension Unit {
  /// Whom a letter to the unit is addressed to: a position, never a person.
  fileprivate var head: String {
    let office = "สำนักงานเขต"
    guard nameThai.hasPrefix(office) else {
      return edition == .national ? "ปลัด\(nameThai)" : "หัวหน้าหน่วยงาน \(nameThai)"
    }
    return "ผู้อำนวยการเขต\(nameThai.dropFirst(office.count))"
  }
}

extension ReceiptState {
  /// As letters say it.
  fileprivate var thai: String {
    switch self {
    case .counted: "ใช้ฉบับนี้"
    case .superseded: "มีฉบับอื่นใช้แทน"
    case .identical: "ซ้ำกับไฟล์อื่น"
    case .conflict: "ขัดกับไฟล์อื่น ยังไม่ใช้"
    case .unreadable: "อ่านไม่ได้ ไม่ใช้"
    case .late: "ใช้ฉบับนี้"
    case .missing: "ยังไม่ได้รับ"
    case .notDue: "ยังไม่ถึงกำหนด"
    }
  }
}
