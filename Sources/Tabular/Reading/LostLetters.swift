/// Thai letters that a program wrote as question marks, as Excel does where the computer's code page has none of them.
package enum LostLetters {
  /// Question marks in a row that no person writes, and the fewest where such rows come again.
  private static let (longest, shortest) = (6, 4)

  /// The line, counted from 1, of the first run of question marks that stands for lost letters; nil without one.
  ///
  /// One short run may be a person's own question; the letters of a whole file are lost together.
  package static func line(in bytes: [UInt8]) -> Int? {
    guard ByteSearch.first(0x3F, in: bytes) != nil else { return nil }
    var (line, run, shortRuns) = (1, 0, 0)
    var first: Int?
    for byte in bytes {
      if byte == 0x3F {
        run += 1
        if run == shortest {
          first = first ?? line
          shortRuns += 1
        }
        if run == longest || shortRuns == 2 { return first }
      } else {
        run = 0
        if byte == 0x0A { line += 1 }
      }
    }
    return nil
  }
}
