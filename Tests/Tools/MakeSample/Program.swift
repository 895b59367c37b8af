/// The program `make-sample`: writes the sample extracts of both years, or a nation for measurements.
import Consolidation
import Findings
import Glibc
import Office
import Publication
import Tabular

@main
struct Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(RunError) {
      if let nation = arguments.first == "nation" ? NationArguments(Array(arguments.dropFirst())) : nil {
        let made = try Nation.write(nation.plan, to: nation.out, from: DataFolder(path: nation.data))
        _ = StandardOutput.write("\(nation.out): \(made.files) files, \(made.bytes) bytes\n")
      } else if let data = folder(from: arguments) {
        let files = try Sample.files(from: DataFolder(path: data))
        try Sample.write(files, under: data)
        try Sample.seal(in: DataFolder(path: data))
        _ = StandardOutput.write(
          "\(data)/extracts: \(files.count) files, \(files.reduce(0) { $0 + $1.bytes.count }) bytes\n")
      } else {
        StandardError.write("usage: make-sample [--data data]\n       \(NationArguments.usage)\n")
        exit(RunExit.usage.rawValue)
      }
    } catch {
      StandardError.write("make-sample: \(error.message.english)\n")
      exit(error.exitCode.rawValue)
    }
  }

  /// The data folder that the arguments name; nil if they are invalid.
  private static func folder(from arguments: [String]) -> String? {
    if arguments.isEmpty { return "data" }
    guard arguments.count == 2, arguments[0] == "--data", !arguments[1].isEmpty else { return nil }
    return arguments[1]
  }
}

extension Sample {
  /// Replaces the folder of each year as a whole, so that no file of an older sample remains.
  fileprivate static func write(_ files: [SampleFile], under data: String) throws(RunError) {
    for year in [SampleYear.before, SampleYear.assessed] {
      let folder = "extracts/\(year)/"
      do throws(OutputFault) {
        let staging = try Staging(output: "\(data)/\(folder)")
        for file in files where file.path.hasPrefix(folder) {
          try staging.write(file.bytes, to: String(file.path.dropFirst(folder.count)))
        }
        try staging.flush()
        try staging.publish()
      } catch {
        throw RunError(error, out: "\(data)/\(folder)")
      }
    }
  }

  /// Seals the year before, as the office does after all its results are announced.
  fileprivate static func seal(in data: DataFolder) throws(RunError) {
    let file = data.absolute(YearSeal.path(of: SampleYear.before))
    OutputFile.remove(file)
    let seal = try sealing(in: data).firstSeal()
    do throws(OutputFault) {
      try ReplacedFile.write(seal, to: file)
    } catch {
      throw RunError(error, out: file)
    }
  }
}
