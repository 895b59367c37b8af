/// A node of the tree of measures: the total, an instrument, an indicator, a question or an item.
package final class Measure: Sendable {
  package let code: Code<Measure>
  package let nameThai: String
  package let nameEnglish: String
  /// The code of the same measure in the year before; nil if the two years cannot be compared.
  package let previous: Code<Measure>?
  /// The answer scale of an item; nil for a measure above the items, and for one that is always announced.
  package let scale: Scale?
  package let isItem: Bool
  /// The weight in the parent; that of the root is 1.
  package let weight: Weight
  /// The index of the parent in the tree; nil for the root.
  package let parent: Int?
  /// The indices of the children in the tree, in the order of the methodology's file.
  package let children: [Int]
  /// The depth in the tree: 0 for the root, 1 for the instruments.
  package let depth: Int

  package init(
    code: Code<Measure>, nameThai: String, nameEnglish: String, previous: Code<Measure>?, scale: Scale?,
    weight: Weight, parent: Int?, children: [Int], depth: Int
  ) {
    self.code = code
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.previous = previous
    self.scale = scale
    isItem = scale != nil
    self.weight = weight
    self.parent = parent
    self.children = children
    self.depth = depth
  }

  /// Whether the measure has neither children nor a scale, so that its figure can only be announced.
  package var isOnlyAnnounced: Bool { children.isEmpty && !isItem }
}
