/// The two fiscal years of the sample, of the Buddhist era.
package enum SampleYear {
  package static let assessed = 2566
  /// The year that the assessed year is compared with.
  package static let before = 2565
}
