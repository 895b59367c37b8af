/// Marks by which each counted response is found again; the bytes stay in the text.
@safe
struct SurveyMarks {
  /// The position of a response that was found again.
  struct Mark {
    let start: Int
    let line: Int
    let record: Int
    let group: Int
  }

  /// The data that differ from one response to the next.
  private struct Entry {
    /// The hash of the identifier.
    let hash: UInt32
    /// The byte where the row begins, counted from the start of the run.
    let start: UInt32
  }

  /// A run of responses of one group on successive lines; files are sorted by units, so there are few runs.
  private struct Run {
    /// The index of the run's first entry.
    let first: Int
    let start: Int
    /// The line and the record of an entry, each less the index of the entry.
    let line: Int
    let record: Int
    let group: Int
  }

  private var count = 0
  private var capacity: Int
  private var memory: UnsafeMutablePointer<Entry>
  private var runs: [Run] = []
  private var run = Run(first: 0, start: 0, line: .min, record: 0, group: -1)

  /// Makes an empty value.
  ///
  /// - Parameter expected: The approximate number of responses.
  init(expected: Int) {
    capacity = max(16, expected)
    unsafe memory = .allocate(capacity: capacity)
  }

  func deallocate() {
    unsafe memory.deallocate()
  }

  /// Ends the current run; must be called before a response of another group.
  mutating func interrupt() { run = Run(first: count, start: 0, line: .min, record: 0, group: -1) }

  /// Adds a response, which must come after the earlier ones in the text.
  @inline(__always)
  mutating func append(hash: UInt64, _ place: RecordPlace, record: Int, group: Int) {
    // Every row without a mark has a line too, so successive lines also mean successive records.
    if place.line &- count != run.line || place.start &- run.start > Int(UInt32.max) {
      begin(place, record: record, group: group)
    }
    if count == capacity { grow() }
    let start = UInt32(truncatingIfNeeded: place.start &- run.start)
    unsafe (memory + count).initialize(to: Entry(hash: UInt32(truncatingIfNeeded: hash), start: start))
    count &+= 1
  }

  @inline(never)
  private mutating func begin(_ place: RecordPlace, record: Int, group: Int) {
    run = Run(first: count, start: place.start, line: place.line - count, record: record - count, group: group)
    runs.append(run)
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = larger
    capacity *= 2
  }
}

extension SurveyMarks {
  /// The marks with the same group and hash, group by group in the order of the file; nearly always empty.
  func repeated() -> [[Mark]] {
    // Sort the runs by group; those of one file usually are sorted already.
    var order = Array(runs.indices)
    if zip(runs, runs.dropFirst()).contains(where: { $1.group < $0.group }) {
      order.sort { (runs[$0].group, $0) < (runs[$1].group, $1) }
    }
    var slots: [UInt32] = []
    var repeats: [[Mark]] = []
    var start = 0
    while start < order.count {
      let group = runs[order[start]].group
      let end = order[start...].firstIndex { runs[$0].group != group } ?? order.count
      repeats += repeated(in: order[start..<end], &slots)
      start = end
    }
    return repeats
  }

  /// The marks with the same hash in one group.
  ///
  /// - Parameters:
  ///   - runs: The runs of the group in the order of the file.
  ///   - slots: Scratch memory for the first entry of each hash.
  /// - Returns: The marks, grouped by hash.
  private func repeated(in runs: ArraySlice<Int>, _ slots: inout [UInt32]) -> [[Mark]] {
    var size = 16
    while size < runs.reduce(0, { $0 + entries(of: $1).count }) * 2 { size *= 2 }
    if slots.count < size { slots = Array(repeating: 0, count: size) }
    var repeats: [Int: [Mark]] = [:]
    unsafe slots.withUnsafeMutableBufferPointer { slots in
      // A slot holds the index of an entry plus 1; 0 is free.
      for slot in 0..<size { unsafe slots[slot] = 0 }
      for run in runs {
        for entry in entries(of: run) {
          let hash = unsafe memory[entry].hash
          var slot = Int(hash) & (size &- 1)
          while unsafe slots[slot] != 0, unsafe memory[Int(slots[slot]) &- 1].hash != hash {
            slot = (slot &+ 1) & (size &- 1)
          }
          guard unsafe slots[slot] != 0 else {
            unsafe slots[slot] = UInt32(truncatingIfNeeded: entry &+ 1)
            continue
          }
          let first = unsafe Int(slots[slot]) - 1
          repeats[first, default: [mark(first, in: runs)]].append(mark(entry, in: runs))
        }
      }
    }
    return repeats.isEmpty ? [] : repeats.sorted { $0.key < $1.key }.map(\.value)
  }

  private func entries(of run: Int) -> Range<Int> {
    runs[run].first..<(run + 1 < runs.count ? runs[run + 1].first : count)
  }

  private func mark(_ entry: Int, in runs: ArraySlice<Int>) -> Mark {
    let runIndex = runs.partitioningIndex { self.runs[$0].first > entry } - 1
    let run = self.runs[runs[runIndex]]
    return Mark(
      start: run.start + Int(unsafe memory[entry].start), line: run.line + entry, record: run.record + entry,
      group: run.group)
  }
}

extension ArraySlice {
  /// The first index whose element satisfies the predicate, if all later elements do as well.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
