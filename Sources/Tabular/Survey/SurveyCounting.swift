/// A plan in memory of its own, where a row is counted without a branch a cell.
@safe
struct SurveyCounting {
  fileprivate let stretches: UnsafeMutablePointer<SurveyPlan.Stretch>
  fileprivate let stretchCount: Int
  fileprivate let classes: UnsafeMutablePointer<UInt8>
  fileprivate let values: UnsafeMutablePointer<UInt64>

  /// What the answers of a row come to: points below 2³², weight below 2²⁴, and how many cells are no plain answers.
  struct Row {
    fileprivate let sum: UInt64

    static let odd: UInt64 = 1 << 56

    /// Whether every cell is a plain answer or blank.
    var isPlain: Bool { sum < Self.odd }
    var points: UInt64 { sum & 0xFFFF_FFFF }
    var weight: UInt64 { (sum & (Self.odd - 1)) >> 32 }
  }

  /// Adds the plain answers of a row to the counters.
  @inline(__always)
  func count(_ cells: UnsafePointer<UInt8>, into counters: UnsafeMutablePointer<UInt32>) -> Row {
    var sum: UInt64 = 0
    // Where the counters and the values of an item begin.
    var start = 0
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      var cell = unsafe cells + stretch.column
      var left = stretch.count
      while left >= 8 {
        for step in 0..<8 {
          let place = unsafe start &+ Int(classes[Int(cell[step])])
          unsafe counters[place &+ step &* SurveyPlan.classCount] &+= 1
          unsafe sum &+= values[place &+ step &* SurveyPlan.classCount]
        }
        unsafe cell += 8
        start &+= 8 &* SurveyPlan.classCount
        left &-= 8
      }
      while left > 0 {
        let place = unsafe start &+ Int(classes[Int(cell.pointee)])
        unsafe counters[place] &+= 1
        unsafe sum &+= values[place]
        unsafe cell += 1
        start &+= SurveyPlan.classCount
        left &-= 1
      }
    }
    return Row(sum: sum)
  }

  /// The cells of a row that are no plain answers, by the places of their items in the plan.
  func odd(_ cells: UnsafePointer<UInt8>) -> [Int] {
    var odd: [Int] = []
    var place = 0
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      for column in stretch.column..<stretch.column + stretch.count {
        let value = unsafe values[place * SurveyPlan.classCount + Int(classes[Int(cells[column])])]
        if value == Row.odd { odd.append(place) }
        place += 1
      }
    }
    return odd
  }
}

extension SurveyCounting {
  /// What all files of one header have in common, until nobody reads such a file any more.
  final class Memory: @unchecked Sendable {
    /// Valid as long as this is; nobody writes to it.
    let counting: SurveyCounting

    /// As the plan names them.
    init(_ stretches: [SurveyPlan.Stretch], _ classes: [UInt8], _ values: [UInt64]) {
      unsafe counting = SurveyCounting(
        stretches: Self.memory(stretches), stretchCount: stretches.count, classes: Self.memory(classes),
        values: Self.memory(values))
    }

    deinit {
      unsafe counting.stretches.deallocate()
      unsafe counting.classes.deallocate()
      unsafe counting.values.deallocate()
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
