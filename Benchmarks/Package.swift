// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "proviso-benchmarks",
  dependencies: [.package(name: "proviso", path: "..")],
  targets: [
    .executableTarget(
      name: "Bench", dependencies: [.product(name: "ProvisoStages", package: "proviso")])
  ],
  swiftLanguageModes: [.v6]
)
