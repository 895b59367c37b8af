package import Findings

/// The checks of the intake, by the groups of the catalogue.
package enum IntakeChecks {
  package static let receipts: [Check] = [
    .receivedLate, .receivedTwice, .superseded, .identicalCopy, .deliveredByBoth, .receiptInFuture,
    .announcementEarlier,
  ]
  package static let files: [Check] = [
    .fileUnreadable, .fileChanging, .linkOutside, .notCSV, .noRows, .formNotFilledIn, .rowsNotFilledIn, .folderUnknown,
    .yearFolderMalformed, .dateFolderMalformed, .fileMisplaced, .fileNameUndecodable, .fileOfZeros,
  ]
  /// The limits of files and folders; the example of each sets a low limit in office.csv.
  package static let limits: [Check] = [.fileTooLarge, .lineTooLong, .cellTooLong, .linesTooMany, .folderTooFull]
  package static let otherFiles: [Check] = [.notSavedAsCSV, .separatorUnknown, .fileIgnored]
  package static let workbooks: [Check] = Check.workbooks
  package static let texts: [Check] = [
    .textDoubleEncoded, .textDoubleEncodedLost, .encodingDoubtful, .encodingDoubtfulPublished,
  ]
  package static let tables: [Check] = [
    .headerBelowTitles, .columnMisnamed, .columnUnknown, .columnUntitled, .itemColumnMissing, .totalRow, .rowsAtLimit,
  ]
  package static let rows: [Check] = [.yearWrong, .rowOfAnotherUnit, .codeOfAnotherUnit]
  package static let notData: [Check] = [.remarkRow, .headerRepeated, .headerSecondRow, .tableBelow]
  package static let cells: [Check] = [.itemNotInScale, .cellsMerged]
  package static let dates: [Check] = [.dateOutsideYear]
  package static let precisions: [Check] = [.scoresAreFractions, .looksLikeFraction, .tooManyDecimals]
  package static let codes: [Check] = [.measureOfOtherEdition]
  package static let items: [Check] = [.itemsMissing]
  package static let contributions: [Check] = [
    .contributionUndeclared, .contributionMisplaced, .contributionAboveWeight,
  ]
  package static let scores: [Check] = [.levelUnknown, .levelMisplaced]
  package static let plans: [Check] = [.datesReversed, .moneyAboveGrant]
}
