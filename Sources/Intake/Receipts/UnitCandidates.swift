import Assessment
import Findings
import Office

/// The parts of all files grouped by unit, each group in the order of the extracts; explanations are kept apart.
struct UnitCandidates: Sendable {
  /// The units, in the order of their first part.
  private(set) var units: [Code<Unit>] = []
  private var candidates: [ReceiptCandidate] = []
  /// The index of each unit's first candidate, followed by the number of candidates.
  private var starts: [Int] = []
  /// The parts of lists of explanations, in the order of the extracts.
  let explanations: [ReceiptCandidate]

  var count: Int { candidates.count }

  /// Groups the parts of all extracts.
  ///
  /// - Parameters:
  ///   - extracts: The extracts of the view.
  ///   - jobs: Number of threads that search the extracts, at least 1.
  init(of extracts: [ReceivedExtract], jobs: Int) {
    let parts = WorkQueue.stretches(of: extracts.count, jobs: jobs) { Parts(of: extracts, $0) }
    explanations = parts.flatMap(\.explanations)
    var indices: [Code<Unit>: Int] = [:]
    var found: [(unit: Int, candidate: ReceiptCandidate)] = []
    found.reserveCapacity(extracts.count)
    var last: Int?
    for (code, candidate) in parts.lazy.flatMap(\.candidates) {
      // The files of a unit follow each other, so the unit of the last part is tried first.
      let unit = last.flatMap { units[$0] == code ? $0 : nil } ?? indices[code] ?? units.count
      if unit == units.count {
        indices[code] = unit
        units.append(code)
      }
      last = unit
      found.append((unit, candidate))
    }
    var ends = Array(repeating: 0, count: units.count + 1)
    for entry in found { ends[entry.unit + 1] += 1 }
    for unit in units.indices { ends[unit + 1] += ends[unit] }
    starts = ends
    var order = Array(repeating: 0, count: found.count)
    for index in found.indices {
      order[ends[found[index].unit]] = index
      ends[found[index].unit] += 1
    }
    candidates = order.map { found[$0].candidate }
  }

  /// The parts of a range of extracts.
  private struct Parts: Sendable {
    var candidates: [(unit: Code<Unit>, candidate: ReceiptCandidate)] = []
    var explanations: [ReceiptCandidate] = []

    init(of extracts: [ReceivedExtract], _ range: Range<Int>) {
      candidates.reserveCapacity(range.count)
      for number in range {
        let extract = extracts[number]
        guard let table = extract.table else { continue }
        let isExplanation = table == .explanations
        for index in extract.parts.indices {
          let candidate = ReceiptCandidate(extract: extract, number: number, index: index)
          if isExplanation {
            explanations.append(candidate)
          } else {
            candidates.append((extract.parts[index].unit, candidate))
          }
        }
      }
    }
  }

  /// The candidates of one unit.
  ///
  /// - Parameter index: The index of the unit among the units.
  /// - Returns: The candidates, in the order of the extracts.
  func ofUnit(_ index: Int) -> ArraySlice<ReceiptCandidate> { candidates[starts[index]..<starts[index + 1]] }
}

/// One unit's part of one file before it is judged.
struct ReceiptCandidate: Sendable {
  let extract: ReceivedExtract
  /// The index of the extract among all extracts.
  let number: Int
  /// The index of the part in the extract.
  let index: Int
}
