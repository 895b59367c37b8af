/// Finds the one of several titles that a text probably means: misspelt, with a word added, or with a word left out.
///
/// Only for a question to the author of the text, like a near miss. The reader never reads the title instead of the
/// text.
struct Likeness<Meaning: Hashable & Sendable>: Sendable {
  private let near: NearMiss<Meaning>
  private let titles: [(letters: [Unicode.Scalar], meaning: Meaning)]

  /// A shared title of this length is enough; a shorter one must be at least half of the longer of the two titles.
  private static var decisiveLength: Int { 8 }
  /// Shorter words are part of many others.
  private static var leastLength: Int { 3 }
  private static var longest: Int { 80 }

  /// Makes a value for a list of titles.
  ///
  /// - Parameter titles: The known titles, each with its meaning; several may mean the same.
  init(_ titles: [(word: String, meaning: Meaning)]) {
    near = NearMiss(titles)
    self.titles = titles.map { (Array(FoldedKey($0.word).folding.unicodeScalars), $0.meaning) }
  }

  /// The meaning of the title that is a near miss of the text, else of the title that shares most letters with it.
  ///
  /// Nil when no title is similar, or when titles of two meanings are equally similar.
  func meaning(of text: String) -> Meaning? {
    if let meaning = near.meaning(of: text) { return meaning }
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    let letters = Array(FoldedKey(text).folding.unicodeScalars)
    guard letters.count <= Self.longest else { return nil }
    var most = 0
    var meanings: Set<Meaning> = []
    var isSimilarEnough = false
    for title in titles {
      let shared = Self.shared(letters, title.letters)
      guard shared > 0, shared >= most else { continue }
      if shared > most { (meanings, isSimilarEnough) = ([], false) }
      most = shared
      meanings.insert(title.meaning)
      isSimilarEnough =
        isSimilarEnough || shared >= Self.decisiveLength || shared * 2 >= max(letters.count, title.letters.count)
    }
    return meanings.count == 1 && isSimilarEnough ? meanings.first : nil
  }

  /// Number of letters that two similar titles share; 0 for other titles.
  ///
  /// The titles are similar if the longer one adds a single stretch of letters at either end or in the middle
  /// (ตัวชี้วัด for ตัววัด), or if it contains the shorter one.
  private static func shared(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count >= leastLength, short.count < long.count else { return 0 }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return head + tail >= short.count || long.contains(short) ? short.count : 0
  }
}
