import Assessment
import Findings
import Office
import Tabular

/// Suggests for an unknown code or word the one known word that is nearly the same ("Did you mean").
///
/// The suggestion appears in the remedy only; no value is read in another way because of it.
final class Suggestions: SuggestionSource {
  private let context: IntakeContext
  private let schema: TableSchema?

  init(context: IntakeContext, table: String) {
    self.context = context
    schema = context.schemas[table]
  }

  func suggestion(for finding: Finding) -> Bilingual? {
    guard finding.count == 1, let value = finding.value else { return nil }
    return meant(finding, value)
  }

  private func meant(_ finding: Finding, _ value: String) -> Bilingual? {
    switch finding.check {
    // A unit that delivers for itself gets its own code as the right value, so it needs no suggestion.
    case .unitUnknown:
      finding.unit == nil ? nearMisses(.units) { context.registry.nearMisses }.meaning(of: value) : nil
    case .numberMalformed: checkedScore(value, finding, in: schema?.extractTable)
    case .yearTwoDigits: withYear(value).map { Bilingual(same: $0) }
    case .measureUnknown: measure(value, finding)
    case .planCodeUnknown, .planCodeMalformed: planNode(value)
    case .levelUnknown:
      nearMisses(.levels) {
        NearMiss(codes: context.methodologies.all.flatMap(\.schemes).flatMap { $0.levels.map(\.name) })
      }
      .meaning(of: value)
    case .notInList:
      finding.place.column.flatMap { schema?.field(named: $0) }.flatMap { word(value, of: $0) }
    case .outOfRange:
      finding.place.column.flatMap { schema?.field(named: $0) }.flatMap { withPoint(value, in: $0) }
    case _: nil
    }
  }

  /// The scale of a table's items in the methodology of a unit; if that is unknown, in any methodology.
  func itemScale(of table: ExtractTable, _ unit: Code<Unit>?) -> Scale? {
    let methods = unit.flatMap { context.methodology(of: $0) }.map { [$0] } ?? context.methodologies.all
    return methods.lazy.compactMap { IntakeContext.items(of: table, in: $0).first?.scale }.first
  }

  /// The search for known words, prepared once for all findings because a country has many units.
  private func nearMisses(
    _ known: KnownWords, _ make: () -> NearMiss<Bilingual>
  ) -> NearMiss<Bilingual> {
    context.nearMisses.value(of: known, make)
  }

  /// Suggests an item by its number alone, or any measure by a code that is nearly the same.
  private func measure(_ value: String, _ finding: Finding) -> Bilingual? {
    guard finding.place.column == "item", let table = schema?.extractTable else {
      let scored = context.references.scored
      if let key = FoldedKey(value).withoutLeadingZeros, let code = scored.first(where: { FoldedKey($0.text) == key }) {
        return Bilingual(same: code.text)
      }
      return nearMisses(.measures) { NearMiss(codes: scored.map(\.text)) }.meaning(of: value)
    }
    let method = finding.unit.flatMap { context.methodology(of: $0) }
    let items = { [context] in
      (method.map { [$0] } ?? context.methodologies.all)
        .flatMap { IntakeContext.items(of: table, in: $0).map(\.code.text) }.uniqued
    }
    let number = FoldedKey(value).folding
    if !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return items().first { $0.drop { !$0.isNumber } == number }.map { Bilingual(same: $0) }
    }
    return nearMisses(.items(table, method.map(ObjectIdentifier.init))) { NearMiss(codes: items()) }.meaning(of: value)
  }

  /// Suggests a word of a column's list, in both languages of the letter.
  private func word(_ value: String, of field: Field) -> Bilingual? {
    nearMisses(.list(table: schema?.extractTable, column: field.name)) {
      NearMiss(
        (field.constraints.list ?? []).flatMap { word -> [(word: String, meaning: Bilingual)] in
          let category = field.categories.first { $0.value == word }
          let meaning = Bilingual(category?.label ?? word, word)
          return ([word] + (category?.names ?? [])).map { ($0, meaning) }
        })
    }
    .meaning(of: value)
  }

  /// Suggests a plan node for a code, even with its title after it.
  private func planNode(_ text: String) -> Bilingual? {
    let code = ThaiDigits.folded(text).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
    // Without its spaces the text may be a known code.
    let joined = ThaiDigits.folded(text).filter { !String($0).trimmedCell.isEmpty }
    if let node = context.references.plan[Code(joined)] {
      return Bilingual("\(node.code) \(node.nameThai)", "\(node.code) \(node.nameEnglish)")
    }
    let nodes = nearMisses(.planNodes) { context.references.plan.nearMisses }
    return nodes.meaning(of: text) ?? nodes.meaning(of: code)
  }

  /// Completes a date whose year has two digits, if only one year fits: 30/06/2566 for 30/06/66 or 30/06/23.
  private func withYear(_ value: String) -> String? {
    let text = ThaiDigits.folded(value).trimmedCell
    let digits = text.suffix(2)
    guard text.count > 2, let short = Int(digits), text.split(whereSeparator: { !$0.isNumber }).last == digits else {
      return nil
    }
    // The two digits may be of the Buddhist or of the Gregorian era.
    let years = [2500 + short, 2000 + short + FiscalYear.era]
    return years.first { (context.fiscalYear - 1...context.fiscalYear).contains($0) }.map { "\(text.dropLast(2))\($0)" }
  }

  /// Inserts a decimal point into a number above its limit, if that brings it within: 87.83 for 878.3.
  ///
  /// Nil if the result would have more decimals than figures of the column have. Also nil if a number without a point
  /// would get fewer decimals than they have: 150 could become 15.0, but whether it means 15.00 is unknown.
  private func withPoint(_ value: String, in field: Field) -> Bilingual? {
    guard field.type == .number, case .exact(let number) = Numeral.read(value), number.coefficient > 0 else {
      return nil
    }
    let example = field.example.flatMap { text in
      if case .exact(let number) = Numeral.read(text) { number.fractionDigits } else { nil }
    }
    let decimals = example ?? context.methodologies.all.map(\.settings.decimals).max() ?? 0
    let digits = number.withoutTrailingZeros
    // In 888.00 it is unknown which 8 is one too many.
    guard digits.fractionDigits < decimals, number.fractionDigits < decimals || digits.fractionDigits > 0 else {
      return nil
    }
    return (digits.fractionDigits + 1...decimals)
      .map { Numeral(coefficient: digits.coefficient, fractionDigits: $0) }
      .first(where: field.admits).flatMap { meant in
        guard number.fractionDigits > 0 || meant.fractionDigits == decimals else { return nil }
        return Bilingual(same: meant.padded(to: decimals).description)
      }
  }
}

/// The sets of known words that are searched for a misspelt value.
enum KnownWords: Hashable {
  case units
  case planNodes
  case levels
  case measures
  /// The items of a table in one methodology; in all methodologies if it is nil.
  case items(ExtractTable, ObjectIdentifier?)
  case list(table: ExtractTable?, column: String)
}

extension NearMiss<Bilingual> {
  /// Searches codes and names that are suggested as they are.
  fileprivate init(codes: [String]) {
    self.init(codes.map { ($0, Bilingual(same: $0)) })
  }
}

extension UnitRegistry {
  /// The units by all forms of their codes and names, in the words of letters.
  fileprivate var nearMisses: NearMiss<Bilingual> {
    NearMiss(
      units.flatMap { unit in
        let meaning = Bilingual("\(unit.code) \(unit.nameThai)", "\(unit.code) \(unit.nameEnglish)")
        return unit.names.map { ($0, meaning) }
      })
  }
}

extension CityPlan {
  fileprivate var nearMisses: NearMiss<Bilingual> {
    NearMiss(
      nodes.flatMap { node in
        let meaning = Bilingual("\(node.code) \(node.nameThai)", "\(node.code) \(node.nameEnglish)")
        return [(node.code.text, meaning), (node.nameThai, meaning), (node.nameEnglish, meaning)]
      })
  }
}
