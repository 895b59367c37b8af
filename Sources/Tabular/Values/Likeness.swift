/// Which of several titles one is probably another writing of: a slip of the pen, a word added, or a word left out.
///
/// For a question to the writer only, as a near miss is, never to be read in the place of what stands there.
struct Likeness<Meaning: Hashable & Sendable>: Sendable {
  private let near: NearMiss<Meaning>
  private let titles: [(letters: [Unicode.Scalar], meaning: Meaning)]

  /// A title as long stands for itself wherever it stands; a shorter one must be half of the longer of the two.
  private static var tellingLength: Int { 8 }
  /// Shorter words stand in many others.
  private static var leastLength: Int { 3 }
  private static var longest: Int { 80 }

  /// `titles`: what is known, each with what it means; several may mean the same.
  init(_ titles: [(word: String, meaning: Meaning)]) {
    near = NearMiss(titles)
    self.titles = titles.map { (Array(FoldedKey($0.word).folding.unicodeScalars), $0.meaning) }
  }

  /// The meaning of the title that is a near miss of the text, else of the one that shares most letters with it.
  ///
  /// Nil where no title is like it, or where two meanings are equally so.
  func meaning(of text: String) -> Meaning? {
    if let meaning = near.meaning(of: text) { return meaning }
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    let letters = Array(FoldedKey(text).folding.unicodeScalars)
    guard letters.count <= Self.longest else { return nil }
    var most = 0
    var meanings: Set<Meaning> = []
    var isTelling = false
    for title in titles {
      let shared = Self.shared(letters, title.letters)
      guard shared > 0, shared >= most else { continue }
      if shared > most { (meanings, isTelling) = ([], false) }
      most = shared
      meanings.insert(title.meaning)
      isTelling = isTelling || shared >= Self.tellingLength || shared * 2 >= max(letters.count, title.letters.count)
    }
    return meanings.count == 1 && isTelling ? meanings.first : nil
  }

  /// How many letters two titles have in common where one of them has a stretch more than the other, at either end or
  /// in the middle (ตัวชี้วัด for ตัววัด), or stands whole inside it; 0 where neither is so.
  private static func shared(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count >= leastLength, short.count < long.count else { return 0 }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return head + tail >= short.count || long.contains(short) ? short.count : 0
  }
}
