import Assessment
import Findings
import Judging
import Tabular

/// The page `internal/report.html`: the year on one page, for a director who looks before reading.
///
/// The page `internal/units.html` has the blocks of the units.
package struct Report {
  let material: ReportMaterial
  let formats: [OutputFormat]

  /// The pages, each made when it is written.
  static func outputs(of results: Results, _ digests: SourceDigests, as formats: [OutputFormat]) -> [Output] {
    let page = { (name: String, make: @escaping @Sendable (Self) -> PageDocument) -> Output in
      .large(path: "\(PublishedTable.Audience.office.rawValue)/\(name)") { _ throws(RunError) in
        do throws(DigestFault) {
          let report = Self(
            material: ReportMaterial(results, isUnitPage: name == ReportMaterial.unitPage), formats: formats)
          return try make(report).bytes()
        } catch {
          throw .withoutDigests
        }
      }
    }
    return [
      page("report.html") { $0.document(digests) }, page(ReportMaterial.unitPage) { $0.unitDocument(digests) },
    ]
  }

  private func document(_ digests: SourceDigests) -> PageDocument {
    let sections = ReportSection.all(for: material)
    // In mid-season a director looks for the strip of due dates first.
    let (top, rest) = material.isMidSeason ? (sections.prefix(1), sections.dropFirst()) : ([], sections[...])
    return PageDocument(
      title: title, style: PageStyle.sheet, script: PageScript.source, header: ReportSwitches.header(of: sections),
      main: """
        <h1>\(title) \(statusBadge)</h1>
        \(ReportLinks(material: material, formats: formats).html)\
        \(top.map { $0.html(material) })\(ReportHeadline(material: material).html)\(ReportSwitches.filter(of: material))\
        \(rest.map { $0.html(material) })
        """,
      footer: ReportMethod(material: material, digests: digests).html)
  }

  private func unitDocument(_ digests: SourceDigests) -> PageDocument {
    PageDocument(
      title: title, style: PageStyle.sheet, script: PageScript.source, header: ReportSwitches.headerOfUnits,
      main: """
        <h1>\(title) \(statusBadge)</h1>
        <p class=soft>\(material.day)</p>
        \(ReportSwitches.filter(of: material))\(ReportSection.units.html(material))
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
      ? "<b class=\"g good\">\(Bilingual(Status.final.text.thai, "Final"))</b>"
      : "<b class=\"g fair\">\(Bilingual(Status.provisional.text.thai, "Provisional"))</b>"
  }
}
