package import Findings
package import Office
import Publication
package import Tabular

/// The job of `ita verify`: compares publications with their manifests, the received files, and the office's files.
package struct Verification: Sendable {
  /// The tasks in addition to the comparison.
  package struct Options: Sendable {
    let recomputes: Bool
    let repairs: Bool

    /// - Parameters:
    ///   - recomputes: Whether each publication is made again and compared.
    ///   - repairs: Whether a lost or damaged manifest is written again.
    package init(recomputes: Bool, repairs: Bool) {
      self.recomputes = recomputes
      self.repairs = repairs
    }
  }

  /// The remarks in the order of the publications.
  package let remarks: [Remark]
  private let folders: [String]

  /// - Parameters:
  ///   - text: A publication as a person names it; nil for all publications in the output folder.
  ///   - out: The output folder.
  ///   - data: The folder that the office keeps.
  ///   - options: The tasks in addition to the comparison.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `unreadable` when there is no publication, `locked` while a run holds the output folder, and the errors
  ///   of the office's data.
  package init(
    of text: String?, in out: String, data: DataFolder, _ options: Options, jobs: Int
  ) throws(RunError) {
    let reference = try ReferenceData(from: data, jobs: jobs)
    let publications = try Self.publications(text, in: out)
    let output = try LockedOutput(publications[0].out)
    var remarks: [Remark] = []
    for publication in publications {
      let one = VerifiedPublication(publication: publication, reference: reference, data: data, options, jobs: jobs)
      remarks += try one.remarks(isWritable: output.isWritable)
    }
    self.remarks = remarks
    folders = publications.map(\.folder)
  }

  package var exit: RunExit { remarks.contains(where: \.isFault) ? .toMend : .done }

  /// A line for each fault and each note.
  package func text(in language: Language) -> String { remarks.map { $0.line(in: language) }.joined() }

  /// One sentence about all remarks.
  package var summary: Bilingual {
    let faults = remarks.count(where: \.isFault)
    let names = folders.joined(separator: ", ")
    let rest =
      remarks.contains(where: \.isIncomparable)
      ? Bilingual(" (ยังไม่ได้เทียบกับการประมวลผลซ้ำ)", " (not compared with a recomputation)") : Bilingual(same: "")
    guard faults > 0 else {
      return Bilingual(
        "ตรวจสอบ \(names): ตรงกันทั้งหมด\(rest.thai)", "verified \(names): all as published\(rest.english)")
    }
    return Bilingual(
      "ตรวจสอบ \(names): ไม่ตรงกัน \(faults) รายการ\(rest.thai)",
      "verified \(names): \(faults) not as published\(rest.english)")
  }
}

extension Verification {
  /// The publications to verify, at least one.
  private static func publications(_ text: String?, in out: String) throws(RunError) -> [NamedPublication] {
    if let text {
      let named = NamedPublication(folder: try PublicationPath(out: out, year: nil).folder(text))
      guard named.isPublication else { throw none(in: named.folder) }
      return [named]
    }
    let entries = try DataFolder(path: out).names(in: "") ?? []
    let found = entries.filter { FiscalYear.ofFolder($0.name) != nil }
      .map { NamedPublication(folder: "\(out)/\($0.name)") }.filter(\.isPublication)
    guard !found.isEmpty else { throw none(in: out) }
    return found
  }

  private static func none(in folder: String) -> RunError {
    .unreadable(path: folder, reason: Bilingual("โฟลเดอร์นี้ไม่มีผลที่เผยแพร่", "the folder has no publication"))
  }
}
