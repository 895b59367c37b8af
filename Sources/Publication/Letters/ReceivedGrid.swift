import Assessment
import Intake
import Judging
import Office
import Tabular

/// The received versions of each table of a unit, the version that counts, and the missing tables.
struct ReceivedGrid {
  private let dossier: UnitDossier

  init(_ dossier: UnitDossier) {
    self.dossier = dossier
  }

  /// The received tables; missing tables are included.
  var received: UnitLetter.Grid {
    UnitLetter.Grid(
      form: .received, titles: ["ข้อมูล", "ไฟล์", "ผู้ส่ง", "วันที่ได้รับ", "กำหนดส่ง", "จำนวนแถว", "ผลการรับ"],
      rows: dossier.submissions.map { record in
        [
          record.table.map(title) ?? "ไม่ทราบตาราง", Source.thaiName(of: record.file) ?? "–",
          record.deliverer == Deliverer.office.name || record.isAwaitedOfOffice ? "สำนักงาน ก.ก." : "หน่วยงาน",
          record.receivedOn.map(\.text.thai) ?? "–", record.dueOn.map(\.text.thai) ?? "–",
          record.rows.map { String($0) } ?? "–",
          state(of: record) + (record.daysLate.map { " (ช้า \($0) วัน)" } ?? "")
            + (record.isAwaitedOfOffice ? " (\(Self.ofOffice))" : ""),
        ]
      })
  }

  /// The tables that a unit without any received data has to send, and those that the office imports.
  var awaited: UnitLetter.Grid {
    let awaited = dossier.submissions.filter(\.isAwaited)
    return UnitLetter.Grid(
      form: .awaited, titles: ["ข้อมูล", "กำหนดส่ง", "ผู้ส่ง", "การดำเนินการ"],
      rows: (awaited.filter { !$0.isAwaitedOfOffice } + awaited.filter(\.isAwaitedOfOffice)).map { record in
        let due = record.state == .missing ? "พ้นกำหนดแล้ว โปรดส่งข้อมูล" : "ยังไม่ถึงกำหนด โปรดส่งข้อมูลภายในกำหนด"
        return [
          record.table.map(title) ?? "", record.dueOn.map(\.text.thai) ?? "–",
          record.isAwaitedOfOffice ? "สำนักงาน ก.ก." : "หน่วยงาน", record.isAwaitedOfOffice ? Self.ofOffice : due,
        ]
      })
  }

  /// The words for a table that the unit does not have to send.
  private static let ofOffice = "สำนักงาน ก.ก. เป็นผู้นำเข้า หน่วยงานไม่ต้องดำเนินการ"

  private func title(of table: ExtractTable) -> String { dossier.results.schemas[table]?.title ?? table.rawValue }

  private func state(of record: SubmissionRecord) -> String {
    switch record.state {
    case .counted, .late: "ใช้ฉบับนี้"
    case .superseded:
      successor(of: record).map { day in
        day == record.receivedOn ? "ใช้ไฟล์ CSV ที่ได้รับในวันเดียวกันแทนแล้ว" : "ใช้ฉบับที่ได้รับเมื่อวันที่ \(day.text.thai) แทนแล้ว"
      } ?? "มีฉบับอื่นใช้แทน"
    case .identical: "ซ้ำกับไฟล์อื่น นับเป็นไฟล์เดียว"
    case .conflict: "ขัดกับไฟล์อื่น ยังไม่ใช้"
    case .unreadable: "ไม่มีข้อมูลที่ใช้ได้ จึงไม่นำมาใช้"
    case .missing: "ยังไม่ได้รับ"
    case .notDue: "ยังไม่ถึงกำหนด"
    case .withdrawn: "ถอนออกแล้ว"
    }
  }

  /// The day of receipt of the file that counts in place of another.
  private func successor(of record: SubmissionRecord) -> CalendarDate? {
    dossier.submissions.first { other in
      other.state.counts && other.table == record.table && other.deliverer == record.deliverer
    }?.receivedOn
  }
}

extension SubmissionRecord {
  /// Whether the record is for a table that was not received.
  var isAwaited: Bool { file.isEmpty && receivedOn == nil }

  /// Whether the record is for a table that was not received and that the office imports for the units.
  fileprivate var isAwaitedOfOffice: Bool { isAwaited && table?.isSurvey == true }
}
