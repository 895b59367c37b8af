import ArgumentParser
import Consolidation
import Findings
import Office
import Publication
import Tabular

/// The command line: writes results to standard output and messages to standard error, and ends with an exit code.
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
    StandardStream.openMissing()
    MemoryExhaustion.endProcess(with: "ita: \(Self.noMemory.line(in: nil))\n", code: RunExit.fault.rawValue)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // The argument parser reports in English only, and repeats the input unescaped. Commands report their own errors.
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

  /// Ends the program with an exit code, or after the help or version that the person requested.
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

/// Writes a result to standard output.
///
/// - Parameters:
///   - text: The result.
///   - language: The language of the error report; nil for both languages.
/// - Throws: `ExitCode` when the result cannot be written, after reporting the error.
func put(_ text: String, in language: Language?) throws {
  let reason = StandardOutput.write(text)
  guard reason != 0 else { return }
  try stopping(in: language) { () throws(RunError) in
    throw .unwritable(path: "/dev/stdout", reason: .system(reason))
  }
}

/// Does a part of a run, and reports an error that stops it.
///
/// - Parameters:
///   - language: The language of the report; nil for both languages, when none was chosen.
///   - work: The part of the run.
/// - Returns: The result of the work.
/// - Throws: `ExitCode` with the exit code of the error.
func stopping<Value>(in language: Language?, _ work: () throws(RunError) -> Value) throws -> Value {
  do throws(RunError) {
    return try work()
  } catch {
    error.report(in: language)
    throw ExitCode(error.exitCode.rawValue)
  }
}

extension RunError {
  /// Reports the error on standard error: findings of the office's files, a list of files, then one sentence.
  ///
  /// - Parameter language: The language of the report; nil for both languages.
  func report(in language: Language?) {
    if case .invalidReference(let findings) = self {
      for finding in findings.sorted(by: Finding.precedes) { StandardError.write(finding.text(in: language)) }
    }
    for line in list { StandardError.write("\(SafeText.visible(line.line(in: language)))\n") }
    StandardError.write("ita: \(SafeText.visible(message.line(in: language)))\n")
  }
}
