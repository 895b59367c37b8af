package import Findings
import Tabular

extension Check {
  package static let receiptInFuture = Check(
    "receipt-in-future", .note,
    sentence: Bilingual(
      "โฟลเดอร์นี้ระบุวันที่รับเป็น {date} ซึ่งยังมาไม่ถึง",
      "the day of receipt in the name of this folder, {date}, is in the future"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นวันที่รับจริง เช่น 2023-09-06",
      "rename the folder to the actual day of receipt, such as 2023-09-06"),
    why: Bilingual(
      "ไฟล์ที่ได้รับภายหลังใช้แทนไฟล์เดิม วันที่ในอนาคตจึงทำให้ไฟล์ที่ส่งมาก่อนถึงวันนั้นไม่ถูกนำมาใช้",
      "a later file replaces an earlier one, so with a date in the future the files sent meanwhile would not count"),
    wrong: .scores("5026,2566,ITA,87.83", on: "2123-09-06"),
    right: .scores("5026,2566,ITA,87.83", on: "2023-09-06"))
}

/// Folders named by a day that has not come, on which no file can have been received.
///
/// A day is in the future if it is after the effective date. Thus every run with the same effective date finds the
/// same.
struct FutureReceipts {
  let findings: [Finding]
  /// The files in such folders.
  private let files: Set<String>

  /// Finds the folders of days that have not come.
  ///
  /// - Parameters:
  ///   - extracts: The extracts of the view.
  ///   - lastReceipt: The last day of the season with a receipt; nil if nothing was received.
  ///   - effectiveDate: The effective date; nil if no day of the season has come.
  init(of extracts: [ReceivedExtract], lastReceipt: CalendarDate?, effectiveDate: CalendarDate?) {
    let isLate = { (day: CalendarDate) in effectiveDate.map { day > $0 } ?? true }
    // In nearly every season no receipt is in the future.
    let mayBeLate = lastReceipt.map(isLate) ?? false
    let late = mayBeLate ? extracts.map(\.delivery).filter { isLate($0.receivedOn) } : []
    files = Set(late.map(\.file))
    var folders: Set<String> = []
    findings = late.compactMap { delivery in
      let folder = delivery.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      guard folders.insert(folder).inserted else { return nil }
      return FindingMaker(unit: delivery.deliverer.unit, file: folder)(
        .receiptInFuture, values: ["date": delivery.receivedOn.text])
    }
  }

  /// Whether a finding reports such a file as late: the fault is the name of its folder, not the delay.
  func explains(_ finding: Finding) -> Bool {
    finding.check.code == Check.receivedLate.code && files.contains(finding.place.file)
  }
}
