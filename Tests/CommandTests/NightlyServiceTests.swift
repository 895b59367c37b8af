import Glibc
import Tabular
import Testing

/// The nightly run of the package: its script, and the systemd units that start it.
struct NightlyServiceTests {
  private static let parts = "\(Repository.root)/scripts/package.d"

  /// Runs the script with these settings, or with none.
  private static func nightly(_ settings: String?, in folder: borrowing CommandFolder) throws -> CommandProgram.Run {
    if let settings { try folder.put(settings, at: "settings") }
    let programs = try CommandProgram.path().split(separator: "/").dropLast().joined(separator: "/")
    return try CommandProgram.run(
      program: ["/bin/sh", "\(parts)/nightly"], in: folder.path,
      environment: ["ITA_SETTINGS": "./settings", "PATH": "/\(programs):/usr/bin:/bin"])
  }

  @Test(arguments: [
    (settings: nil, error: "cannot read the settings in ./settings"),
    ("ITA_DATA=\"\"\n", "the data folder is not set: fill in ITA_DATA in ./settings"),
    ("ITA_DATA = \"data\"\n", "each line is NAME=\"value\", without spaces around the ="),
    ("ITA_DATA=\"data\nITA_OUT=\"out\"\n", "each line is NAME=\"value\", without spaces around the ="),
  ])
  func `settings that are missing or faulty stop the nightly run`(settings: String?, error: String) throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let run = try Self.nightly(settings, in: folder)
    #expect((run.exit, run.output) == (78, ""))
    #expect(run.error.contains(error), "\(run.error)")
    #expect(run.error.split(separator: "\n").allSatisfy { $0.hasPrefix("ita: ") }, "\(run.error)")
  }

  @Test func `the nightly run takes folders and options from the settings, and prints nothing the next night`() throws {
    let folder = try CommandFolder(CommandFolder.announced)
    let settings = "ITA_DATA=\"data\"\nITA_OUT=\"night out\"\nITA_OPTIONS=\"--year 2566 --format csv\"\n"
    let first = try Self.nightly(settings, in: folder)
    #expect(first.exit == 0)
    #expect(first.error.contains("published in night out/2566"))
    #expect(try folder.contents(of: "night out/2566/tables").count > 1)
    let second = try Self.nightly(settings, in: folder)
    #expect((second.exit, second.output, second.error) == (0, "", ""))
  }

  @Test func `a data folder that does not exist is named with the settings file`() throws {
    let run = try Self.nightly("ITA_DATA=\"nowhere\"\n", in: CommandFolder())
    #expect(run.exit == 66)
    #expect(run.error.contains("the data folder that ./settings names does not exist"))
  }

  /// The restrictions and the resource limits of the service.
  static let bounds = [
    "User=ita", "ProtectSystem=strict", "ReadWritePaths=-/var/lib/ita", "ProtectHome=read-only", "PrivateTmp=yes",
    "PrivateDevices=yes", "PrivateNetwork=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet=",
    "MemoryDenyWriteExecute=yes", "SystemCallFilter=@system-service", "MemoryMax=", "CPUQuota=", "TasksMax=",
    "TimeoutStartSec=", "CPUWeight=20", "SuccessExitStatus=1",
  ]

  @Test(arguments: bounds)
  func `the service limits the rights and resources of the nightly run`(bound: String) throws {
    let lines = String(decoding: try FileBytes.read("\(Self.parts)/ita.service"), as: UTF8.self).split(separator: "\n")
    #expect(lines.contains { bound.hasSuffix("=") ? $0.hasPrefix(bound) : $0 == bound })
  }

  private static let analyzer = "/usr/bin/systemd-analyze"

  @Test(
    .enabled(if: unsafe access(analyzer, X_OK) == 0, "systemd-analyze is not installed"),
    arguments: ["ita.service", "ita.timer"])
  func `systemd accepts the units`(unit: String) throws {
    let folder = try CommandFolder()
    for file in ["ita.service", "ita.timer"] {
      try folder.put(FileBytes.read("\(Self.parts)/\(file)"), at: "system/lib/systemd/system/\(file)")
    }
    let nightly = "system/usr/libexec/ita/nightly"
    try folder.put(FileBytes.read("\(Self.parts)/nightly"), at: nightly)
    #expect(unsafe chmod("\(folder.path)/\(nightly)", 0o755) == 0)
    let root = "\(folder.path)/system"
    let run = try CommandProgram.run(
      program: [Self.analyzer, "verify", "--man=no", "--recursive-errors=no", "--root=\(root)"]
        + ["\(root)/lib/systemd/system/\(unit)"], in: folder.path)
    #expect((run.exit, run.error) == (0, ""), "\(run.error)")
  }
}
