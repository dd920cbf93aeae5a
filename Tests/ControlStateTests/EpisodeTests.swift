import CivilDate
import Claims
import Gazetteer
import Testing

@testable import ControlState

/// When a place changes hands, and which claims belong to one event.
@Suite struct EpisodeTests {
    let red = Grid.red
    let blue = Grid.blue

    @Test func theMapSwitchesAtLatestAndSaysChangingFromEarliest() throws {
        var loose = captured(red, 9)
        loose.when = .between(july(5), july(9))
        let engine = try StateEngine([captured(blue, 1), loose])
        #expect(try !engine.at(on: 4).changing)
        let before = try engine.at(on: 5)
        #expect(before.holders == [blue])
        #expect(before.changing)
        let after = try engine.at(on: 9)
        #expect(after.holders == [red])
        #expect(!after.changing)
        #expect(after.earliest == july(5) && after.latest == july(9) && after.since == nil)
    }

    @Test func undatedStandingControlHoldsFromTheArticlesDay() throws {
        let engine = try StateEngine([controls(red, 9)])
        #expect(try engine.at(on: 8) == .unknown)
        let state = try engine.at(on: 9)
        #expect(state.brief == "controlled red reported")
        #expect(state.earliest == nil && state.latest == july(9))
    }

    @Test func reportsAtMostTwoDaysApartAreOneEvent() throws {
        let near = try StateEngine([captured(red, 5, by: .own(red)), captured(red, 7, by: .monitor("one"))])
        let one = try near.at(on: 8)
        #expect(one.earliest == july(5) && one.latest == july(7) && one.claims.count == 2)
        let far = try StateEngine([captured(red, 5, by: .own(red)), captured(red, 8, by: .monitor("one"))])
        #expect(try far.at(on: 8).earliest == july(8))
    }

    @Test func anEventsIntervalIsTheIntersectionOfItsReports() throws {
        var loose = captured(red, 9, article: "weekly")
        loose.when = .between(july(5), july(9))
        var earlier = captured(red, 7, article: "other")
        earlier.when = .between(july(3), july(7))
        let state = try StateEngine([loose, earlier]).at(on: 9)
        #expect(state.earliest == july(5) && state.latest == july(7))
    }

    @Test func anotherChangeBetweenMakesTwoEvents() throws {
        let engine = try StateEngine([captured(red, 5), captured(blue, 6), captured(red, 7)])
        #expect(try engine.at(on: 5).holders == [red])
        #expect(try engine.at(on: 6).holders == [blue])
        #expect(try engine.at(on: 7).since == july(7))
    }

    @Test func anUnattributedSentenceTakesOverItsArticlesAttribution() throws {
        let reporter = captured(red, 5, article: "a")
        let own = captured(red, 5, by: .own(red), article: "a")
        let state = try StateEngine([reporter, own]).at(on: 5)
        #expect(state.brief == "claimed red claimed")
        #expect(state.claims.count == 2)
        let elsewhere = captured(red, 5, by: .own(red), article: "b")
        #expect(try StateEngine([reporter, elsewhere]).at(on: 5).brief == "controlled red reported")
    }

    @Test func aStandingClaimAgainstAFreshHolderJoins() throws {
        let engine = try StateEngine([captured(blue, 1), controls(red, 8, by: .own(red))])
        #expect(try engine.at(on: 8).brief == "disputed blue red disputed")
    }

    @Test func aStandingClaimAgainstAHolderLongUnheardOfOpensAnEpisode() throws {
        let engine = try StateEngine([captured(blue, 1), controls(red, 9, by: .own(red))])
        let state = try engine.at(on: 9)
        #expect(state.brief == "claimed red claimed")
        #expect(state.beside == [blue])
    }

    @Test func denialsActFromTheStartOfWhatTheyAnswer() throws {
        let engine = try StateEngine([captured(red, 5, by: .own(red)), denies(blue, red, 9)])
        #expect(try engine.at(on: 5).brief == "disputed blue red disputed")
        #expect(try engine.at(on: 5, knownBy: 8).brief == "claimed red claimed")
    }

    @Test func aDenialThatAnswersNothingSaysWhoHolds() throws {
        #expect(try StateEngine([denies(blue, red, 5)]).at(on: 5).brief == "claimed blue claimed")
    }

    @Test func anAttemptWithNothingToAnswerOpensAnEpisode() throws {
        var attempt = captured(blue, 5, by: .own(blue))
        attempt.predicate = .retook
        attempt.factuality = .future
        attempt.presupposes = Presupposition(predicate: .lost, party: blue)
        let state = try StateEngine([captured(blue, 1), attempt]).at(on: 5)
        #expect(state.brief == "vacated conceded")
        attempt.counterparty = red
        #expect(try StateEngine([captured(blue, 1), attempt]).at(on: 5).brief == "controlled red conceded")
    }

    @Test func aCaptureUndoneTheSameDayIsMomentary() throws {
        var retaken = captured(blue, 5)
        retaken.predicate = .retook
        let engine = try StateEngine([captured(blue, 1), captured(red, 5), retaken])
        let state = try engine.at(on: 6)
        #expect(state.brief == "controlled blue reported")
        #expect(state.since == july(1))
        #expect(state.lastEvidence == july(5))
        let momentary = try engine.momentaryCaptures()
        #expect(momentary.map(\.party) == [red])
        #expect(momentary.map(\.day) == [july(5)])
    }

    @Test func aCaptureUndoneTheSameDayIsMomentaryThoughNobodyKnewTheHolder() throws {
        var retaken = captured(blue, 5)
        retaken.predicate = .retook
        let engine = try StateEngine([captured(red, 5), retaken])
        #expect(try engine.at(on: 5).brief == "controlled blue reported")
        let momentary = try engine.momentaryCaptures()
        #expect(momentary.map(\.party) == [red] && momentary.map(\.holder) == [nil])
    }

    @Test func contestedEndsWithTheNextChange() throws {
        var fight = captured(red, 5)
        fight.predicate = .contested
        let engine = try StateEngine([captured(blue, 1), fight, captured(red, 7)])
        #expect(try engine.at(on: 6).status == .contested)
        #expect(try engine.at(on: 7).brief == "controlled red reported")
    }

    @Test func contestedEndsTwoWeeksAfterItsLastEvidence() throws {
        var fight = captured(red, 5)
        fight.predicate = .contested
        let engine = try StateEngine([captured(blue, 1), fight])
        #expect(try engine.at(on: 19).status == .contested)
        let state = try engine.at(on: 20)
        #expect(state.brief == "controlled blue reported")
        #expect(state.stale)
    }

    @Test func ageNeverChangesControlButMakesStale() throws {
        let engine = try StateEngine([captured(red, 1)])
        #expect(try !engine.at(on: 31).stale)
        let old = try engine.at(on: 32)
        #expect(old.brief == "controlled red reported")
        #expect(old.stale)
    }

    @Test func whoIsSaidToHoldItSinceThenStillDoesInTheArticle() throws {
        var standing = controls(red, 1)
        standing.when = .on(july(1))
        standing.published = july(20)
        let engine = try StateEngine([standing])
        #expect(try engine.at(on: 1).brief == "controlled red reported")
        #expect(try engine.at(on: 40).lastEvidence == july(20))
        #expect(try !engine.at(on: 50).stale)
        #expect(try engine.at(on: 51).stale)
    }

    /// The evidence of what was undone is shown from its day on, not on the earlier holder's days before it.
    @Test func whatWasUndoneIsNotKnownBefore() throws {
        var back = captured(blue, 10, article: "back")
        back.predicate = .retook
        let engine = try StateEngine([captured(blue, 1), captured(red, 10), back])
        #expect(try engine.at(on: 9).claims == [ClaimID("on-1#0")])
        #expect(try engine.at(on: 10).claims.count == 3)
        #expect(try engine.at(on: 10).brief == "controlled blue reported")
    }

    /// Who left on one day and whose opponent came on a later one had left it empty; the loss says nothing of who came.
    @Test func leavingAndComingOnDifferentDaysAreTwoChanges() throws {
        var left = captured(blue, 3, by: .monitor("one"))
        left.predicate = .withdrew
        let engine = try StateEngine([captured(blue, 1), left, captured(red, 5, by: .monitor("two"))])
        #expect(try engine.at(on: 2).brief == "controlled blue reported")
        #expect(try engine.at(on: 3).brief == "vacated reported")
        #expect(try !engine.at(on: 4).changing)
        #expect(try engine.at(on: 5).brief == "controlled red reported")
        #expect(try engine.at(on: 5).earliest == july(5))
    }

    @Test func leavingAndComingOnOneDayAreOneChange() throws {
        var left = captured(blue, 0, by: .own(blue))
        left.predicate = .withdrew
        left.when = .between(july(1), july(6))
        let engine = try StateEngine([left, captured(red, 5, by: .own(red))])
        #expect(try engine.at(on: 5).brief == "controlled red conceded")
        #expect(try engine.at(on: 4) == .unknown)
        left.when = .on(july(6))
        #expect(try StateEngine([left, captured(red, 5, by: .own(red))]).at(on: 5).brief == "claimed red claimed")
        #expect(try StateEngine([left, captured(red, 5, by: .own(red))]).at(on: 6).brief == "controlled red conceded")
    }

    /// What an article says of later days does not make its undated fight the one that led to the change.
    @Test func laterNewsOfAnArticleLeaveItsFightAsItWas() throws {
        var fight = captured(blue, 5, article: "a")
        fight.predicate = .contested
        fight.when = .by(july(5))
        var later = controls(red, 20, by: .monitor("one"), article: "a")
        later.published = july(20)
        let engine = try StateEngine([captured(red, 1), fight, later])
        #expect(try engine.at(on: 6).brief == "contested blue red fighting")
    }

    @Test func aFightHasTwoSidesThoughOneIsNamed() throws {
        var fight = captured(red, 5)
        fight.predicate = .contested
        #expect(try StateEngine([fight]).at(on: 5).brief == "contested blue red fighting")
    }

    @Test func knownByUsesOnlyWhatWasPublished() throws {
        var late = captured(red, 5)
        late.published = july(20)
        let engine = try StateEngine([captured(blue, 1), late])
        #expect(try engine.at(on: 6).holders == [red])
        #expect(try engine.at(on: 6, knownBy: 19).holders == [blue])
        #expect(try engine.at(on: 6, knownBy: 20).holders == [red])
    }

    @Test func changeDaysAreTheDaysOnWhichATileBecomesAnother() throws {
        let engine = try StateEngine([captured(blue, 1), captured(red, 5)])
        #expect(try engine.changeDays() == [july(1), july(5), july(36)])
    }
}
