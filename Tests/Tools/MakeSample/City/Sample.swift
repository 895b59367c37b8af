/// The sample extracts: what the office and the 51 units delivered in two fiscal years, made from a few real figures.
import Consolidation
package import Findings
package import Office
import Publication

package enum Sample {
  /// Every file by path, the same bytes every time.
  ///
  /// `folder` holds the units, schemas, methodologies and `sample/real.csv`, from which the sample is made; its extracts
  /// are not looked at. Throws what the loaders throw, and a fault where a wanted figure cannot be reached.
  package static func files(from folder: DataFolder) throws(RunError) -> [SampleFile] {
    let reference = try ReferenceData(from: folder)
    let real = try RealFigures(from: folder)
    let season = try SampleSeason(of: SampleYear.assessed, from: reference, real: real)
    let sheets =
      try YearBeforeSheets(year: SampleYear.before, reference: reference, real: real, season: season).deliveries
      + AnnouncementSheets(season: season).deliveries
      + SurveySheets(of: season).deliveries
      + StatedScoreSheets(season: season).deliveries
      + ItemSheets(season: season).deliveries
      + ParticipationSheets(season: season).deliveries
      + KPISheets(season: season).deliveries
      + ProjectSheets(season: season).deliveries
    return sheets.map { $0.file(schemas: reference.schemas) }.sorted { $0.path < $1.path }
  }
}
