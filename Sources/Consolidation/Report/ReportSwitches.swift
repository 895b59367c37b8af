import Assessment
import Tabular

/// The links to the sections, the switches of language and theme, and the filter of units.
enum ReportSwitches {
  static func header(of sections: [ReportSection]) -> HTML {
    """
    <nav aria-labelledby=nav-h><span id=nav-h hidden>\(PageText("หัวข้อ", "Sections"))</span>\
    \(sections.map { HTML("<a href=#\($0.id)-h>\($0.short)</a>") })</nav>
    <fieldset><legend>\(PageText("ภาษา", "Language"))</legend>\
    <label><input type=radio name=language id=th checked>ไทย</label>\
    <label><input type=radio name=language id=en>English</label></fieldset>
    <fieldset><legend>\(PageText("สีพื้น", "Theme"))</legend>\
    <label><input type=radio name=theme id=auto checked>\(PageText("ตามเครื่อง", "System"))</label>\
    <label><input type=radio name=theme id=light>\(PageText("สว่าง", "Light"))</label>\
    <label><input type=radio name=theme id=dark>\(PageText("มืด", "Dark"))</label></fieldset>

    """
  }

  /// Works by script alone, and is shown only where there is one.
  static func filter(of material: ReportMaterial) -> HTML {
    let groups = material.results.districtGroups.enumerated()
      .map { index, group in choice(String(index), material.group(group.name)) }
    return """
      <div class=filter role=group aria-labelledby=filter-h><span id=filter-h>\(PageText("แสดงเฉพาะ", "Show only"))</span>
      <label>\(PageText("ชื่อหรือรหัส", "Name or code")) <input type=search id=find autocomplete=off></label>
      <fieldset><legend>\(PageText("กลุ่มเขต", "Group"))</legend>\
      <label><input type=radio name=group value="" checked>\(PageText("ทั้งหมด", "All"))</label>\(groups)</fieldset>
      <span id=shown role=status>\(PageText("แสดง", "Showing")) <b>\(material.results.ranking.standings.count)</b> \
      \(PageText("หน่วยงาน", "units"))</span></div>

      """
  }

  private static func choice(_ value: String, _ label: PageText) -> HTML {
    "<label><input type=radio name=group value=\(value)>\(label)</label>"
  }
}
