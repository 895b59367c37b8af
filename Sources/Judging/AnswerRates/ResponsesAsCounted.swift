import Assessment
import Findings
import Intake
import Office
import Tabular

extension Check {
  static let responsesUnlikeCount = Check(
    "responses-unlike-count", .mustExplain,
    sentence: Bilingual(
      "ไฟล์นี้มีคำตอบ {instrument} {received} ชุด แต่จำนวนผู้ตอบที่รายงาน ณ วันที่ {day} คือ {answered} คน ต่างกันเกินร้อยละ {tolerance}",
      "the file has {received} responses to {instrument}, but the count by {day} is {answered}: they differ by "
        + "more than {tolerance} percent"),
    remedy: Bilingual(
      "โปรดส่งออกคำตอบจากระบบให้ครบทุกชุดแล้วส่งใหม่ หรือแก้จำนวนผู้ตอบ หากถูกต้องทั้งสองอย่าง โปรดชี้แจงเหตุผล",
      "export all responses and send the file again, or correct the count; if both are right, explain"),
    why: Bilingual(
      "คะแนนคำนวณจากคำตอบที่ได้รับเท่านั้น หากคำตอบขาดไป คะแนนจะมาจากผู้ตอบเพียงส่วนหนึ่ง",
      "scores are computed only from the responses received; if some are missing, the score comes from only some "
        + "of the respondents"),
    wrong: season(answered: 12),
    right: season(answered: 3))

  /// Three responses to the survey of the staff, and an answer count with the given number of people.
  private static func season(answered: Int) -> Example {
    Example([
      Example.path("iit", from: "office"): Example.text([
        "unit_code,fiscal_year,response,i1,i2", "5026,2566,1,4,4", "5026,2566,2,3,4", "5026,2566,3,4,4",
      ]),
      Example.path("participation", on: "2023-07-06"): Example.text([
        Example.participationHeader, "5026,2566,IIT,2023-06-30,\(answered),\(answered)",
      ]),
    ])
  }

  static let responsesFewer = Check(
    "responses-fewer", .mustExplain,
    sentence: Bilingual(
      "ไฟล์นี้มีคำตอบ {instrument} {received} ชุด แต่ฉบับก่อน ({other}) ซึ่งไฟล์นี้ใช้แทน มี {before} ชุด",
      "the number of responses to {instrument} is {received} in this file, but {before} in the earlier file "
        + "({other}) that it replaces"),
    remedy: Bilingual(
      "โปรดส่งออกคำตอบจากระบบให้ครบทุกชุดแล้วส่งใหม่ หากมีการตัดคำตอบออก โปรดชี้แจงเหตุผล",
      "export all responses and send the file again; if some were removed, explain"),
    why: Bilingual(
      "ฉบับล่าสุดใช้แทนฉบับก่อนทั้งฉบับ คำตอบที่หายไปจึงไม่ถูกนับโดยไม่มีสิ่งใดแสดงให้เห็น",
      "the latest file replaces the earlier one completely, so missing responses are dropped without notice"),
    wrong: versions(later: ["5026,2566,1,4,4"]),
    right: versions(later: ["5026,2566,1,4,4", "5026,2566,2,3,4", "5026,2566,3,4,3"]))

  /// An export of three responses, and a later one with the given rows.
  private static func versions(later: [String]) -> Example {
    let header = "unit_code,fiscal_year,response,i1,i2"
    return Example([
      Example.path("iit", from: "office"): Example.text([
        header, "5026,2566,1,4,4", "5026,2566,2,3,4", "5026,2566,3,4,4",
      ]),
      Example.path("iit", from: "office", on: "2023-09-20"): Example.text([header] + later),
    ])
  }
}

/// The rules that compare survey answers with the answer counts, and with the file that they replaced.
enum ResponseRules {
  static let all: [Rule<UnitResponses>] = [.responsesAsCounted]
}

extension Rule<UnitResponses> {
  /// Makes at most one finding for each file: one with too few responses for its count is not compared with the one
  /// before.
  static var responsesAsCounted: Self {
    Self(.responsesUnlikeCount, .responsesFewer) { unit in
      unit.counted.compactMap { receipt in
        unit.received(in: receipt).flatMap { unit.unlikeCount(receipt, $0) ?? unit.fewer(receipt, $0) }
      }
    }
  }
}

extension UnitResponses {
  fileprivate func unlikeCount(_ receipt: Receipt, _ received: Int) -> Finding? {
    guard let table = receipt.table, let count = LastAnswered(of: table.instrument, in: counts) else { return nil }
    let isBelow = isFarBelow(received, count.answered)
    // Counts usually stop before the survey closes, so later files normally have more responses.
    let isAbove =
      count.isCertain && Day(receipt.delivery.receivedOn) <= count.day && isFarAbove(receipt.rows, count.answered)
    guard isBelow || isAbove else { return nil }
    return finding(
      .responsesUnlikeCount, receipt, received: received,
      [
        "day": CalendarDate(count.day).map(\.text) ?? Bilingual(same: ""),
        "answered": Bilingual(same: String(count.answered)),
        "tolerance": Bilingual(same: Numeral(tolerance, decimals: 2).withoutTrailingZeros.description),
      ])
  }

  fileprivate func fewer(_ receipt: Receipt, _ received: Int) -> Finding? {
    guard let other = superseded(by: receipt), isFarBelow(received, other.rows) else { return nil }
    return finding(
      .responsesFewer, receipt, received: received,
      ["other": Bilingual(same: other.delivery.file), "before": Bilingual(same: String(other.rows))])
  }
}

/// The number of people who had answered an instrument's form on the last day with a count.
private struct LastAnswered {
  let day: Day
  let answered: Int
  /// Whether all groups were counted on that day, and none of the counts may have a later one.
  let isCertain: Bool

  /// Finds the last count; nil if there is none, or if one of its counts is contradicted by its row.
  init?(of instrument: Code<Measure>, in counts: [AnswerCount]) {
    let counts = counts.filter { $0.instrument == instrument && $0.answered != nil }
    guard let day = counts.map(\.asOf).max() else { return nil }
    let isWhole = { (count: AnswerCount) in (count.category ?? "").isEmpty }
    let last: [AnswerCount]
    if let whole = counts.first(where: { $0.asOf == day && isWhole($0) }) {
      last = [whole]
    } else {
      // The last count of each group: answers can only grow.
      let groups = Dictionary(grouping: counts.filter { !isWhole($0) }) { $0.category ?? "" }
      last = groups.values.compactMap { $0.max { $0.asOf < $1.asOf } }
    }
    guard last.allSatisfy({ $0.rateVerdict != .misstated && $0.conflicts.isEmpty }) else { return nil }
    self.day = day
    answered = last.reduce(0) { $0 + ($1.answered ?? 0) }
    isCertain = last.allSatisfy { $0.asOf == day && !$0.mayBeOutdated }
  }
}
