/// One unit of a made-up nation: the answers of its people, the check of its web site, and its stated figures.
import Assessment

struct NationUnit {
  let unit: Unit
  let methodology: Methodology
  let surveys: [SurveyAnswers]
  let check: DisclosureCheck
  /// The figures that the method gives for the answers and items, rounded.
  let figures: [Code<Measure>: Quantity]

  var tree: MeasureTree { methodology.tree }
  var total: Quantity { figures[tree[0].code] ?? .zero }

  /// Makes a unit; `responses` are those to each instrument that people answer, in the order of the tree.
  init(_ unit: Unit, in methodology: Methodology, responses: [Int], seed: Int) {
    let tree = methodology.tree
    var random = SplitMix64("nation", String(seed), "unit", unit.code.text)
    var wanted: [Code<Measure>: Quantity] = [:]
    surveys = zip(tree.instruments, responses).map { index, responses in
      for part in tree[index].children where tree[part].isOnlyAnnounced {
        wanted[tree[part].code] = .hundredths(random.pick(7800...9900))
      }
      let target = SurveyTarget(
        instrument: tree[index].code, scores: [(index, .hundredths(random.pick(7600...9900)))])
      return SurveyAnswers(around: target, unit: unit, responses: responses, in: tree, &random)
    }
    let disclosure = tree.instruments.last ?? 0
    check = DisclosureCheck.drawn(failing: max(0, random.pick(-4...6)), under: disclosure, in: tree, &random)
    self.unit = unit
    self.methodology = methodology
    let announcement = Announcement(
      unit: unit, methodology: methodology, surveys: surveys, check: check, wanted: wanted)
    var figures = announcement.rounded
    // Compute the total from the unrounded instruments, as a unit with the answers does.
    figures[tree[0].code] =
      tree.instruments.compactMap { index in
        announcement.figure(of: index).map {
          tree[index].weight.applied(to: $0).rounded(to: methodology.settings.decimals)
        }
      }.sum
    self.figures = figures
  }
}
