import FoundationEssentials
import Tabular

/// The note beside a year's publication of the state that it was made from, in `<out>/.<year>.inputs`.
///
/// It only saves work: without it, or with a damaged one, a run makes the publication again and compares.
struct InputNote: Codable, Equatable, Sendable {
  /// The digest of the state of the inputs, hexadecimal.
  let inputs: String
  /// The digest of the publication's manifest, hexadecimal; empty of a sealed year whose figures were proved.
  let manifest: String

  private static func path(in out: String, year: Int) -> String { "\(out)/.\(year).inputs" }

  init(inputs: String, manifest: String) {
    self.inputs = inputs
    self.manifest = manifest
  }

  /// Reads the note of a year; nil where there is none.
  init?(in out: String, year: Int) {
    guard let bytes = try? FileBytes.read(Self.path(in: out, year: year)),
      let note = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else { return nil }
    self = note
  }

  /// Writes the note of a year; a disk that refuses it only costs the next run its work.
  func keep(in out: String, year: Int) {
    guard Self(in: out, year: year) != self else { return }
    let json = JSON.object([("inputs", .string(inputs)), ("manifest", .string(manifest))])
    try? ReplacedFile.write(JSONFormat.bytes(of: json), to: Self.path(in: out, year: year))
  }
}
