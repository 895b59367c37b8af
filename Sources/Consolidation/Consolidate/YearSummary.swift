package import Findings
import Judging
package import Publication
package import Tabular

/// A year's publication in one line: how many units have a rank, and how much is to mend.
package struct YearSummary: Sendable {
  package let fiscalYear: Int
  /// ISO; nil before anything was received or due.
  private let effectiveDate: String?
  private let counts: [Manifest.Count: Int]

  init(of results: Results) {
    fiscalYear = results.fiscalYear
    effectiveDate = results.effectiveDate?.description
    counts = Manifest.counts(in: results)
  }

  /// The summary of a publication that is there already.
  package init(of manifest: Manifest) {
    (fiscalYear, effectiveDate, counts) = (manifest.fiscalYear, manifest.effectiveDate, manifest.counts)
  }

  /// Whether the result of every unit is final.
  package var isFinal: Bool { count(.unitsFinal) == count(.unitsExpected) }

  private func count(_ count: Manifest.Count) -> Int { counts[count] ?? 0 }

  /// 1 while a unit that is due is missing or held back, or something must be mended (`strict`: or explained).
  package func exit(strict: Bool) -> RunExit {
    let overdue = count(.unitsMissing) + count(.unitsHeldBack)
    let isToMend = overdue > 0 || count(.mustMend) > 0 || (strict && count(.mustExplain) > 0)
    return isToMend ? .toMend : .done
  }

  /// The whole line; `end`: what became of the publication.
  package func line(_ end: Bilingual) -> Bilingual {
    let day = effectiveDate.map { Bilingual(" ณ วันที่ \($0)", " as of \($0)") } ?? Bilingual(same: "")
    return Bilingual(
      "ปีงบประมาณ \(fiscalYear)\(day.thai): \(numbers.thai), \(end.thai)",
      "fiscal year \(fiscalYear)\(day.english): \(numbers.english), \(end.english)")
  }

  /// The day and the numbers, for a line below the year.
  var publication: Bilingual {
    Bilingual("ณ วันที่ \(effectiveDate ?? "—") \(numbers.thai)", "as of \(effectiveDate ?? "—"), \(numbers.english)")
  }

  private var numbers: Bilingual {
    let (final, provisional) = (count(.unitsFinal), count(.unitsProvisional))
    let severities = [(Severity.mustMend, Manifest.Count.mustMend), (.mustExplain, .mustExplain), (.note, .note)]
    let findings = severities.map { (severity: $0.words, count: count($1)) }
    let thai =
      "จัดอันดับ \(final + provisional) จาก \(count(.unitsExpected)) หน่วยงาน "
      + "(ผลสมบูรณ์ \(final)), " + findings.map { "\($0.severity.thai) \($0.count)" }.joined(separator: ", ")
    let english =
      "\(final + provisional) of \(count(.unitsExpected)) units ranked "
      + "(\(final) final), " + findings.map { "\($0.severity.english) \($0.count)" }.joined(separator: ", ")
    return Bilingual(thai, english)
  }
}
