/// The sample extracts: what the office and the 51 units delivered in two fiscal years, made from a few real figures.
package import Consolidation

/// One file of the sample.
package struct SampleFile: Sendable {
  /// Relative to the data folder: "extracts/2566/5030/2023-09-06/scores.csv".
  package let path: String
  package let bytes: [UInt8]
}

package enum Sample {
  /// Buddhist era.
  package static let year = 2566
  package static let yearBefore = 2565

  /// Every file by path, the same bytes every time.
  ///
  /// `folder` holds the units, schemas, methodologies and `sample/real.csv`, from which the sample is made; its extracts
  /// are not looked at. Throws what the loaders throw, and a fault where a wanted figure cannot be reached.
  package static func files(from folder: DataFolder) throws(RunError) -> [SampleFile] {
    let reference = try ReferenceData(from: folder)
    let real = try RealFigures(from: folder)
    let season = try SampleSeason(of: year, from: reference, real: real)
    let sheets =
      try YearBeforeSheets(year: yearBefore, reference: reference, real: real, season: season).deliveries
      + AnnouncementSheets(season: season).deliveries
      + SurveySheets(season: season).deliveries
      + StatedScoreSheets(season: season).deliveries
      + ItemSheets(season: season).deliveries
      + ParticipationSheets(season: season).deliveries
      + KPISheets(season: season).deliveries
      + ProjectSheets(season: season).deliveries
    return sheets.map { $0.file(schemas: reference.schemas) }.sorted { $0.path < $1.path }
  }
}
