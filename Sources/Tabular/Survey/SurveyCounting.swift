/// A plan in raw memory, with which a row is counted without a branch for each cell.
@safe
struct SurveyCounting {
  private let blocks: UnsafeMutablePointer<Block>
  private let blockCount: Int
  /// The class of each byte.
  private let classes: UnsafeMutablePointer<UInt8>

  /// A block of adjacent columns.
  ///
  /// Each block stores where its counters and values begin, because computing that from its index is slower.
  @safe
  private struct Block {
    let column: Int
    let firstCounter: Int
    /// For each slot and class: points, weight, and a bit for a cell that is neither a plain answer nor blank.
    ///
    /// Each has bits of its own, so that one addition for each cell sums up all three.
    let values: UnsafeMutablePointer<UInt64>
  }

  /// The sum over a row: points below 2³², weight below 2²⁴, and the number of cells that are not plain answers.
  struct Row {
    fileprivate let sum: UInt64

    static let irregular: UInt64 = 1 << 56

    /// Whether every cell is a plain answer or blank.
    var isPlain: Bool { sum < Self.irregular }
    var points: UInt64 { sum & 0xFFFF_FFFF }
    var weight: UInt64 { (sum & (Self.irregular - 1)) >> 32 }
  }

  /// Adds the plain answers of a row to the counters.
  ///
  /// - Parameters:
  ///   - cells: One byte for each column, readable up to the end of the last block.
  ///   - counters: The counters of the row's group.
  /// - Returns: The sum over the row.
  @inline(__always)
  func count(_ cells: UnsafePointer<UInt8>, into counters: UnsafeMutablePointer<UInt32>) -> Row {
    var sum: UInt64 = 0
    for index in 0..<blockCount {
      let block = unsafe blocks[index]
      let cell = unsafe cells + block.column
      let counters = unsafe counters + block.firstCounter
      for step in 0..<SurveyPlan.blockSize {
        let byteClass = unsafe Int(classes[Int(cell[step])])
        unsafe (counters + step &* SurveyPlan.classCount)[byteClass] &+= 1
        unsafe sum &+= (block.values + step &* SurveyPlan.classCount)[byteClass]
      }
    }
    return Row(sum: sum)
  }

  /// The slots of the cells that are not plain answers.
  func irregular(_ cells: UnsafePointer<UInt8>) -> [Int] {
    var irregular: [Int] = []
    for index in 0..<blockCount {
      let block = unsafe blocks[index]
      for step in 0..<SurveyPlan.blockSize {
        let entry = unsafe step * SurveyPlan.classCount + Int(classes[Int(cells[block.column + step])])
        if unsafe block.values[entry] == Row.irregular { irregular.append(index * SurveyPlan.blockSize + step) }
      }
    }
    return irregular
  }
}

extension SurveyCounting {
  /// The raw memory of a plan, shared by all files with one header and freed with the last of them.
  @safe
  final class Memory: @unchecked Sendable {
    /// The plan, valid during the lifetime of this object; never written to.
    let counting: SurveyCounting
    private let values: UnsafeMutablePointer<UInt64>

    /// Copies a plan into raw memory.
    ///
    /// - Parameters:
    ///   - blocks: The first column of each block.
    ///   - classes: The class of each byte.
    ///   - values: The value of each slot and class.
    init(blocks: [Int], classes: [UInt8], values: [UInt64]) {
      let values = unsafe Self.memory(values)
      unsafe self.values = values
      let counters = SurveyPlan.blockSize * SurveyPlan.classCount
      unsafe counting = SurveyCounting(
        blocks: Self.memory(
          blocks.enumerated().map { index, column in
            unsafe Block(column: column, firstCounter: index * counters, values: values + index * counters)
          }), blockCount: blocks.count, classes: Self.memory(classes))
    }

    deinit {
      unsafe counting.blocks.deallocate()
      unsafe counting.classes.deallocate()
      unsafe values.deallocate()
    }

    private static func memory<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
      unsafe elements.withUnsafeBufferPointer { elements in
        if let start = elements.baseAddress { unsafe memory.initialize(from: start, count: elements.count) }
      }
      return unsafe memory
    }
  }
}
