/// A figure of many rows of another table: how many satisfy some conditions, or the mean of a column over them.
package struct TableAggregate: Hashable, Sendable {
  package enum Function: Hashable, Sendable {
    case count
    case mean(of: String)
    case minimum(of: String)
    case maximum(of: String)
    case median(of: String)
  }

  package enum Condition: Hashable, Sendable {
    case equals(String, String)
    case differs(String, from: String)
    /// The column has the text that the formula's own row has in a column.
    case equalsOwn(String, own: String)
    /// The column has a number above 0, such as a rank.
    case isPositive(String)
    /// The column has a larger number than the formula's own row has in a column.
    case isAbove(String, own: String)
  }

  let function: Function
  let table: String
  let conditions: [Condition]
  /// A number that is added to the result: a rank is 1 more than the totals above.
  let plus: Int

  package init(_ function: Function, in table: String, where conditions: [Condition] = [], plus: Int = 0) {
    self.function = function
    self.table = table
    self.conditions = conditions
    self.plus = plus
  }
}
