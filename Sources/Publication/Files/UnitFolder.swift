import Assessment

/// The folder of a publication that holds the files for one unit.
struct UnitFolder {
  let unit: Code<Unit>

  func path(of file: String) -> String { "\(Self.parent)/\(unit)/\(file)" }

  /// The path of the archive of the folder, named by the unit's code, for the office to send.
  var archive: String { "\(Self.parent)/\(unit).zip" }

  private static let parent = "internal/units"
}
