/// Answers distributed to people who answer consistently: some give the best answers to all items, a few the worst.
import Assessment

extension SurveyAnswers {
  /// The spread of a single answer around its person's leaning, in percent of the spread of the leanings.
  ///
  /// Ranks of two items then correlate by about 0.77, and a person's mean scatters by some 10 to 20 points.
  private static let whim = 55

  /// Distributes the answers to each item again; the mean of every item and all blank cells stay the same.
  mutating func handOut(_ random: inout SplitMix64) {
    let leanings = (0..<responses).map { _ in random.bell() }
    for item in items.indices {
      counts[item] = items[item].spread(counts[item], &random)
      let levels = counts[item].enumerated().flatMap { repeatElement(UInt8($0.offset), count: $0.element) }
      for (person, level) in zip(people(answering: item, leanings, &random), levels) {
        answers[person * items.count + item] = level
      }
    }
  }

  /// The people who answered an item, the sternest first.
  private func people(answering item: Int, _ leanings: [Int], _ random: inout SplitMix64) -> [Int] {
    var keys: [Int] = []
    for person in 0..<responses where answers[person * items.count + item] != Self.blank {
      keys.append((leanings[person] * 100 + random.bell() * Self.whim) << 16 | person)
    }
    keys.sort()
    return keys.map { $0 & 0xFFFF }
  }
}

extension SurveyAnswers.Item {
  /// Returns as many answers with the same mean to the last digit, but further apart: more of the best and the worst.
  ///
  /// The counts are by level. Only scores of 0, 33, 67 and 100 are spread: 33 + 67 is 0 + 100, and 100 - k answers of
  /// 67 give as many points as k of 33, 67 - k of 100 and 33 - k of 0. 67 stays as frequent as 33 or more.
  fileprivate func spread(_ counts: [Int], _ random: inout SplitMix64) -> [Int] {
    guard scores == [0, 33, 67, 100].map({ Quantity($0) }) else { return counts }
    var (worst, low, high, best) = (counts[0], counts[1], counts[2], counts[3])
    while true {
      let kept = random.pick(3...30)
      guard high - (100 - kept) >= low + kept else { break }
      (worst, low, high, best) = (worst + 33 - kept, low + kept, high - (100 - kept), best + 67 - kept)
    }
    let pairs = min(low / 2, high / 3)
    return [worst + pairs, low - pairs, high - pairs, best + pairs]
  }
}
