import ControlMap
import Foundation
import Testing

/// A short story kept as text: a line that says which rule it shows, articles, and what follows from them.
///
///     A party's own word makes a claim.
///     === article 2021-07-03 source=Valley Wire
///     The Taliban have captured ...
///     === expect
///     2021-07-03 assessed Imam_Sahib claimed taliban claimed exact since=2021-07-03
///     2021-07-03 known-by=2021-07-02 assessed 61.07,34.67 unknown
///     coloured 2021-07-03 1
///     flags 2021-07-03 0
///     stated 2021-07-03 share 0.85
///
/// An article's head gives its date, then `id=`, `supersedes=` and last `source=`. A tile is asked for at a unit's seat
/// or at longitude and latitude; what must hold are its status, holders (`-` for none), basis and any marks.
struct StoryFile: CustomTestStringConvertible, Sendable {
    var name: String
    var rule = ""
    var articles: [Article] = []
    var expectations: [String] = []
    var testDescription: String { name }

    static let all: [StoryFile] = {
        let folder = Bundled.root.appending(path: "Tests/EndToEndTests/Stories")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "story" }.sorted { $0.path < $1.path }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map {
                StoryFile(name: file.deletingPathExtension().lastPathComponent, text: $0)
            }
        }
    }()

    init(name: String, text: String) {
        self.name = name
        var parts = text.components(separatedBy: "\n=== ")
        rule = parts.removeFirst()
        for (number, part) in parts.enumerated() {
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let body = lines.count > 1 ? String(lines[1]) : ""
            if part.hasPrefix("expect") {
                expectations = body.split(separator: "\n").map(String.init)
            } else {
                articles.append(Self.article(String(lines[0]), body, number: number))
            }
        }
    }

    private static func article(_ head: String, _ body: String, number: Int) -> Article {
        func value(_ key: String) -> String? {
            guard let found = head.range(of: " \(key)=") else { return nil }
            let rest = String(head[found.upperBound...])
            return key == "source" ? rest : rest.split(separator: " ").first.map(String.init)
        }
        let date = head.split(separator: " ").dropFirst().first.flatMap { CivilDate(String($0)) }
        return Article(
            id: value("id") ?? "article-\(number + 1)", published: date, source: value("source"), text: body,
            supersedes: value("supersedes"))
    }
}

/// What a line of a story asks for, and what the map says.
struct StoryQuestion {
    var words: [String]

    init(_ line: String) { words = line.split(separator: " ").map(String.init) }

    /// nil if the map says what the line does.
    func difference(_ history: TheatreHistory) throws -> String? {
        var rest = words[...]
        let subject = rest.first.flatMap { CivilDate($0) == nil ? rest.popFirst() : nil }
        guard let date = rest.popFirst().flatMap({ CivilDate($0) }) else { return "no date" }
        var knownBy: CivilDate?
        if let known = rest.first, known.hasPrefix("known-by=") {
            knownBy = CivilDate(String(known.dropFirst("known-by=".count)))
            rest = rest.dropFirst()
        }
        switch subject {
        case nil: return try tile(Array(rest), history, date, knownBy)
        case "coloured":
            let tiles = try history.state(on: date, knownBy: knownBy).tiles.filter { $0.state.status != .unknown }
            return rest.first == String(tiles.count) ? nil : "\(tiles.count) coloured"
        case "flags":
            let flags = try history.figures(on: date, knownBy: knownBy).flags
            return rest.first == String(flags.count) ? nil : "\(flags)"
        case "stated":
            let stated = try history.figures(on: date, knownBy: knownBy).stated
            let found = stated.contains { $0.unit == rest.first && $0.lo == rest.last.flatMap(Double.init) }
            return found ? nil : "\(stated.map { "\($0.party) \($0.unit) \($0.lo)" })"
        default: return "what is \(subject ?? "")?"
        }
    }

    private func tile(
        _ words: [String], _ history: TheatreHistory, _ date: CivilDate, _ knownBy: CivilDate?
    ) throws -> String? {
        guard words.count > 2 else { return "too few words" }
        let perspective: Perspective =
            switch words[0] {
            case "assessed": .assessed
            case "independent": .independent
            default: .party(PartyID(words[0]))
            }
        let numbers = words[1].split(separator: ",").compactMap { Double($0) }
        let name = words[1].replacing("_", with: " ")
        let seat = history.theatre.units.first { $0.name == name }?.seat.coordinate
        guard let place = numbers.count == 2 ? Coordinate(numbers[0], numbers[1]) : seat else { return "no such unit" }
        let state = try history.state(on: date, knownBy: knownBy, perspective: perspective)
        guard let tile = state.coverage.tiles.firstIndex(where: { $0.contains(place) }) else { return "no tile there" }
        let actual = Self.words(state.tiles[tile].state)
        // "not-stale": the mark is absent.
        let isSo = words.dropFirst(2).allSatisfy { word in
            word.hasPrefix("not-") ? !actual.contains(String(word.dropFirst(4))) : actual.contains(word)
        }
        return isSo && words[2] == actual[0] ? nil : actual.joined(separator: " ")
    }

    static func words(_ state: TileState) -> [String] {
        func names(_ ids: [PartyID]) -> String { ids.map(\.description).joined(separator: "+") }
        var words = [
            state.status.rawValue, state.holders.isEmpty ? "-" : names(state.holders), state.basis.rawValue,
            state.precision.rawValue,
        ]
        if !state.beside.isEmpty { words.append("beside=" + names(state.beside)) }
        if !state.deniedBy.isEmpty { words.append("denied_by=" + names(state.deniedBy)) }
        for (name, day) in [("since", state.since), ("earliest", state.earliest), ("latest", state.latest)] {
            if let day { words.append("\(name)=\(day)") }
        }
        for (mark, holds) in [("changing", state.changing), ("stale", state.stale), ("besieged", state.besieged)]
        where holds {
            words.append(mark)
        }
        return words
    }
}
