package import Findings
import Tabular

extension Check {
  package static let receiptInFuture = Check(
    "receipt-in-future", .note,
    sentence: Bilingual(
      "โฟลเดอร์นี้ระบุวันที่รับเป็น {date} ซึ่งยังมาไม่ถึง",
      "this folder says that it was received on {date}, a day that has not come"),
    remedy: Bilingual(
      "โปรดเปลี่ยนชื่อโฟลเดอร์เป็นวันที่รับจริง เช่น 2023-09-06",
      "name the folder by the day of receipt, such as 2023-09-06"),
    why: Bilingual(
      "ไฟล์ที่รับทีหลังใช้แทนไฟล์เดิม วันที่ในอนาคตจึงทำให้ไฟล์ที่ส่งมาภายหลังไม่ถูกนำมาใช้",
      "a later file takes the place of an earlier one, so a day in the future keeps out whatever is sent meanwhile"),
    wrong: .scores("5026,2566,ITA,87.83", on: "2123-09-06"),
    right: .scores("5026,2566,ITA,87.83", on: "2023-09-06"))
}

/// Folders of a day that has not come: no file can have been received on it.
///
/// They are told by the effective date, the latest receipt or day after a due date that has come: what was received after
/// it lies in the future, so that every day with the same effective date finds the same.
struct FutureReceipts {
  let findings: [Finding]
  /// The files in such folders.
  private let files: Set<String>

  /// `lastReceipt`: the last day of the season on which something was received; `effectiveDate`: nil where no day of the
  /// season has come.
  init(of extracts: [ReceivedExtract], lastReceipt: CalendarDate?, effectiveDate: CalendarDate?) {
    let isLate = { (day: CalendarDate) in effectiveDate.map { day > $0 } ?? true }
    // In nearly every season no day lies in the future.
    let mayBeLate = lastReceipt.map(isLate) ?? false
    let late = mayBeLate ? extracts.map(\.delivery).filter { isLate($0.receivedOn) } : []
    files = Set(late.map(\.file))
    var folders: Set<String> = []
    findings = late.compactMap { delivery in
      let folder = delivery.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      guard folders.insert(folder).inserted else { return nil }
      return FindingMaker(unit: delivery.deliverer.unit, file: folder)(
        .receiptInFuture, values: ["date": delivery.receivedOn.words])
    }
  }

  /// Whether a finding says that a file of such a folder came late: the day in its name is the fault, not the delay.
  func explains(_ finding: Finding) -> Bool {
    finding.check.code == Check.receivedLate.code && files.contains(finding.place.file)
  }
}
