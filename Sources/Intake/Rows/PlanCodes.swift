import Assessment
import Tabular

/// The kind of a city plan node that a column asks for; its raw value is the name of the column.
enum PlanKind: String {
  case goal
  case strategy

  var text: Bilingual { Self.text(rawValue) }

  /// The name of a kind of plan node in both languages.
  static func text(_ kind: String) -> Bilingual {
    switch kind {
    case "goal": Bilingual("เป้าหมาย", "a goal")
    case "strategy": Bilingual("กลยุทธ์", "a strategy")
    case "dimension": Bilingual("ด้าน", "a dimension")
    case "sub-dimension": Bilingual("ด้านย่อย", "a sub-dimension")
    case _: Bilingual(same: kind)
    }
  }
}

/// The codes in a cell of the city plan: nearly always a single code, with or without its title.
enum PlanCodes {
  enum Reading: Equatable {
    /// A cell that does not begin with a code.
    case none
    /// A cell that begins with a broken code: `7.3.`, `7,3,1` or `7.3.l`.
    case malformed
    /// The codes of the cell, each once, in the order of the cell.
    case codes([String])
  }

  private static let longest = 10

  /// Reads the codes of a cell.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - plan: The city plan, with the titles of the codes and all codes that a title may mention.
  /// - Returns: The codes.
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
      // Every goal is combined with every strategy, and no entry is filed under so many.
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

  /// Whether the text after a code cannot be its title.
  ///
  /// Such a text begins with a Latin letter without a space, as in `7.3.1l`. Or it continues the code after a space,
  /// which may be an invisible one.
  private static func isBroken(_ code: PlanCodeCell.Token, before cell: PlanCodeCell) -> Bool {
    guard let next = cell.next else { return false }
    if next.isASCII, next.properties.isAlphabetic { return true }
    guard let visible = cell.nextVisible else { return false }
    return visible == "." || (code.endsInPoint && PlanCodeCell.isDigit(visible))
  }
}

/// A cell of the city plan, whose codes are taken from the left.
struct PlanCodeCell {
  private let scalars: [Unicode.Scalar]
  private var position = 0

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

  var isEmpty: Bool { position == scalars.count }
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  var nextVisible: Unicode.Scalar? { scalars[position...].first { !Self.isSpace($0) } }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while let next, isSkipped(next) { position += 1 }
  }

  /// Skips the name of the column before a code: "เป้าหมายที่ 7.3.1".
  mutating func skipName() {
    for name in Self.names where scalars[position...].starts(with: name) {
      let rest = scalars[(position + name.count)...].drop { Self.isSpace($0) || ":.".unicodeScalars.contains($0) }
      guard let first = rest.first, Self.isDigit(first) else { continue }
      position = rest.startIndex
      return
    }
  }

  private static let names = [
    "เป้าหมายที่", "เป้าหมาย", "กลยุทธ์ที่", "กลยุทธ์", "ข้อที่", "ข้อ", "รหัส", "Goal", "goal", "Strategy", "strategy",
  ].map { Array($0.unicodeScalars) }

  /// Takes groups of digits separated by points, with an optional point at the end; returns nil for any other sequence.
  mutating func takeCode() -> Token? {
    let start = position
    skip(while: Self.isOfCode)
    let run = scalars[start..<position]
    let endsInPoint = run.last == "."
    let parts = (endsInPoint ? run.dropLast() : run).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return Token(text: Self.text(parts.joined(separator: ["."])), endsInPoint: endsInPoint)
  }

  /// Whether the rest of the cell is the title of a node, or the beginning of it.
  func isTitle(of node: PlanNode?) -> Bool {
    guard let node else { return false }
    let rest = scalars[position...].drop { Self.isSpace($0) || Self.isJoint($0) }
    let title = FoldedKey(Self.text(rest)).folding
    return !title.isEmpty
      && [node.nameThai, node.nameEnglish].map { FoldedKey($0).folding }
        .contains { !$0.isEmpty && ($0.hasPrefix(title) || title.hasPrefix($0)) }
  }

  /// Takes what follows a code: another code after a joining mark or word, or a title.
  ///
  /// A number of one or two digits there is the rest of a broken code, whatever was meant.
  mutating func takeNext() -> Next {
    var (isJoined, isBracketed) = (false, false)
    while let next {
      if Self.isSpace(next) || ":-–—.".unicodeScalars.contains(next) {
        position += 1
      } else if Self.isBracket(next) {
        isBracketed = true
        position += 1
      } else if Self.isJoint(next) {
        isJoined = true
        position += 1
      } else if let end = endOfWord() {
        isJoined = true
        position = end
      } else {
        break
      }
    }
    guard let next else { return isJoined ? .broken : .end }
    guard Self.isDigit(next) else { return .title }
    let start = position
    guard let token = takeCode() else { return .broken }
    if token.text.utf8.contains(0x2E) { return token.endsInPoint && nextVisible == nil ? .broken : .code(token.text) }
    if token.text.utf8.count > 2 || isBracketed {
      position = start
      return .title
    }
    return .broken
  }

  /// The codes of goals and strategies among the words of a title.
  func codesInTitle(where isCode: (String) -> Bool) -> [String] {
    scalars[position...].split { !Self.isOfCode($0) }.compactMap { run in
      let parts = run.split(separator: ".")
      guard parts.count > 2, parts.allSatisfy({ $0.count <= 2 }), run.first != "." else { return nil }
      let code = Self.text(parts.joined(separator: ["."]))
      return isCode(code) ? code : nil
    }
  }

  /// The index after a word that joins two codes and is followed by a digit or the end; nil without such a word.
  private func endOfWord() -> Int? {
    for word in Self.conjunctions where scalars[position...].starts(with: word) {
      let end = position + word.count
      guard let visible = scalars[end...].first(where: { !Self.isSpace($0) }) else { return end }
      if Self.isDigit(visible) { return end }
    }
    return nil
  }

  private static let conjunctions = ["และ", "กับ", "หรือ", "ถึง", "and", "or", "to"].map { Array($0.unicodeScalars) }

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
