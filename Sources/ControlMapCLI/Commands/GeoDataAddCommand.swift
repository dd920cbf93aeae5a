import ArgumentParser
import ControlMap
import Gazetteer

extension GeoDataCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Bring a finer gazetteer: a GeoNames country dump, or a GeoJSON of areas with names.",
            discussion: """
                Its places go into the data folder, under added/, and into the index. Adding a file of the same name again \
                replaces what it gave; --remove takes it out. `controlmap geodata info` lists what was added.

                A dump is a text of 19 columns separated by tabs, without a header, as GeoNames publishes one for each \
                country. A place that is known by its GeoNames number gets the dump's names; the others become new \
                entries. An area of a GeoJSON becomes a place at a point inside it.

                EXAMPLES
                  controlmap geodata add AF.txt
                  controlmap geodata add districts.geojson --names shapeName,other_names --kind admin2 --country AF
                  controlmap geodata add AF.txt --remove
                """)

        @OptionGroup var data: DataOptions

        @Argument(help: "A GeoNames dump (.txt), or areas (.geojson, .json).")
        var file: String

        @Option(help: "Properties of a GeoJSON that hold names, joined by commas, the preferred one first.")
        var names: String?

        @Option(help: "What the areas of a GeoJSON are. Default: admin2.")
        var kind: AreaKind?

        @Option(help: "Where the areas of a GeoJSON lie (ISO 3166-1 alpha-2). Default: where the nearest place does.")
        var country: String?

        @ArgumentParser.Flag(help: "Take out what the file gave.")
        var remove = false

        func validate() throws {
            if let country, !Country.isCode(country) {
                throw ValidationError("--country takes two capital letters, such as AF.")
            }
            if remove || !AddedGazetteer.isAreas(file), names != nil || kind != nil || country != nil {
                throw ValidationError(
                    "--names, --kind and --country say how the areas of a GeoJSON are read: \(file) is "
                        + (remove ? "taken out." : "read as a GeoNames dump."))
            }
        }

        func run() async throws {
            try await Failure.reported {
                let folder = try data.folder()
                do throws(GazetteerError) {
                    try change(folder)
                } catch {
                    throw Failure(error, status: Self.status(error))
                }
            }
        }

        private func change(_ folder: GeoDataFolder) throws(GazetteerError) {
            let messages = Messages()
            if remove {
                guard try AddedGazetteer.uninstall(file, from: folder) else {
                    messages.note("\(file): nothing of that name was added")
                    return
                }
                messages.note("Took out \(file) and compiled \(folder.indexPath)")
                return
            }
            let options = AddedGazetteer.Options(
                names: (names ?? "").split(separator: ",").map(String.init), kind: (kind ?? .admin2).kind,
                country: country)
            let added = try AddedGazetteer.install(file, options: options, in: folder)
            let place = added.replaced ? "in place of the earlier \(added.name)" : "as \(added.name)"
            messages.note("Added \(added.places) places \(place) and compiled \(folder.indexPath)")
        }

        private static func status(_ error: GazetteerError) -> ExitCode {
            switch error {
            case .unreadable: ExitStatus.noInput
            case .unwritable: ExitStatus.outputFailed
            case .table, .theatre: ExitStatus.inputSkipped
            default: ExitStatus.dataUnavailable
            }
        }
    }
}

/// What an area of a user's gazetteer may be.
enum AreaKind: String, ExpressibleByArgument, CaseIterable {
    case region, admin1, admin2, city, town, village, lake, mountain, valley, island, desert

    var kind: PlaceKind { PlaceKind(rawValue: rawValue) ?? .admin2 }
}
