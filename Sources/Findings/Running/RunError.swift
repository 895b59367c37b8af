package import Tabular

/// The reasons why a run stops without publishing.
package enum RunError: Error, Sendable {
  /// The arguments are wrong.
  case usage(Bilingual)
  /// The data folder cannot be read; its path is absolute.
  case noDataFolder(path: String, reason: Bilingual)
  /// A file that was named in the arguments, or one of the data folder, cannot be read.
  case unreadable(path: String, reason: Bilingual)
  /// Received files that the last publication refers to are missing from the folder of extracts.
  case removed(files: [String], from: String, out: String)
  /// The year has neither extracts nor a methodology.
  case noSuchYear(Int)
  /// The arguments name no year, and no year has extracts.
  case noExtracts
  /// The year has no methodology; nil if the arguments name no year and no year has a methodology.
  case noMethodology(Int?)
  /// The office's own tables break their rules.
  case invalidReference([Finding])
  /// A schema is not a valid Table Schema, or a schema is missing.
  case invalidSchema(file: String, reason: Bilingual)
  /// The publication cannot be written; the last one is unchanged.
  case unpublishable(path: String, reason: Bilingual)
  /// A file outside the publication, such as a template, cannot be written.
  case unwritable(path: String, reason: Bilingual)
  /// Another run has locked the output; nil if it is not known which one.
  case locked(path: String, by: RunRecord?)
  /// An internal error of the program.
  case fault(String)
}

extension RunError {
  /// The error of a machine whose OpenSSL does not compute SHA-256.
  package static let withoutDigests = fault("SHA-256 is not available")

  package var exitCode: RunExit {
    switch self {
    case .usage: .usage
    case .noDataFolder, .unreadable, .removed, .noSuchYear, .noExtracts, .noMethodology: .noInput
    case .invalidReference, .invalidSchema: .configuration
    case .unpublishable, .unwritable: .cannotCreate
    case .locked: .tryLater
    case .fault: .fault
    }
  }

  /// One sentence for the person who started the run.
  package var message: Bilingual {
    switch self {
    case .usage(let reason): reason
    case .noDataFolder(let path, let reason):
      Bilingual(
        "อ่านโฟลเดอร์ข้อมูล \(path) ไม่ได้: \(reason.thai) โปรดระบุโฟลเดอร์ของสำนักงานด้วย --data",
        "cannot read the data folder \(path): \(reason.english); give the office's folder with --data")
    case .unreadable(let path, let reason):
      Bilingual("อ่าน \(path) ไม่ได้: \(reason.thai)", "cannot read \(path): \(reason.english)")
    case .removed(let files, let folder, let out):
      Bilingual(
        "\(files.isEmpty ? "ไฟล์ข้อมูล" : "ไฟล์ข้อมูล \(files.count) ไฟล์")ที่ใช้ในผลที่เผยแพร่ครั้งก่อน (\(out)) ไม่อยู่ใน \(folder) แล้ว "
          + "จึงไม่มีการเผยแพร่ โปรดตรวจสอบการเชื่อมต่อโฟลเดอร์ที่ใช้ร่วมกันและตำแหน่งของทั้งสองโฟลเดอร์ "
          + "หากตั้งใจนำไฟล์ออก โปรดระบุไฟล์ใน withdrawn.csv หรือใช้ --accept-removed",
        "extracts of the last publication in \(out) are gone from \(folder)\(number(of: files)): nothing published; "
          + "check that the shared folder is connected and both folders are the right ones; if the files were removed "
          + "on purpose, name them in withdrawn.csv or pass --accept-removed")
    case .noSuchYear(let year):
      Bilingual(
        "ปีงบประมาณ \(year) ไม่มีทั้งไฟล์ข้อมูลและเกณฑ์การประเมิน",
        "fiscal year \(year) has neither extracts nor a methodology")
    case .noExtracts:
      Bilingual("ไม่มีไฟล์ข้อมูลของปีงบประมาณใดเลย", "no fiscal year has extracts")
    case .noMethodology(let year?):
      Bilingual("ปีงบประมาณ \(year) ไม่มีเกณฑ์การประเมิน", "fiscal year \(year) has no methodology")
    case .noMethodology(nil):
      Bilingual("ไม่มีเกณฑ์การประเมินของปีงบประมาณใดเลย", "no fiscal year has a methodology")
    case .invalidReference(let findings):
      Bilingual(
        "ข้อมูลที่สำนักงานดูแลมีรายการที่ต้องแก้ไข \(findings.reduce(0) { $0 + $1.count }) รายการ จึงไม่มีการเผยแพร่",
        "findings to mend in the files that the office keeps: \(findings.reduce(0) { $0 + $1.count }); nothing published"
      )
    case .invalidSchema(let file, let reason):
      Bilingual(
        "โครงสร้างตาราง (schema) \(file) ใช้ไม่ได้: \(reason.thai)", "the schema \(file) is invalid: \(reason.english)")
    case .unpublishable(let path, let reason):
      Bilingual(
        "เขียน \(path) ไม่ได้: \(reason.thai) ผลที่เผยแพร่ครั้งก่อนยังอยู่ครบ",
        "cannot write \(path): \(reason.english); the last publication is unchanged")
    case .unwritable(let path, let reason):
      Bilingual("เขียน \(path) ไม่ได้: \(reason.thai)", "cannot write \(path): \(reason.english)")
    case .locked(let path, let holder):
      Bilingual(
        "มีการประมวลผลอื่นใช้ \(path) อยู่\(holder.map { " (\($0.text.thai))" } ?? "") "
          + "โปรดลองใหม่ภายหลัง หรือใช้ --wait เพื่อรอ",
        "another run is using \(path)\(holder.map { " (\($0.text.english))" } ?? ""): try again later, or wait for it "
          + "with --wait")
    case .fault(let reason): Bilingual("โปรแกรมผิดพลาด: \(reason)", "a fault of the program: \(reason)")
    }
  }
}

extension RunError {
  /// The files that the error is about: at most 20, and the number of the others.
  ///
  /// Empty if the message names all of them.
  package var list: [Bilingual] {
    guard case .removed(let files, _, _) = self else { return [] }
    return CappedLines.of(files.map { Bilingual(same: $0) })
  }

  /// The files or findings that the error is about, then its message.
  package var lines: [Bilingual] {
    guard case .invalidReference(let findings) = self else { return list + [message] }
    return CappedLines.of(
      findings.sorted(by: Finding.precedes).map { finding in
        Bilingual(
          finding.text(in: .thai).replacing("\n", with: " "), finding.text(in: .english).replacing("\n", with: " "))
      }) + [message]
  }

  private func number(of files: [String]) -> String {
    files.isEmpty ? "" : files.count == 1 ? " (1 file)" : " (\(files.count) files)"
  }
}
