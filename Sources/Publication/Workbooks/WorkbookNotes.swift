import Assessment
import Findings
import Judging
import Office
import Tabular

/// The sheet that explains how the figures of a workbook are made and how to read them.
///
/// The rules in force come from the methodology, and the words and columns come from the schemas of the tables.
struct WorkbookNotes {
  let results: Results
  let sheets: [Workbook.Sheet]

  var page: Workbook.Page {
    Workbook.Page(
      name: Workbook.Text("คำอธิบาย", "Notes"), widths: [34, 84, 84],
      rows: [Workbook.Row(.title, [.text("คำอธิบายการอ่านตาราง / Notes")])] + method + reading + text + columns)
  }

  private var method: [Workbook.Row] {
    [heading("วิธีคำนวณ", "The method")] + results.methodologies.all.flatMap(rules)
      + [
        entry(
          "การจัดอันดับ",
          "คะแนนรวมที่เผยแพร่เท่ากันได้อันดับเดียวกัน แล้วข้ามอันดับถัดไป เช่น 1, 2, 2, 4 คอลัมน์ tied บอกจำนวนหน่วยงานที่ได้อันดับนั้น",
          "Units with equal published totals share a rank, and the next rank is skipped (1, 2, 2, 4). The column tied has the number of units that share it."
        ),
        entry(
          "คะแนนที่เผยแพร่",
          "ใช้คะแนนที่ประกาศอย่างเป็นทางการก่อน หากไม่มีจึงใช้คะแนนที่หน่วยงานรายงาน หากไม่มีอีกจึงคำนวณตามวิธีการ ไม่นำมาเฉลี่ยปนกัน",
          "The announced figure counts; without it, the one that the unit stated; without either, the one that the method gives. They are never averaged."
        ),
      ]
  }

  private func rules(of methodology: Methodology) -> [Workbook.Row] {
    let tree = methodology.tree
    let parts = tree.instruments.map { "\(tree[$0].weight.text) × \(tree[$0].code)" }.joined(separator: " + ")
    let formula = "\(tree[0].code) = \(parts)"
    let decimals = methodology.settings.decimals
    let target = Numeral(methodology.settings.targetScore, decimals: decimals)
    let rounding =
      switch methodology.settings.totalRounding {
      case .contributions:
        Bilingual("รวมคะแนนถ่วงน้ำหนักที่ปัดเศษแล้ว", "the sum of the rounded weighted scores")
      case .once: Bilingual("ปัดเศษครั้งเดียวหลังรวมคะแนน", "the weighted sum, rounded once")
      }
    return [
      entry(
        "รูปแบบ \(methodology.edition.name)",
        "\(formula) ปัดเศษครึ่งขึ้นเป็นทศนิยม \(decimals) ตำแหน่ง โดย\(rounding.thai) คะแนนเป้าหมาย \(target)",
        "\(formula), rounded half-up to \(decimals) decimals: \(rounding.english). Target \(target).")
    ]
      + methodology.schemes.map { scheme in
        let levels = scheme.rules(decimals: decimals)
        return entry(
          "เกณฑ์ระดับ \(scheme.code) (\(methodology.edition.name))", levels.map(\.thai).joined(separator: " | "),
          levels.map(\.english).joined(separator: " | "))
      }
  }

  private var reading: [Workbook.Row] {
    [
      heading("การอ่านตาราง", "Reading the tables"),
      entry(
        "หัวตาราง", "แถวที่ 1 เป็นชื่อคอลัมน์ภาษาไทย แถวที่ 2 เป็นหัวตาราง ซึ่งใช้ชื่อเดียวกับในไฟล์ CSV สำหรับสูตรและ Power Query",
        "Row 1 has the Thai titles. Row 2 is the header of the table, with the column names of the CSV, for formulas and Power Query."
      ),
      entry(
        "ช่องว่าง", "ช่องที่ว่างคือไม่มีตัวเลข ไม่ใช่ศูนย์ เหตุผลอยู่ในคอลัมน์สถานะ ผลการตรวจ หรือหมายเหตุของแถวนั้น",
        "An empty cell means that there is no figure, not that it is zero. The status, verdict or note of the row gives the reason."
      ),
      entry(
        "สูตร",
        "คะแนน อันดับ ค่าเฉลี่ย จำนวน และผลต่าง เป็นสูตรเมื่อสูตรให้ค่าเท่ากับที่เผยแพร่ทุกหลัก นอกนั้นเป็นตัวเลขที่เผยแพร่",
        "Scores, ranks, means, counts and changes are formulas where a formula gives the published figure to the last digit. Elsewhere they are the published numbers."
      ),
      entry(
        "วันที่และรหัส",
        "วันที่เป็นข้อความ ปี-เดือน-วัน ตามปีคริสต์ศักราช รหัสเป็นข้อความเพื่อรักษาเลขศูนย์ข้างหน้า คำในตารางแสดงเป็นภาษาไทย แต่ค่าในช่องเป็นรหัสเดียวกับไฟล์ CSV ตามรายการคำข้างล่าง (ใช่ yes, ไม่ใช่ no)",
        "Dates are text: year-month-day of the common era. Codes are text, to keep their leading zeros. Words appear in Thai, but the cells hold the codes of the CSV, which are listed below (ใช่ yes, ไม่ใช่ no)."
      ),
      entry(
        "ที่มาของคำ", "ชื่อตัวชี้วัด ระดับ และน้ำหนัก มาจากโฟลเดอร์ method/methodology ที่เผยแพร่พร้อมไฟล์นี้ ซึ่งระบุเอกสารอ้างอิงของแต่ละค่า",
        "The names of measures, the levels and the weights come from the folder method/methodology, which is published with this file and names the source of each value."
      ),
    ]
  }

  /// The words that cells can have, by column, each list once.
  private var text: [Workbook.Row] {
    let fields = sheets.flatMap(\.table.schema.fields).filter { !$0.categories.isEmpty }
    var seen: Set<String> = []
    let lists = fields.filter { seen.insert($0.name + $0.categories.map(\.value).joined(separator: "\n")).inserted }
    guard !lists.isEmpty else { return [] }
    return [heading("คำที่ใช้ในตาราง", "Words in the tables")]
      + lists.map { field in
        entry(
          "\(field.title ?? field.name) (\(field.name))",
          field.categories.map { $0.value == $0.label ? $0.value : "\($0.value) = \($0.label)" }.joined(
            separator: " | "),
          field.categories.map { "\($0.value) = \($0.labelEnglish)" }.joined(separator: " | "))
      }
  }

  private var columns: [Workbook.Row] {
    sheets.flatMap { sheet -> [Workbook.Row] in
      let schema = sheet.table.schema
      return [heading("คอลัมน์ของ \(schema.title ?? schema.name)", "Columns of \(schema.titleEnglish ?? schema.name)")]
        + schema.fields.map { field in
          entry(
            "\(field.title ?? field.name) (\(field.name))", field.description ?? "",
            field.descriptionEnglish ?? field.titleEnglish ?? field.name)
        }
    }
  }

  private func entry(_ what: String, _ thai: String, _ english: String) -> Workbook.Row {
    Workbook.Row(.entry, [.text(what), .text(thai), .text(english)])
  }

  private func heading(_ thai: String, _ english: String) -> Workbook.Row {
    Workbook.Row(.heading, [.text(thai), .empty, .text(english)])
  }
}
