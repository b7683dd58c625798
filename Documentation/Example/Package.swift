// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "example",
  dependencies: [.package(name: "proviso", path: "../..")],
  targets: [
    .executableTarget(
      name: "Example", dependencies: [.product(name: "Proviso", package: "proviso")],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ]
)
