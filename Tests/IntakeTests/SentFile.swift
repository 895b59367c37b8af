import Assessment
import Findings
import Office
import Tabular
import Testing

@testable import Intake

/// One file with the scores of a unit, built without a folder and without reading.
struct SentFile: Sendable {
  static let unit: Code<Unit> = "5026"
  /// The day of September 2023 on which the file was received.
  let day: Int
  let name: String
  /// Content that distinguishes the file from others.
  let text: String

  init(_ day: Int, _ name: String, _ text: String) {
    (self.day, self.name, self.text) = (day, name, text)
  }

  static func date(_ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: 2023, month: 9, day: day))
  }

  var folder: String { "extracts/2566/\(Self.unit)/2023-09-\(day < 10 ? "0" : "")\(day)" }

  func extract(of figures: AnnouncedFigures = [:], from deliverer: Deliverer = .unit(unit)) throws -> ReceivedExtract {
    let delivery = Delivery(
      file: "\(folder)/\(name).csv", in: nil, deliverer: deliverer, receivedOn: try Self.date(day))
    let part = ReceivedPart(unit: Self.unit, rows: 1, content: .scores(figures), isWhole: true)
    return ReceivedExtract(
      delivery: delivery, digest: try SHA256.digest(of: Array(text.utf8)), encoding: nil, table: .scores, rows: 1,
      parts: [part], findings: [])
  }
}
