// swift-tools-version: 6.2
import PackageDescription

let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "controlmap",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "ControlMap", targets: ["ControlMap"]),
        .executable(name: "controlmap", targets: ["ControlMapCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
        // Below 1.0 a minor version may change what it offers.
        .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    ],
    targets: [
        // The system libraries.
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

        // The flow: each target imports only targets above it.
        .target(name: "CivilDate"),
        .target(name: "Geometry"),
        .target(name: "GEOS", dependencies: ["CGEOS", "Geometry"]),
        .target(name: "GeoJSON", dependencies: ["CivilDate", "Geometry", "GEOS", collections]),
        .target(name: "Gazetteer", dependencies: ["CivilDate", "Geometry", "GEOS", "GeoJSON", collections, "Yams"]),
        .target(name: "Articles", dependencies: ["CLibXML2", "CivilDate", "GeoJSON", "Gazetteer", collections]),
        .target(
            name: "Geoparsing",
            dependencies: ["CivilDate", "Geometry", "GEOS", "GeoJSON", "Gazetteer", "Articles", collections]),
        .target(
            name: "Claims",
            dependencies: [
                "CivilDate", "Geometry", "GeoJSON", "Gazetteer", "Articles", "Geoparsing", collections,
            ]),
        .target(
            name: "ControlState",
            dependencies: [
                "CivilDate", "Geometry", "GEOS", "GeoJSON", "Gazetteer", "Articles", "Geoparsing", "Claims",
                collections,
            ]),
        .target(
            name: "MapLayers",
            dependencies: [
                "CivilDate", "Geometry", "GEOS", "GeoJSON", "Gazetteer", "Articles", "Geoparsing", "Claims",
                "ControlState", collections,
            ],
            // The web map's parts, compiled in: the program finds them wherever it is installed.
            resources: ["map.html", "map.css"].map { .embedInCode("Web/\($0)") }
                + [
                    "text", "shapes", "history", "patterns", "map", "compare", "pick", "labels", "evidence", "coverage",
                    "curve", "lists", "search", "time", "start",
                ].map {
                    .embedInCode("Web/\($0).js")
                }),
        .target(
            name: "ControlMap",
            dependencies: [
                "CivilDate", "Geometry", "GEOS", "GeoJSON", "Gazetteer", "Articles", "Geoparsing", "Claims",
                "ControlState", "MapLayers", collections, .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "ControlMapCLI",
            dependencies: [
                "ControlMap", "CivilDate", "Geometry", "GeoJSON", "Gazetteer", "Articles", "Geoparsing", "Claims",
                "ControlState", "MapLayers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
    ]
)

// One test target per module, and the program as a whole.
for module in package.targets where module.type == .regular || module.type == .executable {
    package.targets.append(
        .testTarget(
            name: "\(module.name)Tests",
            dependencies: [.target(name: module.name), "SeededDice"] + module.dependencies
                + (["Gazetteer", "Geoparsing", "Claims"].contains(module.name) ? ["BundledGeoData"] : []),
            // Labelled passages, read where they lie.
            exclude: module.name == "Claims" ? ["Passages"] : []))
}
// Random numbers that fall the same on every run.
package.targets.append(.target(name: "SeededDice", path: "Tests/SeededDice"))
// The bundled data, opened once.
package.targets.append(
    .target(name: "BundledGeoData", dependencies: ["Gazetteer"], path: "Tests/BundledGeoData"))
package.targets.append(
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "ControlMap", "CivilDate", "Geometry", "GeoJSON", "GEOS", "Gazetteer", "Articles", "Geoparsing", "Claims",
            "ControlState", "MapLayers", "ControlMapCLI",
        ],
        // Read where they lie.
        exclude: ["Golden", "Stories"]))

// One loop of strict settings for every Swift target.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
