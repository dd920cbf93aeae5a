import Foundation
import Gazetteer
import Geometry
import Testing

@Suite struct `The index file` {
    private let data: FixtureData

    init() throws { data = try FixtureData() }

    private func problem(_ body: () throws -> Void) throws -> GazetteerError {
        try #require(#expect(throws: GazetteerError.self) { try body() })
    }

    private func open() throws { _ = try GazetteerIndex.open(in: data.folder) }

    private func alter(_ change: (inout Data) -> Void) throws {
        let url = URL(fileURLWithPath: data.folder.indexPath)
        var bytes = try Data(contentsOf: url)
        change(&bytes)
        try bytes.write(to: url)
    }

    @Test func `missing`() throws {
        let error = try problem(open)
        #expect(error == .indexMissing(path: data.folder.indexPath))
        #expect("\(error)".contains("controlmap geodata build"))
    }

    @Test func `stale when a table has another size`() throws {
        try GazetteerIndex.compile(from: data.folder)
        try data.write("id\tname\tkind\tcountry\tlongitude\tlatitude\n", to: "own/places.tsv")
        let error = try problem(open)
        #expect(error == .indexStale(path: data.folder.indexPath, changed: "own/places.tsv"))
        #expect("\(error)".contains("controlmap geodata build"))
    }

    @Test func `stale when a younger table of the same size says something else`() throws {
        try GazetteerIndex.compile(from: data.folder)
        let name = "theatres/west/units.tsv"
        let text = try String(contentsOfFile: data.folder.path(name), encoding: .utf8)
        try data.write(text.replacingOccurrences(of: "34.65", with: "34.66"), to: name)
        try setTime(of: name, ahead: 10)
        #expect(try problem(open) == .indexStale(path: data.folder.indexPath, changed: name))
    }

    @Test func `not stale when a younger table says the same, as after a copy`() throws {
        try GazetteerIndex.compile(from: data.folder)
        try setTime(of: "world/places.tsv", ahead: 10)
        try open()
    }

    @Test func `stale when a table or a theatre comes or goes`() throws {
        try GazetteerIndex.compile(from: data.folder)
        try FileManager.default.removeItem(atPath: data.folder.path("own/places.tsv"))
        #expect(try problem(open) == .indexStale(path: data.folder.indexPath, changed: "own/places.tsv"))
        try GazetteerIndex.compile(from: data.folder)
        try open()
        try data.write("name: East\n", to: "theatres/east/theatre.yaml")
        guard case .indexStale(_, let changed) = try problem(open) else {
            Issue.record("a new theatre must make the index stale")
            return
        }
        #expect(changed.hasPrefix("theatres/east/"))
    }

    @Test(arguments: [0, 1, 40, 500, 100_000])
    func `corrupt when cut short`(size: Int) throws {
        try GazetteerIndex.compile(from: data.folder)
        try alter { $0 = $0.prefix(size) }
        guard case .indexCorrupt(let path, _) = try problem(open) else {
            Issue.record("\(size) bytes must be too few")
            return
        }
        #expect(path == data.folder.indexPath)
        #expect("\(try problem(open))".contains("controlmap geodata build"))
    }

    @Test func `corrupt when it is something else, or its header is damaged`() throws {
        try GazetteerIndex.compile(from: data.folder)
        for offset in [0, 7, 12, 16, 24, 33, 60] {
            try alter { $0[offset] ^= 0x10 }
            guard case .indexCorrupt = try problem(open) else {
                Issue.record("byte \(offset) of the header")
                return
            }
            try alter { $0[offset] ^= 0x10 }
        }
        try open()
    }

    @Test func `an index of another version of the layout is stale`() throws {
        try GazetteerIndex.compile(from: data.folder)
        try alter { $0[8] ^= 0x40 }
        guard case .indexStale = try problem(open) else {
            Issue.record("another version must be stale")
            return
        }
    }

    @Test func `verifying finds one changed byte in any part`() throws {
        try GazetteerIndex.compile(from: data.folder)
        try GazetteerIndex.open(in: data.folder).verify()
        let size = try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath)).count
        var found = 0
        for offset in stride(from: 1000, to: size, by: size / 40) {
            try alter { $0[offset] ^= 0x01 }
            // Bytes between the parts belong to none.
            let index = try? GazetteerIndex.open(in: data.folder)
            do { try index?.verify() } catch { found += 1 }
            try alter { $0[offset] ^= 0x01 }
        }
        #expect(found >= 38)
    }

    @Test func `what was verified once is read again when it changed, even if its time was set back`() async throws {
        try GazetteerIndex.compile(from: data.folder)
        let note = data.folder.path("checked.index")
        try GazetteerIndex.open(in: data.folder).verifyOnce()
        #expect(!FileManager.default.fileExists(atPath: note), "a young file may change within a tick of the clock")
        try await Task.sleep(for: .seconds(2.2))
        try GazetteerIndex.open(in: data.folder).verifyOnce()
        #expect(FileManager.default.fileExists(atPath: note))
        try GazetteerIndex.open(in: data.folder).verifyOnce()
        let before = try FileManager.default.attributesOfItem(atPath: data.folder.indexPath)
        let handle = try #require(FileHandle(forUpdatingAtPath: data.folder.indexPath))
        let offset = try handle.seekToEnd() / 2
        try handle.seek(toOffset: offset)
        let byte = try #require(try handle.read(upToCount: 1)?.first)
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data([byte ^ 1]))
        try handle.close()
        let date = try #require(before[.modificationDate])
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: data.folder.indexPath)
        let index = try GazetteerIndex.open(in: data.folder)
        guard case .indexCorrupt = try problem({ try index.verifyOnce() }) else {
            Issue.record("the changed byte must be found")
            return
        }
    }

    @Test func `damage that the header does not show gives wrong answers but no crash`() throws {
        try GazetteerIndex.compile(from: data.folder)
        let whole = try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath))
        var state: UInt64 = 7
        for _ in 0..<20 {
            var damaged = whole
            for _ in 0..<2000 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let offset = 600 + Int(state >> 33) % (damaged.count - 600)
                damaged[offset] = UInt8(truncatingIfNeeded: state >> 24)
            }
            try damaged.write(to: URL(fileURLWithPath: data.folder.indexPath))
            guard let index = try? GazetteerIndex.open(in: data.folder) else { continue }
            for match in index.scan(Array("Kabul, Herat, Islam Qala, Qalaye Naw and the U.S. کابل".utf8)) {
                for ref in index.refs(of: match) { #expect(index.place(ref).population >= 0) }
            }
            _ = index.candidates(NameQuery(name: "Qala-i-Naw", province: "Badghis", country: "AF"))
            _ = index.places(near: Coordinate(61.07, 34.67), within: 50_000, limit: 5)
            _ = index.ref(for: PlaceID("gn:1138958"))
            _ = index.countries.count
        }
    }

    @Test func `what cannot be written leaves nothing behind and says so`() throws {
        // A folder in the way: renaming onto it fails at the very last step.
        try FileManager.default.createDirectory(
            atPath: data.folder.indexPath + "/in-the-way", withIntermediateDirectories: true)
        let error = try problem { try GazetteerIndex.compile(from: data.folder) }
        guard case .unwritable(let path, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(path == data.folder.indexPath)
        let left = try FileManager.default.contentsOfDirectory(atPath: data.folder.path)
        #expect(!left.contains { $0.hasSuffix(".new") })
    }

    @Test func `a failing compilation leaves the index that was there`() throws {
        try GazetteerIndex.compile(from: data.folder)
        let before = try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath))
        try data.write(
            "id\tname\tkind\tcountry\tlongitude\tlatitude\nown:x\tX\tplanet\tAF\t1\t1\n", to: "own/places.tsv")
        let error = try problem { try GazetteerIndex.compile(from: data.folder) }
        #expect("\(error)".contains("places.tsv:2: column kind: \"planet\" is no kind of place"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath)) == before)
    }

    @Test func `the same tables give the same bytes`() throws {
        try GazetteerIndex.compile(from: data.folder)
        let first = try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath))
        try GazetteerIndex.compile(from: data.folder)
        #expect(try Data(contentsOf: URL(fileURLWithPath: data.folder.indexPath)) == first)
    }

    private func setTime(of name: String, ahead seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: seconds)], ofItemAtPath: data.folder.path(name))
    }
}
