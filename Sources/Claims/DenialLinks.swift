import CivilDate
import Gazetteer

/// Links claims that contradict each other, in one article or across articles.
public enum DenialLinks {
    /// What two claims must share to be about the same thing.
    private struct Subject: Hashable {
        var party: String
        var place: String
        var kind: Kind

        var matter: Matter { Matter(place: place, kind: kind.answered) }
    }

    /// Who holds a place, who lost it, or something else said of it.
    private enum Kind: Hashable {
        case holds, lost
        case other(Predicate)

        /// That one lost a place, and that another holds it, are one matter.
        var answered: Kind { self == .lost ? .holds : self }
    }

    /// Claims of which one may deny the other.
    private struct Matter: Hashable {
        var place: String
        var kind: Kind
    }

    /// What is denied was said lately: an older claim of the same place is of another time.
    private static let reach = 14

    /// Of a long run of claims about one thing within that time, those said last before the answer are enough.
    private static let limit = 100

    /// Fills `contradicts`: a denial names the claims that it denies; of two figures for the same thing by different
    /// claimants each names the other.
    ///
    /// A denial that names no party ("denied that X had fallen") denies whoever is said to have taken the place; that a
    /// party lost a place, and that another took it, are one thing to deny.
    /// - Complexity: O(*n* log *n*) in the claims.
    public static func link(_ claims: [Claim]) -> [Claim] {
        var result = claims
        let subjects = claims.map(subject)
        var matters: [Matter: [Int]] = [:]
        var figures: [Subject: [Int]] = [:]
        for (index, subject) in subjects.enumerated() {
            guard let subject else { continue }
            matters[subject.matter, default: []].append(index)
            if claims[index].extent?.lo != nil { figures[subject, default: []].append(index) }
        }
        for members in matters.values where members.count > 1 {
            let denials = members.filter { claims[$0].factuality == .denied }
            guard !denials.isEmpty else { continue }
            let said = SaidOn(members.filter { mayBeDenied(claims[$0]) }, claims)
            for index in denials {
                let near = said.last(limit, before: claims[index].published, days: reach, ahead: 1)
                for other in near where other != index && denies(claims[index], claims[other]) {
                    guard let mine = subjects[index], let theirs = subjects[other],
                        concerns(mine, theirs, denial: claims[index], claims[other])
                    else { continue }
                    result[index].contradicts.append(claims[other].id)
                }
            }
        }
        for members in figures.values where members.count > 1 {
            let told = SaidOn(members, claims)
            for index in members {
                let near = told.last(limit, before: claims[index].published, days: reach, ahead: 0)
                for other in near where other != index && differ(claims[index], claims[other]) {
                    result[index].contradicts.append(claims[other].id)
                    result[other].contradicts.append(claims[index].id)
                }
            }
        }
        for index in result.indices where !result[index].contradicts.isEmpty {
            result[index].contradicts = Array(Set(result[index].contradicts)).sorted()
        }
        return result
    }

    /// Whether two claims about one place are about the same proposition, from either side.
    private static func concerns(_ mine: Subject, _ theirs: Subject, denial: Claim, _ claim: Claim) -> Bool {
        switch (mine.kind, theirs.kind) {
        case (.holds, .lost):
            return claim.counterparty?.id == nil || claim.counterparty?.id == denial.party.id || mine.party.isEmpty
        case (.lost, .holds): return mine.party.isEmpty || mine.party != theirs.party
        default: return mine.kind == theirs.kind && (mine.party.isEmpty || mine.party == theirs.party)
        }
    }

    /// nil where no place is told that another claim could mean too.
    private static func subject(of claim: Claim) -> Subject? {
        guard let place = place(of: claim) else { return nil }
        let party = claim.party.id?.description ?? claim.party.surface?.lowercased() ?? ""
        let kind: Kind =
            switch claim.predicate {
            case .captured, .retook, .controls: .holds
            case .lost, .withdrew, .ceded: .lost
            default: .other(claim.predicate)
            }
        return Subject(party: party, place: place, kind: kind)
    }

    /// The place and the part of it that is meant. "X", "X district" and "the centre of X" are one: who answers seldom
    /// says the noun again. "Several villages" are the same in one article only.
    private static func place(of claim: Claim) -> String? {
        guard let mention = claim.place else { return nil }
        let words = mention.surface?.lowercased() ?? ""
        let name = mention.place?.id.description ?? words
        switch mention.part {
        case .unlocated where mention.place == nil: return words.isEmpty ? nil : claim.article + "|" + words
        case .whole, .area, .centre, .unlocated: return name.isEmpty ? nil : name
        case .geometry: return mention.part.wellKnownText
        case .except, .compass, .outskirts, .borderDistricts, .border, .arc: return name + "|" + mention.part.code
        }
    }

    /// What is said to have happened or to hold.
    private static func mayBeDenied(_ claim: Claim) -> Bool {
        ![.denied, .hypothetical, .future].contains(claim.factuality)
    }

    /// Said by another, not before the claim, and of what is said to have happened.
    private static func denies(_ denial: Claim, _ claim: Claim) -> Bool {
        guard denial.extent?.lo == claim.extent?.lo || denial.extent?.lo == nil,
            denial.claimant.surface != claim.claimant.surface || denial.article != claim.article
        else { return false }
        // What happened after it was denied is another event.
        if let denied = denial.published, let began = claim.when.earliest ?? claim.when.start, began > denied {
            return false
        }
        guard let said = claim.published, let answered = denial.published else { return true }
        return said <= answered + 1 && answered - (claim.when.start ?? said) <= reach
    }

    /// Two figures of one thing by different voices that cannot both be right.
    private static func differ(_ claim: Claim, _ other: Claim) -> Bool {
        guard let mine = claim.extent, let theirs = other.extent, mine.unit == theirs.unit,
            whole(of: mine) == whole(of: theirs), let low = mine.lo,
            let high = mine.hi, let otherLow = theirs.lo, let otherHigh = theirs.hi, claim.predicate == other.predicate,
            isStated(claim), isStated(other), !sameVoice(claim.claimant, other.claimant)
        else { return false }
        let slack = mine.unit == "share" ? 0.02 : 0.02 * max(high, otherHigh)
        return low > otherHigh + slack || otherLow > high + slack
    }

    /// A share of the borders says nothing against a share of the land.
    private static func whole(of extent: Extent) -> String { extent.of ?? "territory" }

    private static func isStated(_ claim: Claim) -> Bool {
        [.asserted, .claimed, .disputed].contains(claim.factuality)
    }

    private static func sameVoice(_ left: Claimant, _ right: Claimant) -> Bool {
        if left.party != nil || right.party != nil { return left.party == right.party }
        return left.surface?.lowercased() == right.surface?.lowercased()
    }
}
