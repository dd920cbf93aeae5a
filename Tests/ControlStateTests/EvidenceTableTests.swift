import CivilDate
import Claims
import Gazetteer
import Testing

@testable import ControlState

/// "In the newest episode of a tile, the first that fits."
@Suite struct EvidenceTableTests {
    let red = Grid.red
    let blue = Grid.blue

    @Test func fightingLaterThanTheChangeContests() throws {
        var fight = captured(red, 5)
        fight.predicate = .contested
        fight.counterparty = blue
        let engine = try StateEngine([captured(blue, 1), fight])
        #expect(try engine.at(on: 4).brief == "controlled blue reported")
        #expect(try engine.at(on: 5).brief == "contested blue red fighting")
    }

    @Test func fightingThatLedToTheChangeIsOverWithIt() throws {
        var fight = captured(red, 5)
        fight.predicate = .contested
        fight.counterparty = blue
        #expect(try StateEngine([fight, captured(red, 5)]).at(on: 6).brief == "controlled red reported")
        fight.when = .between(july(3), july(7))
        #expect(try StateEngine([fight, captured(red, 5)]).at(on: 8).brief == "controlled red reported")
    }

    @Test func independentVoicesThatDisagreeDispute() throws {
        let engine = try StateEngine([
            captured(red, 1, by: .monitor("one"), article: "a"), controls(blue, 2, by: .monitor("two"), article: "b"),
        ])
        #expect(try engine.at(on: 1).brief == "controlled red reported")
        #expect(try engine.at(on: 2).brief == "disputed blue red disputed")
    }

    @Test func anEyewitnessObserves() throws {
        let engine = try StateEngine([captured(red, 1, by: .witness), denies(blue, red, 2)])
        let state = try engine.at(on: 3)
        #expect(state.brief == "controlled red observed")
        #expect(state.deniedBy == [blue])
    }

    @Test func theLoserConcedes() throws {
        var admission = captured(blue, 2, by: .own(blue))
        admission.predicate = .lost
        admission.when = .by(july(2))
        let engine = try StateEngine([captured(red, 1, by: .own(red)), admission])
        #expect(try engine.at(on: 1).brief == "controlled red conceded")
    }

    @Test func anAttemptToRecapturePresupposesTheLoss() throws {
        var attempt = captured(blue, 2, by: .own(blue))
        attempt.predicate = .retook
        attempt.factuality = .hypothetical
        attempt.presupposes = Presupposition(predicate: .lost, party: blue)
        let claimed = captured(red, 1, by: .own(red))
        #expect(try StateEngine([claimed]).at(on: 3).brief == "claimed red claimed")
        let state = try StateEngine([claimed, attempt]).at(on: 1)
        #expect(state.brief == "controlled red conceded")
        #expect(state.since == july(1))
        #expect(state.claims == [ClaimID("on-1#0"), ClaimID("on-2#1")])
    }

    @Test func twoIndependentOriginsCorroborate() throws {
        let both = [
            captured(red, 1, by: .monitor("one"), article: "a"), captured(red, 1, by: .monitor("two"), article: "b"),
        ]
        #expect(try StateEngine(both).at(on: 1).brief == "controlled red corroborated")
        let reprint = try StateEngine(
            theatre: Grid.theatre, claims: both.enumerated().map { $1.claim($0) }, origins: ["a": 0, "b": 0])
        #expect(try reprint.at(on: 1).brief == "controlled red reported")
    }

    @Test func whatTheOtherSideDeniesIsDisputed() throws {
        #expect(
            try StateEngine([captured(red, 1, by: .own(red)), denies(blue, red, 2)]).at(on: 1).brief
                == "disputed blue red disputed")
        #expect(
            try StateEngine([captured(red, 1), controls(blue, 2, by: .own(blue))]).at(on: 2).brief
                == "disputed blue red disputed")
    }

    @Test func aFallWithNobodyNamedIsTheSpeakersLoss() throws {
        var fall = captured(blue, 2, by: .own(blue))
        fall.party = nil
        fall.when = .by(july(2))
        let claimed = captured(red, 1, by: .own(red))
        #expect(try StateEngine([claimed, fall]).at(on: 2).brief == "controlled red conceded")
        fall.factuality = .denied
        #expect(try StateEngine([claimed, fall]).at(on: 2).brief == "disputed blue red disputed")
    }

    @Test func oneReportIsReported() throws {
        #expect(try StateEngine([captured(red, 1)]).at(on: 1).brief == "controlled red reported")
    }

    @Test func onlyItsOwnSideSaysSo() throws {
        let state = try StateEngine([captured(blue, 1), captured(red, 5, by: .own(red))]).at(on: 5)
        #expect(state.brief == "claimed red claimed")
        #expect(state.beside == [blue])
    }

    @Test func aThirdGovernmentAlignedWithASideIsThatSide() throws {
        let ally = Claimant(surface: "BB", country: "BB", relation: .thirdGovernment)
        let stranger = Claimant(surface: "CC", country: "CC", relation: .thirdGovernment)
        #expect(try StateEngine([captured(blue, 1, by: ally)]).at(on: 1).brief == "claimed blue claimed")
        #expect(try StateEngine([captured(blue, 1, by: stranger)]).at(on: 1).brief == "controlled blue reported")
        let independent = try StateEngine([captured(blue, 1, by: stranger)]).at(on: 1, .independent)
        #expect(independent == .unknown)
    }

    @Test func lostWithNoSuccessorIsVacated() throws {
        var loss = captured(blue, 5)
        loss.predicate = .withdrew
        let state = try StateEngine([captured(blue, 1), loss]).at(on: 5)
        #expect(state.brief == "vacated reported")
        #expect(state.beside == [blue])
    }

    @Test func heldTogetherIsShared() throws {
        var (one, other) = (controls(red, 1), controls(Grid.green, 1))
        one.id = "one"
        other.id = "other"
        var claims = [one.claim(0), other.claim(1)]
        claims[1].span = claims[0].span
        let engine = try StateEngine(theatre: Grid.theatre, claims: claims)
        #expect(try engine.at(on: 1).brief == "shared green red reported")
    }

    @Test func nothingIsUnknown() throws {
        #expect(try StateEngine([captured(red, 5)]).at(on: 4) == .unknown)
        #expect(try StateEngine([captured(red, 5)]).at(Grid.centre(2, 2), on: 5) == .unknown)
    }

    @Test func nothingIsTheBaselinesRow() throws {
        let row = BaselineRow(
            unit: Grid.unitID(1, 1), party: blue, status: .controlled, since: july(-60), source: "table")
        let engine = try StateEngine([captured(red, 5, by: .own(red))], baseline: [row])
        #expect(try engine.at(on: 4).brief == "controlled blue baseline")
        let claimed = try engine.at(on: 5)
        #expect(claimed.brief == "claimed red claimed")
        #expect(claimed.beside == [blue])
    }

    @Test func aSiegeKeepsTheHolder() throws {
        var siege = captured(red, 5)
        siege.predicate = .besieged
        let state = try StateEngine([captured(blue, 1), siege]).at(on: 5)
        #expect(state.brief == "controlled blue reported")
        #expect(state.besieged)
    }

    @Test func hypotheticalAndFutureChangeNothing() throws {
        for factuality in [Factuality.hypothetical, .future] {
            var saying = captured(red, 2)
            saying.factuality = factuality
            #expect(try StateEngine([captured(blue, 1), saying]).at(on: 3).holders == [blue])
        }
        var advance = captured(red, 2)
        advance.predicate = .advancing
        #expect(try StateEngine([captured(blue, 1), advance]).at(on: 3).holders == [blue])
    }
}
