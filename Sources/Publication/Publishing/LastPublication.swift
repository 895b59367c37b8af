package import Findings
import Office
import Tabular

/// A publication that is in the output folder before a run.
package struct LastPublication: Sendable {
  /// The name of the file that makes a folder a publication.
  package static let manifest = "manifest.json"

  /// The publication's folder, such as `out/2566`.
  package let folder: String
  /// Nil where its manifest is damaged.
  package let files: NamedFiles?
  /// The digest of its manifest, hexadecimal; empty where the library has no SHA-256.
  let sha256: String
  private let bytes: [UInt8]

  /// Reads the publication in a folder; nil where none is there.
  ///
  /// - Throws: `unreadable` where the machine cannot read the manifest now.
  package init?(at folder: String) throws(RunError) {
    let path = "\(folder)/\(Self.manifest)"
    do throws(ReadFault) {
      guard try FileBytes.isThere(path) else { return nil }
      bytes = try FileBytes.read(path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    files = NamedFiles(json: bytes)
    sha256 = (try? SHA256.hex(of: bytes)) ?? ""
    self.folder = folder
  }

  /// Nil where its manifest is damaged, or is one of an older program, which has fewer members.
  package var manifest: Manifest? { Manifest(json: bytes) }

  /// The paths of its files with the manifest; nil where the manifest is damaged.
  var outputs: Set<String>? { files.map { Set($0.outputs.map(\.file) + [Self.manifest]) } }

  /// The fiscal years that have a publication in an output folder, oldest first.
  package static func years(in out: String) throws(RunError) -> [Int] {
    let entries = try DataFolder(path: out).names(in: "") ?? []
    var years: [Int] = []
    for year in entries.compactMap({ FiscalYear.ofFolder($0.name) })
    where try LastPublication(at: "\(out)/\(year)") != nil {
      years.append(year)
    }
    return years
  }
}
