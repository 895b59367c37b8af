import FoundationEssentials
import Tabular

/// The effective date of a publication, from its `datapackage.json`.
struct PackageDate: Decodable {
  /// The date and time in ISO 8601; nil before the first receipt or due date.
  private let created: String?

  var date: CalendarDate? { created.flatMap { CalendarDate.read(String($0.prefix(10))) } }

  /// Fails when the file cannot be read.
  init?(at path: String) {
    guard let bytes = try? FileBytes.read(path), let found = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else {
      return nil
    }
    self = found
  }
}
