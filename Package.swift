// swift-tools-version: 6.3
import PackageDescription

/// The habits of the house, the same for every target: what is doubtful does not compile.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let package = Package(
  name: "ita",
  products: [
    .executable(name: "ita", targets: ["ita"]),
    .executable(name: "make-sample", targets: ["MakeSample"]),
    .executable(name: "fuzz", targets: ["Fuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The exact rationals that the tests hold the arithmetic against; no product links it.
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // C libraries, a target each.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CPlatform"),

    // The house: a module uses those above it, and none below.
    .target(name: "Assessment", swiftSettings: house),
    .target(
      name: "Tabular",
      dependencies: ["CExpat", "CLibCSV", "CLibCrypto", "CLibZip", "CPlatform", "CXlsxWriter", "CZlib"],
      swiftSettings: house),
    .target(name: "Findings", dependencies: ["Assessment", "Tabular"], swiftSettings: house),
    .target(name: "Office", dependencies: ["Assessment", "Findings", "Tabular"], swiftSettings: house),
    .target(name: "Intake", dependencies: ["Assessment", "Findings", "Office", "Tabular"], swiftSettings: house),
    .target(
      name: "Judging", dependencies: ["Assessment", "Findings", "Intake", "Office", "Tabular"], swiftSettings: house),
    .target(
      name: "Publication", dependencies: ["Assessment", "Findings", "Intake", "Judging", "Office", "Tabular"],
      swiftSettings: house),
    .target(
      name: "Consolidation",
      dependencies: ["Assessment", "Findings", "Intake", "Judging", "Office", "Publication", "Tabular"],
      swiftSettings: house),
    .executableTarget(
      name: "ita",
      dependencies: [
        "Assessment", "Consolidation", "Findings", "Office", "Publication", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tools of the tests: the maker of the sample extracts, and the reader of damaged ones.
    .executableTarget(
      name: "MakeSample",
      dependencies: ["Assessment", "Consolidation", "Findings", "Office", "Publication", "Tabular"],
      path: "Tests/Tools/MakeSample", swiftSettings: house),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Assessment", "Consolidation", "Findings", "Intake", "Judging", "Office", "Publication", "Tabular",
      ],
      path: "Tests/Tools/Fuzz",
      swiftSettings: house),

    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Tabular", .product(name: "BigInt", package: "BigInt")],
      exclude: ["Insight/Reference"], swiftSettings: house),
    .testTarget(name: "TabularTests", dependencies: ["Tabular"], swiftSettings: house),
    .testTarget(
      name: "IntakeTests", dependencies: ["Assessment", "Findings", "Intake", "Office", "Tabular"],
      swiftSettings: house),
    .testTarget(
      name: "JudgingTests", dependencies: ["Assessment", "Findings", "Intake", "Judging", "Office", "Tabular"],
      swiftSettings: house),
    .testTarget(
      name: "PublicationTests",
      dependencies: ["Assessment", "Findings", "Intake", "Judging", "Office", "Publication", "Tabular"],
      swiftSettings: house),
    .testTarget(
      name: "ConsolidationTests",
      dependencies: [
        "Assessment", "Consolidation", "Findings", "Fuzz", "Intake", "Judging", "MakeSample", "Office", "Publication",
        "Tabular",
      ],
      exclude: ["Corpus", "Seasons", "published-columns.csv"], swiftSettings: house),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Assessment", "Consolidation", "Findings", "Intake", "ita", "Judging", "Office", "Publication", "Tabular",
      ],
      exclude: ["Frictionless", "Readers", "Workbooks"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
