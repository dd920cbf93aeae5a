import ArgumentParser
import ControlMap

/// Which data to use: the same options wherever they stand.
struct DataOptions: ParsableArguments {
    @Option(
        name: .customLong("geodata"),
        help: "The GeoData folder. Default: CONTROLMAP_GEODATA, else the one beside the program.")
    var geoData: String?

    func folder() throws -> GeoDataFolder {
        try Failure.ofData { try GeoDataFolder.find(option: geoData) }
    }

    /// The index, verified as a whole when it is new here or was changed, so that damage never gives a wrong answer.
    func index(in folder: GeoDataFolder) throws -> GazetteerIndex {
        try Failure.ofData {
            let index = try GazetteerIndex.open(in: folder)
            try index.verifyOnce()
            return index
        }
    }
}

/// Which theatre the articles are about.
struct TheatreOptions: ParsableArguments {
    @Option(help: "The theatre: its id under GeoData/theatres, or a folder with a theatre.yaml of your own.")
    var theatre: String?
}
