import Assessment
import Findings
import Judging
import Tabular

/// `internal/report.html`: the year on one page, for a director who looks before reading.
package struct Report {
  let material: ReportMaterial

  init(of results: Results) {
    material = ReportMaterial(results)
  }

  /// The page, made when its turn comes.
  static func output(of results: Results, _ digests: SourceDigests) -> Output {
    .large(path: "\(PublishedTable.Audience.office.rawValue)/report.html") { _ throws(RunError) in
      do throws(DigestFault) {
        return try Self(of: results).document(digests).bytes()
      } catch {
        throw .fault("SHA-256 is not available")
      }
    }
  }

  private func document(_ digests: SourceDigests) -> PageDocument {
    let sections = ReportSection.all
    return PageDocument(
      title: title, style: PageStyle.sheet, script: PageScript.source, header: ReportSwitches.header(of: sections),
      main: """
        <h1>\(title) \(statusBadge)</h1>
        <p class=soft>\(day)</p>
        \(ReportHeadline(material: material).html)\(ReportSwitches.filter(of: material))\
        \(sections.map { $0.html(material) })
        """,
      footer: ReportMethod(material: material, digests: digests).html)
  }

  private var title: Bilingual {
    Bilingual(
      "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) กรุงเทพมหานคร ปีงบประมาณ พ.ศ. \(material.results.fiscalYear)",
      "Integrity and Transparency Assessment (ITA), Bangkok, fiscal year \(material.results.fiscalYear) (\(material.results.fiscalYear - FiscalYear.era))"
    )
  }

  private var statusBadge: HTML {
    material.results.isFinal
      ? "<b class=\"g good\">\(Bilingual(Status.final.words.thai, "Final"))</b>"
      : "<b class=\"g fair\">\(Bilingual(Status.provisional.words.thai, "Provisional"))</b>"
  }

  private var day: Bilingual {
    guard let day = material.results.effectiveDate else {
      return Bilingual("ยังไม่มีข้อมูลที่ได้รับ", "Nothing has been received yet")
    }
    return Bilingual("ข้อมูล ณ วันที่ \(day.inThaiWords)", "Data as of \(day)")
  }
}
