import Assessment
import Findings
import Judging
import Office
import Tabular

/// The letter that a unit gets back, in the words and the order of an official memorandum, before it has a format.
///
/// It begins with the unit's tasks, followed by the received data and the figures. The figures come first when there is
/// nothing to do.
struct UnitLetter: Sendable {
  /// A table of the letter; each row has as many cells as there are titles.
  struct Grid: Sendable {
    /// The form of a table, which sets the widths of its columns.
    enum Form: String, Sendable {
      case received
      case awaited
      case figures
    }

    let form: Form
    let titles: [String]
    let rows: [[String]]
  }

  /// One task or note: the findings of one cause.
  struct Item: Sendable {
    /// The file, the rows and the column.
    let place: String
    let message: String
    /// The words of further rows that differ from the first, one line for each row.
    let others: [String]
    let remedy: String
    /// The first row as it was received: title and cell, and whether the finding is about the cell.
    let row: [(title: String, text: String, isHighlighted: Bool)]
    /// The due date in words; nil for a note, or when one day applies to all items.
    let by: String?
  }

  struct Section: Sendable {
    let title: String
    /// The sentence below the title; nil when the title suffices.
    let lead: String?
    var items: [Item] = []
    /// The number of items that are not listed.
    var more = 0
    var grid: Grid?
    /// Sentences below the grid.
    var sentences: [String] = []
  }

  /// The mark of a provisional result; nil for a final result.
  let mark: String?
  /// The lines of the head; a line with an empty text is filled in by hand.
  let heading: [(label: String, text: String)]
  /// The enclosures, each on a line of its own.
  let enclosures: [String]
  let opening: String
  /// The unit's tasks with the due date and the address; empty when there is nothing to do.
  let request: [(label: String, lines: [String])]
  /// The part above the signature.
  let asked: [Section]
  let closing: String
  /// The part below the signature.
  let details: [Section]

  /// - Parameters:
  ///   - dossier: The results about the unit.
  ///   - hasMarkedRows: Whether a workbook of the unit's marked rows is sent with the letter.
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
  /// A blank to fill in by hand.
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

  /// The enclosed files; a list without findings is not enclosed.
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
  /// The word with which the names of the district offices begin.
  static let districtOffice = "สำนักงานเขต"

  /// The addressee of a letter to the unit: a position, never a person.
  fileprivate var head: String {
    guard nameThai.hasPrefix(Self.districtOffice) else {
      return isCentre ? "ปลัด\(nameThai)" : "หัวหน้าหน่วยงาน \(nameThai)"
    }
    return "ผู้อำนวยการเขต\(nameThai.dropFirst(Self.districtOffice.count))"
  }
}
