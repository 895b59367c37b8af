import Findings
import Office
import Publication
import Tabular

/// The folder of a publication, with the output folder, year and date from its path.
struct NamedPublication: Sendable {
  let folder: String

  private var names: [String] { AbsolutePath.names(of: folder) }

  /// Whether it is an entry of a history, such as `out/.history/2566/0003.2023-09-06`.
  var isInHistory: Bool { names.dropLast(2).last == ".history" }

  /// The output folder that contains it.
  var out: String {
    let depth = isInHistory ? 3 : 1
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > depth, !parts.contains(".."), parts[0] != "" || parts.count > depth + 1 else {
      return "/" + names.dropLast(depth).joined(separator: "/")
    }
    return parts.dropLast(depth).joined(separator: "/")
  }

  /// The fiscal year in the path, Buddhist era; nil when the path has none.
  var fiscalYear: Int? { (isInHistory ? names.dropLast().last : names.last).flatMap { FiscalYear.ofFolder($0) } }

  /// The effective date in the name of an entry of a history; nil when there is none.
  var effectiveDate: CalendarDate? {
    guard isInHistory, let name = names.last, let point = name.firstIndex(of: ".") else { return nil }
    return CalendarDate.read(String(name[name.index(after: point)...]))
  }

  /// The path of its manifest.
  var manifest: String { "\(folder)/\(LastPublication.manifest)" }

  /// Whether the folder has a part of a publication, even when the manifest is lost.
  var isPublication: Bool {
    [LastPublication.manifest, "method", "tables", "internal"].contains { FileBytes.isListed("\(folder)/\($0)") }
  }
}
