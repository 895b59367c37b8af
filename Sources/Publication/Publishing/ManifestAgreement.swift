import Assessment
import Findings
package import Tabular

/// The contradictions in a manifest: between its lists, counts, status and digests.
extension Manifest {
  /// A sentence for each contradiction.
  package var contradictions: [Bilingual] {
    get throws(RunError) { try listFaults + countFaults + statusFaults + copyFaults + digestFaults }
  }

  private var listFaults: [Bilingual] {
    Dictionary(grouping: outputs, by: \.file).filter { $1.count > 1 }.keys.sorted().map { file in
      Bilingual("ระบุไฟล์ \(file) ซ้ำ", "lists \(file) more than once")
    }
  }

  private var countFaults: [Bilingual] {
    let units = [Count.unitsFinal, .unitsProvisional, .unitsHeldBack, .unitsMissing, .unitsNotDue]
      .reduce(0) { $0 + (counts[$1] ?? 0) }
    let rows = inputs.reduce(0) { $0 + $1.rows }
    return [(Count.filesReceived, inputs.ofEachFile.count), (.rowsReceived, rows), (.unitsExpected, units)]
      .filter { count, number in counts[count] != number }
      .map { count, number in
        let stated = counts[count].map { "\($0)" } ?? "—"
        return Bilingual(
          "\(count.rawValue) เป็น \(stated) แต่รายการในไฟล์นับได้ \(number)",
          "\(count.rawValue) is \(stated), but its lists have \(number)")
      }
  }

  /// The contradictions of the status: the heading of provisional results is present until all results are final.
  private var statusFaults: [Bilingual] {
    let isFinal = (counts[.unitsFinal] ?? 0) == (counts[.unitsExpected] ?? 0)
    let heading = isFinal ? nil : Status.provisional.heading
    guard status != (isFinal ? "final" : "provisional") || self.heading != heading else { return [] }
    return [Bilingual("สถานะหรือหัวเรื่องไม่ตรงกับจำนวนหน่วยงาน", "its status or heading contradicts the numbers of units")]
  }

  /// The copies of the office's files in `method/` whose digests differ from those of the used files.
  private var copyFaults: [Bilingual] {
    let used = Dictionary(reference.map { ("method/\($0.file)", $0.sha256) }) { first, _ in first }
    return outputs.filter { $0.file.hasPrefix("method/") && used[$0.file] != $0.sha256 }.map { file in
      Bilingual(
        "สำเนา \(file.file) ไม่ตรงกับไฟล์ที่ใช้ประมวลผล", "the copy \(file.file) is not the file that was used")
    }
  }

  /// The contradictions of the digests of all lists; another program version may include other lists in them.
  private var digestFaults: [Bilingual] {
    get throws(RunError) {
      guard version == Versions.program else { return [] }
      let received = (inputs + inputsYearBefore + inputsEarlierYears).ofEachFile
        .map { (path: $0.file, sha256: $0.sha256) }
      let kept = reference.map { (path: $0.file, sha256: $0.sha256) }
      let methodology = kept.filter { $0.path.hasPrefix("methodology/") }
      let isData = try PathDigest.digest(of: (received + kept).sorted { $0.path < $1.path }) == dataSHA256
      let isMethodology = try PathDigest.digest(of: methodology.sorted { $0.path < $1.path }) == methodologySHA256
      return [(isData, "data_sha256"), (isMethodology, "methodology_sha256")].filter { !$0.0 }
        .map { Bilingual("\($0.1) ไม่ตรงกับรายการไฟล์", "\($0.1) contradicts the lists of files") }
    }
  }
}
