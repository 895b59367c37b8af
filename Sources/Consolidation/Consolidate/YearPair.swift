/// A value of the fiscal year that is published, and of the year before where there is one: both take the same stages.
struct YearPair<Value> {
  let year: Value
  let before: Value?

  func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> YearPair<Result> {
    YearPair<Result>(year: try transform(year), before: try before.map(transform))
  }
}
