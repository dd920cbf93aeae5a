import ArgumentParser
import ControlMap

struct GeoDataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geodata",
        abstract: "The bundled data: compile its index, say what it holds, add a finer gazetteer.",
        discussion: """
            EXAMPLES
              controlmap geodata build
              controlmap geodata info
              controlmap geodata add AF.txt
            """,
        subcommands: [Build.self, Info.self, Add.self])

    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build",
            abstract: "Compile GeoData/gazetteer.index from the text tables.",
            discussion: "Needed once after set-up and again whenever a table changed; the program says so when it is.")

        @OptionGroup var data: DataOptions

        func run() async throws {
            try await Failure.reported {
                let folder = try data.folder()
                try Failure.ofData { try GazetteerIndex.compile(from: folder) }
                let index = try data.index(in: folder)
                Messages().note("Compiled \(index.placeCount) places into \(folder.indexPath)")
            }
        }
    }

    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info", abstract: "What the data holds, from which packages, under which licences.")

        @OptionGroup var data: DataOptions

        func run() async throws {
            try await Failure.reported {
                let folder = try data.folder()
                let index = try data.index(in: folder)
                var lines = ["folder\t\(folder.path(""))", "places\t\(index.placeCount)"]
                for theatre in Theatre.list(in: folder) { lines.append("theatre\t\(theatre)") }
                for added in try AddedGazetteer.list(in: folder) {
                    lines.append("added\t\(added.name)\t\(added.places) places")
                }
                for package in try GeoDataSources.read(in: folder).packages { lines.append("package\t\(package)") }
                Messages().result(lines.joined(separator: "\n") + "\n")
            }
        }
    }
}
