/// A form as the row loop wants it: stretches of items, and what each byte means in them.
@safe
struct SurveyPlan {
  private let stride: Int
  private let other: UInt16
  private let stretchCount: Int
  private let stretches: UnsafeMutablePointer<Stretch>
  /// 256 entries a scale.
  private let tables: UnsafeMutablePointer<UInt16>

  /// Items one behind the other in the form and in the file, of one scale.
  private struct Stretch {
    let column: Int
    /// Where the entries of the scale begin.
    let table: Int
    var count: Int
  }

  init(_ form: SurveyLayout.Form) {
    stride = form.stride
    other = UInt16(clamping: form.other)
    var stretches: [Stretch] = []
    for item in form.items {
      let table = item.scale * 256
      if let last = stretches.last, last.table == table, last.column + last.count == item.column {
        stretches[stretches.count - 1].count += 1
      } else {
        stretches.append(Stretch(column: item.column, table: table, count: 1))
      }
    }
    stretchCount = stretches.count
    unsafe self.stretches = Self.memory(stretches)
    unsafe tables = Self.memory(form.table)
  }

  func deallocate() {
    unsafe stretches.deallocate()
    unsafe tables.deallocate()
  }

  /// Adds a row to the counters without a branch a cell; false where a cell is no plain answer.
  @inline(__always)
  func count(_ cells: UnsafeMutablePointer<UInt8>, into counters: UnsafeMutablePointer<UInt32>) -> Bool {
    var seen: UInt16 = 0
    var counter = unsafe counters
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      let table = unsafe tables + stretch.table
      var cell = unsafe cells + stretch.column
      let end = unsafe cell + stretch.count
      while unsafe cell != end {
        let answer = unsafe table[Int(cell.pointee)]
        unsafe counter[Int(answer)] &+= 1
        seen |= answer
        unsafe counter += stride
        unsafe cell += 1
      }
    }
    return seen & other == 0
  }

  /// Takes a row out of the counters again.
  func uncount(_ cells: UnsafeMutablePointer<UInt8>, from counters: UnsafeMutablePointer<UInt32>) {
    var counter = unsafe counters
    for index in 0..<stretchCount {
      let stretch = unsafe stretches[index]
      for column in stretch.column..<stretch.column + stretch.count {
        unsafe counter[Int(tables[stretch.table + Int(cells[column])])] &-= 1
        unsafe counter += stride
      }
    }
  }

  private static func memory<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    unsafe elements.withUnsafeBufferPointer { elements in
      if let start = elements.baseAddress { unsafe memory.initialize(from: start, count: elements.count) }
    }
    return unsafe memory
  }
}
