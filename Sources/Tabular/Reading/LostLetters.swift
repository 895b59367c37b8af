/// Thai letters that a program wrote as question marks, as Excel does when the code page of the computer lacks them.
package enum LostLetters {
  /// The length of a run of question marks that no person writes, and the least length that counts when runs repeat.
  private static let (longest, shortest) = (6, 4)

  /// The line, counted from 1, of the first run of question marks that replaces letters; nil when there is none.
  ///
  /// A single short run may be the question marks of a person; a program loses the letters of the whole file.
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
