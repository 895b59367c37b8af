/// The office's export of all answers: a file for each instrument and district group, and earlier ones for the centre.
import Assessment

struct SurveySheets {
  /// The units in the order of the registry.
  let units: [(unit: Unit, surveys: [SurveyAnswers])]
  let year: Int
  /// ISO 8601.
  let receivedOn: (centre: String, districts: String)

  var deliveries: [SampleDelivery] {
    var groups: [(name: String, units: [(unit: Unit, surveys: [SurveyAnswers])])] = []
    for unit in units {
      if let index = groups.firstIndex(where: { $0.name == unit.unit.groupEnglish }) {
        groups[index].units.append(unit)
      } else {
        groups.append((unit.unit.groupEnglish, [unit]))
      }
    }
    return groups.flatMap { group in
      (group.units.first?.surveys ?? []).map { survey in
        let isOfDistricts = group.units.allSatisfy { $0.unit.edition == .bangkok }
        let name = group.name.lowercased().split(separator: " ").joined(separator: "-")
        return SampleDelivery(
          content: .bytes(file(of: group.units, survey.instrument)), from: "office",
          on: isOfDistricts ? receivedOn.districts : receivedOn.centre, year: year,
          name: "\(survey.instrument.text.lowercased())-\(name).csv")
      }
    }
  }

  private func file(of units: [(unit: Unit, surveys: [SurveyAnswers])], _ instrument: Code<Measure>) -> [UInt8] {
    let surveys = units.compactMap { unit in
      unit.surveys.first { $0.instrument == instrument }.map { (unit.unit, $0) }
    }
    let items = surveys.first?.1.items.map(\.code.text) ?? []
    var bytes = Habits.office.bytes(
      of: (["unit_code", "fiscal_year", "response"] + items).joined(separator: ",") + "\r\n")
    for (unit, survey) in surveys { survey.append(to: &bytes, unit: unit, year: year) }
    return bytes
  }
}

extension SurveyAnswers {
  /// Appends a line for each person, who is identified only by a serial number.
  func append(to bytes: inout [UInt8], unit: Unit, year: Int) {
    let head = Array("\(unit.code),\(year),".utf8)
    var random = SplitMix64("serials", String(year), unit.code.text, instrument.text)
    let first = random.pick(0...89_999)
    for response in 0..<responses {
      bytes += head
      // The serial numbers are unique, since 7919 is prime and does not divide 90,000.
      bytes += String(10_000 + (first + response * 7919) % 90_000).utf8
      for item in items.indices {
        bytes.append(UInt8(ascii: ","))
        let level = answers[response * items.count + item]
        if level != Self.blank { bytes += items[item].codes[Int(level)] }
      }
      bytes += [0x0D, 0x0A]
    }
  }
}

extension SurveySheets {
  init(of season: SampleSeason) {
    self.init(
      units: season.units.map { ($0.unit, $0.surveys) }, year: season.year,
      receivedOn: (centre: "2023-07-31", districts: "2023-09-01"))
  }
}
