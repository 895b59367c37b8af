import Assessment
package import Findings
import Intake
import Office
import Tabular

extension Check {
  package static let severalUnits = Check(
    "several-units", .note,
    sentence: Bilingual(
      "ไฟล์นี้มีข้อมูลของ {count} หน่วยงาน: {units}", "the file has rows of several units ({count}): {units}"),
    remedy: Bilingual(
      "หากส่งในนามหน่วยงานเดียว โปรดตรวจสอบรหัสหน่วยงานของแต่ละแถว แถวของหน่วยงานอื่นจะไม่ถูกนำมาใช้ หากสำนักงาน ก.ก. เป็นผู้ส่ง ไม่ต้องดำเนินการ",
      "if one unit sends the file, check the unit code of each row, since rows of other units do not count; if "
        + "the office sends it, no action is needed"),
    why: Bilingual(
      "หน่วยงานส่งข้อมูลได้เฉพาะของตนเอง แถวที่ระบุรหัสของหน่วยงานอื่นมักเกิดจากการคัดลอกหรือพิมพ์ผิด",
      "a unit sends only its own data; a row with the code of another unit is usually a copying or typing error"),
    wrong: .scores("5033,2566,ITA,87.83", "5033,2566,IIT,86.20", "5026,2566,EIT,84.10", from: "office"),
    right: .scores("5033,2566,ITA,87.83", "5033,2566,IIT,86.20", "5033,2566,EIT,84.10", from: "office"))
}

/// The findings of files outside of every inbox.
///
/// Findings about the date of receipt do not apply: the office has not received these files.
struct ExternalFileFindings {
  /// The paths as the person named them.
  private let files: Set<String>
  private let season: Season

  /// The maximum number of units that a finding names.
  private static let listed = 10

  init(of files: [String], in season: Season) {
    self.files = Set(files)
    self.season = season
  }

  /// Whether a finding is about the date on which such a file was received.
  func isOfReceipt(_ finding: Finding) -> Bool {
    let path = finding.place.file
    if finding.check.code == Check.receivedLate.code { return isExternal(path) }
    return finding.check.code == Check.receiptInFuture.code && files.contains { $0.hasPrefix(path + "/") }
  }

  /// A note for each file that seems to be one unit's, by its folder or most of its rows, but has rows of others too.
  var severalUnits: [Finding] {
    season.extracts.filter { isExternal($0.delivery.file) }.compactMap { extract in
      let parts = extract.parts
      guard parts.count > 1, let owner = owner(of: extract) else { return nil }
      let units = [owner] + parts.map(\.unit).filter { $0 != owner }
      let list = units.prefix(Self.listed).map(\.text).joined(separator: ", ")
      return Finding(
        .severalUnits, unit: nil, place: Place(file: extract.delivery.file),
        values: [
          "count": Bilingual(same: String(units.count)),
          "units": Bilingual(same: units.count > Self.listed ? list + ", …" : list),
        ], effect: .nothing)
    }
  }

  /// The lists of findings that are checked without their extracts: lists outside of every inbox, and lists of a unit
  /// without another file in the check.
  func listsAlone(among receipts: [Receipt]) -> [Receipt] {
    let others = Set(receipts.filter { $0.table != .explanations }.map(\.unit))
    return receipts.filter { receipt in
      receipt.table == .explanations
        && (isExternal(receipt.delivery.file) || !others.contains(receipt.unit))
    }
  }

  /// Whether a file, or the workbook of a sheet, is outside of every inbox.
  private func isExternal(_ file: String) -> Bool {
    files.contains(file) || Source.sheet(of: file).map { files.contains(String($0.workbook)) } ?? false
  }

  private func owner(of extract: ReceivedExtract) -> Code<Unit>? {
    let folders = extract.delivery.file.split(separator: "/").dropLast().reversed()
    if let named = folders.lazy.compactMap({ season.office.registry[Code(String($0))]?.code }).first { return named }
    let rows = extract.parts.reduce(0) { $0 + $1.rows }
    return extract.parts.first { $0.rows * 2 > rows }?.unit
  }
}
