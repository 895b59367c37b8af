import Assessment
import Findings
import Judging
import Office
import Tabular

/// The derivation of one measure of one unit.
struct MeasureDerivation: DerivationPage {
  let results: Results
  let standing: Standing
  let index: Int
  let language: Language

  private var tree: MeasureTree { card.methodology.tree }
  private var measure: Measure { tree[index] }
  private var figure: MeasureFigure { card.figures[index] }

  var text: String {
    let name = localized(measure.nameThai, measure.nameEnglish)
    return page(of: [heading("\(measure.code) \(name)")] + figureLines + promises + messages)
  }

  /// The figure with its parts, verdicts, answers and sources, without its findings.
  var figureLines: [String] { published + arithmetic + comparison + answers }

  private var published: [String] {
    guard let value = figure.published, let basis = figure.basis else {
      return [localized("  ยังไม่มีคะแนนที่เผยแพร่ได้", "  there is no figure to publish")]
    }
    let source = figure.announced.map { " \($0.source)" } ?? ""
    return [localized("  คะแนนที่เผยแพร่ ", "  published ") + "\(formatted(value)) (\(text(of: basis)))\(source)"]
  }

  private func text(of basis: PublishedBasis) -> String {
    switch basis {
    case .official: localized("คะแนนที่สำนักงาน ก.ก. ประกาศ", "official")
    case .stated: localized("คะแนนที่หน่วยงานรายงาน", "stated by the unit")
    case .parts: localized("คำนวณจากส่วนประกอบ", "computed from its parts")
    case .computed: localized("คำนวณจากคำตอบ", "computed from answers")
    }
  }

  /// The parts with their weights, and their sum.
  private var arithmetic: [String] {
    guard !measure.children.isEmpty else { return [] }
    let isTotal = measure.parent == nil
    var lines = measure.children.map { line(of: $0, isTotal: isTotal) }
    let parts = measure.children.compactMap { child -> Quantity? in
      let figure = card.figures[child]
      if isTotal { return figure.contribution }
      return figure.published.map { tree[child].weight.applied(to: $0) }
    }
    guard parts.count == measure.children.count else {
      return lines + [localized("    ส่วนประกอบไม่ครบ จึงรวมไม่ได้", "    a part is missing, so there is no sum")]
    }
    let sum = parts.reduce(.zero, +)
    if isTotal, card.methodology.settings.totalRounding == .contributions {
      lines.append("    " + parts.map(formatted).joined(separator: " + ") + " = \(formatted(sum))")
    } else {
      let total = isTotal ? weighted : sum
      lines.append(localized("    รวมก่อนปัดเศษ ", "    unrounded sum ") + "\(exact(total)) → \(formatted(total))")
    }
    return lines
  }

  /// The weighted sum of unrounded parts.
  private var weighted: Quantity {
    measure.children.compactMap { child in card.figures[child].published.map { tree[child].weight.applied(to: $0) } }
      .reduce(.zero, +)
  }

  private func line(of child: Int, isTotal: Bool) -> String {
    let part = tree[child]
    let figure = card.figures[child]
    guard let value = figure.published else { return "    \(part.code) —" }
    let contribution = isTotal ? figure.contribution.map { " = \(formatted($0))" } ?? "" : ""
    let shown = figure.announced == nil ? exact(value) : formatted(value)
    let source = figure.announced?.source ?? card.submission.answers[part.code]?.source
    return "    \(part.code) \(shown) × \(part.weight.text)\(contribution)  (\(figure.basis.map(text) ?? ""))"
      + (source.map { "  \($0)" } ?? "")
  }

  /// Formats with four more decimals than published, to show what rounding removed.
  private func exact(_ quantity: Quantity) -> String {
    Numeral(quantity, decimals: card.decimals + 4).description
  }

  private var comparison: [String] {
    var lines: [String] = []
    if let range = figure.parts.reachable {
      lines.append(
        localized("  เทียบกับส่วนประกอบที่ประกาศ: ", "  compared with its announced parts: ")
          + figure.parts.verdict.text[language]
          + localized(
            ", เป็นไปได้ตั้งแต่ \(formatted(range.low)) ถึง \(formatted(range.high))",
            ", possible results \(formatted(range.low)) – \(formatted(range.high))"))
    }
    if let computed = figure.computed {
      lines.append(
        localized("  คำนวณจากคำตอบและรายการตรวจ: ", "  computed from answers and items: ")
          + "\(exact(computed)) → \(formatted(computed)), " + figure.answersVerdict.text[language])
    } else if figure.published != nil {
      lines += uncomputed
    }
    for (title, announced) in [
      (localized("สำนักงาน ก.ก.", "official"), figure.official), (localized("หน่วยงาน", "stated"), figure.stated),
    ] {
      guard let announced else { continue }
      let scale = announced.basis == .contribution ? localized(" (คะแนนถ่วงน้ำหนัก)", " (contribution)") : ""
      let level = announced.level.map { " \($0)" } ?? ""
      lines.append("  \(title): \(formatted(announced.value))\(scale)\(level)  \(announced.source)")
    }
    return lines
  }

  /// The reason why no figure was computed from answers, with the first items without data.
  ///
  /// Empty when no item lacks data, as for a measure that is only announced.
  private var uncomputed: [String] {
    let lacking = tree.items(under: index).filter { card.figures[$0].computed == nil }.map { tree[$0].code.text }
    guard !lacking.isEmpty else { return [] }
    let list = lacking.prefix(Self.listed).joined(separator: ", ") + (lacking.count > Self.listed ? ", …" : "")
    return [
      localized(
        "  คำนวณจากคำตอบและรายการตรวจ: คำนวณไม่ได้ เพราะยังไม่มีข้อมูล \(lacking.count) ข้อ (\(list))",
        "  computed from answers and items: cannot be computed, for items without data: \(lacking.count) (\(list))")
    ]
  }

  /// The maximum number of items that are named.
  private static let listed = 10

  private var answers: [String] {
    if let scale = measure.scale, let tally = card.submission.answers[measure.code] {
      let counts = zip(scale.answers, tally.counts).map { answer, count in
        "\(answer.code) (\(formatted(answer.score))) × \(count)"
      }
      return [
        localized("  คำตอบ ", "  answers ") + "\(tally.answers): " + counts.joined(separator: ", ")
          + "  \(tally.source)\(extent(of: tally.source, for: card.unit))"
      ]
    }
    guard figure.answers > 0 else { return [] }
    return [localized("  จำนวนคำตอบของข้อย่อยทั้งหมด: ", "  answers to all items below it: ") + "\(figure.answers)"]
  }

  private var promises: [String] {
    PromiseDerivation(card: card, measure: measure.code, language: language).lines
  }

  /// The findings that affect the figure, in full.
  private var messages: [String] {
    results.findings.filter { $0.unit == card.unit.code && $0.effect.touches(measure.code) }
      .flatMap { $0.text(in: language, sheets: results.sheets).split(separator: "\n").map { "  " + $0 } }
  }
}
