// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every Swift target: what the compiler can check, it checks.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "proviso",
  products: [
    // ProvisoLexicon has the types of lexicons and cues, for programs that make or read them.
    .library(name: "Proviso", targets: ["Proviso", "ProvisoLexicon"]),
    .executable(name: "proviso", targets: ["ProvisoCLI"]),
    .library(name: "ProvisoStages", targets: ["ProvisoStages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Floor 0: what is not Swift.
    .target(name: "CProvisoResources"),
    .target(name: "CProvisoHints"),

    // What both towers and the records are built on.
    .target(name: "ProvisoThreads", swiftSettings: strict),

    // The language tower.
    .target(name: "ProvisoText", dependencies: ["CProvisoHints"], swiftSettings: strict),
    .target(name: "ProvisoLexicon", dependencies: ["ProvisoText"], swiftSettings: strict),
    .target(
      name: "ProvisoStatements", dependencies: ["ProvisoText", "ProvisoLexicon"],
      swiftSettings: strict),
    .target(
      name: "ProvisoFeatures", dependencies: ["ProvisoText", "ProvisoLexicon"],
      swiftSettings: strict),

    // The number tower.
    .target(
      name: "ProvisoNumerics", dependencies: ["CProvisoHints", "ProvisoThreads"],
      swiftSettings: strict),
    .target(
      name: "ProvisoModel", dependencies: ["ProvisoNumerics", "ProvisoThreads"],
      swiftSettings: strict),

    // Records in and out.
    .target(name: "ProvisoIO", dependencies: ["ProvisoThreads"], swiftSettings: strict),

    // The roof.
    .target(
      name: "Proviso",
      dependencies: [
        "CProvisoHints", "CProvisoResources", "ProvisoText", "ProvisoLexicon", "ProvisoStatements",
        "ProvisoFeatures", "ProvisoNumerics", "ProvisoModel",
      ],
      swiftSettings: strict),
    // What the desk commands are made of: comparing, reporting, labelling, lexicons of others.
    .target(
      name: "ProvisoDesk",
      dependencies: [
        "Proviso", "ProvisoIO", "ProvisoText", "ProvisoLexicon", "ProvisoFeatures",
        "ProvisoModel", "ProvisoNumerics",
      ],
      // Style sheets and scripts, which CProvisoResources embeds.
      exclude: ["Pages"], swiftSettings: strict),
    // The stages of scoring one by one, and a fit of its own, for the package in Benchmarks/.
    .target(
      name: "ProvisoStages",
      dependencies: [
        "Proviso", "ProvisoFeatures", "ProvisoLexicon", "ProvisoText", "ProvisoModel",
        "ProvisoNumerics",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "ProvisoCLI",
      dependencies: [
        "CProvisoHints", "Proviso", "ProvisoDesk", "ProvisoIO", "ProvisoText", "ProvisoLexicon",
        "ProvisoStatements", "ProvisoFeatures", "ProvisoModel", "ProvisoNumerics", "ProvisoThreads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests mirror the sources.
    .target(
      name: "ProvisoTestSupport", dependencies: ["ProvisoLexicon"],
      path: "Tests/ProvisoTestSupport", swiftSettings: strict),
    .testTarget(
      name: "ProvisoTextTests", dependencies: ["ProvisoText", "ProvisoTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvisoLexiconTests",
      dependencies: ["ProvisoLexicon", "ProvisoText", "ProvisoTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvisoTests",
      dependencies: [
        "Proviso", "ProvisoFeatures", "ProvisoLexicon", "ProvisoModel", "ProvisoNumerics",
        "ProvisoTestSupport",
      ], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoStatementsTests",
      dependencies: ["ProvisoStatements", "ProvisoText", "ProvisoLexicon", "ProvisoTestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoFeaturesTests",
      dependencies: ["ProvisoFeatures", "ProvisoText", "ProvisoLexicon", "ProvisoTestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoThreadsTests", dependencies: ["ProvisoThreads"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoNumericsTests", dependencies: ["ProvisoNumerics"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoModelTests", dependencies: ["ProvisoModel", "ProvisoNumerics"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvisoIOTests", dependencies: ["ProvisoIO", "ProvisoTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvisoDeskTests",
      dependencies: [
        "ProvisoDesk", "Proviso", "ProvisoLexicon", "ProvisoIO", "ProvisoTestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProvisoCLITests",
      dependencies: ["ProvisoCLI", "Proviso", "ProvisoIO", "ProvisoTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
