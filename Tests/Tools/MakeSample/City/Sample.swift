/// The sample extracts: the files of the office and the 51 units in two fiscal years, made from a few real figures.
import Consolidation
package import Findings
package import Office
import Publication

package enum Sample {
  /// Every file of the sample, with the same bytes every time.
  ///
  /// - Parameter folder: The folder with the units, schemas, methodologies and `sample/real.csv`; its extracts are not
  ///   read.
  /// - Returns: The files by path.
  /// - Throws: `RunError` if the folder cannot be read, or no answers give a wanted figure.
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
    return ReturnedForm(season: season, reference: reference).replacing(sheets).map {
      $0.file(schemas: reference.schemas)
    }.sorted { $0.path < $1.path }
  }
}
