/// One unit of a made-up nation: the answers of its people, the check of its web site, and what it states of itself.
import Assessment

struct NationUnit {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  let check: DisclosureCheck
  /// As printed: what the method makes of the answers and items.
  let figures: [Code<Measure>: Quantity]

  var tree: MeasureTree { methodology.tree }
  var total: Quantity { figures[tree[0].code] ?? .zero }

  /// `responses`: to each instrument that people answer, in the tree's order.
  init(_ unit: Unit, in methodology: Methodology, responses: [Int], seed: Int) {
    let tree = methodology.tree
    var random = SplitMix64("nation", String(seed), "unit", unit.code.text)
    var wanted: [Code<Measure>: Quantity] = [:]
    surveys = zip(tree.instruments, responses).map { place, responses in
      for part in tree[place].children where tree[part].isOnlyAnnounced {
        wanted[tree[part].code] = .hundredths(random.pick(7800...9900))
      }
      let target = SurveyTarget(
        instrument: tree[place].code, scores: [(place, .hundredths(random.pick(7600...9900)))])
      return SurveyAnswers(around: target, unit: unit, responses: responses, in: tree, &random)
    }
    let disclosure = tree.instruments.last ?? 0
    check = DisclosureCheck.drawn(failing: max(0, random.pick(-4...6)), under: disclosure, in: tree, &random)
    self.unit = unit
    self.methodology = methodology
    let announcement = Announcement(
      unit: unit, methodology: methodology, surveys: surveys, check: check, wanted: wanted)
    var figures = announcement.printed
    // Of the unrounded instruments, as whoever has the answers makes it.
    figures[tree[0].code] =
      tree.instruments.compactMap { place in
        announcement.figure(of: place).map {
          tree[place].weight.applied(to: $0).rounded(to: methodology.settings.decimals)
        }
      }.sum
    self.figures = figures
  }
}
