import Testing

/// A text that acts or looks different from what it is, if an output contains it as it was received.
struct Poison: Sendable, CustomTestStringConvertible {
  let text: String
  /// The visible text in a table; the next two are for a page and a terminal.
  let inTable: String
  let onPage: String
  let inTerminal: String

  /// Uses `shown` in a table, on a page and in a terminal, unless another text is given.
  init(_ text: String, shown: String, inTable: String? = nil, onPage: String? = nil) {
    self.text = text
    self.inTable = inTable ?? shown
    self.onPage = onPage ?? shown
    inTerminal = shown
  }

  var testDescription: String { inTerminal }

  /// The text as the name of a file or folder.
  var name: String { text.replacing("/", with: "_").replacing("\0", with: "_") }

  static let all = [
    // Escape sequences that a terminal obeys.
    Poison("\u{1B}[31mred\u{1B}]0;title\u{07}end", shown: #"\u{001B}[31mred\u{001B}]0;title\u{0007}end"#),
    Poison("a\u{9B}31mb\u{9D}0;c\u{9C}\u{85}d", shown: #"a\u{009B}31mb\u{009D}0;c\u{009C}\u{0085}d"#),
    Poison("rub\u{08}\u{08}out\u{7F}x\u{0C}y\u{0B}z", shown: #"rub\u{0008}\u{0008}out\u{007F}x\u{000C}y\u{000B}z"#),
    // Formulas that a spreadsheet runs.
    Poison(
      "=HYPERLINK(\"http://x\",\"y\")", shown: "=HYPERLINK(\"http://x\",\"y\")", inTable: "'=HYPERLINK(",
      onPage: "=HYPERLINK(&quot;http:"),
    Poison("=cmd|' /C calc'!A0", shown: "=cmd|' /C calc'!A0", inTable: "'=cmd|", onPage: "=cmd|&#39; /C"),
    Poison("+1+cmd", shown: "+1+cmd", inTable: "'+1+cmd"),
    Poison("-2+3+cmd", shown: "-2+3+cmd", inTable: "'-2+3+cmd"),
    Poison("@SUM(1+9)", shown: "@SUM(1+9)", inTable: "'@SUM"),
    Poison("＝1+9", shown: "＝1+9", inTable: "'＝1+9"),
    Poison("\u{200B}=7+7", shown: "=7+7", inTable: "'=7+7"),
    Poison("a\t=1+1\tb;=2+2;c", shown: #"a\t=1+1\tb;=2+2;c"#, inTable: "a\t=1+1\tb;=2+2;c"),
    Poison("a\r=3+3\r\n=4+4\n=5+5", shown: #"a\n=3+3\n=4+4\n=5+5"#, inTable: "a\n=3+3\n=4+4\n=5+5"),
    // Scripts that a page runs.
    Poison("<script>alert(1)</script>", shown: "<script>alert(1)</script>", onPage: "&lt;script&gt;alert(1)"),
    Poison("\"><img src=x onerror=alert(2)>", shown: "\"><img src=x", onPage: "&quot;&gt;&lt;img src=x"),
    Poison("' onmouseover='alert(3)", shown: "' onmouseover='", onPage: "&#39; onmouseover=&#39;"),
    Poison("</td></style><!--&lt;", shown: "</td></style><!--&lt;", onPage: "&lt;/style&gt;&lt;!--&amp;lt;"),
    // Characters that hide text or change its order.
    Poison("safe\u{202E}vsc\u{202C}end", shown: #"safe\u{202E}vsc\u{202C}end"#),
    Poison("\u{2066}a\u{2067}b\u{2068}c\u{2069}d\u{200F}e", shown: #"\u{2066}a\u{2067}b\u{2068}c\u{2069}d\u{200F}e"#),
    Poison("line\u{2028}para\u{2029}end", shown: #"line\u{2028}para\u{2029}end"#),
  ]
}
