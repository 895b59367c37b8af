/// The plan of a made-up nation: the number of units and responses, the seed and the layout of the files.
package struct NationPlan: Sendable {
  package enum Layout: String, Sendable {
    /// Seven files for each unit, as the units send them.
    case folders
    /// One file for each table, as the office exports them.
    case files
  }

  package var units = Self.agencies
  /// Responses to each instrument that people answer; nil for the nation's real number, in proportion to the units.
  package var staff: Int?
  package var people: Int?
  package var seed = 1
  /// The percentage of files with a fault.
  package var dirty = 1
  package var layout = Layout.folders

  package init() {}

  /// The nation of the fiscal year 2567: agencies, answers of staff and of the public.
  package static let agencies = 8325
  private static let staffOfAll = 461_440
  private static let peopleOfAll = 907_795
  /// The allowed numbers of units: unit codes have four digits and follow the made-up geocodes.
  package static let units = 2...9000
  /// The least number of responses of a unit that is assessed.
  static let fewest = 30

  /// Responses to the instruments in the order of the tree: staff, then the public.
  var responses: [Int] {
    let share = { (all: Int) in max(Self.fewest * units, (all * units * 2 + Self.agencies) / (2 * Self.agencies)) }
    return [staff ?? share(Self.staffOfAll), people ?? share(Self.peopleOfAll)]
  }

  /// The responses of each unit to an instrument, which add up to exactly `total`: few units have many, many have few.
  func counts(of instrument: String, adding total: Int) -> [Int] {
    var random = SplitMix64("nation", String(seed), "responses", instrument)
    // Two to the sum of five random numbers is nearly log-normal.
    let sizes = (0..<units).map { _ in
      random.pick(64...127) << (0..<5).reduce(0) { sum, _ in sum + random.pick(0...4) }
    }
    let whole = sizes.reduce(0, +)
    let free = max(0, total - Self.fewest * units)
    var counts = sizes.map { Self.fewest + Int(Int128(free) * Int128($0) / Int128(whole)) }
    for index in 0..<max(0, total - counts.reduce(0, +)) { counts[index % units] += 1 }
    return counts
  }
}
