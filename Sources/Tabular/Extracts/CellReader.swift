/// Reads the cells of one column by its type, its limits and the table that it refers to.
package final class CellReader: Sendable {
  private let field: Field
  /// The words for a missing value, besides the empty text.
  private let missing: Set<String>
  private let resource: String?
  private let resolver: any ReferenceResolver
  private let list: ListedValues?
  private let pattern: CodePattern?
  /// The maximum number of bytes of a cell that are read.
  ///
  /// Only a free text has no limit: any other value is far shorter than 64 KiB.
  let longest: Int

  package init(_ field: Field, of table: TableSchema, resolver: any ReferenceResolver) {
    self.field = field
    self.resolver = resolver
    missing = Set(table.missingValues.filter { !$0.isEmpty })
    resource = table.foreignKeys.first { $0.fields.contains(field.name) }?.resource
    list = field.constraints.list.map { list in
      let synonyms = field.categories.flatMap { category in
        list.firstIndex(of: category.value).map { index in category.names.map { (name: $0, index: index) } } ?? []
      }
      return ListedValues(list, synonyms: synonyms)
    }
    pattern = CodePattern(field.constraints.pattern)
    let isFreeText = field.type == .string && list == nil && pattern == nil && resource == nil
    longest = isFreeText ? .max : 1 << 16
  }

  /// The faults of a cell, doubts included.
  package func faults(in raw: String) -> [Fault.Kind] { read(raw).faults }

  /// Reads a cell and finds its faults, doubts included.
  func read(_ raw: String) -> (cell: Row.Cell, faults: [Fault.Kind]) {
    let text = raw.trimmedCell
    guard !text.isEmpty, !missing.contains(text) else {
      let isFaulty = field.constraints.required
      return (Row.Cell(raw: raw, value: nil, isFaulty: isFaulty), isFaulty ? [.missingValue] : [])
    }
    if let mark = blankMark(raw, text) { return mark }
    let reading = typed(text)
    guard let value = reading.value else {
      return (Row.Cell(raw: raw, value: nil, isFaulty: true), reading.fault.map { [$0] } ?? [])
    }
    if let fault = violation(of: value, text) {
      return (Row.Cell(raw: raw, value: nil, isFaulty: true), [fault])
    }
    return (Row.Cell(raw: raw, value: value, isFaulty: false), reading.fault.map { [$0] } ?? [])
  }

  /// Reads a mark for a blank cell, such as "-", in a column that may be blank; in a free text it is not reported.
  private func blankMark(_ raw: String, _ text: String) -> (cell: Row.Cell, faults: [Fault.Kind])? {
    guard !field.constraints.required, BlankMark.isOne(text) else { return nil }
    let isFreeText = field.type == .string && list == nil && pattern == nil && resource == nil
    return (Row.Cell(raw: raw, value: nil, isFaulty: false), isFreeText ? [] : [.blankMark])
  }

  private typealias Reading = (value: Value?, fault: Fault.Kind?)

  private func typed(_ text: String) -> Reading {
    if let resource {
      // Check for damage first: a lookup would accept 7/3/2002 as dimension 7 of the plan.
      if let damage = SpreadsheetDamage(text) { return (nil, .damaged(damage)) }
      switch resolver.resolve(text, in: resource, field: field) {
      case .key(let key): return (.key(key), nil)
      case .repaired(let key): return (.key(key), .repairedCode(understood: key))
      case .doubtful(let keys, let problem):
        let value = keys.count == 1 ? keys.first.map { Value.key($0) } : .keys(keys)
        return (value, .reference(resource: resource, problem: problem))
      case .problem(let problem): return (nil, .reference(resource: resource, problem: problem))
      case .notChecked: break
      }
    }
    if field.type != .string, let damage = Self.damage(text) { return (nil, damage) }
    if [.number, .integer].contains(field.type), !field.mayBePercents, let number = Numeral.ofPercent(text) {
      return (nil, .percentSign(likely: number.hundredth))
    }
    switch field.type {
    case .string: return listed(text)
    case .integer: return integer(text)
    case .number: return number(text)
    case .boolean: return Bool.read(text).map { (.boolean($0), nil) } ?? (nil, .notABoolean)
    case .date: return CalendarDate.read(text).map { (.date($0), nil) } ?? (nil, .notADate(text))
    case .year: return year(text)
    }
  }

  /// The fault of a cell that a spreadsheet or a web page has spoiled; nil for any other text.
  private static func damage(_ text: String) -> Fault.Kind? {
    if SpreadsheetDamage.isFormula(text) { return .formula }
    guard text.unicodeScalars.contains(where: { $0.isInvisible && $0 != " " }) else { return nil }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: text.unicodeScalars.filter { !$0.isInvisible })
    return Numeral.read(text) == .malformed && Numeral.read(String(visible)) != .malformed ? .invisibleCharacters : nil
  }

  /// Reads a text of a column with a list as the listed value, however it was spelled.
  private func listed(_ text: String) -> Reading {
    guard let list else { return pattern.map { code(text, $0) } ?? (.text(text), nil) }
    guard let (index, isRepaired) = list.reading(text) else { return (nil, .notInList(list.values)) }
    let value = list.values[index]
    return (.text(value), isRepaired ? .repairedCode(understood: value) : nil)
  }

  private func code(_ text: String, _ pattern: CodePattern) -> Reading {
    switch pattern.read(text) {
    case .exact(let code): (.text(code), nil)
    case .repaired(let code): (.text(code), .repairedCode(understood: code))
    case .damaged(let damage): (nil, .damaged(damage))
    case .hyphenMissing(let likely): (nil, .hyphenMissing(likely: likely))
    case .broken: (nil, .patternMismatch(field.constraints.pattern ?? ""))
    }
  }

  /// The decimals that a number with an exponent must have; with fewer, the spreadsheet may have left off digits.
  private static let requiredDecimals = 2

  private func number(_ text: String) -> Reading {
    switch Numeral.read(text) {
    case .exact(let number): exact(number)
    case .repaired(let number): repaired(number, text)
    case .digitsLost: (nil, .digitsLost)
    case .tooLong: (nil, .tooLong)
    case .malformed: (nil, .notANumber)
    }
  }

  /// Reads a plain number; a point before three digits of a sum of money may separate thousands, so it is ambiguous.
  private func exact(_ number: Numeral) -> Reading {
    // A number with one to three digits before the point, which does not begin with a zero.
    guard field.unit != nil, number.fractionDigits == 3, (1000..<1_000_000).contains(number.coefficient.magnitude)
    else { return (.number(number), nil) }
    return (nil, .ambiguousNumber([Numeral(coefficient: number.coefficient, fractionDigits: 0), number]))
  }

  /// Reads a comma before three digits as a thousands comma; ambiguous if the limits admit only a decimal comma.
  private func repaired(_ number: Numeral, _ text: String) -> Reading {
    // A spreadsheet shows 86.38 as 8.64E+01: the digits that it left off are unknown.
    if number.fractionDigits < Self.requiredDecimals, text.utf8.contains(where: { $0 | 0x20 == 0x65 }) {
      return (nil, .digitsLost)
    }
    if let decimal = Numeral.readAsDecimalComma(text), rangeFault(of: .number(number)) != nil,
      rangeFault(of: .number(decimal)) == nil
    {
      return (nil, .ambiguousNumber([number, decimal]))
    }
    return (.number(number), .repairedNumber(understood: number))
  }

  private func integer(_ text: String) -> Reading {
    switch Numeral.read(text) {
    case .exact(let number): integer(number, isAsWritten: number.fractionDigits == 0)
    case .repaired(let number):
      // "152,0" may be 152, or 1520 with a misplaced comma.
      text.contains(",") && number.fractionDigits > 0 ? (nil, .notAnInteger) : integer(number, isAsWritten: false)
    case .digitsLost: (nil, .digitsLost)
    case .tooLong: (nil, .tooLong)
    case .malformed: (nil, .notAnInteger)
    }
  }

  private func integer(_ number: Numeral, isAsWritten: Bool) -> Reading {
    let whole = number.withoutTrailingZeros
    guard whole.fractionDigits == 0 else { return (nil, .notAnInteger) }
    guard let integer = Int(exactly: whole.coefficient) else { return (nil, .tooLong) }
    return (.integer(integer), isAsWritten ? nil : .repairedNumber(understood: whole))
  }

  private func year(_ text: String) -> Reading {
    guard let read = FiscalYear.read(text) else { return (nil, .notAYear(text)) }
    if read.wasGregorian { return (.year(read.year), .gregorianYear(understood: read.year)) }
    let isRepaired = text.withoutZeroFraction != nil
    return (.year(read.year), isRepaired ? .repairedNumber(understood: Numeral(read.year)) : nil)
  }

  private func violation(of value: Value, _ text: String) -> Fault.Kind? {
    let limits = field.constraints
    if let fault = rangeFault(of: value) { return fault }
    if field.type != .string, let list, list.reading(text) == nil { return .notInList(list.values) }
    // A key has been found, and a text without a list has been matched with the pattern.
    switch value {
    case .key, .keys: return nil
    case .text where list == nil: return nil
    case .text, .number, .integer, .boolean, .date, .year: break
    }
    guard let pattern, let description = limits.pattern else { return nil }
    return pattern.matches(ThaiDigits.folded(text)) ? nil : .patternMismatch(description)
  }

  /// The fault of a value outside the limits of the column; nil for any other value.
  private func rangeFault(of value: Value) -> Fault.Kind? {
    let limits = field.constraints
    if let minimum = limits.minimum, isOrdered(value, before: minimum.limit) { return .belowMinimum(minimum.text) }
    if let maximum = limits.maximum, isOrdered(maximum.limit, before: value) { return .aboveMaximum(maximum.text) }
    return nil
  }

  private func isOrdered(_ value: Value, before limit: Field.Bound.Limit) -> Bool {
    switch (limit, Self.limit(value)) {
    case (.number(let limit), .number(let number)): number.isLess(than: limit)
    case (.date(let limit), .date(let date)): date < limit
    case (.number, _), (.date, _): false
    }
  }

  private func isOrdered(_ limit: Field.Bound.Limit, before value: Value) -> Bool {
    switch (limit, Self.limit(value)) {
    case (.number(let limit), .number(let number)): limit.isLess(than: number)
    case (.date(let limit), .date(let date)): limit < date
    case (.number, _), (.date, _): false
    }
  }

  /// The value as a number or date that can be compared with a limit; nil when it has no order.
  private static func limit(_ value: Value) -> Field.Bound.Limit? {
    switch value {
    case .number(let number): .number(number)
    case .integer(let integer), .year(let integer): .number(Numeral(integer))
    case .date(let date): .date(date)
    case .text, .boolean, .key, .keys: nil
    }
  }
}
