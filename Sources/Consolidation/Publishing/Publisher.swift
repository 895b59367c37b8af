package import Tabular

/// Puts the outputs of a run into `<out>/<year>` in one step, or leaves what stands there untouched.
package struct Publisher: ~Copyable {
  private let out: String
  private let lock: OutputLock

  /// Takes the lock of the output folder, and holds it until the publisher is gone: before anything is read, so that
  /// of two runs the later one also publishes the later input.
  ///
  /// A publication never lies among what the office keeps in `data`, where it would take the place of a year's extracts.
  package init(out: String, data: DataFolder) throws(RunError) {
    self.out = out
    for kept in ["extracts", "methodology", "schemas"] {
      guard let real = RealPath.of(out), let taken = RealPath.of(data.absolute(kept)) else { continue }
      guard real != taken, !real.hasPrefix(taken + "/") else {
        throw .usage(
          Bilingual(
            "โฟลเดอร์ผลลัพธ์ \(out) อยู่ในโฟลเดอร์ข้อมูล \(data.absolute(kept)) โปรดเลือกโฟลเดอร์อื่น",
            "the output \(out) lies in the data folder's \(data.absolute(kept)): choose another"))
      }
    }
    do throws(OutputFault) {
      lock = try OutputLock(folder: out, name: "ita")
    } catch {
      throw .publishing(error, out: out)
    }
  }

  /// Whether anything of the publication changed; where nothing did, the publication is not touched.
  package func publish(
    _ year: ConsolidatedYear, observer: Progress.Observer = { _ in }
  ) throws(RunError) -> Bool {
    let tables = TableCatalogue.all.map { published in
      let table = published.described(year.results)
      return (
        audience: published.audience, table: table,
        file: PublishedFile(path: "\(published.path).csv", bytes: CSVFormat.bytes(of: table.table))
      )
    }
    var files = tables.map(\.file)
    let everyones = tables.filter { $0.audience == .everyone }.map { (table: $0.table, file: $0.file) }
    files.append(PublishedFile(path: "datapackage.json", bytes: try DataPackage(year: year, tables: everyones).bytes()))
    files.append(try Report(of: year, tables: tables.map(\.table)).file())
    files += UnitDocuments.files(of: year.results)
    files += year.referenceFiles.map { PublishedFile(path: "method/\($0.path)", bytes: $0.bytes) }
    files.append(
      PublishedFile(path: "manifest.json", bytes: try Manifest(year: year, outputs: files).bytes()))
    let target = "\(out)/\(year.results.fiscalYear)"
    try requirePublication(at: target)
    do throws(OutputFault) {
      let staging = try Staging(output: target)
      for (done, file) in files.enumerated() {
        observer(Progress(step: .publishing, done: done, total: files.count))
        try staging.write(file.bytes, to: file.path)
      }
      guard !staging.isSame(as: target) else { return false }
      try staging.publish()
      return true
    } catch {
      throw .publishing(error, out: out)
    }
  }
}

extension Publisher {
  /// A folder that holds something else is not replaced: what is in it is not ours to remove.
  private func requirePublication(at target: String) throws(RunError) {
    guard let entries = try? FolderListing.entries(of: target), !entries.isEmpty,
      !entries.contains(where: { $0.name == "manifest.json" })
    else { return }
    throw .unpublishable(
      path: target,
      reason: Bilingual("มีไฟล์อื่นที่ไม่ใช่ผลที่เผยแพร่อยู่ในโฟลเดอร์นี้", "it holds files that are no publication"))
  }
}

extension RunError {
  /// What stopped a publication in the folder `out`.
  fileprivate static func publishing(_ fault: OutputFault, out: String) -> Self {
    switch fault {
    case .locked: .locked(path: out)
    case .unwritable(let path, let errno): .unpublishable(path: path, reason: .system(errno))
    }
  }

  /// What stopped the writing of files that are no publication into the folder `out`.
  package init(_ fault: OutputFault, out: String) {
    switch fault {
    case .locked: self = .locked(path: out)
    case .unwritable(let path, let errno): self = .unwritable(path: path, reason: .system(errno))
    }
  }
}
