package import Findings

/// The checks of the office's data.
///
/// If one is broken, nothing is published.
package enum OfficeChecks {
  /// The checks of the registry, the city plan and the calendar.
  package static let registry: [Check] = [
    .registryAmbiguous, .planBroken, .calendarEdition, .editionMissing,
  ]
  /// The checks of the methodology of an edition.
  package static let methodology: [Check] = [
    .weightsDoNotClose, .bandsDoNotTile, .treeBroken, .measureCodeUnusable, .instrumentWithoutTable, .previousWrong,
    .scaleUnknown, .scaleMisplaced, .settingMissing, .settingMalformed, .settingUnknown,
  ]
}
