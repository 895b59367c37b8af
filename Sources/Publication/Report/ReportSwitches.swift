import Assessment
import Judging
import Tabular

/// The links to the sections, the switches of language and theme, and the filter of units.
enum ReportSwitches {
  static func header(of sections: [ReportSection]) -> HTML {
    header(links: sections.map { HTML("<a href=#\($0.id)-h>\($0.short)</a>") })
  }

  /// The header of the page of the units, with a link back to the report.
  static var headerOfUnits: HTML {
    header(links: ["<a href=report.html>\(Bilingual("กลับไปหน้ารายงาน", "Back to the report"))</a>"])
  }

  private static func header(links: [HTML]) -> HTML {
    """
    <nav aria-labelledby=nav-h><span id=nav-h hidden>\(Bilingual("หัวข้อ", "Sections"))</span>\(links)</nav>
    <fieldset><legend>\(Bilingual("ภาษา", "Language"))</legend>\
    <label><input type=radio name=language id=th checked>ไทย</label>\
    <label><input type=radio name=language id=en>English</label></fieldset>
    <fieldset><legend>\(Bilingual("สีพื้น", "Theme"))</legend>\
    <label><input type=radio name=theme id=auto checked>\(Bilingual("ตามเครื่อง", "System"))</label>\
    <label><input type=radio name=theme id=light>\(Bilingual("สว่าง", "Light"))</label>\
    <label><input type=radio name=theme id=dark>\(Bilingual("มืด", "Dark"))</label></fieldset>

    """
  }

  /// The filter of units, which needs the script and is hidden without it.
  static func filter(of material: ReportMaterial) -> HTML {
    let groups = material.results.districtGroups.enumerated()
      .map { index, group in choice(String(index), material.group(group.name)) }
    return """
      <div class=filter role=group aria-labelledby=filter-h><span id=filter-h>\(Bilingual("แสดงเฉพาะ", "Show only"))</span>
      <label>\(Bilingual("ชื่อหรือรหัส", "Name or code")) <input type=search id=find autocomplete=off></label>
      <fieldset><legend>\(Bilingual("กลุ่มเขต", "Group"))</legend>\
      <label><input type=radio name=group value="" checked>\(Bilingual("ทั้งหมด", "All"))</label>\(groups)</fieldset>
      <span id=shown role=status>\(Bilingual("แสดง", "Showing")) <b>\(min(material.results.ranking.standings.count, ReportMaterial.most))</b> \
      \(Bilingual("หน่วยงาน", "units"))</span></div>

      """
  }

  private static func choice(_ value: String, _ label: Bilingual) -> HTML {
    "<label><input type=radio name=group value=\(value)>\(label)</label>"
  }
}
