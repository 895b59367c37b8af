/// A value for the published fiscal year and for each earlier year: all years pass through the same stages.
struct YearSeries<Value> {
  let year: Value
  /// The values of the earlier years, oldest first.
  let earlier: [Value]

  /// All values, oldest first, the published year last.
  var all: [Value] { earlier + [year] }

  func map<Result, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> YearSeries<Result> {
    YearSeries<Result>(year: try transform(year), earlier: try earlier.map(transform))
  }
}
