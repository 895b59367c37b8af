import Assessment
import Tabular

/// `internal/report.html`: the year on one page, for a director who looks before reading.
struct Report {
  let material: ReportMaterial

  init(of year: ConsolidatedYear) {
    material = ReportMaterial(year: year)
  }

  func file() throws(RunError) -> PublishedFile {
    let sections = ReportSection.all
    let document = PageDocument(
      title: title, style: PageStyle.sheet, script: PageScript.source, header: ReportSwitches.header(of: sections),
      main: """
        <h1>\(title) \(statusBadge)</h1>
        <p class=soft>\(day)</p>
        \(ReportHeadline(material: material).html)\(ReportSwitches.filter(of: material))\
        \(sections.map { $0.html(material) })
        """,
      footer: try ReportMethod(material: material).html)
    do throws(PublishingError) {
      return PublishedFile(path: "\(PublishedTable.Audience.office.rawValue)/report.html", bytes: try document.bytes())
    } catch {
      throw .fault("SHA-256 is not available")
    }
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
