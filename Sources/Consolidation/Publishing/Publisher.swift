import Tabular

/// Puts the outputs of a run into `<out>/<year>` in one step, or leaves what stands there untouched.
package struct Publisher: ~Copyable {
  private let out: String
  private let lock: OutputLock

  /// Takes the lock of the output folder, and holds it until the publisher is gone: before anything is read, so that
  /// of two runs the later one also publishes the later input.
  package init(out: String) throws(RunError) {
    self.out = out
    do throws(OutputFault) {
      lock = try OutputLock(folder: out, name: "ita")
    } catch {
      throw RunError(error, out: out)
    }
  }

  /// Whether anything of the publication changed; where nothing did, not a byte on the disk is touched.
  package func publish(_ year: ConsolidatedYear, exit: RunExit) throws(RunError) -> Bool {
    var files = TableCatalogue.all.map { table in
      PublishedFile(path: "\(table.path).csv", bytes: CSVFormat.bytes(of: table.table(year.results)))
    }
    files += year.referenceFiles.map { PublishedFile(path: "method/\($0.path)", bytes: $0.bytes) }
    files.append(
      PublishedFile(path: "manifest.json", bytes: try Manifest(year: year, exit: exit, outputs: files).bytes()))
    let target = "\(out)/\(year.results.fiscalYear)"
    do throws(OutputFault) {
      let staging = try Staging(output: target)
      for file in files { try staging.write(file.bytes, to: file.path) }
      guard !staging.isSame(as: target) else { return false }
      try staging.publish()
      return true
    } catch {
      throw RunError(error, out: out)
    }
  }
}

extension RunError {
  init(_ fault: OutputFault, out: String) {
    switch fault {
    case .locked: self = .locked(path: out)
    case .unwritable(let path, let errno):
      self = .unwritable(path: path, reason: .system(errno))
    }
  }
}

extension Bilingual {
  /// The system's reason in its own words, with its number.
  static func system(_ errno: Int32) -> Self {
    let words = SystemError.words(errno)
    return Self("ระบบแจ้งว่า \(words) (\(errno))", "\(words) (\(errno))")
  }
}
