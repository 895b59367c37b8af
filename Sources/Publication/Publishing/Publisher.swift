package import Findings
import Judging
package import Office
import Synchronization
package import Tabular

/// Puts the outputs of a run into `<out>/<year>` in one step, or leaves what stands there untouched.
package struct Publisher: ~Copyable {
  private let out: String
  private let lock: OutputLock

  /// Takes the lock of the output folder, holds it until the publisher is gone, and mends what a killed run left.
  ///
  /// It is taken before anything is read, so that of two runs the later one also publishes the later input.
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
    lock = try Self.lock(out)
  }

  /// Takes the lock and mends what a killed run left; apart from the initializer, which could not throw half way through.
  private static func lock(_ out: String) throws(RunError) -> OutputLock {
    do throws(OutputFault) {
      let lock = try OutputLock(folder: out, name: "ita")
      try KilledRuns.repair(in: out)
      return lock
    } catch {
      throw .publishing(error, out: out)
    }
  }

  /// Publishes; where nothing changed, the last publication is not touched.
  ///
  /// `jobs`: threads that make and write files, at least 1; `change`: lets two folders change places.
  package func publish(
    _ publication: Publication, jobs: Int = 1, by change: FolderSwitch = .system,
    observer: Progress.Observer = { _ in }
  ) throws(RunError) -> PublishOutcome {
    let target = "\(out)/\(publication.results.fiscalYear)"
    try requirePublication(at: target)
    let last = try LastPublication(at: target)
    let staging = try stage(target)
    let written = try write(publication.outputs, to: staging, jobs: jobs, observer)
    let listed = last?.outputs ?? Set(written.map(\.path))
    do throws(OutputFault) {
      let added = try AddedFiles(in: target, beside: listed)
      guard !staging.isPublished(beside: added.unlisted) else { return .unchanged }
      for file in written where last?.files?.holds(file) == true { staging.keep(file.path) }
      try staging.flush()
      try StagedProof(written: written, jobs: jobs).require(staging)
      let lost = try staging.publish(replacing: listed, by: change)
      return PublishOutcome(isChanged: true, added: added.paths, lost: lost)
    } catch {
      throw .publishing(error, out: out)
    }
  }
}

extension Publisher {
  /// Writes all files of a publication, the manifest last.
  private func write(
    _ outputs: [Output], to staging: borrowing Staging, jobs: Int, _ observer: Progress.Observer
  ) throws(RunError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    // Archives wait for the files that they pack, and what describes other files for all before it.
    let free = outputs.prefix(while: \.isFree)
    written += try write(Array(free), behind: [], of: outputs.count, to: staging, jobs: jobs, observer)
    let archives = outputs[free.endIndex...].prefix(while: \.isArchive)
    written += try write(Array(archives), behind: written, of: outputs.count, to: staging, jobs: jobs, observer)
    for following in outputs[archives.endIndex...] {
      written += try write([following], behind: written, of: outputs.count, to: staging, jobs: jobs, observer)
    }
    return written
  }

  /// Writes files that do not wait for each other; the first fault in their order stops the others.
  private func write(
    _ outputs: [Output], behind written: [WrittenFile], of total: Int, to staging: borrowing Staging, jobs: Int,
    _ observer: Progress.Observer
  ) throws(RunError) -> [WrittenFile] {
    let isStopped = Atomic(false)
    let done = written.count
    observer(Progress(step: .publishing, done: done, total: total))
    let results: [Result<WrittenFile, RunError>?] = WorkQueue.map(
      outputs, jobs: jobs,
      // A workbook takes as long as all tables: begun last, it would leave the other threads idle.
      weight: { $0.isLarge ? 1 : 0 },
      // The units' folders at the end lie in one folder, which the kernel lets one thread at a time add to.
      fromBothEnds: true,
      finished: { observer(Progress(step: .publishing, done: done + $0, total: total)) },
      { output in
        guard !isStopped.load(ordering: .relaxed) else { return nil }
        do throws(RunError) {
          return .success(try output.write(to: staging, behind: written, out: out))
        } catch {
          isStopped.store(true, ordering: .relaxed)
          return .failure(error)
        }
      })
    return try results.compactMap { $0 }.map { result throws(RunError) in try result.get() }
  }

  private func stage(_ target: String) throws(RunError) -> Staging {
    do throws(OutputFault) {
      return try Staging(output: target)
    } catch {
      throw .publishing(error, out: out)
    }
  }

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
