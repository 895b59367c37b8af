import Assessment
import Judging
import Tabular

/// One claim that a promise was kept.
struct Claim: Sendable {
  let card: Scorecard
  let subject: PlanMember.Subject
  let code: String
  let claimed: Bilingual
  let promise: Promise
  let verdict: ClaimVerdict
  /// Whether a later report of the same promise must be mended.
  var isOutdated = false
}

extension PublishedTable {
  /// The table of the claims of units about their KPIs and projects, compared with the published scores.
  static let claims = TypedTable(
    "claims", for: .office, rows: { $0.claims },
    columns: { _ in
      [
        .code("unit_code") { $0.card.unit.code.text },
        .text("subject") { $0.subject.rawValue },
        .code("code") { $0.code },
        .text("claimed") { $0.claimed.english },
        .code("measure") { $0.promise.measure?.text },
        .number("threshold") { $0.card.numeral($0.promise.threshold) },
        .number("published") { row in row.promise.measure.flatMap { row.card.score(of: $0) } },
        .text("verdict") { $0.verdict.rawValue },
        .text("note") { $0.note },
      ]
    })
}

extension Results {
  /// The claims by unit, KPIs before projects, then by code.
  fileprivate var claims: [Claim] {
    // Filter and convert in one pass: filtering first would make every row twice.
    let kpis = judgedKPIs.compactMap { row -> Claim? in
      guard row.kpi.isClaimed else { return nil }
      return Claim(
        card: row.card, subject: .kpi, code: row.kpi.code.text, claimed: row.claimed, promise: row.kpi.promise,
        verdict: row.card.verdict(of: row.kpi))
    }
    let projects = judgedProjects.compactMap { row -> Claim? in
      guard row.project.isClaimed else { return nil }
      return Claim(
        card: row.card, subject: .project, code: row.project.code.text,
        claimed: Bilingual("เป็นไปตามเป้าหมาย", "on target"), promise: row.project.promise,
        verdict: row.card.verdict(of: row.project), isOutdated: row.project.mayBeOutdated)
    }
    return (kpis + projects)
      .sorted { left, right in
        (left.card.unit.code, left.subject.rawValue, left.code)
          < (right.card.unit.code, right.subject.rawValue, right.code)
      }
  }
}

extension JudgedKPI {
  /// The claimed result, such as "100.00 of 100.00".
  fileprivate var claimed: Bilingual {
    let figures = [card.numeral(kpi.attained), card.numeral(kpi.target)].compactMap { $0?.description }
    return Bilingual(figures.joined(separator: " จาก "), figures.joined(separator: " of "))
  }
}

extension Claim {
  fileprivate var note: String? {
    switch verdict {
    case .contradicted: "รายงานว่าบรรลุเป้าหมาย แต่คะแนนต่ำกว่าเกณฑ์"
    case .cannotTell:
      if promise.measure == nil || promise.threshold == nil {
        "ไม่ได้ระบุตัววัดหรือค่าเป้าหมายของคะแนน"
      } else {
        isOutdated ? "มีรายงานครั้งหลังที่ยังต้องแก้ไข" : "ยังไม่มีคะแนนของตัววัดนี้"
      }
    case .supported, .noClaim: nil
    }
  }
}
