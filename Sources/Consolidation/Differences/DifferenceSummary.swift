import Assessment
import Findings
import Publication
import Tabular

/// The first part of a comparison, for directors: effective dates, new files, moved units and findings.
struct DifferenceSummary {
  let difference: PublicationDifference
  let language: Language

  var lines: [String] { heading + received + changed + moved + findings }

  private var heading: [String] {
    let (before, after) = (difference.before, difference.after)
    return [
      say(
        "เปรียบเทียบผลที่เผยแพร่ ปีงบประมาณ \(after.fiscalYear)", "publications of fiscal year \(after.fiscalYear) compared"),
      "  " + say("ก่อน: ", "before: ") + described(before), "  " + say("หลัง: ", "after: ") + described(after),
    ]
  }

  private func described(_ publication: ComparedPublication) -> String {
    let date = publication.effectiveDate.flatMap { CalendarDate.read($0) }?.words[language] ?? "—"
    return publication.name[language] + say(" (ข้อมูล ณ วันที่ \(date))", " (effective date \(date))")
  }

  private var received: [String] {
    let inputs = difference.inputs
    return list(say("ไฟล์ที่ได้รับเพิ่ม", "files received"), inputs.new)
      + list(say("ไฟล์ที่เนื้อหาเปลี่ยน", "received files whose content changed"), inputs.altered)
      + list(say("ไฟล์ที่ไม่มีแล้ว", "received files that are gone"), inputs.gone)
  }

  private var changed: [String] {
    let units = difference.units.changed
    if units.isEmpty, difference.units.movedByOthers.isEmpty, !difference.isEmpty {
      return [
        say("ไม่มีหน่วยงานใดเปลี่ยนคะแนนรวม ระดับ หรืออันดับ", "no unit changed its total, level or rank")
      ]
        + list(
          say("หน่วยงานที่เปลี่ยนเฉพาะสถานะ", "units of which only the status changed"), difference.units.restated.map(words)
        )
    }
    let all = say("หน่วยงานที่คะแนนรวม ระดับ หรืออันดับเปลี่ยน", "units whose total, level or rank changed")
    return list(all, units.map(words), isWhole: true)
      + list(
        say("หน่วยงานที่เพิ่งได้รับการจัดอันดับ", "units newly ranked"), units.filter(\.isNewlyRanked).map { $0.name[language] })
      + list(
        say("หน่วยงานที่เปลี่ยนเฉพาะสถานะ", "units of which only the status changed"), difference.units.restated.map(words))
      + list(
        say("หน่วยงานที่ไม่มีอันดับแล้ว", "units no longer ranked"), units.filter(\.isNoLongerRanked).map { $0.name[language] })
  }

  private var moved: [String] {
    list(
      say("ไม่ได้ส่งข้อมูลใหม่ แต่อันดับเปลี่ยน", "units that sent nothing new, but changed rank"),
      difference.units.movedByOthers.map(words), isWhole: true)
  }

  /// The changes of a unit, such as "Chatuchak District Office (5026): ITA 87.83 → 88.83 (+1.00), rank 3 → 2".
  private func words(_ unit: MovedUnit) -> String {
    let parts = [
      part(unit, "ITA", say("คะแนนรวม", "ITA")).map { text in text + (unit.change.map { " (\($0))" } ?? "") },
      part(unit, "rank", say("อันดับ", "rank")), part(unit, "level", say("ระดับ", "level")),
      part(unit, "status", say("สถานะ", "status")),
    ]
    return "\(unit.name[language]): " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func part(_ unit: MovedUnit, _ column: String, _ title: String) -> String? {
    unit.cell(column).map { "\(title) \(shown($0.before)) → \(shown($0.after))" }
  }

  /// A status in the reader's language, any other cell as it is, and a dash for an empty one.
  private func shown(_ cell: String) -> String {
    Status(rawValue: cell)?.words[language] ?? (cell.isEmpty ? "—" : cell)
  }

  private var findings: [String] {
    let counts = difference.findings
    guard !counts.isEmpty else { return [] }
    return [
      say("รายการที่ต้องตรวจสอบ", "findings"), "  " + say("ใหม่: ", "new: ") + numbers(counts.new),
      "  " + say("ไม่พบแล้ว: ", "gone: ") + numbers(counts.gone),
    ]
  }

  private func numbers(_ counts: [(severity: Severity, count: Int)]) -> String {
    counts.map { "\($0.severity.words[language]) \($0.count)" }.joined(separator: ", ")
  }

  /// A title with the number of items, then a line for each item; empty without items.
  ///
  /// At most 20 items are listed, unless `isWhole`.
  private func list(_ title: String, _ items: [String], isWhole: Bool = false) -> [String] {
    guard !items.isEmpty else { return [] }
    let lines = isWhole ? items : CappedLines.of(items.map { Bilingual(same: $0) }).map { $0[language] }
    return ["\(title): \(items.count)"] + lines.map { "  \($0)" }
  }

  private func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)[language] }
}
