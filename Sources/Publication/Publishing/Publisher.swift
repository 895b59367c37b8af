package import Findings
import Judging
package import Office
import Synchronization
package import Tabular

/// Replaces `<out>/<year>` with the outputs of a run in one step, or leaves it unchanged.
package struct Publisher: ~Copyable {
  /// The output folder.
  package let out: String
  /// Number of publications of a year that are kept in its history, at least 1.
  private let keep: Int
  /// Number of threads that make, write and read files, at least 1.
  private let jobs: Int
  private let lock: RunLock

  /// Takes the lock of the output folder until the publisher is gone, and repairs the folder after a killed run.
  ///
  /// The lock is taken before anything is read, so that the later of two runs also publishes the later input.
  ///
  /// The output folder must not be inside the office's folders in `data`, where a publication could replace extracts.
  ///
  /// - Parameters:
  ///   - out: The output folder.
  ///   - data: The folder that the office keeps.
  ///   - keep: Number of publications of a year that are kept in its history, at least 1.
  ///   - seconds: How long to wait for another run, at least 0.
  ///   - jobs: Number of threads, at least 1.
  /// - Throws: `usage` for a folder inside `data`, `locked` while another run holds it, `unpublishable` when it cannot
  ///   be written.
  package init(
    out: String, data: DataFolder, keep: Int = 60, waiting seconds: Int = 0, jobs: Int = 1
  ) throws(RunError) {
    (self.out, self.keep, self.jobs) = (out, keep, jobs)
    for kept in ["extracts", "methodology", "schemas", "seals"] {
      guard let real = RealPath.of(out), let taken = RealPath.of(data.absolute(kept)) else { continue }
      guard real != taken, !real.hasPrefix(taken + "/") else {
        throw .usage(
          Bilingual(
            "โฟลเดอร์ผลลัพธ์ \(out) อยู่ในโฟลเดอร์ข้อมูล \(data.absolute(kept)) โปรดเลือกโฟลเดอร์อื่น",
            "the output folder \(out) is inside the data folder, in \(data.absolute(kept)): choose another"))
      }
    }
    lock = try RunLock(of: out, waiting: seconds)
  }

  /// Records the exit code of the run, and releases the lock.
  package consuming func release(_ exit: RunExit) { lock.release(exit) }

  /// The manifest of a year's publication when it was made from this state and all its files are unchanged.
  ///
  /// Opens no file for writing.
  package func unchanged(_ year: Int, from state: InputState) throws(RunError) -> Manifest? {
    guard let note = InputNote(in: out, year: year), note.inputs == state.digest,
      let last = try LastPublication(at: "\(out)/\(year)"), let manifest = last.manifest,
      note.manifest == last.sha256
    else { return nil }
    return OutputProof(folder: last.folder, jobs: jobs).faulty(of: manifest.outputs).isEmpty ? manifest : nil
  }

  /// Publishes; leaves the last publication unchanged when nothing changed.
  ///
  /// - Parameters:
  ///   - publication: The files to write.
  ///   - state: The state of the inputs; nil to let the next run make the publication again.
  ///   - change: Exchanges two folders.
  ///   - observer: Receives the progress after every written file.
  /// - Returns: Whether the publication changed, and the files that people put there.
  /// - Throws: `unpublishable` or `fault`; the last publication is then unchanged.
  package func publish(
    _ publication: Publication, from state: InputState? = nil, by change: FolderSwitch = .system,
    observer: Progress.Observer = { _ in }
  ) throws(RunError) -> PublishOutcome {
    let target = "\(out)/\(publication.results.fiscalYear)"
    try requirePublication(at: target)
    let last = try LastPublication(at: target)
    let staging = try stage(target)
    let written = try write(publication.outputs, to: staging, observer)
    let listed = last?.outputs ?? Set(written.map(\.path))
    do throws(OutputFault) {
      let history = try KeptPublications(of: target, keep: keep)
      let added = try AddedFiles(in: target, except: listed)
      guard !staging.isPublished(except: added.unlisted) else {
        note(state, publication, written)
        return .unchanged
      }
      for file in written where last?.files?.holds(file) == true { staging.keep(file.path) }
      try history.keep(last)
      let effectiveDate = publication.results.effectiveDate?.description
      let lost = try history.adding(written, from: staging, asOf: effectiveDate) { staging throws(OutputFault) in
        try staging.flush()
        try StagedProof(written: written, jobs: jobs).require(staging)
        return try staging.publish(replacing: listed, by: change)
      }
      note(state, publication, written)
      return PublishOutcome(isChanged: true, added: added.paths, lost: lost)
    } catch {
      throw .publishing(error, out: out)
    }
  }

  /// Records the state from which the publication was made, unless an input was exchanged during the run.
  private func note(_ state: InputState?, _ publication: Publication, _ written: [WrittenFile]) {
    guard let state, let manifest = written.last, state.isState(of: publication.results) else { return }
    InputNote(inputs: state.digest, manifest: manifest.sha256).keep(in: out, year: publication.results.fiscalYear)
  }
}

extension Publisher {
  /// Writes all files of a publication, the manifest last.
  private func write(
    _ outputs: [Output], to staging: borrowing Staging, _ observer: Progress.Observer
  ) throws(RunError) -> [WrittenFile] {
    var written: [WrittenFile] = []
    // Archives wait for the files that they pack, and descriptions for all files before them.
    let free = outputs.prefix(while: \.isFree)
    written += try write(Array(free), after: [], of: outputs.count, to: staging, observer)
    let archives = outputs[free.endIndex...].prefix(while: \.isArchive)
    written += try write(Array(archives), after: written, of: outputs.count, to: staging, observer)
    for following in outputs[archives.endIndex...] {
      written += try write([following], after: written, of: outputs.count, to: staging, observer)
    }
    return written
  }

  /// Writes files that do not wait for each other; the first error in their order stops the others.
  private func write(
    _ outputs: [Output], after written: [WrittenFile], of total: Int, to staging: borrowing Staging,
    _ observer: Progress.Observer
  ) throws(RunError) -> [WrittenFile] {
    let isStopped = Atomic(false)
    let done = written.count
    observer(Progress(step: .publishing, done: done, total: total))
    let results: [Result<WrittenFile, RunError>?] = WorkQueue.map(
      outputs, jobs: jobs,
      // A workbook takes as long as all tables: started last, it leaves the other threads idle. With the files in their
      // own order, publishing a city in every format took 5 % longer (0.332 s instead of 0.315 s, two cores, 2026-11-30).
      weight: { $0.isLarge ? 1 : 0 },
      // The folders of the units at the end are all in one folder, to which the kernel lets one thread add at a time.
      // From the beginning alone, publishing 8,325 units in every format took 28 % more processor time (two cores, ext4,
      // 2026-11-30).
      fromBothEnds: true,
      finished: { observer(Progress(step: .publishing, done: done + $0, total: total)) },
      { output in
        guard !isStopped.load(ordering: .relaxed) else { return nil }
        do throws(RunError) {
          return .success(try output.write(to: staging, after: written, out: out))
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

  /// Throws for a folder with other content, which is not ours to remove.
  private func requirePublication(at target: String) throws(RunError) {
    guard let entries = try? FolderListing.entries(of: target), !entries.isEmpty,
      !entries.contains(where: { $0.name == "manifest.json" })
    else { return }
    throw .unpublishable(
      path: target,
      reason: Bilingual("มีไฟล์อื่นที่ไม่ใช่ผลที่เผยแพร่อยู่ในโฟลเดอร์นี้", "the folder has files that do not belong to a publication"))
  }
}
