import CivilDate
import Claims
import Gazetteer
import Testing

@testable import ControlState

/// Perspectives, outlets, sources and reviewers.
@Suite struct WhoseWordTests {
    let red = Grid.red
    let blue = Grid.blue

    @Test func inItsOwnPerspectiveAPartysWordIsEnough() throws {
        let engine = try StateEngine([captured(red, 5, by: .own(red)), denies(blue, red, 5)])
        #expect(try engine.at(on: 5, .party(red)).brief == "controlled red claimed")
        #expect(try engine.at(on: 5, .party(blue)).brief == "controlled blue claimed")
        #expect(try engine.at(on: 5, .independent) == .unknown)
    }

    @Test func anAdmissionGivesThePlaceToTheOtherSide() throws {
        var loss = captured(blue, 5, by: .own(blue))
        loss.predicate = .lost
        let engine = try StateEngine([captured(blue, 1, by: .own(blue)), loss])
        #expect(try engine.at(on: 5, .party(blue)).brief == "controlled red conceded")
        #expect(try engine.at(on: 5).brief == "vacated conceded")
    }

    @Test func anAssertedLineOfAPartysOutletIsThePartysClaim() throws {
        var line = captured(red, 5)
        line.source = "Red News"
        let engine = try StateEngine([line])
        #expect(try engine.at(on: 5).brief == "claimed red claimed")
        #expect(try engine.at(on: 5, .party(red)).brief == "controlled red claimed")
        #expect(try engine.at(on: 5, .independent) == .unknown)
    }

    @Test func theNotesOnSourcesSayTheirSideAndReliability() throws {
        var line = captured(red, 5)
        line.source = "The Herald"
        func state(_ note: SourceNote) throws -> TileState {
            let engine = try StateEngine(theatre: Grid.theatre, claims: [line.claim()], sources: [note])
            return try engine.at(on: 5)
        }
        #expect(try state(SourceNote(source: "the herald", side: red)).brief == "claimed red claimed")
        #expect(try state(SourceNote(source: "the herald", side: nil, reliability: 0)) == .unknown)
        var second = captured(red, 5, article: "second")
        second.source = "The Times"
        let engine = try StateEngine(
            theatre: Grid.theatre, claims: [line.claim(), second.claim()],
            sources: [SourceNote(source: "The Herald", side: nil, reliability: 0.3)])
        #expect(try engine.at(on: 5).brief == "controlled red reported")
    }

    @Test func independentTakesMonitorsMediaResidentsAndReportersOfNoSide() throws {
        for relation in [Claimant.Relation.monitor, .media, .resident, .unnamed, .reporter] {
            let saying = captured(red, 5, by: Claimant(surface: "somebody", relation: relation))
            #expect(try StateEngine([saying]).at(on: 5, .independent).brief == "controlled red reported")
        }
        for relation in [Claimant.Relation.own, .ally, .opponent, .thirdGovernment, .official] {
            let saying = captured(red, 5, by: Claimant(surface: "somebody", relation: relation))
            #expect(try StateEngine([saying]).at(on: 5, .independent) == .unknown)
        }
    }

    @Test func anEyewitnessNeedsNoSecondVoice() throws {
        let engine = try StateEngine([captured(red, 5, by: .witness)])
        #expect(try engine.at(on: 5, .independent).brief == "controlled red observed")
    }

    @Test func reviewersRejectHoldCorrectAndAccept() throws {
        let claim = ClaimID("on-5#1")
        func state(_ decisions: [ReviewDecision], knownBy: Int? = nil) throws -> [PartyID] {
            try StateEngine([captured(blue, 1), captured(red, 5)], decisions: decisions).at(on: 5, knownBy: knownBy)
                .holders
        }
        func decided(_ verdict: ReviewDecision.Verdict, _ day: Int) -> ReviewDecision {
            ReviewDecision(target: .claim(claim), verdict: verdict, reviewer: "desk", date: july(day))
        }
        #expect(try state([]) == [red])
        #expect(try state([decided(.reject, 6)]) == [blue])
        #expect(try state([decided(.hold, 6)]) == [blue])
        #expect(try state([decided(.correct(.party(Grid.green)), 6)]) == [Grid.green])
        #expect(try state([decided(.accept, 8), decided(.reject, 6)]) == [red])
        // A decision counts from the day on which it was made.
        #expect(try state([decided(.reject, 6)], knownBy: 5) == [red])
        let place = ReviewDecision(target: .place(Grid.unitID(1, 1)), verdict: .reject, reviewer: "desk", date: july(6))
        #expect(try state([place]) == [])
        #expect(try state([place, decided(.accept, 7)]) == [red])
    }

    @Test func unknownPartiesAndUnitsAreNamed() throws {
        let row = BaselineRow(unit: PlaceID("unit:none"), party: red, status: .controlled, since: nil, source: "t.csv")
        #expect(throws: StateError.unknownUnit(PlaceID("unit:none"), source: "t.csv")) {
            try StateEngine([captured(red, 1)], baseline: [row])
        }
        #expect(throws: StateError.unknownParty(PartyID("nobody"), theatre: "grid")) {
            try StateEngine([captured(red, 1)]).at(on: 1, .party(PartyID("nobody")))
        }
    }
}
