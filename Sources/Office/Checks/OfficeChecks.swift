package import Findings

/// The checks of what the office keeps: where one is broken, nothing is published.
package enum OfficeChecks {
  /// The city plan and the calendar.
  package static let registry: [Check] = [
    .registryAmbiguous, .planBroken, .calendarEdition, .editionMissing,
  ]
  /// The method of an edition.
  package static let methodology: [Check] = [
    .weightsDoNotClose, .bandsDoNotTile, .treeBroken, .measureCodeUnusable, .instrumentWithoutTable, .previousWrong,
    .scaleUnknown, .scaleMisplaced, .settingMissing, .settingMalformed, .settingUnknown,
  ]
}
