import Assessment
import Tabular

/// The words of the table of measures, prepared once for its million rows.
extension PublishedBasis {
  var ready: ShortWord? {
    switch self {
    case .official: Self.words.official
    case .stated: Self.words.stated
    case .parts: Self.words.parts
    case .computed: Self.words.computed
    }
  }

  private static let words = (
    official: ShortWord(Self.official.rawValue), stated: ShortWord(Self.stated.rawValue),
    parts: ShortWord(Self.parts.rawValue), computed: ShortWord(Self.computed.rawValue)
  )
}

extension ConsistencyVerdict {
  var ready: ShortWord? {
    switch self {
    case .equal: Self.words.equal
    case .feasible: Self.words.feasible
    case .truncated: Self.words.truncated
    case .impossible: Self.words.impossible
    case .notComparable: Self.words.notComparable
    }
  }

  private static let words = (
    equal: ShortWord(Self.equal.rawValue), feasible: ShortWord(Self.feasible.rawValue),
    truncated: ShortWord(Self.truncated.rawValue), impossible: ShortWord(Self.impossible.rawValue),
    notComparable: ShortWord(Self.notComparable.rawValue)
  )
}
