import Tabular

/// Which check of the catalogue each kind of fault breaks.
extension Fault.Kind {
  var check: Check {
    switch self {
    case .empty: .fileEmpty
    case .undecodable: .textUndecodable
    case .unclosedQuote: .quoteUnclosed
    case .strayQuote: .quoteStray
    case .notATable: .notATable
    case .missingColumn: .columnMissing
    case .duplicateColumn: .columnRepeated
    case .tooManyCells: .rowTooLong
    case .tooFewCells: .rowTooShort
    case .duplicateKey(_, let identical): identical ? .keyRepeatedIdentical : .keyRepeated
    case .missingValue: .cellMissing
    case .blankMark: .cellMarkedBlank
    case .notANumber: .numberMalformed
    case .invisibleCharacters: .invisibleCharacters
    case .formula: .formulaInCell
    case .notAnInteger: .integerMalformed
    case .notADate: .dateMalformed
    case .notABoolean: .booleanMalformed
    case .notAYear: .yearMalformed
    case .twoDigitYear: .yearTwoDigits
    case .doubleConvertedYear: .yearDoubleConverted
    case .gregorianYear: .yearGregorian
    case .repairedNumber: .numberRepaired
    case .ambiguousNumber: .numberAmbiguous
    case .digitsLost: .numberShortened
    case .tooLong, .belowMinimum, .aboveMaximum: .outOfRange
    case .repairedCode: .codeRepaired
    case .codeBecameDate: .codeBecameDate
    case .codeBecameNumber: .codeBecameNumber
    case .hyphenMissing: .hyphenMissing
    case .answerNotInScale: .answerNotInScale
    case .notInList: .notInList
    case .patternMismatch: .patternBroken
    case .reference(_, let problem): problem.check
    }
  }
}

extension ReferenceProblem {
  /// A table that nobody asked about is not resolved: what is left is a unit.
  var check: Check {
    switch ReferenceFault(rawValue: code) {
    case .geocode: .geocodeAsUnit
    case .measure: .measureUnknown
    case .planNode: .planCodeUnknown
    case .unit, nil: .unitUnknown
    }
  }
}
