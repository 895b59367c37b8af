import Assessment
import Findings
import Intake
import Judging
import Office
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
  /// Those whose text is empty are filled in by hand.
  let heading: [(label: String, text: String)]
  /// Each on a line of its own.
  let enclosures: [String]
  let opening: String
  /// What came, or of a unit that sent nothing what it has to send.
  let received: Grid
  let receivedTitle: String
  /// Nil for a unit of which nothing came, which has no figure.
  let figures: Grid?
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
      (
        "ส่วนราชการ",
        "สำนักงานคณะกรรมการข้าราชการกรุงเทพมหานครและบุคลากรกรุงเทพมหานคร (สำนักงาน ก.ก.) "
          + "กอง/ฝ่าย \(Self.shortBlank) โทร. \(Self.shortBlank)"
      ),
      ("ที่", ""),
      ("วันที่", ""),
      (
        "เรื่อง",
        "ผลการตรวจสอบข้อมูลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. \(results.fiscalYear)"
      ),
      ("เรียน", unit.head),
    ]
    enclosures = Self.enclosures(dossier, hasMarkedRows: hasMarkedRows)
    opening =
      dossier.hasSentNothing ? Self.reminder(dossier, on: day) : Self.report(dossier, on: day)
    received = dossier.hasSentNothing ? Self.awaited(dossier) : Self.received(dossier)
    receivedTitle = dossier.hasSentNothing ? "ข้อมูลที่ยังไม่ได้รับ" : "ข้อมูลที่ได้รับและฉบับที่ใช้"
    figures = dossier.hasSentNothing ? nil : FigureGrid(card: dossier.card).grid
    standing = dossier.hasSentNothing ? [] : Self.standing(dossier)
    sections = Self.sections(dossier)
    closing = Self.closing(dossier)
  }
}

extension UnitLetter {
  /// What is filled in by hand.
  static let blank = "........................"
  static let figuresTitle = "คะแนนตามข้อมูลของสำนักงาน ก.ก."
  private static let shortBlank = "................"
  /// The number of the first thing that the letter asks for.
  var firstSection: Int { figures == nil ? 2 : 3 }
  /// Said of what a unit is not asked for.
  private static let ofOffice = "สำนักงาน ก.ก. เป็นผู้นำเข้า หน่วยงานไม่ต้องดำเนินการ"

  private static func subject(_ dossier: UnitDossier) -> String {
    "การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. \(dossier.results.fiscalYear) "
      + "ของ\(dossier.unit.nameThai) (รหัสหน่วยงาน \(dossier.unit.code))"
  }

  private static func report(_ dossier: UnitDossier, on day: String?) -> String {
    "ตามที่สำนักงาน ก.ก. ได้รวบรวมข้อมูล\(subject(dossier)) " + (day.map { "ข้อมูล ณ วันที่ \($0) " } ?? "")
      + "นั้น สำนักงาน ก.ก. ได้ตรวจสอบข้อมูลดังกล่าวแล้ว \(outcome(of: dossier)) รายละเอียดปรากฏดังต่อไปนี้"
  }

  private static func reminder(_ dossier: UnitDossier, on day: String?) -> String {
    "ด้วยพ้นกำหนดส่งข้อมูลแล้ว สำนักงาน ก.ก. ยังไม่ได้รับข้อมูล\(subject(dossier)) "
      + (day.map { "(ข้อมูล ณ วันที่ \($0)) " } ?? "") + "รายละเอียดปรากฏดังต่อไปนี้"
  }

  /// The tables that a unit of which nothing came has to send, and those that it need not.
  private static func awaited(_ dossier: UnitDossier) -> Grid {
    let awaited = dossier.submissions.filter(\.isAwaited)
    return Grid(
      titles: ["ข้อมูล", "กำหนดส่ง", "ผู้ส่ง", "การดำเนินการ"],
      rows: (awaited.filter { !$0.isAwaitedOfOffice } + awaited.filter(\.isAwaitedOfOffice)).map { record in
        let due = record.state == .missing ? "พ้นกำหนดแล้ว โปรดส่งข้อมูล" : "ยังไม่ถึงกำหนด โปรดส่งข้อมูลภายในกำหนด"
        return [
          record.table.map { title(of: $0, dossier) } ?? "", record.dueOn.map(\.words.thai) ?? "–",
          record.isAwaitedOfOffice ? "สำนักงาน ก.ก." : "หน่วยงาน", record.isAwaitedOfOffice ? ofOffice : due,
        ]
      })
  }

  private static func outcome(of dossier: UnitDossier) -> String {
    let counts = Severity.allCases.map { severity in
      ((severity == .note ? "" : "รายการที่") + severity.words.thai, dossier.findings(severity).count)
    }
    .filter { $0.1 > 0 }
    let found =
      counts.isEmpty
      ? "ไม่พบรายการที่ต้องแก้ไขหรือต้องชี้แจง"
      : "พบ" + listed(counts.map { "\($0.0) \($0.1) รายการ" })
    switch dossier.standing.status {
    case .missing: return "ยังไม่ได้รับคะแนนหรือคำตอบแบบวัดของหน่วยงานซึ่งพ้นกำหนดส่งแล้ว และ\(found)"
    case .heldBack: return "ยังสรุปคะแนนรวมของหน่วยงานไม่ได้ และ\(found)"
    case .notDue, .provisional, .final: return found
    }
  }

  /// As a sentence counts things: the last of several behind "และ".
  private static func listed(_ things: [String]) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: " ") + " และ" + last
  }

  /// A list of findings without a row goes with no letter.
  private static func enclosures(_ dossier: UnitDossier, hasMarkedRows: Bool) -> [String] {
    let files = [
      dossier.findings.isEmpty ? nil : "ไฟล์รายการที่ต้องตรวจสอบของหน่วยงาน (findings.csv) จำนวน 1 ไฟล์",
      hasMarkedRows ? "ไฟล์แถวข้อมูลที่ทำเครื่องหมายไว้ (marked.xlsx) จำนวน 1 ไฟล์" : nil,
    ]
    .compactMap(\.self)
    return files.count < 2 ? files : files.enumerated().map { "\($0 + 1). \($1)" }
  }

  private static func title(of table: ExtractTable, _ dossier: UnitDossier) -> String {
    dossier.results.schemas[table]?.title ?? table.rawValue
  }

  /// What came of each table and which version counted; tables that did not come stand there too.
  private static func received(_ dossier: UnitDossier) -> Grid {
    Grid(
      titles: ["ข้อมูล", "ไฟล์", "ผู้ส่ง", "วันที่ได้รับ", "กำหนดส่ง", "จำนวนแถว", "ผลการรับ"],
      rows: dossier.submissions.map { record in
        [
          record.table.map { title(of: $0, dossier) } ?? "ไม่ทราบตาราง",
          record.file.split(separator: "/").last.map(String.init) ?? "–",
          record.deliverer == Deliverer.office.name || record.isAwaitedOfOffice ? "สำนักงาน ก.ก." : "หน่วยงาน",
          record.receivedOn.map(\.words.thai) ?? "–",
          record.dueOn.map(\.words.thai) ?? "–",
          record.rows.map { String($0) } ?? "–",
          record.state.thai + (record.daysLate.map { " (ช้า \($0) วัน)" } ?? "")
            + (record.isAwaitedOfOffice ? " (\(ofOffice))" : ""),
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
      "คะแนนรวม \(print(total)) คะแนน ระดับ \(level ?? "–") (ค่าเป้าหมาย \(print(target)) คะแนน \(total >= target ? "ถึงค่าเป้าหมาย" : "ต่ำกว่าค่าเป้าหมาย \(print(target - total)) คะแนน"))",
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
      return isCentre ? "ปลัด\(nameThai)" : "หัวหน้าหน่วยงาน \(nameThai)"
    }
    return "ผู้อำนวยการเขต\(nameThai.dropFirst(office.count))"
  }
}

extension SubmissionRecord {
  /// Whether it stands for a table of which nothing came.
  var isAwaited: Bool { file.isEmpty && receivedOn == nil }

  /// Whether nothing came of a table that the office brings in for the units.
  fileprivate var isAwaitedOfOffice: Bool { isAwaited && table?.isSurvey == true }
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
    case .withdrawn: "ถอนออกแล้ว"
    }
  }
}
