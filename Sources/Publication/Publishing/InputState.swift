import Assessment
package import Findings
import Intake
import Judging
package import Office
package import Tabular

/// The state of all inputs of the publication of a fiscal year, read before the publication is made.
///
/// Two runs with equal states publish the same bytes, so the later run has nothing to do.
package struct InputState: Sendable {
  /// One digest of the whole state, in hexadecimal.
  let digest: String
  /// The files by their paths in the data folder, in the order of the paths.
  package let files: [(path: String, content: Content)]

  /// The content of a file, or the reason why it cannot be read.
  package enum Content: Equatable, Sendable {
    case read(SHA256.Digest)
    case unread(String)

    /// The digest in hexadecimal, or the reason.
    package var text: String {
      switch self {
      case .read(let digest): digest.hex
      case .unread(let reason): reason
      }
    }
  }

  /// The content of the file at a path; nil if there is none.
  package subscript(path: String) -> Content? {
    let index = files.partitioningIndex { $0.path >= path }
    return index < files.count && files[index].path == path ? files[index].content : nil
  }

  /// Reads every file that can shape the publication.
  ///
  /// - Parameters:
  ///   - year: The fiscal year; files of later years do not count.
  ///   - reference: The files that the office keeps.
  ///   - asOf: The run ignores files received after this day; nil to read all files.
  ///   - today: The day that due dates are compared with when `asOf` is nil.
  ///   - formats: The formats of the publication.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `unreadable` when the machine cannot read a file.
  package init(
    of year: Int, from reference: ReferenceData, asOf: CalendarDate?, today: CalendarDate, formats: [OutputFormat],
    jobs: Int
  ) throws(RunError) {
    let paths = try SourcePaths(of: year, in: reference.folder)
    files = try Self.contents(of: paths.files.sorted(), in: reference, jobs: jobs)
    let day = paths.days.union(reference.dueDays).filter { $0 <= asOf ?? today }.max()
    // Runs as of different days have equal states when they ignore the same receipts.
    let hidden = paths.days.filter { day in asOf.map { day > $0 } ?? false }.sorted()
    let head =
      [
        "\(Versions.program) \(CurrentProcess.program)", "\(LibraryVersions.all.map { "\($0.name) \($0.version)" })",
        "\(formats.map(\.rawValue))", "\(day.map(\.description) ?? "-") \(hidden)",
      ] + paths.others
    digest = try PathDigest.digest(of: files.lazy.map { ($0.path, $0.content.text) }, below: head)
  }

  private static func contents(
    of files: [String], in reference: ReferenceData, jobs: Int
  ) throws(RunError) -> [(path: String, content: Content)] {
    let (folder, limit) = (reference.folder, reference.settings.limits.file)
    let results: [Result<Content, RunError>] = WorkQueue.map(files, jobs: jobs) { file in
      Result { () throws(RunError) in try content(of: file, in: folder, limit: limit) }
    }
    return try zip(files, results).map { file, result throws(RunError) in (file, try result.get()) }
  }

  /// Reads a file; no run reads a file beyond the limit, so its size and time represent its bytes.
  private static func content(of file: String, in folder: DataFolder, limit: Int) throws(RunError) -> Content {
    let path = folder.absolute(file)
    guard FileSize.of(path) <= limit else { return .unread("\(FileSize.of(path)) \(FileSize.time(of: path))") }
    do throws(ReadFault) {
      guard let file = try FileDigest.of(path) else { throw ReadFault.permissionDenied }
      return .read(file.digest)
    } catch {
      guard !error.isOfTheMachine else { throw .unreadable(path: path, reason: error.reason) }
      return .unread("\(error)")
    }
  }

  /// Whether results were made from the files of this state: no file was exchanged during the run.
  func isState(of results: Results) -> Bool {
    let inputs = (results.inputs + results.earlierYears.flatMap(\.inputs)).map { (path: $0.path, digest: $0.digest) }
    guard let kept = try? (results.referenceFiles + results.schemas.files).digests() else { return false }
    let isSame = (inputs + kept.map { ($0.path, $0.digest) }).allSatisfy { path, digest in
      switch self[path] {
      case .read(let read): digest == read
      // A file that the results could not read must be a file that this state could not read either.
      case .unread, nil: digest == nil
      }
    }
    return isSame && !lacksFile(results)
  }

  /// Whether a received file of the year was missing while the results were made.
  private func lacksFile(_ results: Results) -> Bool {
    let (read, unread) = (Set(results.inputs.map(\.path)), results.unread)
    return files.contains { file, _ in
      guard file.hasPrefix("extracts/\(results.fiscalYear)/"), !read.contains(file) else { return false }
      let isSystem = file.split(separator: "/").contains { FolderListing.isOfTheSystem(String($0)) }
      return !isSystem && !unread.contains { $0 == file || file.hasPrefix($0 + "/") }
    }
  }
}

/// The paths of everything that can shape the publication of a fiscal year.
private struct SourcePaths {
  /// The files whose bytes count, and links to such files, in the order of the folders.
  let files: [String]
  /// All other entries: folders, and links with their targets.
  let others: [String]
  /// The days in the names of folders of the inbox.
  let days: Set<CalendarDate>

  init(of year: Int, in folder: DataFolder) throws(RunError) {
    let received = try ReceivedPaths(in: folder, staysInside: true)
    let isLater = { (path: String) in
      path.split(separator: "/").dropFirst().first.flatMap { FiscalYear.ofFolder(String($0)) }.map { $0 > year }
        ?? false
    }
    let extracts = received.files.filter { !isLater($0) }
    var kept: [String] = []
    for entry in try folder.names(in: "") ?? [] where entry.name.hasSuffix(".csv") { kept.append(entry.name) }
    for name in ["methodology", "schemas", "seals"] { kept += try ReceivedPaths(in: folder, below: name).files }
    files = extracts + kept
    let counted = Set(extracts)
    let all = received.all.filter { !isLater($0) }
    let links = received.links.filter { !isLater($0.path) }.map { "\($0.path) -> \($0.target)" }
    others = all.filter { !counted.contains($0) }.sorted() + links.sorted()
    days = Set(
      all.compactMap { path in
        path.split(separator: "/").dropFirst(3).first.flatMap { CalendarDate.read(String($0)) }
      })
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that no element before it and every element after it satisfies.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
