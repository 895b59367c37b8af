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
