import Findings
import Office
import Publication
import Tabular

/// The folder of a publication, and what its path says of it.
struct NamedPublication: Sendable {
  let folder: String

  private var names: [String] { AbsolutePath.names(of: folder) }

  /// Whether it is an entry of a history, such as `out/.history/2566/0003.2023-09-06`.
  var isInHistory: Bool { names.dropLast(2).last == ".history" }

  /// The output folder that it lies in.
  var out: String {
    let depth = isInHistory ? 3 : 1
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > depth, !parts.contains(".."), parts[0] != "" || parts.count > depth + 1 else {
      return "/" + names.dropLast(depth).joined(separator: "/")
    }
    return parts.dropLast(depth).joined(separator: "/")
  }

  /// The fiscal year that the path says, Buddhist era; nil where it says none.
  var fiscalYear: Int? { (isInHistory ? names.dropLast().last : names.last).flatMap { FiscalYear.ofFolder($0) } }

  /// The effective date that an entry of a history is named by; nil where there is none.
  var effectiveDate: CalendarDate? {
    guard isInHistory, let name = names.last, let point = name.firstIndex(of: ".") else { return nil }
    return CalendarDate.read(String(name[name.index(after: point)...]))
  }

  /// The path of its manifest.
  var manifest: String { "\(folder)/\(LastPublication.manifest)" }

  /// Whether it holds anything that a publication does, though its manifest be lost.
  var isPublication: Bool {
    [LastPublication.manifest, "method", "tables", "internal"].contains { FileBytes.isListed("\(folder)/\($0)") }
  }
}
