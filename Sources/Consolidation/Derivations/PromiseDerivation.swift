import Assessment
import Publication
import Tabular

/// The KPIs and projects of a unit that promise a measure, with the verdicts of the score and their narratives.
struct PromiseDerivation {
  let card: Scorecard
  let measure: Code<Measure>
  let language: Language

  /// A line for each KPI, then for each project, in the order of their codes, followed by the start of its narrative.
  var lines: [String] {
    let submission = card.submission
    let kpis = submission.kpis.filter { $0.promise.measure == measure }.sorted { $0.code < $1.code }
      .flatMap { kpi in
        lines(
          of: Bilingual("ตัวชี้วัด", "KPI"), kpi.code.text, kpi.promise, card.verdict(of: kpi), note: kpi.note, kpi.source)
      }
    let projects = submission.projects.filter { $0.promise.measure == measure }.sorted { $0.code < $1.code }
      .flatMap { project in
        project.latest.map { latest in
          lines(
            of: Bilingual("โครงการ", "project"), project.code.text, project.promise, card.verdict(of: project),
            note: project.latestRounds.compactMap(\.note).first, latest.source)
        } ?? []
      }
    return kpis + projects
  }

  private func lines(
    of subject: Bilingual, _ code: String, _ promise: Promise, _ verdict: ClaimVerdict, note: String?, _ source: Source
  ) -> [String] {
    let threshold = card.numeral(promise.threshold)
      .map { Bilingual(" กำหนดคะแนนไม่น้อยกว่า \($0)", " promises at least \($0)") }
    let promised = threshold ?? Bilingual(" ไม่ได้กำหนดเกณฑ์คะแนน", " promises it without a threshold")
    let line = "  \(subject[language]) \(code)\(promised[language]): \(verdict.text[language])  \(source)"
    guard let note else { return [line] }
    return [line, "    \(Bilingual("หมายเหตุ", "note")[language]): \(Self.beginning(of: note))"]
  }

  /// The maximum number of characters that are shown of a narrative.
  private static let longestNote = 300

  /// The start of a narrative on one line, at most `longestNote` characters.
  ///
  /// One character may consist of any number of combining marks, so the number of Unicode scalars is limited too.
  private static func beginning(of note: String) -> String {
    let text = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var kept = ""
    var scalars = 0
    for character in text.prefix(longestNote) {
      scalars += character.unicodeScalars.count
      guard scalars <= 2 * longestNote else { break }
      kept.append(character)
    }
    return kept.utf8.count == text.utf8.count ? kept : kept + "…"
  }
}

extension ClaimVerdict {
  var text: Bilingual {
    switch self {
    case .supported: Bilingual("ผลยืนยัน", rawValue)
    case .contradicted: Bilingual("ผลขัดกับที่รายงาน", rawValue)
    case .cannotTell: Bilingual("ยังสรุปไม่ได้", rawValue)
    case .noClaim: Bilingual("ยังไม่ได้รายงานว่าบรรลุเป้าหมาย", rawValue)
    }
  }
}
