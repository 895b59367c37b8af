/// The texts that the cells of a workbook share, as joined bytes in UTF-8.
struct SharedTexts: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  /// The end of each text in `bytes`.
  fileprivate(set) var ends: [UInt32] = []

  /// Number of bytes of the list.
  var heldBytes: Int { bytes.count + ends.count * 4 }

  /// The bytes of a text; nil when there is none of this index.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// Reads the list of shared texts; runs of one text in several fonts are joined, and phonetic hints are left out.
final class SharedTextReceiver: XMLReceiver {
  private(set) var texts = SharedTexts()
  private(set) var fault: WorkbookReadFault?
  private let limits: WorkbookLimits
  private var isText = false
  private var isPhonetic = false

  init(_ limits: WorkbookLimits) {
    self.limits = limits
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    case _: return
    }
  }

  func end(_ element: String) {
    switch element {
    case "t": isText = false
    case "rPh": isPhonetic = false
    case "si":
      texts.ends.append(UInt32(texts.bytes.count))
      check()
    case _: return
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    unsafe texts.bytes.append(contentsOf: text)
    check()
  }

  private func check() {
    if texts.heldBytes > limits.held { fault = .tooLarge(.held(limits.held)) }
  }
}
