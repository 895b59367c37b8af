import Assessment
import Findings
import Tabular

extension Check {
  static let previousWrong = Check(
    "previous-wrong", .mustMend,
    sentence: Bilingual(
      "{measure} ระบุว่าเป็นตัววัดเดียวกับ “{value}” ของปีก่อน แต่{reason}",
      "{measure} gives '{value}' as the same measure of the year before, but {reason}"),
    remedy: Bilingual(
      "โปรดแก้คอลัมน์ previous เป็นรหัสของตัววัดเดียวกันในปีก่อน หากเปรียบเทียบกันไม่ได้ โปรดเว้นว่าง",
      "change the column previous to the code of the same measure in the year before; if the two are not "
        + "comparable, leave it blank"),
    why: Bilingual(
      "การเปลี่ยนแปลงจากปีก่อนจะคำนวณจากตัววัดอื่น โดยไม่มีสิ่งใดในตารางผลแสดงให้เห็น",
      "the change from the year before would be computed from another measure, and no published table would show it"),
    wrong: years("EIT", "IIT"),
    right: years("IIT", "EIT"))

  /// Two years of three instruments with one item each; IIT and EIT name the given codes of the year before.
  private static func years(_ iit: String, _ eit: String) -> Example {
    let lines = { (previous: [String]) in
      [
        "code,parent,weight,scale,name_th,name_en,previous,source", "ITA,,,,คะแนนรวม,Total,\(previous[0]),assumed",
        "IIT,ITA,0.30,,แบบวัดภายใน,Internal assessment,\(previous[1]),assumed",
        "i1,IIT,,positive,การปฏิบัติงาน,Work,,assumed",
        "EIT,ITA,0.30,,แบบวัดภายนอก,External assessment,\(previous[2]),assumed",
        "e1,EIT,,positive,การให้บริการ,Service,,assumed",
        "OIT,ITA,0.40,,แบบตรวจ,Web-site check,\(previous[3]),assumed",
        "o1,OIT,,disclosure,โครงสร้าง,Structure,,assumed",
      ]
    }
    return Example([
      "methodology/2565/bangkok/measures.csv": Example.text(lines(["", "", "", ""])),
      "methodology/2566/bangkok/measures.csv": Example.text(lines(["ITA", iit, eit, "OIT"])),
    ])
  }
}

/// Checks the codes of the year before that an edition's measures name against the tree of that year.
struct PreviousMeasures {
  /// The position of a row in its tree.
  private struct Standing {
    /// The code of the row's instrument; nil for the total.
    let instrument: String?
    let isItem: Bool
    let depth: Int
  }

  private let table: ReferenceTable
  private let now: [String: Standing]
  /// The positions of the measures of the year before; nil if the edition had no methodology then.
  private let before: [String: Standing]?
  /// The code that each measure had in the year before.
  private let names: [String: String]

  /// Prepares the check of a table; `before` has the measures of the year before.
  init(_ table: ReferenceTable, before: ReferenceTable?) {
    self.table = table
    now = Self.standings(in: table)
    self.before = before.map(Self.standings)
    let named = table.rows.compactMap { row in
      row.text("code").flatMap { code in row.text("previous").map { (code, $0) } }
    }
    names = Dictionary(named) { first, _ in first }
  }

  private static func standings(in table: ReferenceTable) -> [String: Standing] {
    let walk = RowTree(table.rows).walk
    var instruments: [String?] = []
    var standings: [String: Standing] = [:]
    for step in walk {
      let code = step.row.text("code") ?? ""
      let instrument = step.depth == 0 ? nil : step.depth == 1 ? code : step.parent.flatMap { instruments[$0] }
      instruments.append(instrument)
      standings[code] = Standing(instrument: instrument, isItem: step.row.text("scale") != nil, depth: step.depth)
    }
    return standings
  }

  var findings: [Finding] {
    var claimed: [String: String] = [:]
    return table.rows.compactMap { row -> Finding? in
      guard let code = row.text("code"), let previous = row.text("previous") else { return nil }
      let other = claimed.updateValue(claimed[previous] ?? code, forKey: previous)
      return (other.map(Self.twice) ?? reason(against: previous, of: code)).map { reason in
        table.finding(
          .previousWrong, row, "previous", value: previous,
          values: ["measure": Bilingual(same: code), "reason": reason], effect: .table(.measures))
      }
    }
  }

  private static func twice(_ other: String) -> Bilingual {
    Bilingual("มี \(other) ที่ระบุรหัสเดียวกันนี้แล้ว", "\(other) already gives the same code")
  }

  private func reason(against previous: String, of code: String) -> Bilingual? {
    guard let before, let own = now[code] else { return nil }
    guard let old = before[previous] else {
      return Bilingual("ปีก่อนไม่มีรหัสนี้ในรูปแบบการประเมินเดียวกัน", "the edition did not have this code in the year before")
    }
    guard isOfInstrument(own, old, code, previous, in: before) else {
      return Bilingual("ตัววัดนั้นอยู่ในเครื่องมือการประเมินอื่น", "that measure belongs to another instrument")
    }
    // A question may have been split into sub-questions since, but an indicator is not a question.
    guard !old.isItem || own.isItem || own.depth != 2 else {
      return Bilingual("รหัสนั้นเป็นรายข้อ ไม่ใช่ตัวชี้วัด", "that code is an item, not an indicator")
    }
    return nil
  }

  /// Whether a measure and the one that it names belong to the same instrument, or both are the total.
  private func isOfInstrument(
    _ own: Standing, _ old: Standing, _ code: String, _ previous: String, in before: [String: Standing]
  ) -> Bool {
    guard let instrument = own.instrument, let oldInstrument = old.instrument else {
      return own.instrument == nil && old.instrument == nil
    }
    if code == instrument { return previous == oldInstrument && (before[code]?.instrument == nil || previous == code) }
    // A renamed instrument names its old code itself. If that is wrong, report the instrument, not the measures below.
    if oldInstrument == instrument || oldInstrument == names[instrument] { return true }
    return names[instrument] == nil && before[instrument] == nil
  }
}
