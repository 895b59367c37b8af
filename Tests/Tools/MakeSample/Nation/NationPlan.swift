/// What a made-up nation is to have: how many units and responses, from which seed, delivered in which layout.
package struct NationPlan: Sendable {
  package enum Layout: String, Sendable {
    /// Seven files a unit, as the units send them.
    case folders
    /// One file a table, as the office exports them.
    case files
  }

  package var units = Self.agencies
  /// Responses to each instrument that people answer; nil: the nation's own, in proportion to the units.
  package var staff: Int?
  package var people: Int?
  package var seed = 1
  /// Of a hundred files so many have a fault.
  package var dirty = 1
  package var layout = Layout.folders

  package init() {}

  /// The nation of the fiscal year 2567: agencies, answers of staff and of the public.
  package static let agencies = 8325
  private static let staffOfAll = 461_440
  private static let peopleOfAll = 907_795
  /// Unit codes have four digits and begin behind the geocodes that are made up beside them.
  package static let units = 2...9000
  /// Nobody assesses a unit of fewer.
  static let fewest = 30

  /// Responses to the instruments in the order of the tree: staff, then the public.
  var responses: [Int] {
    let share = { (all: Int) in max(Self.fewest * units, (all * units * 2 + Self.agencies) / (2 * Self.agencies)) }
    return [staff ?? share(Self.staffOfAll), people ?? share(Self.peopleOfAll)]
  }

  /// The responses of each unit to an instrument, which add up to exactly `total`: few units have many, many have few.
  func counts(of instrument: String, adding total: Int) -> [Int] {
    var random = SplitMix64("nation", String(seed), "responses", instrument)
    // The product of chances is as good as log-normal: 2 to the sum of five.
    let sizes = (0..<units).map { _ in
      random.pick(64...127) << (0..<5).reduce(0) { sum, _ in sum + random.pick(0...4) }
    }
    let whole = sizes.reduce(0, +)
    let free = max(0, total - Self.fewest * units)
    var counts = sizes.map { Self.fewest + Int(Int128(free) * Int128($0) / Int128(whole)) }
    for place in 0..<max(0, total - counts.reduce(0, +)) { counts[place % units] += 1 }
    return counts
  }
}
