/// A form as the row loop wants it: for each item its column, and what each byte there means.
@safe
struct SurveyPlan {
  private let itemCount: Int
  private let stride: Int
  private let other: UInt16
  private let columns: UnsafeMutablePointer<Int>
  /// 256 entries a scale, and for each item where its scale begins.
  private let tables: UnsafeMutablePointer<UInt16>
  private let tableStarts: UnsafeMutablePointer<Int>

  init(_ form: SurveyLayout.Form) {
    itemCount = form.items.count
    stride = form.stride
    other = UInt16(clamping: form.other)
    unsafe columns = Self.memory(form.items.map(\.column))
    unsafe tables = Self.memory(form.table)
    unsafe tableStarts = Self.memory(form.items.map { $0.scale * 256 })
  }

  func deallocate() {
    unsafe columns.deallocate()
    unsafe tables.deallocate()
    unsafe tableStarts.deallocate()
  }

  /// Adds a row to the counters without a branch a cell; false where a cell is no plain answer.
  @inline(__always)
  func count(_ cells: UnsafeMutablePointer<UInt8>, into counters: UnsafeMutablePointer<UInt32>) -> Bool {
    var highest: UInt16 = 0
    var counter = unsafe counters
    for item in 0..<itemCount {
      let answer = unsafe tables[tableStarts[item] &+ Int(cells[columns[item]])]
      unsafe counter[Int(answer)] &+= 1
      unsafe counter += stride
      highest = max(highest, answer)
    }
    return highest < other
  }

  /// Takes a row out of the counters again.
  func uncount(_ cells: UnsafeMutablePointer<UInt8>, from counters: UnsafeMutablePointer<UInt32>) {
    for item in 0..<itemCount {
      let answer = unsafe tables[tableStarts[item] + Int(cells[columns[item]])]
      unsafe counters[item * stride + Int(answer)] &-= 1
    }
  }

  private static func memory<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      unsafe (memory + index).initialize(to: element)
    }
    return unsafe memory
  }
}
