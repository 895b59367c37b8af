import FoundationEssentials
import Tabular

/// The effective date of a publication as its `datapackage.json` says it.
struct PackageDate: Decodable {
  /// ISO 8601 with the time of day; nil before anything was received or due.
  private let created: String?

  var date: CalendarDate? { created.flatMap { CalendarDate.read(String($0.prefix(10))) } }

  /// Nil where the file cannot be read.
  init?(at path: String) {
    guard let bytes = try? FileBytes.read(path), let found = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else {
      return nil
    }
    self = found
  }
}
