/// Enough of each response that counts to find it again: the bytes themselves stay in the text.
@safe
struct SurveyMarks {
  struct Mark {
    /// Of the identifier.
    let hash: UInt64
    let start: Int
    private let markedLine: UInt32
    private let markedRecord: UInt32
    private let markedGroup: UInt32

    // No file has as many bytes as would not do.
    init(hash: UInt64, place: RecordPlace, record: Int, group: Int) {
      self.hash = hash
      start = place.start
      markedLine = UInt32(truncatingIfNeeded: place.line)
      markedRecord = UInt32(truncatingIfNeeded: record)
      markedGroup = UInt32(truncatingIfNeeded: group)
    }

    var line: Int { Int(markedLine) }
    var record: Int { Int(markedRecord) }
    var group: Int { Int(markedGroup) }
  }

  private(set) var count = 0
  private var capacity: Int
  private var memory: UnsafeMutablePointer<Mark>

  /// `expected`: about how many there will be.
  init(expected: Int) {
    capacity = max(16, expected)
    unsafe memory = .allocate(capacity: capacity)
  }

  func deallocate() {
    unsafe memory.deallocate()
  }

  subscript(index: Int) -> Mark { unsafe memory[index] }

  @inline(__always)
  mutating func append(_ mark: Mark) {
    if count == capacity { grow() }
    unsafe (memory + count).initialize(to: mark)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Mark>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = larger
    capacity *= 2
  }
}

extension SurveyMarks {
  /// The marks that share a group and a hash, group by group in the order of the file; nearly always none.
  func repeated() -> [[Mark]] {
    var size = 16
    while size < count * 2 { size *= 2 }
    // The place of the first mark with a hash, + 1; 0 is free.
    var slots = [UInt32](repeating: 0, count: size)
    var repeats: [Int: [Mark]] = [:]
    for index in 0..<count {
      let mark = self[index]
      var slot = Int(truncatingIfNeeded: mark.hash &+ UInt64(mark.group) &* 0x9E37_79B9_7F4A_7C15) & (size - 1)
      while slots[slot] != 0, !isAlike(self[Int(slots[slot]) - 1], mark) { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 {
        slots[slot] = UInt32(truncatingIfNeeded: index + 1)
      } else {
        let first = Int(slots[slot]) - 1
        repeats[first, default: [self[first]]].append(mark)
      }
    }
    return repeats.isEmpty ? [] : repeats.values.sorted { ($0[0].group, $0[0].start) < ($1[0].group, $1[0].start) }
  }

  private func isAlike(_ one: Mark, _ other: Mark) -> Bool { one.hash == other.hash && one.group == other.group }
}
