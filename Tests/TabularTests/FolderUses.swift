/// The types that the folders of one module use of each other.
///
/// A type is known by its name alone: a name that a file declares itself, nested or private, is the file's own.
struct FolderUses {
  /// A file that names a type of another folder.
  struct Use: CustomStringConvertible {
    let folder: String
    let file: String
    let type: String
    let owner: String

    var description: String { "\(folder) uses \(owner): \(file) names \(type)" }
  }

  private let uses: [String: [Use]]

  init(_ files: [SwiftFile]) {
    let owners = Dictionary(files.flatMap { file in file.types.map { ($0, file.folder) } }) { first, _ in first }
    let all = files.flatMap { file in
      file.names.sorted().compactMap { name in
        owners[name].map { Use(folder: file.folder, file: file.name, type: name, owner: $0) }
      }
    }
    uses = Dictionary(grouping: all.filter { $0.folder != $0.owner }, by: \.folder)
  }

  /// Every use of another folder's type.
  var all: [Use] { uses.values.flatMap(\.self) }

  /// The uses along the shortest circle of folders, the fewest between two folders first: these probably close it.
  ///
  /// Empty if no folder uses, directly or through others, a folder that uses it.
  var circle: [Use] {
    let circles = uses.keys.sorted().compactMap(circle(from:))
    let shortest = circles.min { $0.count < $1.count } ?? []
    return zip(shortest, shortest.dropFirst())
      .map { folder, owner in uses[folder, default: []].filter { $0.owner == owner } }
      .sorted { ($0.count, $0[0].folder) < ($1.count, $1[0].folder) }.flatMap(\.self)
  }

  /// The shortest path of uses from a folder back to itself, with the folder at both ends; nil if there is none.
  private func circle(from start: String) -> [String]? {
    var paths = [[start]]
    var seen: Set<String> = []
    while !paths.isEmpty {
      let path = paths.removeFirst()
      for owner in Set(uses[path[path.count - 1], default: []].map(\.owner)).sorted() {
        if owner == start { return path + [owner] }
        if seen.insert(owner).inserted { paths.append(path + [owner]) }
      }
    }
    return nil
  }
}
