package import Findings
import Intake
package import Judging
package import Office
package import Tabular

/// The received files that the last publications name: files of evidence are added but never edited or removed.
package struct ReceivedEvidence: Sendable {
  private let out: String
  let folder: DataFolder
  let withdrawn: WithdrawnFiles

  /// - Parameters:
  ///   - out: The output folder.
  ///   - reference: The files that the office keeps, with the list of files that it has withdrawn.
  package init(out: String, reference: ReferenceData) {
    self.out = out
    folder = reference.folder
    withdrawn = reference.withdrawn
  }

  /// Requires the seal of a year that was published with a seal: a sealed year does not become open again by itself.
  ///
  /// - Throws: `unreadable` when the seal is missing or the machine cannot read it.
  package func requireSeal(of year: Int) throws(RunError) {
    guard let seal = try LastPublication(at: "\(out)/\(year)")?.files?.seal else { return }
    guard try missing([seal]).contains(seal) else { return }
    throw .unreadable(
      path: folder.absolute(seal),
      reason: Bilingual(
        "ไม่พบไฟล์ปิดผลของผลที่เผยแพร่ใน \(out)/\(year) โปรดกู้คืนจากสำเนาสำรอง หรือจาก \(out)/\(year)/method/\(seal)",
        "the seal of the publication in \(out)/\(year) is gone; restore it from a backup, or from "
          + "\(out)/\(year)/method/\(seal)"))
  }

  /// Requires that all evidence of a year exists, on whatever day the season is seen.
  ///
  /// A file is missing if neither its path nor its digest is below `extracts/` and `withdrawn.csv` does not name it. A
  /// share that is not mounted looks like this.
  ///
  /// - Parameter year: The year to publish.
  /// - Returns: A sentence for each file that was found under another path.
  /// - Throws: `removed` with the missing files; `unreadable` when the machine cannot read a file.
  package func requireAll(of year: Int) throws(RunError) -> [Bilingual] {
    guard let last = try LastPublication(at: "\(out)/\(year)") else { return [] }
    if !(try Inbox.years(in: folder).contains(year)) { try requireNothing(of: year, in: last) }
    return try last.files.map { files throws(RunError) in try requireAll(files, of: last) } ?? []
  }

  /// A sentence for each file that was read with different bytes than the last publication names.
  package func changes(in results: Results) throws(RunError) -> [Bilingual] {
    guard let files = try LastPublication(at: "\(out)/\(results.fiscalYear)")?.files else { return [] }
    let named = Dictionary(files.read.map { ($0.file, $0.sha256) }) { first, _ in first }
    let inputs = results.inputs.ofEachFile + results.earlierYears.flatMap(\.inputs.ofEachFile)
    return inputs.compactMap { input in
      guard let digest = named[input.path], !digest.isEmpty, !input.sha256.isEmpty, digest != input.sha256 else {
        return nil
      }
      return Bilingual(
        "เนื้อหาของ \(input.path) ไม่ตรงกับที่ใช้ในผลที่เผยแพร่ครั้งก่อน ไฟล์ที่ได้รับแล้วไม่ควรถูกแก้ไข",
        "the content of \(input.path) changed after the last publication; a received file should not be edited")
    }
  }
}

extension ReceivedEvidence {
  /// Throws for a year without extracts, unless its publication names no file of the year.
  private func requireNothing(of year: Int, in last: LastPublication) throws(RunError) {
    let own = last.files?.read.map(\.file).filter { $0.hasPrefix("extracts/\(year)/") && !withdrawn.contains($0) }
    guard own?.isEmpty != true else { return }
    throw removed(own ?? [], in: last)
  }

  private func removed(_ files: [String], in last: LastPublication) -> RunError {
    .removed(files: files, from: folder.absolute("extracts"), out: last.folder)
  }

  private func requireAll(_ named: NamedFiles, of last: LastPublication) throws(RunError) -> [Bilingual] {
    let missing = try missing(named.read.map(\.file) + named.unread)
    let read = named.read.filter { missing.contains($0.file) }
    let unread = named.unread.filter { missing.contains($0) }
    guard !read.isEmpty || !unread.isEmpty else { return [] }
    let paths = try ReceivedPaths(in: folder)
    let found = try found(read, among: paths, named)
    let lost = read.filter { found[$0.sha256] == nil && !$0.sha256.isEmpty }.map(\.file)
    let unknown = unread + read.filter(\.sha256.isEmpty).map(\.file)
    let gone = lost + unknown.filter { !isReplaced($0, among: paths, named) }
    guard gone.isEmpty else { throw removed(gone, in: last) }
    return read.compactMap { file in
      found[file.sha256].map { Bilingual("ไฟล์ \(file.file) ถูกย้ายไปที่ \($0)", "\(file.file) was moved to \($0)") }
    }
  }

  /// The files that are neither present nor withdrawn; a folder is withdrawn with a file in it.
  func missing(_ files: [String]) throws(RunError) -> Set<String> {
    var missing: Set<String> = []
    for file in files {
      do throws(ReadFault) {
        guard try !FileBytes.isThere(folder.absolute(file)) else { continue }
      } catch {
        throw .unreadable(path: folder.absolute(file), reason: error.reason)
      }
      if !withdrawn.contains(file), !withdrawn.containsAny(below: file) { missing.insert(file) }
    }
    return missing
  }

  /// The paths by digest at which the bytes of missing files may be: new files, and named files with the same bytes.
  func found(
    _ missing: [NamedFiles.Named], among paths: ReceivedPaths, _ named: NamedFiles
  ) throws(RunError) -> [String: String] {
    guard !missing.isEmpty else { return [:] }
    let sought = Set(missing.map(\.sha256))
    let others = Set(named.read.filter { !sought.contains($0.sha256) }.map(\.file))
    return try paths.digests(of: paths.files.filter { !others.contains($0) })
  }

  /// Whether an entry that was never read was renamed, as its finding asks: it has no digest by which to find it.
  ///
  /// A new file replaces it when it is in the same folder, or has the same name up to the first dot.
  func isReplaced(_ entry: String, among paths: ReceivedPaths, _ named: NamedFiles) -> Bool {
    guard !paths.all.contains(entry) else { return true }
    let known = Set(named.read.map(\.file) + named.unread)
    let (folder, stem) = (Self.folder(of: entry), Self.stem(of: entry))
    return paths.files.contains { file in
      !known.contains(file) && (file.hasPrefix(folder) || Self.stem(of: file) == stem)
    }
  }

  /// The folder of a path, with a slash at its end.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func stem(of path: String) -> Substring {
    path.split(separator: "/").last?.split(separator: ".").first ?? ""
  }
}
