/// The program `fuzz`: reads mutated extracts for a number of seconds and stops at the first that breaks a promise.
import Findings
import Glibc
import Tabular

@main
struct Program {
  static func main() {
    guard let job = FuzzJob(Array(CommandLine.arguments.dropFirst())) else {
      StandardError.write(
        "usage: fuzz [--data data] [--seasons FOLDER] [--from N] [--inputs N] [--spoils N] [--workbooks N] "
          + "[--show N] [SECONDS]\n")
      exit(RunExit.usage.rawValue)
    }
    do {
      if let spoils = job.spoils {
        let report = try SpoilCampaign(of: job.data, year: 2566).run(from: job.from, spoils: spoils)
        _ = StandardOutput.write((report.repeated + report.silent).map { $0 + "\n" }.joined() + "\(report)\n")
        exit(report.silent.isEmpty ? 0 : 1)
      }
      let seeds = try Seeds.read(under: job.folders)
      let mutator: any InputMaker =
        job.areWorkbooks ? try WorkbookMutator(seeds, data: job.data) : Mutator(seeds: seeds)
      if let shown = job.shown {
        show(mutator.input(shown).bytes)
        return
      }
      let campaign = try Campaign(data: job.data, mutator: mutator)
      let report = campaign.run(from: job.from, inputs: job.inputs, seconds: job.seconds, isAlone: true) {
        Progress.write($0, to: 3)
      }
      _ = StandardOutput.write("\(report)\n")
      if report.failure != nil { exit(1) }
    } catch {
      StandardError.write("fuzz: \(error)\n")
      exit(RunExit.noInput.rawValue)
    }
  }

  private static func show(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe _ = Glibc.write(1, $0.baseAddress, $0.count) }
  }
}

/// The job that the arguments ask for.
private struct FuzzJob {
  var data = "data"
  var seasons = "Tests/ConsolidationTests/Seasons"
  var from = 0
  var inputs = Int.max
  var seconds = 60.0
  /// The number of slips to put into a season, instead of reading inputs.
  var spoils: Int?
  /// Whether the inputs are workbooks.
  var areWorkbooks = false
  /// The number of an input to write instead of reading inputs.
  var shown: Int?

  var folders: [String] { ["\(data)/extracts", seasons] }

  /// Nil if the arguments are invalid.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let first = rest.popFirst() {
      guard first.hasPrefix("--") else {
        guard rest.isEmpty, let number = Double(first), number > 0 else { return nil }
        seconds = number
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch (first, Int(value)) {
      case ("--data", _): data = value
      case ("--seasons", _): seasons = value
      case ("--from", let number?) where number >= 0: from = number
      case ("--inputs", let number?) where number > 0: (inputs, seconds) = (number, .infinity)
      case ("--workbooks", let number?) where number > 0:
        (areWorkbooks, inputs, seconds) = (true, number, .infinity)
      case ("--spoils", let number?) where number > 0: spoils = number
      case ("--show", let number?) where number >= 0: shown = number
      default: return nil
      }
    }
  }
}

/// The number of the input that is being read, which `scripts/fuzz` reports after a crash.
private enum Progress {
  /// Writes the number of an input; does nothing if the descriptor is not open.
  static func write(_ input: Int, to descriptor: Int32) {
    let line = Array("\(input)\n".utf8)
    unsafe line.withUnsafeBytes { unsafe _ = pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}
