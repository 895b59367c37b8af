/// The kinds of faults without the details that differ from cell to cell.
extension Fault.Kind {
  /// The kind without its details: faults whose kinds are equal in this form are counted together.
  var withoutDetails: Self {
    switch self {
    case .empty, .unclosedQuote, .strayQuote, .notATable, .missingValue, .blankMark, .notANumber,
      .invisibleCharacters, .formula, .notAnInteger, .notADate, .notABoolean, .notAYear, .twoDigitYear, .digitsLost,
      .tooLong, .codeBecameDate, .codeBecameNumber, .uncertainEnd, .lettersLost, .cellBroken, .tooManyDigits,
      .numberShownAsDate,
      .formulaWithoutResult:
      self
    case .undecodable: .undecodable(byte: 0, offset: 0)
    case .errorValue: .errorValue("")
    case .titleLost(let index, _): .titleLost(index: index, .damage)
    case .missingColumn: .missingColumn("")
    case .duplicateColumn: .duplicateColumn(index: 0)
    case .tooManyCells: .tooManyCells(expected: 0, found: 0)
    case .tooFewCells: .tooFewCells(expected: 0, found: 0, rows: RowRanges())
    case .cutOff: .cutOff(expected: 0, found: 0)
    case .cellsLeftOff: .cellsLeftOff(expected: 0, found: 0)
    case .duplicateKey(_, let identical): .duplicateKey(firstLine: 0, identical: identical)
    case .monthFirstDate: .monthFirstDate("")
    case .dayAfterMonth: .dayAfterMonth(last: .epoch)
    case .serialDate: .serialDate(.epoch)
    case .percentSign: .percentSign(likely: Numeral(0))
    case .doubleConvertedYear: .doubleConvertedYear(likely: 0)
    case .gregorianYear: .gregorianYear(understood: 0)
    case .repairedNumber: .repairedNumber(understood: Numeral(0))
    case .ambiguousNumber: .ambiguousNumber([])
    case .repairedCode: .repairedCode(understood: "")
    case .hyphenMissing: .hyphenMissing(likely: "")
    case .belowMinimum: .belowMinimum("")
    case .aboveMaximum: .aboveMaximum("")
    case .notInList: .notInList([])
    case .patternMismatch: .patternMismatch("")
    case .reference(_, let problem): .reference(resource: "", problem: ReferenceProblem(code: problem.code))
    // Keep whether the list is empty: an item that admits no answer belongs to another edition.
    case .answerNotInScale(let answers): .answerNotInScale(answers.isEmpty ? [] : Self.anyAnswer)
    }
  }

  private static let anyAnswer = [""]
}
