import Assessment
import Tabular

/// The kinds of nodes of the city plan that a column asks for; the column is called as the kind is.
enum PlanKind: String {
  case goal
  case strategy

  var words: Bilingual { Self.words(rawValue) }

  /// The name of a kind of the plan.
  static func words(_ kind: String) -> Bilingual {
    switch kind {
    case "goal": Bilingual("เป้าหมาย", "a goal")
    case "strategy": Bilingual("กลยุทธ์", "a strategy")
    case "dimension": Bilingual("ด้าน", "a dimension")
    case "sub-dimension": Bilingual("ด้านย่อย", "a sub-dimension")
    case _: Bilingual(same: kind)
    }
  }
}

/// The codes in a cell of the city plan: nearly always one, with or without its title behind it.
enum PlanCodes {
  enum Reading: Equatable {
    /// The cell does not begin with a code.
    case none
    /// It begins with one that is broken: `7.3.`, `7,3,1` or `7.3.l`.
    case malformed
    /// Each once, in the order of the cell.
    case codes([String])
  }

  private static let longest = 10

  /// `plan`: knows the titles of codes, and which numbers in a title are codes.
  static func read(_ text: String, of plan: CityPlan) -> Reading {
    var cell = PlanCodeCell(text)
    cell.skip { $0 == ":" || PlanCodeCell.isSpace($0) }
    cell.skipName()
    guard let first = cell.next, PlanCodeCell.isOfCode(first) else { return .none }
    guard let code = cell.takeCode() else { return .malformed }
    if !code.endsInPoint, cell.isTitle(of: plan[Code(code.text)]) { return .codes([code.text]) }
    guard !isBroken(code, before: cell) else { return .malformed }
    var codes = [code.text]
    while !cell.isEmpty {
      // No entry stands under as many, and each code of the goal is read with each of the strategy.
      guard codes.count <= longest else { return .malformed }
      switch cell.takeNext() {
      case .code(let next): codes.append(next)
      case .broken: return .malformed
      case .title:
        codes += cell.codesInTitle { plan[Code($0)] != nil || $0.hasPrefix(code.text.prefix { $0 != "." } + ".") }
        return .codes(codes.uniqued)
      case .end: return .codes(codes.uniqued)
      }
    }
    return code.endsInPoint ? .malformed : .codes(codes.uniqued)
  }

  /// Whether what follows a code cannot be its title: a Latin letter at once, as in `7.3.1l`, or more digits behind a
  /// space that may not be seen.
  private static func isBroken(_ code: PlanCodeCell.Token, before cell: PlanCodeCell) -> Bool {
    guard let next = cell.next else { return false }
    if next.isASCII, next.properties.isAlphabetic { return true }
    guard let visible = cell.nextVisible else { return false }
    return visible == "." || (code.endsInPoint && PlanCodeCell.isDigit(visible))
  }
}

/// A cell of the city plan while its codes are taken from it, from the left.
struct PlanCodeCell {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) {
    scalars = Array(ThaiDigits.folded(text).unicodeScalars)
  }

  struct Token {
    let text: String
    let endsInPoint: Bool
  }

  enum Next {
    case code(String)
    case broken
    case title
    case end
  }

  var isEmpty: Bool { place == scalars.count }
  var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
  var nextVisible: Unicode.Scalar? { scalars[place...].first { !Self.isSpace($0) } }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while let next, isSkipped(next) { place += 1 }
  }

  /// Skips what the column is called, where a code follows it: "เป้าหมายที่ 7.3.1".
  mutating func skipName() {
    for name in Self.names where scalars[place...].starts(with: name) {
      let rest = scalars[(place + name.count)...].drop { Self.isSpace($0) || ":.".unicodeScalars.contains($0) }
      guard let first = rest.first, Self.isDigit(first) else { continue }
      place = rest.startIndex
      return
    }
  }

  private static let names = [
    "เป้าหมายที่", "เป้าหมาย", "กลยุทธ์ที่", "กลยุทธ์", "ข้อที่", "ข้อ", "รหัส", "Goal", "goal", "Strategy", "strategy",
  ].map { Array($0.unicodeScalars) }

  /// Digits in groups with a point between them, and a point behind; nil for any other digits and points.
  mutating func takeCode() -> Token? {
    let start = place
    skip(while: Self.isOfCode)
    let run = scalars[start..<place]
    let endsInPoint = run.last == "."
    let parts = (endsInPoint ? run.dropLast() : run).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return Token(text: Self.text(parts.joined(separator: ["."])), endsInPoint: endsInPoint)
  }

  /// Whether all that is left is the title of a node, or the beginning of it.
  func isTitle(of node: PlanNode?) -> Bool {
    guard let node else { return false }
    let rest = scalars[place...].drop { Self.isSpace($0) || Self.isJoint($0) }
    let title = FoldedKey(Self.text(rest)).folding
    return !title.isEmpty
      && [node.nameThai, node.nameEnglish].map { FoldedKey($0).folding }
        .contains { !$0.isEmpty && ($0.hasPrefix(title) || title.hasPrefix($0)) }
  }

  /// Takes what stands behind a code: another code behind a mark or a word that joins the two, or a title.
  ///
  /// A number of one or two digits there is the rest of a code, whatever was meant by it.
  mutating func takeNext() -> Next {
    var (isJoined, isBracketed) = (false, false)
    while let next {
      if Self.isSpace(next) || ":-–—.".unicodeScalars.contains(next) {
        place += 1
      } else if Self.isBracket(next) {
        isBracketed = true
        place += 1
      } else if Self.isJoint(next) {
        isJoined = true
        place += 1
      } else if let end = endOfWord() {
        isJoined = true
        place = end
      } else {
        break
      }
    }
    guard let next else { return isJoined ? .broken : .end }
    guard Self.isDigit(next) else { return .title }
    let start = place
    guard let token = takeCode() else { return .broken }
    if token.text.utf8.contains(0x2E) { return token.endsInPoint && nextVisible == nil ? .broken : .code(token.text) }
    if token.text.utf8.count > 2 || isBracketed {
      place = start
      return .title
    }
    return .broken
  }

  /// The codes of a goal or a strategy that stand among the words of a title.
  func codesInTitle(where isCode: (String) -> Bool) -> [String] {
    scalars[place...].split { !Self.isOfCode($0) }.compactMap { run in
      let parts = run.split(separator: ".")
      guard parts.count > 2, parts.allSatisfy({ $0.count <= 2 }), run.first != "." else { return nil }
      let code = Self.text(parts.joined(separator: ["."]))
      return isCode(code) ? code : nil
    }
  }

  /// The index after a word that joins two codes and precedes a digit or the end; nil without one.
  private func endOfWord() -> Int? {
    for word in Self.words where scalars[place...].starts(with: word) {
      let end = place + word.count
      guard let visible = scalars[end...].first(where: { !Self.isSpace($0) }) else { return end }
      if Self.isDigit(visible) { return end }
    }
    return nil
  }

  private static let words = ["และ", "กับ", "หรือ", "ถึง", "and", "or", "to"].map { Array($0.unicodeScalars) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { String(scalar).trimmedCell.isEmpty }
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  static func isOfCode(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || scalar == "." }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { ",;/\\|+&~、،".unicodeScalars.contains(scalar) }
  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { "()[]{}\"'“”".unicodeScalars.contains(scalar) }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
