import FoundationEssentials
import Tabular

/// The file `<out>/.<year>.inputs` with the state of the inputs from which a year's publication was made.
///
/// It only saves time: when it is missing or damaged, a run makes the publication again and compares it.
struct InputNote: Codable, Equatable, Sendable {
  /// The digest of the state of the inputs, hexadecimal.
  let inputs: String
  /// The digest of the publication's manifest, hexadecimal; empty for a sealed year whose figures were proved.
  let manifest: String

  private static func path(in out: String, year: Int) -> String { "\(out)/.\(year).inputs" }

  init(inputs: String, manifest: String) {
    self.inputs = inputs
    self.manifest = manifest
  }

  /// Reads the note of a year; nil when there is none.
  init?(in out: String, year: Int) {
    guard let bytes = try? FileBytes.read(Self.path(in: out, year: year)),
      let note = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else { return nil }
    self = note
  }

  /// Writes the note of a year; ignores errors, which only cost the next run time.
  func keep(in out: String, year: Int) {
    guard Self(in: out, year: year) != self else { return }
    let json = JSON.object([("inputs", .string(inputs)), ("manifest", .string(manifest))])
    try? ReplacedFile.write(JSONFormat.bytes(of: json), to: Self.path(in: out, year: year))
  }
}
