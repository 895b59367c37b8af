/// Reads the cells of one column: by its type, its limits and what it refers to.
struct CellReader<Resolver: ReferenceResolver> {
  private let field: Field
  private let missing: Set<String>
  private let resource: String?
  private let resolver: Resolver
  private let list: [FoldedKey: String]?
  private let pattern: Regex<AnyRegexOutput>?

  init(_ field: Field, of table: TableSchema, resolver: Resolver) {
    self.field = field
    self.resolver = resolver
    missing = Set(table.missingValues + [""])
    resource = table.foreignKeys.first { $0.fields.contains(field.name) }?.resource
    list = field.constraints.list.map { list in
      Dictionary(list.map { (FoldedKey($0), $0) }) { first, _ in first }
    }
    pattern = field.constraints.pattern.flatMap { pattern in
      (try? Regex(pattern))?.matchingSemantics(.unicodeScalar).asciiOnlyDigits()
    }
  }

  /// The cell, and what is wrong or doubtful in it.
  func read(_ raw: String) -> (cell: Row.Cell, faults: [Fault.Kind]) {
    let text = raw.trimmedCell
    guard !missing.contains(text) else {
      let isFaulty = field.constraints.required
      return (Row.Cell(raw: raw, value: nil, isFaulty: isFaulty), isFaulty ? [.missingValue] : [])
    }
    let reading = typed(text)
    guard let value = reading.value else {
      return (Row.Cell(raw: raw, value: nil, isFaulty: true), reading.fault.map { [$0] } ?? [])
    }
    if let fault = violation(of: value, text) {
      return (Row.Cell(raw: raw, value: nil, isFaulty: true), [fault])
    }
    return (Row.Cell(raw: raw, value: value, isFaulty: false), reading.fault.map { [$0] } ?? [])
  }

  private typealias Reading = (value: Value?, fault: Fault.Kind?)

  private func typed(_ text: String) -> Reading {
    if let resource {
      switch resolver.resolve(text, in: resource, field: field) {
      case .key(let key): return (.key(key), nil)
      case .problem(let problem): return (nil, .reference(resource: resource, problem: problem))
      case .notChecked: break
      }
    }
    switch field.type {
    case .string: return listed(text)
    case .integer: return integer(text)
    case .number: return number(text)
    case .boolean: return Bool.read(text).map { (.boolean($0), nil) } ?? (nil, .notABoolean)
    case .date: return CalendarDate.read(text).map { (.date($0), nil) } ?? (nil, .notADate)
    case .year: return year(text)
    }
  }

  /// A text from a list is the word of the list, however it was spelled.
  private func listed(_ text: String) -> Reading {
    guard let list else { return (.text(text), nil) }
    return list[FoldedKey(text)].map { (.text($0), nil) } ?? (nil, .notInList(field.constraints.list ?? []))
  }

  private func number(_ text: String) -> Reading {
    switch Numeral.read(text) {
    case .exact(let number): (.number(number), nil)
    case .repaired(let number): (.number(number), .repairedNumber(understood: number))
    case .malformed: (nil, .notANumber)
    }
  }

  private func integer(_ text: String) -> Reading {
    let reading = Numeral.read(text)
    switch reading {
    case .exact(let number), .repaired(let number):
      guard number.fractionDigits == 0, let integer = Int(exactly: number.coefficient) else {
        return (nil, .notAnInteger)
      }
      return (.integer(integer), reading == .exact(number) ? nil : .repairedNumber(understood: number))
    case .malformed:
      return (nil, .notAnInteger)
    }
  }

  private func year(_ text: String) -> Reading {
    guard let read = FiscalYear.read(text) else { return (nil, .notAYear) }
    return (.year(read.year), read.wasGregorian ? .gregorianYear(understood: read.year) : nil)
  }

  private func violation(of value: Value, _ text: String) -> Fault.Kind? {
    let limits = field.constraints
    if let minimum = limits.minimum, isOrdered(value, before: minimum.limit) { return .belowMinimum(minimum.text) }
    if let maximum = limits.maximum, isOrdered(maximum.limit, before: value) { return .aboveMaximum(maximum.text) }
    if field.type != .string, let list, list[FoldedKey(text)] == nil { return .notInList(limits.list ?? []) }
    // A key has been found; a pattern describes what was typed where nothing was looked up.
    if case .key = value { return nil }
    guard let pattern, let words = limits.pattern else { return nil }
    let isMatch = ((try? pattern.wholeMatch(in: ThaiDigits.folded(text))) ?? nil) != nil
    return isMatch ? nil : .patternMismatch(words)
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

  /// The value as something that has an order; nil where it has none.
  private static func limit(_ value: Value) -> Field.Bound.Limit? {
    switch value {
    case .number(let number): .number(number)
    case .integer(let integer), .year(let integer): .number(Numeral(integer))
    case .date(let date): .date(date)
    case .text, .boolean, .key: nil
    }
  }
}
