/// What can go wrong with the bundled data, its index and the theatres.
public enum GazetteerError: Error, Hashable, Sendable {
    /// No folder with the bundled data; `looked` are the places that were tried.
    case dataNotFound(looked: [String])
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    /// A cell of a table; `column` is the header's word, or empty for the whole line.
    case table(path: String, line: Int, column: String, problem: String)
    /// A key of a theatre file or of a file that belongs to it.
    case theatre(path: String, key: String, problem: String)
    case unknownTheatre(id: String, known: [String])
    case indexMissing(path: String)
    /// `changed` is the source table that is newer than the index.
    case indexStale(path: String, changed: String)
    case indexCorrupt(path: String, problem: String)
}

extension GazetteerError: CustomStringConvertible {
    /// File, place, what is wrong, what to do.
    public var description: String {
        switch self {
        case .dataNotFound(let looked):
            "no GeoData folder found (looked in \(looked.joined(separator: ", "))): "
                + "give --geodata FOLDER or set CONTROLMAP_GEODATA"
        case .unreadable(let path, let reason):
            "\(path): cannot be read: \(reason)"
        case .unwritable(let path, let reason):
            "\(path): cannot be written: \(reason)"
        case .table(let path, let line, let column, let problem):
            column.isEmpty ? "\(path):\(line): \(problem)" : "\(path):\(line): column \(column): \(problem)"
        case .theatre(let path, let key, let problem):
            key.isEmpty ? "\(path): \(problem)" : "\(path): \(key): \(problem)"
        case .unknownTheatre(let id, let known):
            "no theatre \"\(id)\": "
                + (known.isEmpty
                    ? "the data folder has none; give the path of a folder with a theatre.yaml"
                    : "there is \(known.joined(separator: ", ")); or give the path of a folder with a theatre.yaml")
        case .indexMissing(let path):
            "\(path): the compiled gazetteer is missing: run `controlmap geodata build`"
        case .indexStale(let path, let changed):
            "\(path): the compiled gazetteer is stale, \(changed) has changed since: run `controlmap geodata build`"
        case .indexCorrupt(let path, let problem):
            "\(path): the compiled gazetteer is corrupt (\(problem)): run `controlmap geodata build`"
        }
    }
}
