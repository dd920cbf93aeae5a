import Articles
import Claims
import CivilDate
import Gazetteer

/// Claims turned into reports: what is hypothetical, future, undated or placed nowhere makes none.
struct ReportMaking: Sendable {
    let ground: Ground
    let voices: Voices
    let perspective: Perspective

    /// The reports of one claim: usually one; one more for what an attempt takes for granted, or for a stated end.
    func reports(of claim: Claim, footprint: Footprint, index: Int, origin: Int) -> [Report] {
        guard footprint.isLocated, let day = claim.when.latest ?? claim.when.start ?? claim.published else { return [] }
        let reliability = voices.reliability(of: claim.source)
        guard reliability > 0 else { return [] }
        let base = Report(
            claim: claim.id, article: claim.article, act: .hold, party: claim.party.id, other: claim.counterparty?.id,
            voice: voices.voice(of: claim), origin: origin, corroborates: reliability >= 0.5,
            start: claim.when.start, earliest: claim.when.earliest ?? claim.when.start, day: day, end: claim.when.end,
            contradicts: claim.contradicts, isDoubted: claim.factuality == .disputed, isPartial: footprint.isPartial,
            footprint: index, isWide: footprint.isWide, anchor: footprint.anchor,
            rank: .init(
                published: claim.published ?? day, article: claim.article, start: claim.span.start, claim: claim.id,
                part: 0))
        var made: [Report] = []
        if claim.factuality != .hypothetical, claim.factuality != .future {
            if let report = asserted(claim, base) {
                made.append(report)
                if let ended = ending(claim, report) { made.append(ended) }
            }
        }
        if let presupposed = presupposition(claim, base) { made.append(presupposed) }
        return made
    }

    private func asserted(_ claim: Claim, _ base: Report) -> Report? {
        var report = base
        let isSo = claim.affirmed
        switch claim.predicate {
        case .captured, .retook:
            guard isSo else { return denial(base) }
            guard !base.isPartial else {
                report.act = .fight
                return report
            }
            report.act = .gain
            report.isRetake = claim.predicate == .retook
            // "Fell", with nobody named who took it: the loser is the one named, or the one who says so.
            if report.party == nil {
                guard let loser = report.other ?? base.speaker else { return nil }
                (report.act, report.party, report.other) = (.loss, loser, successor(of: loser))
            }
        case .controls:
            guard isSo else { return denial(base) }
            guard !base.isPartial else { return nil }
            report.act = .hold
        case .lost, .withdrew, .ceded:
            guard !base.isPartial else { return nil }
            guard isSo else {
                // Whoever has not lost it holds it.
                report.act = .hold
                report.other = nil
                report.answers = true
                break
            }
            report.act = .loss
            report.other = report.other ?? successor(of: report.party)
        case .contested:
            // A clash somewhere in a province is not fighting inside each of its places.
            guard isSo, !base.isWide else { return nil }
            report.act = .fight
        case .besieged:
            guard isSo, !base.isWide else { return nil }
            report.act = .siege
        case .advancing:
            return nil
        }
        guard report.party != nil || report.act == .fight || report.act == .siege else { return nil }
        return report
    }

    private func denial(_ base: Report) -> Report? {
        var report = base
        report.answers = true
        if report.party != nil {
            report.act = .deny
        } else {
            // "Has not fallen", with nobody named who took it: whoever says so of its own place holds it.
            guard let speaker = base.speaker else { return nil }
            (report.act, report.party, report.other) = (.hold, speaker, nil)
        }
        return report
    }

    /// "Until 20 July": from that day on the party no longer has it.
    private func ending(_ claim: Claim, _ report: Report) -> Report? {
        guard report.act == .gain || report.act == .hold, let end = claim.when.end, end > report.day else { return nil }
        var ended = report
        ended.act = .loss
        ended.other = successor(of: report.party)
        (ended.start, ended.earliest, ended.day, ended.end) = (end, end, end, nil)
        ended.rank.part = 2
        return ended
    }

    /// An attempt to recapture takes for granted that the place is lost.
    private func presupposition(_ claim: Claim, _ base: Report) -> Report? {
        guard let presupposed = claim.presupposes, !base.isWide else { return nil }
        var report = base
        report.isPartial = false
        report.answers = true
        report.party = presupposed.party
        report.other = nil
        report.rank.part = 1
        switch presupposed.predicate {
        case .controls, .captured, .retook:
            report.act = .hold
        case .lost, .withdrew, .ceded:
            report.act = .loss
            let named = [claim.party.id, claim.counterparty?.id].compactMap(\.self).first { $0 != presupposed.party }
            report.other = named ?? successor(of: presupposed.party)
        default: return nil
        }
        // What is taken for granted holds when the sentence is written.
        report.start = nil
        report.earliest = nil
        report.day = claim.published ?? report.day
        return report
    }

    /// In a party's own perspective its admission gives the place to the other side.
    private func successor(of party: PartyID?) -> PartyID? {
        guard case .party(let own) = perspective, own == party else { return nil }
        return ground.mainOpponent(of: own)
    }
}

extension Report {
    /// The party whose own word it is.
    fileprivate var speaker: PartyID? { voice.side.flatMap { voice.speaksFor($0) ? $0 : nil } }
}
