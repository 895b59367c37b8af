package import Findings
import Office
import Tabular

/// A publication that exists in the output folder before a run.
package struct LastPublication: Sendable {
  /// The name of the file by which a folder is recognised as a publication.
  package static let manifest = "manifest.json"

  /// The publication's folder, such as `out/2566`.
  package let folder: String
  /// The files that its manifest names; nil when the manifest is damaged.
  package let files: NamedFiles?
  /// The digest of its manifest, hexadecimal; empty when SHA-256 is not available.
  let sha256: String
  private let bytes: [UInt8]

  /// Reads the publication in a folder; nil when there is none.
  ///
  /// - Throws: `unreadable` when the machine cannot read the manifest.
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

  /// The whole manifest; nil when it is damaged, or when an older program wrote it with fewer members.
  package var manifest: Manifest? { Manifest(json: bytes) }

  /// The paths of its files and of the manifest; nil when the manifest is damaged.
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
