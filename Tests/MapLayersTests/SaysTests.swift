import CivilDate
import Claims
import ControlState
import Gazetteer
import Testing

@testable import MapLayers

@Suite struct SaysTests {
    static let day = SyntheticTheatre.day

    static func says(_ state: TileState, on date: CivilDate = day) -> String {
        SyntheticTheatre.layers.says.sentence(state, on: date, perspective: .assessed)
    }

    @Test func concession() throws {
        let state = try #require(SyntheticTheatre.states[7])
        #expect(Self.says(state) == "Held by the Reds since 9 July 2021; the interior ministry concedes")
        #expect(
            Self.says(state, on: Self.day + 3)
                == "Held by the Reds since 9 July 2021; the interior ministry concedes; nothing heard since")
    }

    @Test func fightingHasBothSidesAndItsDays() throws {
        let state = try #require(SyntheticTheatre.states[9])
        #expect(Self.says(state) == "Fighting between the Blues and the Reds between 5 July 2021 and 9 July 2021")
    }

    @Test func claimNamesTheLastHolder() throws {
        let state = try #require(SyntheticTheatre.states[2])
        #expect(
            Self.says(state)
                == "Claimed by the Reds since 9 July 2021; only its own side says so; last known holder the Blues")
    }

    @Test func marksAreSaid() {
        let state = TileState(
            status: .controlled, basis: .observed, precision: .described, holders: [SyntheticTheatre.blues],
            latest: Self.day - 40, changing: true, stale: true, besieged: true, deniedBy: [SyntheticTheatre.reds],
            lastEvidence: Self.day - 40)
        let text = Self.says(state)
        for part in [
            "since 30 May 2021 at the latest", "from a description", "besieged", "denied by the Reds",
            "may not have happened yet", "no evidence since 30 May 2021",
        ] { #expect(text.contains(part), "\(text) lacks \(part)") }
    }

    @Test func unknownSaysNothingMore() {
        #expect(Self.says(.unknown) == "Nothing is known of who holds it")
    }

    /// Every status with and without holders gives a whole sentence: no slot left open, no key shown.
    @Test(arguments: TileState.Status.allCases, TileState.Basis.allCases)
    func noGaps(status: TileState.Status, basis: TileState.Basis) {
        for holders in [[], [SyntheticTheatre.reds], [SyntheticTheatre.blues, SyntheticTheatre.reds]] {
            for beside in [[], [SyntheticTheatre.blues]] {
                let text = Self.says(
                    TileState(status: status, basis: basis, holders: holders, beside: beside, latest: Self.day))
                #expect(!text.contains("{") && !text.contains("says.") && !text.isEmpty, "\(text)")
            }
        }
    }
}
