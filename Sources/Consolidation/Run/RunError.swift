/// Why a run stops without publishing: one case for each reason that `--help` lists.
package enum RunError: Error, Sendable {
  /// The arguments make no sense.
  case usage(Bilingual)
  /// The data folder or a named file cannot be read.
  case unreadable(path: String, reason: Bilingual)
  /// The year has neither extracts nor a methodology.
  case noSuchYear(Int?)
  /// What the office keeps breaks its rules.
  case invalidReference([Finding])
  /// A schema is no Table Schema, or one is missing.
  case invalidSchema(file: String, reason: String)
  /// The output cannot be written; the last publication stands.
  case unwritable(path: String, reason: Bilingual)
  /// Another run holds the output.
  case locked(path: String)
  /// A fault of the program.
  case fault(String)
}

/// The exit codes of the program, after sysexits.h.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case toMend = 1
  case usage = 64
  case noInput = 66
  case fault = 70
  case cannotCreate = 73
  case tryLater = 75
  case configuration = 78

  /// What it means, as `--help` says it.
  package var meaning: Bilingual {
    switch self {
    case .done:
      Bilingual(
        "เผยแพร่แล้ว จัดอันดับครบทุกหน่วยงาน และไม่มีรายการที่ต้องแก้ไข",
        "published; every expected unit ranked; nothing that must be mended")
    case .toMend:
      Bilingual(
        "เผยแพร่แล้ว แต่มีหน่วยงานที่ถึงกำหนดแล้วยังขาดหรือถูกพักไว้ หรือมีรายการที่ต้องแก้ไข (--strict: หรือต้องชี้แจง)",
        "published, but a unit that is due is missing or held back, or something must be mended (--strict: or explained)"
      )
    case .usage: Bilingual("ใช้คำสั่งไม่ถูกต้อง", "wrong usage")
    case .noInput:
      Bilingual(
        "อ่านโฟลเดอร์ข้อมูลหรือไฟล์ที่ระบุไม่ได้ หรือปีนั้นไม่มีทั้งไฟล์ข้อมูลและเกณฑ์การประเมิน ไม่มีการเผยแพร่",
        "the data folder or a named file cannot be read, or the year has neither extracts nor a methodology: nothing published"
      )
    case .fault: Bilingual("โปรแกรมผิดพลาด ไม่มีการเผยแพร่", "a fault of the program: nothing published")
    case .cannotCreate:
      Bilingual(
        "เขียนผลลัพธ์ไม่ได้ ผลที่เผยแพร่ครั้งก่อนยังอยู่ครบ",
        "the output cannot be written: the last publication stands untouched")
    case .tryLater: Bilingual("มีการประมวลผลอื่นใช้โฟลเดอร์ผลลัพธ์อยู่", "another run holds the output")
    case .configuration:
      Bilingual(
        "ทะเบียนหน่วยงาน แผน ปฏิทิน สคีมา หรือเกณฑ์การประเมินไม่ถูกต้อง ไม่มีการเผยแพร่",
        "the units, strategy tree, calendar, schemas or methodology are invalid: nothing published")
    }
  }
}

extension RunError {
  package var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .unreadable, .noSuchYear: .noInput
    case .invalidReference, .invalidSchema: .configuration
    case .unwritable: .cannotCreate
    case .locked: .tryLater
    case .fault: .fault
    }
  }

  /// One sentence for the person who started the run.
  package var message: Bilingual {
    switch self {
    case .usage(let reason): reason
    case .unreadable(let path, let reason):
      Bilingual("อ่าน \(path) ไม่ได้: \(reason.thai)", "cannot read \(path): \(reason.english)")
    case .noSuchYear(let year?):
      Bilingual(
        "ปีงบประมาณ \(year) ไม่มีทั้งไฟล์ข้อมูลและเกณฑ์การประเมิน",
        "fiscal year \(year) has neither extracts nor a methodology")
    case .noSuchYear(nil):
      Bilingual("ไม่มีไฟล์ข้อมูลของปีงบประมาณใดเลย", "there are no extracts of any fiscal year")
    case .invalidReference(let findings):
      Bilingual(
        "ข้อมูลที่สำนักงานดูแลมีรายการที่ต้องแก้ไข \(findings.count) รายการ จึงไม่มีการเผยแพร่",
        "what the office keeps has \(findings.count) faults to mend: nothing published")
    case .invalidSchema(let file, let reason):
      Bilingual("สคีมา \(file) ใช้ไม่ได้: \(reason)", "the schema \(file) is invalid: \(reason)")
    case .unwritable(let path, let reason):
      Bilingual(
        "เขียน \(path) ไม่ได้: \(reason.thai) ผลที่เผยแพร่ครั้งก่อนยังอยู่ครบ",
        "cannot write \(path): \(reason.english); the last publication stands untouched")
    case .locked(let path):
      Bilingual("มีการประมวลผลอื่นใช้ \(path) อยู่", "another run holds \(path)")
    case .fault(let reason): Bilingual("โปรแกรมผิดพลาด: \(reason)", "a fault of the program: \(reason)")
    }
  }
}
