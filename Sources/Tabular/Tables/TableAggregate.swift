/// A figure over rows of another table: the number that satisfy some conditions, or a statistic of a column over them.
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
    /// The column has the same text as a column in the formula's own row.
    case equalsOwn(String, own: String)
    /// The column has a number above 0, such as a rank.
    case isPositive(String)
    /// The column has a larger number than a column in the formula's own row.
    case isAbove(String, own: String)
  }

  let function: Function
  let table: String
  let conditions: [Condition]
  /// A number that is added to the result: a rank is 1 more than the number of higher totals.
  let plus: Int

  package init(_ function: Function, in table: String, where conditions: [Condition] = [], plus: Int = 0) {
    self.function = function
    self.table = table
    self.conditions = conditions
    self.plus = plus
  }
}
