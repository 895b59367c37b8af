import Assessment
import Testing

/// The slips that may have been made in an announcement that contradicts itself.
@Suite struct MiscopyTests {
  @Test(
    arguments: [
      (["IIT": "97.64", "EIT": "93.08", "OIT": "100", "ITA": "79.21"], ["ITA 97.21 swapped"]),
      (["IIT": "9.64", "EIT": "93.08", "OIT": "100", "ITA": "97.21"], ["IIT 97.64 lost"]),
      (["IIT": "97.64", "EIT": "93.08", "OIT": "10", "ITA": "97.21"], ["OIT 100.00 moved"]),
      (["IIT": "97.64", "EIT": "9.308", "OIT": "100", "ITA": "97.21"], ["EIT 93.08 moved"]),
      (["IIT": "97.64", "EIT": "93.08", "OIT": "33.00", "ITA": "58.41"], ["OIT 3.00 doubled"]),
      (["IIT": "100", "EIT": "93.08", "OIT": "97.64", "ITA": "97.21"], ["IIT 97.64 exchanged with OIT 100.00"]),
      (["IIT": "26.53", "EIT": "80.53", "OIT": "94.38", "ITA": "88.44"], ["IIT 26.53 contribution"]),
      (["IIT": "97.64", "EIT": "93.08", "OIT": "100", "ITA": "95.00"], []),
    ] as [([String: String], [String])])
  func `the slips that would explain a total are named`(announced: [String: String], slips: [String]) throws {
    #expect(try MiscopyCase(announced).slips == slips)
  }

  @Test func `a part announced in place of its whole is named once, as it explains both totals`() throws {
    let centre = try MiscopyCase(
      ["IIT": "82.44", "EIT": "79.40", "EIT1": "79.40", "EIT2": "82.24", "OIT": "100", "ITA": "88.98"],
      of: Sample.methodology(Sample.centre))
    #expect(centre.slips == ["EIT 80.82 part EIT1"])
  }

  @Test func `a slip that explains one measure and contradicts another is not offered`() throws {
    let announced = ["IIT": "97.64", "EIT": "9.308", "OIT": "100", "ITA": "97.21"]
    let parts = ["I6": "9.30", "I7": "9.31", "I8": "9.31"]
    #expect(try MiscopyCase(announced.merging(parts) { $1 }).slips == [])
  }

  @Test func `the unit's own figures are searched as well as the office's`() throws {
    let parts = ["IIT": "97.64", "EIT": "93.08", "OIT": "100"]
    let own = try MiscopyCase(parts.merging(["ITA": "97.21"]) { $1 }, stated: parts.merging(["ITA": "92.71"]) { $1 })
    #expect(own.slips == ["ITA 97.21 swapped"])
  }

  @Test(arguments: Planting.allCases)
  func `the original of a figure with a slip is offered, and every offered figure is consistent`(
    planting: Planting
  ) throws {
    var random = SplitMix64(seed: 1)
    var planted = 0
    for _ in 0..<80 {
      let right = try MiscopyCase.consistent(by: &random)
      guard let (wrong, measure) = try planting.planted(in: right, by: &random), wrong.isContradictory else { continue }
      planted += 1
      let miscopies = wrong.card.miscopies
      for miscopy in miscopies {
        #expect([.equal, .feasible].contains(try wrong.verdict(after: miscopy)), "\(wrong.announced)")
      }
      let meant = miscopies.filter { miscopy in
        wrong.restored(by: miscopy) { code, figure in planting.isSame(figure, as: right.announced[code] ?? "", code) }
      }
      #expect(!meant.isEmpty, "\(planting) of \(measure): \(wrong.announced), was \(right.announced)")
    }
    #expect(planted >= 8)
  }

  @Test func `an announcement that rounding explains has no slips`() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<100 {
      #expect(try MiscopyCase.consistent(by: &random).card.miscopies.isEmpty)
    }
  }
}
