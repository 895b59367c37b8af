import Assessment
import Office
import Tabular

/// How the survey files with one header are read: made once for all of them.
struct SurveyReading: Sendable {
  /// A form an edition, in the order of the methodologies.
  let forms: [EditionForm]
  let layout: SurveyLayout
  let misnamed: MisnamedColumns
  let owners: OwnerCells

  /// An edition's items, and how the file asks for them.
  struct EditionForm: Sendable {
    let edition: Edition
    /// How many answers each item admits.
    let answerCounts: [UInt8]
    let answerItems: AnswerItems
    /// A score of 1 among the form's whole numbers; nil where the scores of its answers are no such numbers.
    let scoreUnit: Quantity?
    /// Its items, then the other columns of the file, which admit no answer from it.
    let form: SurveyForm
    /// The items that the file has no column for.
    let missing: [String]
  }

  /// What tells one header from another.
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

    /// By little: headers of one line share their lists, which are told to be the same at once and hashed slowly.
    func hash(into hasher: inout Hasher) {
      hasher.combine(table)
      hasher.combine(titles.count)
      hasher.combine(width)
    }
  }
}
