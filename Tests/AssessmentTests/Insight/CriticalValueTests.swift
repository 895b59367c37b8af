import Testing

@testable import Assessment

/// The multiples of a standard error, compared with the values of scipy.
@Suite struct CriticalValueTests {
  @Test func `the critical values equal those of an independent computation`() throws {
    let table = try ReferenceTable("critical_values")
    #expect(table.rows.count == 36)
    for row in table.rows {
      let critical = CriticalValues(units: try row.int("units"), confidence: try row.quantity("confidence"))
      #expect(try critical.own == row.double("own"), "\(row)")
      #expect(try critical.all == row.double("all"), "\(row)")
    }
  }

  @Test(arguments: [("90", 1.645), ("95", 1.960), ("99", 2.576), ("97.5", 2.242), ("50.1", 0.677)])
  func `an interval takes the quantile of the normal distribution`(confidence: String, z: Double) throws {
    #expect(CriticalValues(units: 0, confidence: try .read(confidence)).interval == z)
  }

  @Test(arguments: [0, 1]) func `fewer than two units have nothing to compare`(units: Int) {
    let critical = CriticalValues(units: units, confidence: Quantity(95))
    #expect(critical.own == nil && critical.all == nil && critical.interval == 1.960)
  }

  @Test func `the range of two normal variables is that of one with twice the variance`() {
    let quantile = NormalRange(units: 2).quantile(0.95) / 2.0.squareRoot()
    #expect(abs(quantile - NormalDistribution.twoSided(level: 0.95, comparisons: 1)) < 1e-11)
  }

  /// Quantiles of the studentized range at infinite degrees of freedom, as scipy gives them.
  @Test(arguments: [
    (3, 3.314_493_155_398), (50, 5.646_026_026_381), (1000, 7.369_627_485_138), (8325, 8.392_455_761_398),
  ])
  func `a quantile of the range is right to the ninth decimal`(units: Int, quantile: Double) {
    #expect(abs(NormalRange(units: units).quantile(0.95) - quantile) < 1e-9)
  }

  @Test func `more confidence and more units make every value greater`() throws {
    let levels = ["60", "80", "90", "95", "99", "99.9"].map { text in try? Quantity.read(text) }.compactMap(\.self)
    for units in [2, 7, 50] {
      let values = levels.map { CriticalValues(units: units, confidence: $0) }
      let more = levels.map { CriticalValues(units: units + 1, confidence: $0) }
      for (value, next) in zip(values, values.dropFirst()) {
        #expect(try #require(value.own) < #require(next.own))
        #expect(try #require(value.all) < #require(next.all))
      }
      for (value, next) in zip(values, more) {
        #expect(try #require(value.own) < #require(next.own))
        #expect(try #require(value.all) < #require(next.all))
      }
    }
  }
}
