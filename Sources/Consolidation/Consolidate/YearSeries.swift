/// A value of the fiscal year that is published, and of each earlier year: all take the same stages.
struct YearSeries<Value> {
  let year: Value
  /// Oldest first.
  let earlier: [Value]

  /// Oldest first, the published year last.
  var all: [Value] { earlier + [year] }

  func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> YearSeries<Result> {
    YearSeries<Result>(year: try transform(year), earlier: try earlier.map(transform))
  }
}
