package import Tabular

/// The exit codes of the program: 0, 1 for results that need action, and codes of sysexits.h for errors.
///
/// The exit code of a run over several years is the highest of theirs.
package enum RunExit: Int32, CaseIterable, Comparable, Sendable {
  case done = 0
  case toMend = 1
  case usage = 64
  case noInput = 66
  case fault = 70
  case cannotCreate = 73
  case tryLater = 75
  case configuration = 78

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The meaning of the exit code, as `--help` lists it.
  package var meaning: Bilingual {
    switch self {
    case .done:
      Bilingual(
        "เผยแพร่แล้ว จัดอันดับครบทุกหน่วยงาน และไม่มีรายการที่ต้องแก้ไข",
        "published; every expected unit is ranked, and nothing must be mended")
    case .toMend:
      Bilingual(
        "เผยแพร่แล้ว แต่มีหน่วยงานที่ถึงกำหนดแล้วยังไม่ได้รับข้อมูลหรือรอการแก้ไข หรือมีรายการที่ต้องแก้ไข (--strict: หรือต้องชี้แจง)",
        "published, but a unit that is due is missing or held back, or something must be mended (--strict: or explained)"
      )
    case .usage: Bilingual("ใช้คำสั่งไม่ถูกต้อง", "wrong usage")
    case .noInput:
      Bilingual(
        "อ่านโฟลเดอร์ข้อมูลหรือไฟล์ที่ระบุไม่ได้ ปีนั้นไม่มีทั้งไฟล์ข้อมูลและเกณฑ์การประเมิน หรือไฟล์ที่ใช้ในผลที่เผยแพร่ครั้งก่อนหายไป "
          + "ไม่มีการเผยแพร่",
        "the data folder or a named file cannot be read, or the year has neither extracts nor a methodology, "
          + "or extracts that the last publication names are gone: nothing published"
      )
    case .fault: Bilingual("โปรแกรมผิดพลาด ไม่มีการเผยแพร่", "a fault of the program: nothing published")
    case .cannotCreate:
      Bilingual(
        "เขียนผลลัพธ์ไม่ได้ ผลที่เผยแพร่ครั้งก่อนยังอยู่ครบ",
        "the output cannot be written: the last publication is unchanged")
    case .tryLater: Bilingual("มีการประมวลผลอื่นใช้โฟลเดอร์ผลลัพธ์อยู่", "another run is using the output folder")
    case .configuration:
      Bilingual(
        "ทะเบียนหน่วยงาน แผน ปฏิทิน โครงสร้างตาราง (schema) หรือเกณฑ์การประเมินไม่ถูกต้อง ไม่มีการเผยแพร่",
        "the units, strategy tree, calendar, schemas or methodology are invalid: nothing published")
    }
  }
}
