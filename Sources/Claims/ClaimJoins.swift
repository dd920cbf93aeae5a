import CivilDate
import Gazetteer

/// How other event data sets would code a claim, to join with them.
public struct ClaimJoins: Hashable, Sendable {
    /// ACLED's sub-event types that speak of territory (codebook of 2023, "Battles" and "Strategic developments").
    public enum SubEvent: String, Hashable, Sendable, CaseIterable {
        case overtakes = "Non-state actor overtakes territory"
        case regains = "Government regains territory"
        case transfer = "Non-violent transfer of territory"
        case clash = "Armed clash"
    }

    /// nil for standing control and for what has not happened.
    public var subEvent: SubEvent?
    /// ACLED: 1 the place itself, 2 a part of a region or near a place, 3 a larger region; nil where nothing is located.
    public var geoPrecision: Int?
    /// ACLED: 1 the day, 2 the week, 3 the month or longer; nil where the text tells no time.
    public var timePrecision: Int?
    /// CAMEO's event code (manual 1.1b3): 192 occupy territory, 191 blockade, 190 use military force, 0874 retreat;
    /// nil as for ``subEvent``.
    public var cameo: String?
}

extension Claim {
    /// How ACLED and CAMEO would code it; nil for rows of a table.
    public var joins: ClaimJoins? {
        isState.map { isState in
            ClaimJoins(
                subEvent: subEvent(isState: isState), geoPrecision: place.flatMap(Self.geoPrecision),
                timePrecision: timePrecision, cameo: cameo)
        }
    }

    private var hasHappened: Bool {
        affirmed && [.asserted, .claimed, .disputed].contains(factuality)
    }

    private func subEvent(isState: Bool) -> ClaimJoins.SubEvent? {
        guard hasHappened else { return nil }
        switch predicate {
        case .captured, .retook: return !violent ? .transfer : isState ? .regains : .overtakes
        case .withdrew, .ceded: return .transfer
        // Lost by the state, it was overtaken; by others, who took it is not said.
        case .lost: return isState ? .overtakes : nil
        case .contested: return .clash
        case .controls, .besieged, .advancing: return nil
        }
    }

    private var cameo: String? {
        guard hasHappened else { return nil }
        switch predicate {
        case .captured, .retook, .lost: return "192"
        case .besieged: return "191"
        case .contested, .advancing: return "190"
        case .withdrew, .ceded: return "0874"
        case .controls: return nil
        }
    }

    private var timePrecision: Int? {
        switch when.precision {
        case .day: when.start == nil && when.earliest == nil ? nil : 1
        case .week: 2
        case .month, .year: 3
        case .unknown: nil
        }
    }

    private static func geoPrecision(_ mention: PlaceMention) -> Int? {
        switch mention.part {
        case .unlocated: return nil
        case .outskirts, .except, .geometry: return 2
        case .compass, .borderDistricts, .border, .arc: return 3
        case .whole, .area, .centre: break
        }
        switch mention.place?.kind {
        case nil: return nil
        case .continent, .region, .country, .admin1, .river, .sea, .desert, .mountain, .valley: return 3
        case .admin2, .unit, .road, .lake: return 2
        case .capital, .city, .town, .village, .borderPost, .airport, .base, .installation, .island:
            return mention.part == .area ? 2 : 1
        }
    }
}
