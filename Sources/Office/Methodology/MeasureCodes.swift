import Assessment
import Findings
import Tabular

extension Check {
  static let measureCodeUnusable = Check(
    "measure-code-unusable", .mustMend,
    sentence: Bilingual(
      "ใช้ “{value}” เป็นรหัสตัววัดไม่ได้ เพราะ{reason}", "'{value}' cannot be the code of a measure: {reason}"),
    remedy: Bilingual(
      "โปรดเปลี่ยนรหัสในช่องนี้ และแก้คอลัมน์ parent ของส่วนย่อยให้ตรงกัน",
      "change the code in this cell, and change the column parent of its children to match"),
    why: Bilingual(
      "รหัสตัววัดเป็นชื่อคอลัมน์ในตารางผล และหน่วยงานใช้รหัสนี้ส่งคะแนน จึงต้องไม่ซ้ำกับชื่ออื่น",
      "units send scores by these codes, which also name columns of the published tables, so each code must be unique"),
    wrong: tree(indicator: "rank"),
    right: tree(indicator: "I1"))

  static let instrumentWithoutTable = Check(
    "instrument-without-table", .mustMend,
    sentence: Bilingual(
      "เครื่องมือการประเมิน {value} มีรายข้อ แต่ไม่มีตารางใดที่ใช้ส่งคำตอบหรือผลรายข้อของเครื่องมือนี้ (มีเฉพาะ {list})",
      "the instrument {value} has items, but no table receives their answers; only {list} have tables"),
    remedy: Bilingual(
      "โปรดแก้รหัสเป็นรหัสใดรหัสหนึ่งใน {list} หากไม่เก็บผลรายข้อ โปรดลบแถวของรายข้อออกและประกาศเฉพาะคะแนนของเครื่องมือนี้",
      "change the code to one of {list}; if its items are not collected, delete their rows, so that only its "
        + "score is announced"),
    why: Bilingual(
      "รายข้อที่ส่งคำตอบไม่ได้จะไม่มีข้อมูลตลอดไป และทำให้คำนวณคะแนนรวมไม่ได้",
      "items whose answers cannot be sent never have data, so the total cannot be computed"),
    wrong: tree(instrument: "AIT"),
    right: tree(instrument: "IIT"))

  /// The smallest tree of three instruments with one item each, with the given codes of an instrument and an indicator.
  private static func tree(instrument: String = "IIT", indicator: String = "I1") -> Example {
    .methodology(
      "measures", "code,parent,weight,scale,name_th,name_en,previous,source",
      "ITA,,,,การประเมินคุณธรรมและความโปร่งใส,Integrity and Transparency Assessment,,assumed",
      "\(instrument),ITA,0.30,,แบบวัดภายใน,Internal assessment,,assumed",
      "\(indicator),\(instrument),,,การปฏิบัติหน้าที่,Performance of duty,,assumed",
      "i1,\(indicator),,positive,การปฏิบัติงานตามขั้นตอน,Work follows the steps,,assumed",
      "EIT,ITA,0.30,,แบบวัดภายนอก,External assessment,,assumed",
      "e1,EIT,,positive,การให้บริการตามขั้นตอน,Service follows the steps,,assumed",
      "OIT,ITA,0.40,,แบบตรวจการเปิดเผยข้อมูล,Open data assessment,,assumed",
      "o1,OIT,,disclosure,โครงสร้าง,Structure,,assumed")
  }
}

/// Checks the codes of a tree's measures against each other and against the columns of the tables that use them.
struct MeasureCodes {
  let tree: MeasureTree
  let table: ReferenceTable
  /// The other columns of the tables in which measures have columns of their own, in lower case.
  let reserved: Set<String>

  private static let total = "ITA"
  /// The endings that follow a measure's code in the names of columns.
  private static let endings = ["_contribution", "_mean"]

  /// The findings about the codes of this tree alone.
  var findings: [Finding] { taken + withoutTable }

  private var taken: [Finding] {
    tree.measures.enumerated().compactMap { index, measure in
      let code = measure.code.text
      if index == 0, code != Self.total {
        return finding(index, Bilingual("คะแนนรวมต้องใช้รหัส \(Self.total)", "the total must have the code \(Self.total)"))
      }
      let name = code.lowercased()
      guard reserved.contains(name) || Self.endings.contains(where: name.hasSuffix) else { return nil }
      return finding(index, Bilingual("เป็นชื่อคอลัมน์ของตารางอยู่แล้ว", "it is already the name of a column"))
    }
  }

  /// The kind of measure among which a code is looked up.
  ///
  /// A question and an indicator may have codes that differ only in case (i4 and I4): scores are announced for the
  /// indicator.
  private enum Kind {
    case item
    case announced
    case question
  }

  /// Reports the codes that differ from another one of this tree, or of an earlier edition, only in case.
  ///
  /// `first` has the codes so far by kind and folded text; the codes of the tree are added to it.
  func duplicates(of first: inout [[String]: String]) -> [Finding] {
    let instruments = tree.instruments
    let parts = instruments.flatMap { tree[$0].children + tree.indicators(under: $0) }
    let announced = Set([0] + instruments + parts)
    return tree.measures.indices.compactMap { index in
      let kind: Kind = tree[index].scale != nil ? .item : announced.contains(index) ? .announced : .question
      let code = tree[index].code.text
      let key = ["\(kind)", FoldedKey(code).folding]
      guard let other = first[key], other != code else {
        first[key] = code
        return nil
      }
      return finding(
        index,
        Bilingual("ต่างจาก \(other) เพียงตัวพิมพ์เล็กใหญ่", "it differs from \(other) only in upper and lower case"))
    }
  }

  private var withoutTable: [Finding] {
    let tables = (ExtractTable.surveys + [.oit]).map(\.instrument.text)
    return tree.instruments.compactMap { index in
      let code = tree[index].code.text
      guard !tree.items(under: index).isEmpty, !tables.contains(where: { FoldedKey($0) == FoldedKey(code) }) else {
        return nil
      }
      return finding(.instrumentWithoutTable, index, ["list": Bilingual(same: tables.joined(separator: ", "))])
    }
  }

  private func finding(_ index: Int, _ reason: Bilingual) -> Finding {
    finding(.measureCodeUnusable, index, ["reason": reason])
  }

  private func finding(_ check: Check, _ index: Int, _ values: [String: Bilingual]) -> Finding {
    let code = tree[index].code.text
    let row = table.rows.first { $0.text("code") == code }
    return table.finding(check, row, "code", value: code, values: values, effect: .table(.ranking))
  }
}
