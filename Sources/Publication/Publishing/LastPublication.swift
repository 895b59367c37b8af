package import Findings
import Office
import Tabular

/// The publication of a year that stands in the output folder before a run.
package struct LastPublication: Sendable {
  /// The name of the file that makes a folder a publication.
  package static let manifest = "manifest.json"

  /// The publication's folder, such as `out/2566`.
  package let folder: String
  /// Nil where its manifest is damaged.
  package let files: NamedFiles?

  /// Reads the publication in a folder; nil where none is there.
  ///
  /// - Throws: `unreadable` where the machine cannot read the manifest now.
  package init?(at folder: String) throws(RunError) {
    let path = "\(folder)/\(Self.manifest)"
    do throws(ReadFault) {
      guard try FileBytes.isThere(path) else { return nil }
      files = NamedFiles(json: try FileBytes.read(path))
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    self.folder = folder
  }

  /// The paths of its files with the manifest; nil where the manifest is damaged.
  var outputs: Set<String>? { files.map { Set($0.outputs.map(\.file) + [Self.manifest]) } }

  /// The fiscal years from `first` on that have a publication in the output folder, oldest first.
  static func years(in out: String, from first: Int) throws(RunError) -> [Int] {
    let entries = try DataFolder(path: out).names(in: "") ?? []
    var years: [Int] = []
    for year in entries.compactMap({ FiscalYear.ofFolder($0.name) }) where year >= first {
      if try LastPublication(at: "\(out)/\(year)") != nil { years.append(year) }
    }
    return years
  }
}
