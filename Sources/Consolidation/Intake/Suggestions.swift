import Assessment
import Tabular

/// "Did you mean": the one known code or word that an unknown one is nearly the same as, for the remedy to name.
struct Suggestions {
  let context: IntakeContext
  /// Nil where no table was recognised.
  let schema: TableSchema?

  /// The findings with what was probably meant; nothing is read in another way for it.
  func completed(_ findings: [Finding]) -> [Finding] {
    var completed = findings
    // Most need nothing, and are not copied.
    for place in findings.indices {
      if let meant = meant(findings[place]) { completed[place].suggestion = meant }
    }
    return completed
  }

  private func meant(_ finding: Finding) -> Bilingual? {
    guard finding.count == 1, let value = finding.value else { return nil }
    return meant(finding, value)
  }

  private func meant(_ finding: Finding, _ value: String) -> Bilingual? {
    switch finding.check {
    case .unitUnknown: context.registry.nearMisses.meaning(of: value)
    case .measureUnknown: measure(value, finding)
    case .planCodeUnknown: context.references.nearMiss(ofPlanNode: value)
    case .levelUnknown:
      word(value, of: context.methodologies.all.flatMap(\.schemes).flatMap { $0.levels.map(\.name) })
    case .notInList:
      finding.place.column.flatMap { schema?.field(named: $0) }.flatMap { Self.nearMiss(of: value, in: $0) }
    case .outOfRange:
      finding.place.column.flatMap { schema?.field(named: $0) }.flatMap { withPoint(value, in: $0) }
    case _: nil
    }
  }

  /// An item by its number alone, or any measure by a code that is nearly its own.
  private func measure(_ value: String, _ finding: Finding) -> Bilingual? {
    guard finding.place.column == "item", let table = schema?.name else {
      return word(value, of: context.references.scored.map(\.text))
    }
    let methods = finding.unit.flatMap { context.methodology(of: $0) }.map { [$0] } ?? context.methodologies.all
    let items = methods.flatMap { IntakeContext.items(of: table, in: $0).map(\.code.text) }.uniqued
    let number = FoldedKey(value).folding
    if !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return items.first { $0.drop { !$0.isNumber } == number }.map { Bilingual(same: $0) }
    }
    return word(value, of: items)
  }

  /// A word of a list, in the language of whoever reads the letter.
  private static func nearMiss(of value: String, in field: Field) -> Bilingual? {
    let words = (field.constraints.list ?? []).flatMap { word -> [(word: String, meaning: Bilingual)] in
      let category = field.categories.first { $0.value == word }
      let meaning = Bilingual(category?.label ?? word, word)
      return ([word] + (category?.names ?? [])).map { ($0, meaning) }
    }
    return NearMiss(words).meaning(of: value)
  }

  /// A number above its limit with a decimal point where one would bring it within: 87.83 for 878.3.
  ///
  /// Nil where it would have more decimals than such figures are written with, or where a figure without a point would have fewer: of
  /// 150 nobody can tell whether 15.00 was meant.
  private func withPoint(_ value: String, in field: Field) -> Bilingual? {
    guard field.type == .number, case .exact(let number) = Numeral.read(value), number.coefficient > 0 else {
      return nil
    }
    let example = field.example.flatMap { text in
      if case .exact(let number) = Numeral.read(text) { number.fractionDigits } else { nil }
    }
    let decimals = example ?? context.methodologies.all.map(\.settings.decimals).max() ?? 0
    let digits = number.withoutTrailingZeros
    guard digits.fractionDigits < decimals else { return nil }
    return (digits.fractionDigits + 1...decimals)
      .map { Numeral(coefficient: digits.coefficient, fractionDigits: $0) }
      .first(where: field.admits).flatMap { meant in
        guard number.fractionDigits > 0 || meant.fractionDigits == decimals else { return nil }
        return Bilingual(same: meant.padded(to: decimals).description)
      }
  }

  private func word(_ value: String, of list: [String]) -> Bilingual? {
    NearMiss(list.map { ($0, $0) }).meaning(of: value).map { Bilingual(same: $0) }
  }
}

extension UnitRegistry {
  /// The units by every form of their codes and names, as letters name them.
  fileprivate var nearMisses: NearMiss<Bilingual> {
    NearMiss(
      units.flatMap { unit in
        let meaning = Bilingual("\(unit.code) \(unit.nameThai)", "\(unit.code) \(unit.nameEnglish)")
        return unit.names.map { ($0, meaning) }
      })
  }
}

extension References {
  /// Of a code with its title behind it the code alone, as it is looked up.
  fileprivate func nearMiss(ofPlanNode text: String) -> Bilingual? {
    let code = ThaiDigits.folded(text).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
    let words = plan.nodes.flatMap { node in
      let meaning = Bilingual("\(node.code) \(node.nameThai)", "\(node.code) \(node.nameEnglish)")
      return [(node.code.text, meaning), (node.nameThai, meaning), (node.nameEnglish, meaning)]
    }
    return NearMiss(words).meaning(of: text) ?? NearMiss(words).meaning(of: code)
  }
}
