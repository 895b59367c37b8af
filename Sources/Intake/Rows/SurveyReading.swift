import Assessment
import Office
import Tabular

/// The way in which survey files with one header are read, prepared once for all of them.
struct SurveyReading: Sendable {
  /// One form for each edition, in the order of the methodologies.
  let forms: [EditionForm]
  let layout: SurveyLayout
  let misnamed: MisnamedColumns
  let owners: OwnerCells

  /// The items of an edition, and the form of the file that asks for them.
  struct EditionForm: Sendable {
    let edition: Edition
    /// Number of admitted answers of each item.
    let answerCounts: [UInt8]
    let answerItems: AnswerItems
    /// The score that equals 1 in the form's whole numbers; nil if the scores cannot be written as whole numbers.
    let scoreUnit: Quantity?
    /// The items of the edition, followed by the other columns of the file, which do not admit answers from this
    /// edition.
    let form: SurveyForm
    /// The items that do not have a column in the file.
    let missing: [String]
  }

  /// The properties by which headers are distinguished.
  struct Header: Hashable, Sendable {
    let table: ExtractTable?
    let columns: [HeaderMatch.Column]
    let titles: [String]
    let width: Int

    init(_ match: HeaderMatch) {
      table = match.table.extractTable
      columns = match.columns
      titles = match.titles
      width = match.width
    }

    /// Hashes the counts instead of the lists, which are slow to hash; equal headers usually share their lists, so
    /// comparing is fast.
    func hash(into hasher: inout Hasher) {
      hasher.combine(table)
      hasher.combine(titles.count)
      hasher.combine(width)
    }
  }
}
