import Assessment
import Findings
import Judging
import Office
import Tabular

/// The letter that a unit gets back, in the words and the order of an official memorandum, in no format yet.
///
/// It begins with what the unit has to do; what was received and the figures follow. Where there is nothing to do the
/// figures come first.
struct UnitLetter: Sendable {
  /// A table of the letter: as many cells in each row as there are titles.
  struct Grid: Sendable {
    /// How wide its columns are.
    enum Form: String, Sendable {
      case received
      case awaited
      case figures
    }

    let form: Form
    let titles: [String]
    let rows: [[String]]
  }

  /// One thing to do or to know: the findings of one cause.
  struct Item: Sendable {
    /// File, rows and column.
    let place: String
    let says: String
    /// The words of further rows that differ from the first, a line each.
    let others: [String]
    let remedy: String
    /// The first row as it was received: title and cell, and whether the finding is about the cell.
    let row: [(title: String, text: String, isMeant: Bool)]
    /// Nil for what asks for nothing, or where one day holds for all.
    let by: String?
  }

  struct Section: Sendable {
    let title: String
    /// Nil where the title says it all.
    let lead: String?
    var items: [Item] = []
    /// How many more there are than are listed.
    var more = 0
    var grid: Grid?
    /// Sentences below the grid.
    var sentences: [String] = []
  }

  /// Nil for a final result.
  let mark: String?
  /// Those whose text is empty are filled in by hand.
  let heading: [(label: String, text: String)]
  /// Each on a line of its own.
  let enclosures: [String]
  let opening: String
  /// The unit's tasks, by when and to whom; empty where there is nothing to do.
  let request: [(label: String, lines: [String])]
  /// The part above the signature.
  let asked: [Section]
  let closing: String
  /// The part below the signature.
  let details: [Section]

  /// `hasMarkedRows`: whether a workbook of the unit's marked rows goes with the letter.
  init(_ dossier: UnitDossier, hasMarkedRows: Bool) {
    let request = LetterRequest(dossier, hasMarkedRows: hasMarkedRows)
    let sections = LetterSections(dossier, hasMarkedRows: hasMarkedRows)
    mark = dossier.results.isFinal ? nil : "ผลเบื้องต้น"
    heading = Self.heading(dossier)
    enclosures = Self.enclosures(dossier, hasMarkedRows: hasMarkedRows)
    opening = LetterOpening(dossier).text
    self.request = request.lines
    asked = request.isEmpty ? sections.figures : sections.asked
    closing = request.closing
    details = (request.isEmpty ? [] : sections.figures) + sections.received + sections.notes
  }
}

extension UnitLetter {
  /// What is filled in by hand.
  static let blank = "........................"
  private static let shortBlank = "................"
  private static let office =
    "\(OfficeContact.publisher) กอง/ฝ่าย \(shortBlank)"

  private static func heading(_ dossier: UnitDossier) -> [(label: String, text: String)] {
    let contact = dossier.results.contact
    return [
      ("ส่วนราชการ", "\(contact.office ?? office) โทร. \(contact.telephone ?? shortBlank)"),
      ("ที่", ""),
      ("วันที่", ""),
      (
        "เรื่อง",
        "ผลการตรวจสอบข้อมูลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. \(dossier.results.fiscalYear)"
      ),
      ("เรียน", dossier.unit.head),
    ]
  }

  /// A list of findings without a row goes with no letter.
  private static func enclosures(_ dossier: UnitDossier, hasMarkedRows: Bool) -> [String] {
    let files = [
      dossier.findings.isEmpty ? nil : "ไฟล์รายการที่ต้องตรวจสอบ (findings.csv) จำนวน 1 ไฟล์",
      hasMarkedRows ? "ไฟล์แถวข้อมูลที่ทำเครื่องหมายไว้ (marked.xlsx) จำนวน 1 ไฟล์" : nil,
    ]
    .compactMap(\.self)
    return files.count < 2 ? files : files.enumerated().map { "\($0 + 1). \($1)" }
  }
}

extension Unit {
  /// How the names of the district offices begin.
  static let districtOffice = "สำนักงานเขต"

  /// Whom a letter to the unit is addressed to: a position, never a person.
  fileprivate var head: String {
    guard nameThai.hasPrefix(Self.districtOffice) else {
      return isCentre ? "ปลัด\(nameThai)" : "หัวหน้าหน่วยงาน \(nameThai)"
    }
    return "ผู้อำนวยการเขต\(nameThai.dropFirst(Self.districtOffice.count))"
  }
}
