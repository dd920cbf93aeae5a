// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only uses the library builds the measurements.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "controlmap", path: "../..")],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [.product(name: "ControlMap", package: "controlmap")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        // Place names with cues switched off, for cues.py.
        .executableTarget(
            name: "PlaceCues",
            dependencies: [.product(name: "ControlMap", package: "controlmap")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ]
)
