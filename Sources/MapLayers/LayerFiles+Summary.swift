import Gazetteer
public import CivilDate
public import GeoJSON
public import OrderedCollections

/// What an export knows about itself beyond its days: goes into `index.json` as given.
public struct ExportRun: Sendable {
    /// The program and its version, such as `controlmap 0.1.0`.
    public var program: String
    public var knownBy: CivilDate?
    /// Versions, parameters, skipped input: whatever the caller records, in its order.
    public var facts: OrderedDictionary<String, JSONValue>
    /// The data behind the maps: name, version, licence, attribution of each.
    public var sources: [JSONValue]
    /// Paragraphs that the web map shows about itself.
    public var about: [String]

    public init(
        program: String, knownBy: CivilDate? = nil, facts: OrderedDictionary<String, JSONValue> = [:],
        sources: [JSONValue] = [], about: [String] = []
    ) {
        self.program = program
        self.knownBy = knownBy
        self.facts = facts
        self.sources = sources
        self.about = about
    }
}

extension LayerFiles {
    /// The files about all days beside ``RunningFiles``: `claims.csv`, `index.html` (if there is a page to put the data into)
    /// and, last, `index.json` with the size and hash of every file.
    ///
    /// - Parameters:
    ///   - running: the days, all taken in.
    ///   - run: what `index.json` says about the run.
    ///   - written: path, size and hash of each file already made (those of the days, and ``RunningFiles``).
    ///   - page: nil where Leaflet is missing: everything else is still made.
    ///   - hash: of a file's bytes, for `index.json`.
    public func summary(
        of running: RunningFiles, run: ExportRun, written: [(path: String, bytes: Int, hash: String)], page: WebPage?,
        hash: ([UInt8]) -> String
    ) -> [OutputFile] {
        var files = [
            OutputFile(path: "claims.csv", bytes: layers.claimsCSV(knownBy: run.knownBy))
        ]
        if let page {
            var data = running.web
            let value = data.value(of: running.history, about: run.about)
            let title = layers.words("web.title", ["theatre": layers.theatre.name])
            files.append(
                OutputFile(path: "index.html", bytes: page.bytes(data: value, title: title, words: layers.words)))
        }
        let all = written + files.map { ($0.path, $0.bytes.count, hash($0.bytes)) }
        files.append(
            OutputFile(path: "index.json", bytes: index(running.history, run, all).encoded(indented: true) + [0x0A]))
        return files
    }

    private func index(
        _ history: WebHistory, _ run: ExportRun, _ files: [(path: String, bytes: Int, hash: String)]
    ) -> JSONValue {
        var members: OrderedDictionary<String, JSONValue> = [
            "program": .string(run.program), "theatre": .string(layers.theatre.id), "known_by": .day(run.knownBy),
            "licence": .string(layers.licence), "dates": .strings(history.dates),
            "perspectives": .strings(history.perspectives),
            "claims": .integer(layers.claims.count),
        ]
        members.merge(run.facts) { own, _ in own }
        members["sources"] = .array(run.sources)
        members["files"] = .array(
            files.sorted { $0.path < $1.path }.map {
                .object(["path": .string($0.path), "bytes": .integer($0.bytes), "sha256": .string($0.hash)])
            })
        return .object(members)
    }
}
