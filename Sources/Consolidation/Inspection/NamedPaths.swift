import Findings
import Intake
import Office
import Tabular

/// The paths that a person named for a check: paths in an inbox, and files outside of every inbox.
struct NamedPaths {
  private(set) var inboxPaths: [InboxPath] = []
  /// Files outside of every inbox: CSV files and workbooks below a named folder, and every file that was named itself.
  private(set) var files: [String] = []
  /// Entries of a named folder that are not read.
  private(set) var unread: [UnreadEntry] = []
  /// The named paths, as findings name them.
  private(set) var paths: Set<String> = []

  /// - Throws: `unreadable` when a path does not exist, or a folder cannot be listed.
  init(_ paths: [String]) throws(RunError) {
    for path in paths { try add(Self.withoutSlashes(path)) }
  }

  private mutating func add(_ path: String) throws(RunError) {
    let inboxPath = InboxPath(at: path)
    paths.insert(inboxPath?.path ?? path)
    do throws(ListFault) {
      search(path, entries: try FolderListing.entries(of: path))
    } catch {
      switch error {
      case .notADirectory: if let inboxPath { inboxPaths.append(inboxPath) } else { files.append(path) }
      case .notFound:
        throw .unreadable(
          path: path, reason: Bilingual("ไม่พบไฟล์หรือโฟลเดอร์นี้", "there is no such file or folder"))
      case .permissionDenied, .other: throw .unreadable(path: path, reason: error.reason)
      }
    }
  }

  /// Adds a folder of an inbox as a whole, for the rules of the inbox; searches any other folder with its subfolders.
  private mutating func search(_ folder: String, entries: [FolderListing.Entry]) {
    if let inboxPath = InboxPath(at: folder) {
      inboxPaths.append(inboxPath)
      return
    }
    // In the office's data folder, only files below `extracts` are extracts.
    let isDataFolder = ["extracts", "units.csv"].allSatisfy { name in entries.contains { $0.name == name } }
    for entry in entries where isDataFolder ? entry.name == "extracts" : !entry.isOfTheSystem {
      let path = folder == "/" ? "/\(entry.name)" : "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: search(path)
      case .file, .link, .other:
        if entry.name.lowercased().hasSuffix(".csv") || Delivery.isReadableWorkbook(entry.name) {
          files.append(path)
        } else {
          unread.append(.document(path: path, unit: nil))
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
