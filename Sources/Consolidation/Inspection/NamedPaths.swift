import Findings
import Intake
import Office
import Tabular

/// What a person named to be checked: places in an inbox, and files that lie in none.
struct NamedPaths {
  private(set) var places: [InboxPlace] = []
  /// Files that are read as they are: CSV files below a named folder, and whatever was named itself.
  private(set) var files: [String] = []
  /// What stands in a named folder and is not read.
  private(set) var unread: [UnreadEntry] = []
  /// What was named, as findings name it.
  private(set) var paths: Set<String> = []

  /// Throws `unreadable` for a path at which there is nothing, or a folder that cannot be listed.
  init(_ paths: [String]) throws(RunError) {
    for path in paths { try add(Self.withoutSlashes(path)) }
  }

  private mutating func add(_ path: String) throws(RunError) {
    let place = InboxPlace(at: path)
    paths.insert(place?.path ?? path)
    do throws(ListFault) {
      search(path, entries: try FolderListing.entries(of: path))
    } catch {
      switch error {
      case .notADirectory: if let place { places.append(place) } else { files.append(path) }
      case .notFound:
        throw .unreadable(
          path: path, reason: Bilingual("ไม่พบไฟล์หรือโฟลเดอร์นี้", "there is no such file or folder"))
      case .permissionDenied, .other: throw .unreadable(path: path, reason: error.reason)
      }
    }
  }

  /// A folder of the inbox is left to the rules of the inbox, any other is searched with all that is below it.
  private mutating func search(_ folder: String, entries: [FolderListing.Entry]) {
    if let place = InboxPlace(at: folder) {
      places.append(place)
      return
    }
    // Of the office's data folder only what was received is an extract.
    let isDataFolder = ["extracts", "units.csv"].allSatisfy { name in entries.contains { $0.name == name } }
    for entry in entries where isDataFolder ? entry.name == "extracts" : !entry.isOfTheSystem {
      let path = folder == "/" ? "/\(entry.name)" : "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: search(path)
      case .file, .link, .other:
        if entry.name.lowercased().hasSuffix(".csv") {
          files.append(path)
        } else {
          unread.append(.paper(path: path, unit: nil))
        }
      }
    }
  }

  private mutating func search(_ folder: String) {
    do throws(ListFault) {
      search(folder, entries: try FolderListing.entries(of: folder))
    } catch {
      unread.append(
        .fault(
          Finding(
            .fileUnreadable, unit: nil, place: Place(file: folder), values: ["reason": error.reason], effect: .nothing))
      )
    }
  }

  private static func withoutSlashes(_ path: String) -> String {
    guard let end = path.lastIndex(where: { $0 != "/" }) else { return path.isEmpty ? "" : "/" }
    return String(path[...end])
  }
}
