import Assessment
import Findings
import Intake
import Tabular

/// The announced scores of one unit, as the rules of scores test them.
struct AnnouncedScores {
  let card: Scorecard
  /// The folder of the unit: the place of a finding about the unit as a whole.
  let folder: String
  /// Whether all files of the unit were received and can be read, so that a total that cannot be computed is missing.
  let isComplete: Bool
  /// The tables with findings that must be mended.
  let faultyTables: Set<ExtractTable>
  /// Whether the unit has sent later scores, which must be mended first.
  let isOlder: Bool
  /// Number of rows of the unit that a table may lack.
  let lack: (ExtractTable) -> DoubtfulTables.Lack
  /// The measures with an announced figure, in the order of the tree.
  let figures: [(index: Int, figure: MeasureFigure)]

  init(
    of card: Scorecard, folder: String, isComplete: Bool, faultyTables: Set<ExtractTable>,
    isOlder: Bool = false, lack: @escaping (ExtractTable) -> DoubtfulTables.Lack = { _ in .none }
  ) {
    self.card = card
    self.folder = folder
    self.isComplete = isComplete
    self.faultyTables = faultyTables
    self.isOlder = isOlder
    self.lack = lack
    figures = card.announcedIndices.map { ($0, card.figure(of: $0)) }
  }

  var decimals: Int { card.methodology.settings.decimals }
  var tree: MeasureTree { card.methodology.tree }

  func finding(
    _ check: Check, _ figure: AnnouncedFigure, _ values: [String: Bilingual], _ index: Int
  ) -> Finding {
    Finding(
      check, unit: card.unit.code, place: Place(figure.source), value: formatted(figure.value).english,
      values: values,
      effect: .measure(tree[index].code))
  }

  func name(_ index: Int) -> Bilingual { Bilingual(same: tree[index].code.text) }

  func formatted(_ quantity: Quantity) -> Bilingual {
    Bilingual(same: Numeral(quantity, decimals: decimals).description)
  }
}
