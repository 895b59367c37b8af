/// The register of a made-up nation: units with numbers for names, in groups, one in eight of the national edition.
import Assessment

struct NationRegister {
  let units: [Unit]

  private static let group = 110
  private static let firstCode = 999

  /// Unit codes start at 1000; geocodes start at 0001, for as many units as fit without a code that is both.
  init(_ plan: NationPlan) {
    units = (1...plan.units).map { number in
      let group = Self.padded((number - 1) / Self.group + 1, to: 2)
      return Unit(
        code: Code(String(Self.firstCode + number)), geocode: number < Self.firstCode ? Self.padded(number, to: 4) : "",
        edition: number % 8 == 1 ? .national : .bangkok, nameThai: "หน่วยงานที่ \(Self.padded(number, to: 4))",
        nameEnglish: "Unit \(Self.padded(number, to: 4))", groupThai: "กลุ่มที่ \(group)", groupEnglish: "Group \(group)")
    }
  }

  /// units.csv.
  var file: [UInt8] {
    let header = ["unit_code,geo_code,edition,name_th,name_en,group_th,group_en,from_year,to_year"]
    let rows = units.map { unit in
      [
        unit.code.text, unit.geocode, unit.edition.name, unit.nameThai, unit.nameEnglish, unit.groupThai,
        unit.groupEnglish, "", "",
      ].joined(separator: ",")
    }
    return Array((header + rows).map { $0 + "\n" }.joined().utf8)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
