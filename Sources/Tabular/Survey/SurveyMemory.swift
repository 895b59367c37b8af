/// The counts of a group's rows in raw memory.
@safe
struct SurveyCounts {
  /// The numbers of plain answers, by the counters of the plan.
  let counters: UnsafeMutablePointer<UInt32>
  let sums: UnsafeMutablePointer<ResponseSums>
}

/// Allocates memory for the counts of the groups of one file.
///
/// The first block holds one group, and later blocks up to 32, because a file may have one group or thousands.
@safe
struct SurveyMemory {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []
  private var free: UnsafeMutableRawPointer?
  private var left = 0

  private static let sumsSize = MemoryLayout<ResponseSums>.stride
  private static let mostAtOnce = 32

  /// Takes memory for a group, with all counts at 0.
  mutating func take(counters: Int) -> SurveyCounts {
    let alignment = MemoryLayout<ResponseSums>.alignment
    let size = (Self.sumsSize + counters * MemoryLayout<UInt32>.stride + alignment - 1) / alignment * alignment
    let memory = unsafe take(size, alignment)
    let sums = unsafe memory.initializeMemory(as: ResponseSums.self, to: ResponseSums())
    let start = unsafe memory + Self.sumsSize
    let counts = unsafe start.initializeMemory(as: UInt32.self, repeating: 0, count: counters)
    return unsafe SurveyCounts(counters: counts, sums: sums)
  }

  /// Frees all memory.
  func deallocate() {
    for index in unsafe blocks.indices { unsafe blocks[index].deallocate() }
  }

  private mutating func take(_ size: Int, _ alignment: Int) -> UnsafeMutableRawPointer {
    if let memory = unsafe free, left >= size {
      unsafe free = memory + size
      left -= size
      return unsafe memory
    }
    let room = unsafe size * min(Self.mostAtOnce, 1 << min(blocks.count, 16))
    let block = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: alignment)
    unsafe blocks.append(block)
    unsafe free = block + size
    left = room - size
    return unsafe block
  }
}
