public import CivilDate
public import ControlState
public import Claims
import GEOS
import Gazetteer
import Geometry

/// What to check first: claims by how much of the map hangs on them, times how doubtful they are.
public struct ReviewList: Sendable {
    /// One claim to look at.
    public struct Item: Sendable {
        public var claim: Claim
        /// How much of the map would have another status or holder without the claim.
        public var squareKilometres: Double
        /// 0 (nothing to doubt) to 1.
        public var doubt: Double
        /// The best basis of the areas that rest on it.
        public var basis: TileState.Basis
        var weight: Double { squareKilometres * doubt }
    }

    /// The claims on which something hangs, the most urgent first.
    public let items: [Item]

    /// Takes each claim that some area rests on away in turn and looks what changes. Claims that somebody has decided on are
    /// left out.
    ///
    /// - Parameters:
    ///   - history: what is said.
    ///   - date: the day, at its end.
    ///   - knownBy: use only articles published, and decisions made, by this day; nil for all.
    ///   - most: how many to list. Only some more than that are tried, those first that bear on the largest areas.
    ///   - jobs: how many are tried at once.
    /// - Throws: `StateError` if the tiles cannot be cut, `GEOSError` if they cannot be laid over each other.
    /// - Complexity: a state engine and a day for each claim that is tried.
    public init(
        _ history: TheatreHistory, on date: CivilDate, knownBy: CivilDate? = nil, most: Int = 50, jobs: Int = 1
    ) async throws {
        let state = try history.state(on: date, knownBy: knownBy)
        let decided = Set(
            history.supplements.decisions.compactMap { decision in
                if case .claim(let id) = decision.target { id } else { nil }
            })
        let candidates = Self.candidates(history, state).filter { !decided.contains($0.claim.id) }
            .prefix(most + most / 2 + 10)
        var remaining = candidates.makeIterator()
        var items: [Item] = []
        try await OrderedWork(jobs: jobs).run(
            next: { remaining.next() },
            transform: { candidate in
                Result<Item, any Error> {
                    let without = try history.state(
                        without: candidate.claim.id, on: date, knownBy: knownBy, perspective: .assessed)
                    var item = candidate
                    item.squareKilometres = try state.squareKilometres(unlike: without)
                    return item
                }
            },
            take: { items.append(try $0.get()) })
        self.items = Array(
            items.filter { $0.squareKilometres >= 0.05 }
                .sorted { ($1.weight, $0.claim.id) < ($0.weight, $1.claim.id) }.prefix(most))
    }

    /// Claims by the area that rests on them, times doubt: no less than what can change.
    private static func candidates(_ history: TheatreHistory, _ state: DayState) -> [Item] {
        var areas: [ClaimID: Double] = [:]
        var best: [ClaimID: (basis: TileState.Basis, precision: TileState.Precision)] = [:]
        for (tile, area) in zip(state.tiles, state.coverage.tiles) {
            let squareKilometres = area.area / 1e6
            for claim in tile.state.claims {
                areas[claim, default: 0] += squareKilometres
                if let known = best[claim], known.basis.trust >= tile.state.basis.trust { continue }
                best[claim] = (tile.state.basis, tile.state.precision)
            }
        }
        return history.claims.compactMap { claim -> Item? in
            guard let area = areas[claim.id], let (basis, precision) = best[claim.id] else { return nil }
            // What is well founded needs a look only where its reading is unsure; what rests on one word always does.
            let trust = claim.confidence * basis.trust * (precision == .exact ? 1 : 0.8)
            return Item(claim: claim, squareKilometres: area, doubt: 1 - trust, basis: basis)
        }.sorted { ($1.weight, $0.claim.id) < ($0.weight, $1.claim.id) }
    }
}

extension TileState.Basis {
    /// 0...1: how far what is on the map for this reason can be relied on.
    fileprivate var trust: Double {
        switch self {
        case .observed: 0.98
        case .corroborated: 0.95
        case .conceded: 0.95
        case .reported: 0.7
        case .fighting: 0.7
        case .claimed: 0.5
        case .disputed: 0.4
        case .baseline: 0.9
        }
    }
}

extension DayState {
    /// How much has another status or other holders on another map of the same theatre.
    func squareKilometres(unlike other: DayState) throws -> Double {
        let (mine, theirs) = (tilesByUnit, other.tilesByUnit)
        var changed = 0.0
        for (unit, tiles) in mine {
            let others = theirs[unit] ?? []
            for tile in tiles {
                for counterpart in others where differ(tiles: tile, other, counterpart) {
                    // A unit that neither has cut is one tile on both.
                    let isWhole = tiles.count == 1 && others.count == 1
                    let area =
                        isWhole
                        ? coverage.tiles[tile]
                        : try Overlay.intersection(coverage.tiles[tile], other.coverage.tiles[counterpart])
                    changed += area.area / 1e6
                }
            }
        }
        return changed
    }

    private var tilesByUnit: [Int: [Int]] { Dictionary(grouping: tiles.indices, by: { tiles[$0].unit }) }

    private func differ(tiles tile: Int, _ other: DayState, _ counterpart: Int) -> Bool {
        let (mine, theirs) = (tiles[tile].state, other.tiles[counterpart].state)
        return mine.status != theirs.status || mine.holders != theirs.holders
    }
}
