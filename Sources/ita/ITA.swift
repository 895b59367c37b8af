import ArgumentParser
import Consolidation
import Findings
import Office
import Publication
import Tabular

/// The command line: arguments in, results on standard output, the rest on standard error, an exit code.
@main
struct ITA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ita",
    abstract: "รวบรวม ตรวจสอบ และเผยแพร่ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของกรุงเทพมหานคร",
    discussion: """
      อ่านไฟล์ข้อมูลของทุกหน่วยงาน ตรวจสอบทุกช่อง คำนวณคะแนน จัดอันดับ สรุปผลตามเป้าหมายของแผน และเผยแพร่ตาราง
      Consolidates the Integrity and Transparency Assessment of Bangkok: reads the extracts of all assessed units,
      validates every cell, scores, ranks, rolls up to the goals of the city plan and publishes tables.

      ตัวอย่าง / examples:
        ita check data/extracts/2566/5030
        ita consolidate --year 2566
        ita explain 5030 ITA
        ita what-if 5041 IIT=93.05
        ita finding rate-misstated --language en

      รหัสเมื่อจบการทำงาน / exit codes:
      \(RunExit.allCases.map { "  \($0.rawValue)  \($0.meaning.thai)\n      \($0.meaning.english)" }.joined(separator: "\n"))
      """,
    version: "ita \(Versions.program)",
    subcommands: [
      ConsolidateCommand.self, CheckCommand.self, ExplainCommand.self, FindingCommand.self, TemplateCommand.self,
      WhatIfCommand.self, DiffCommand.self, VerifyCommand.self, StatusCommand.self, SealCommand.self,
    ])

  static func main() {
    StandardStream.settle()
    WantOfMemory.ends(with: "ita: \(Self.noMemory.line(in: nil))\n", code: RunExit.fault.rawValue)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // The parser speaks English alone, and repeats what was typed as it is; a command has said why it stops.
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else { end(with: error) }
      StandardError.write("ita: ใช้คำสั่งไม่ถูกต้อง / wrong usage\n")
      for line in fullMessage(for: error).split(separator: "\n") {
        StandardError.write("\(SafeText.visible(String(line)))\n")
      }
      exit(withError: ExitCode(RunExit.usage.rawValue))
    }
  }

  private static let noMemory = Bilingual(
    "หน่วยความจำของเครื่องไม่พอ ไม่มีการเผยแพร่", "the machine has not enough memory: nothing published")

  /// Ends with an exit code, or with the help or version that was asked for.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .success, !(error is ExitCode) else { exit(withError: error) }
    do {
      try put("\(fullMessage(for: error))\n", in: nil)
    } catch {
      exit(withError: error)
    }
    exit(withError: ExitCode(RunExit.done.rawValue))
  }
}

/// Prints what was asked for; where it cannot be written, ends as the contract says of an output.
///
/// `language`: of the line that says so; nil for both.
func put(_ text: String, in language: Language?) throws {
  let reason = StandardOutput.write(text)
  guard reason != 0 else { return }
  try stopping(in: language) { () throws(RunError) in
    throw .unwritable(path: "/dev/stdout", reason: .system(reason))
  }
}

/// Does a piece of a run; what stops it is said in one line, with the exit code that the contract names.
///
/// `language`: nil for both, where it was not chosen.
func stopping<Value>(in language: Language?, _ work: () throws(RunError) -> Value) throws -> Value {
  do throws(RunError) {
    return try work()
  } catch {
    error.tell(in: language)
    throw ExitCode(error.exitCode.rawValue)
  }
}

extension RunError {
  /// Writes why a run stops to standard error: findings of what the office keeps, a list of files, then one sentence.
  ///
  /// `language`: nil for both.
  func tell(in language: Language?) {
    if case .invalidReference(let findings) = self {
      for finding in findings.sorted(by: Finding.precedes) { StandardError.write(finding.print(in: language)) }
    }
    for line in list { StandardError.write("\(SafeText.visible(line.line(in: language)))\n") }
    StandardError.write("ita: \(SafeText.visible(message.line(in: language)))\n")
  }
}
