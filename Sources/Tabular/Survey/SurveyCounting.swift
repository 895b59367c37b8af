/// A plan in memory of its own, where a row is counted without a branch a cell.
@safe
struct SurveyCounting {
  private let stretches: UnsafeMutablePointer<SurveyPlan.Stretch>
  private let stretchCount: Int
  private let classes: UnsafeMutablePointer<UInt8>
  private let values: UnsafeMutablePointer<UInt64>

  init(_ plan: SurveyPlan) {
    unsafe stretches = Self.memory(plan.stretches)
    stretchCount = plan.stretches.count
    unsafe classes = Self.memory(plan.classes)
    unsafe values = Self.memory(plan.values)
  }

  func deallocate() {
    unsafe stretches.deallocate()
    unsafe classes.deallocate()
    unsafe values.deallocate()
  }

  private static func memory<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    unsafe elements.withUnsafeBufferPointer { elements in
      if let start = elements.baseAddress { unsafe memory.initialize(from: start, count: elements.count) }
    }
    return unsafe memory
  }

  /// What the answers of a row come to: points below 2³², weight below 2²⁴, and how many cells are no answer.
  struct Row {
    fileprivate let sum: UInt64

    static let odd: UInt64 = 1 << 56

    /// Whether every cell is a plain answer or blank.
    var isPlain: Bool { sum < Self.odd }
    var points: UInt64 { sum & 0xFFFF_FFFF }
    var weight: UInt64 { sum >> 32 }
  }

  /// Adds a row to the counters.
  @inline(__always)
  func count(_ cells: UnsafePointer<UInt8>, into counters: UnsafeMutablePointer<UInt32>) -> Row {
    var sum: UInt64 = 0
    // Where the counters and the values of an item begin.
    var start = 0
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      var cell = unsafe cells + stretch.column
      var left = stretch.count
      while left >= 4 {
        for step in 0..<4 {
          let place = unsafe start &+ Int(classes[Int(cell[step])])
          unsafe counters[place &+ step &* SurveyPlan.classCount] &+= 1
          unsafe sum &+= values[place &+ step &* SurveyPlan.classCount]
        }
        unsafe cell += 4
        start &+= 4 &* SurveyPlan.classCount
        left &-= 4
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

  /// Takes a row out of the counters again.
  func uncount(_ cells: UnsafePointer<UInt8>, from counters: UnsafeMutablePointer<UInt32>) {
    var counter = unsafe counters
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      for column in stretch.column..<stretch.column + stretch.count {
        unsafe counter[Int(classes[Int(cells[column])])] &-= 1
        unsafe counter += SurveyPlan.classCount
      }
    }
  }
}
