import Assessment
import Findings
import Tabular

extension Check {
  static let registryAmbiguous = Check(
    "registry-ambiguous", .mustMend,
    sentence: Bilingual(
      "ช่อง {column} ของทะเบียนหน่วยงานระบุเป็น “{value}” {reason}",
      "{column} in the register of units is '{value}', {reason}"),
    remedy: Bilingual(
      "โปรดตรวจสอบแถวนี้กับทะเบียนหน่วยงานของกรุงเทพมหานคร แล้วแก้ให้แต่ละหน่วยงานมีรหัสและชื่อของตนเอง",
      "compare the row with the city's register of units, and correct it so that each unit has its own code and names"),
    why: Bilingual(
      "ไฟล์ของหน่วยงานระบุหน่วยงานด้วยรหัสหรือชื่อ หากซ้ำกัน ข้อมูลอาจไปอยู่กับหน่วยงานอื่น",
      "files identify a unit by its code or name; if two units share one, data may go to the wrong unit"),
    wrong: units(name: "สำนักงานเขตจตุจักร"),
    right: units(name: "สำนักงานเขตบางคอแหลม"))

  /// A registry of three units, the last one with the given name.
  private static func units(name: String) -> Example {
    Example(
      "units.csv",
      Example.text([
        "unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year",
        "0000,10,national,กรุงเทพมหานคร,Bangkok Metropolitan Administration,ส่วนกลาง,Central administration,,",
        "5026,1030,bangkok,สำนักงานเขตจตุจักร,Chatuchak District Office,กลุ่มกรุงเทพเหนือ,North Bangkok,,",
        "5030,1031,bangkok,\(name),Bang Kho Laem District Office,กลุ่มกรุงเทพใต้,South Bangkok,,",
      ]))
  }
}

/// Finds codes and names in units.csv that may mean two units, and groups with the name of a row of totals.
struct AmbiguousUnits {
  private let table: ReferenceTable

  /// Prepares the search in a table.
  ///
  /// - Parameter table: `units.csv`, whose codes are right and all different.
  init(_ table: ReferenceTable) { self.table = table }

  var findings: [Finding] { sharedNames + reservedGroups }

  /// The codes and names that an earlier unit of the same years has, in any form that people write.
  private var sharedNames: [Finding] {
    var owners: [FoldedKey: [Row]] = [:]
    return table.rows.flatMap { row -> [Finding] in
      let named = ["unit_code", "geo_code", "name_th", "name_en"].compactMap { column in
        row.text(column).map { (column: column, text: $0) }
      }
      let shared = named.compactMap { column, text -> Finding? in
        let other = owners[FoldedKey(text)]?.first { Self.overlap($0, row) }
        return other.map { other in
          finding(
            row, column, text,
            Bilingual("ซึ่งเป็นของ\(other.text("name_th") ?? "") ด้วย", "which \(other.text("name_en") ?? "") also has"))
        }
      }
      let own = row.text("unit_code").flatMap { code in
        code == row.text("geo_code")
          ? finding(
            row, "unit_code", code,
            Bilingual("ซึ่งเป็นรหัสพื้นที่ ไม่ใช่รหัสหน่วยงาน", "which is its geocode, not its unit code")) : nil
      }
      for (_, text) in named { owners[FoldedKey(text), default: []].append(row) }
      return Array(([own].compactMap { $0 } + shared).prefix(1))
    }
  }

  private static func overlap(_ left: Row, _ right: Row) -> Bool {
    let years = { (row: Row) in
      (row.year("from_year") ?? 0)...max(row.year("from_year") ?? 0, row.year("to_year") ?? .max)
    }
    return years(left).overlaps(years(right))
  }

  /// The groups with the name of a row of totals in the published table of groups.
  private var reservedGroups: [Finding] {
    table.rows.compactMap { row in
      guard let group = row.text("group_th"), Self.reserved.contains(group) else { return nil }
      return finding(
        row, "group_th", group,
        Bilingual("ซึ่งเป็นชื่อแถวสรุปของตารางกลุ่มเขต", "which is the name of a summary row in the table of groups"))
    }
  }

  private static let reserved: Set = ["ทั้งหมด", "50 เขต"]

  private func finding(_ row: Row, _ column: String, _ value: String, _ reason: Bilingual) -> Finding {
    table.finding(
      .registryAmbiguous, row, column, value: value,
      values: ["column": row.table.text(ofColumn: column), "reason": reason], effect: .table(.ranking))
  }
}
