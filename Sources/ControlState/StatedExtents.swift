import Articles
import CivilDate
import Claims
import Gazetteer

/// The stated extents of a day: statements merged by voice and value, measured, and held against each other.
struct StatedExtents {
    let ground: Ground
    let voices: Voices
    let yardsticks: Yardsticks
    let date: CivilDate

    private struct Key: Hashable {
        var voice: String
        var party: PartyID
        var whole: StatedExtent.Whole
        var predicate: Predicate
        var unit: String
        var of: String?
    }

    private struct Value: Hashable {
        var key: Key
        var lo: Double
        var hi: Double
    }

    func stated(in claims: [Claim]) -> [StatedExtent] {
        let told = claims.filter { day(of: $0).map { $0 <= date } ?? false }.sorted { left, right in
            let (one, other) = (left.order(date), right.order(date))
            return one != other ? one < other : left.id < right.id
        }
        var order: [Value] = []
        var merged: [Value: StatedExtent] = [:]
        for claim in told {
            guard let statement = statement(of: claim) else { continue }
            let value = Value(key: key(of: statement), lo: statement.lo, hi: statement.hi)
            guard var known = merged[value] else {
                order.append(value)
                merged[value] = statement
                continue
            }
            if !known.quotes.contains(claim.quote) { known.quotes.append(claim.quote) }
            known.claims.append(claim.id)
            known.first = [known.first, statement.first].compactMap(\.self).min()
            known.last = [known.last, statement.last].compactMap(\.self).max()
            merged[value] = known
        }
        var newest: [Key: CivilDate] = [:]
        for (value, statement) in merged {
            newest[value.key] = [newest[value.key], statement.last].compactMap(\.self).max()
        }
        var extents = order.compactMap { value in
            merged[value].map { statement in
                var statement = statement
                statement.isNewest = statement.last == newest[value.key]
                return statement
            }
        }
        contradict(&extents, claims: told)
        return extents
    }

    private func day(of claim: Claim) -> CivilDate? { claim.when.latest ?? claim.when.start ?? claim.published }

    private func isStated(_ claim: Claim) -> Bool {
        switch claim.factuality {
        case .asserted, .claimed, .disputed: claim.affirmed
        case .denied, .hypothetical, .future: false
        }
    }

    private func statement(of claim: Claim) -> StatedExtent? {
        guard isStated(claim), let extent = claim.extent, let party = claim.party.id, let lo = extent.lo ?? extent.hi,
            let hi = extent.hi ?? extent.lo, let whole = whole(of: claim, extent)
        else { return nil }
        switch claim.predicate {
        case .captured, .retook, .controls: break
        default: return nil
        }
        // All of a named place is a claim on the map, not a share.
        if extent.isAll, case .place = whole { return nil }
        var statement = StatedExtent(
            id: claim.id, party: party, voice: voices.voice(of: claim), whole: whole, predicate: claim.predicate,
            unit: extent.unit, lo: lo, hi: hi, comparator: extent.comparator, of: extent.of, first: day(of: claim),
            last: day(of: claim), quotes: [claim.quote], claims: [claim.id])
        yardsticks.measure(&statement, said: extent.denominator)
        return statement
    }

    private func whole(of claim: Claim, _ extent: Extent) -> StatedExtent.Whole? {
        guard let mention = claim.place else { return yardsticks.isOfTheatre(extent) ? .theatre : nil }
        switch mention.part {
        case .border(let neighbour): return .border(neighbour)
        case .whole, .area: break
        case .unlocated where mention.place == nil: return yardsticks.isOfTheatre(extent) ? .theatre : nil
        default: return nil
        }
        guard let place = mention.place else { return yardsticks.isOfTheatre(extent) ? .theatre : nil }
        if place.kind == .country {
            guard let country = place.country, ground.theatre.countries.contains(country) else { return nil }
            // "90 per cent of its borders" is no share of the land.
            if ground.theatre.countries.count == 1 { return yardsticks.isOfTheatre(extent) ? .theatre : nil }
        }
        return .place(place.id, name: place.name)
    }

    /// One voice: a party's is its spokesmen's, a government's its ministers'.
    private func key(of statement: StatedExtent) -> Key {
        let voice = statement.voice
        let name: String
        if let side = voice.side, voice.relation != .thirdGovernment {
            name = "party:\(side)"
        } else if let country = voice.country {
            name = "country:\(country)"
        } else {
            name = "\(voice.relation.rawValue):\(voice.name?.lowercased() ?? "")"
        }
        return Key(
            voice: name, party: statement.party, whole: statement.whole, predicate: statement.predicate,
            unit: statement.unit, of: statement.of)
    }

    func isSameVoice(_ left: StatedExtent, _ right: StatedExtent) -> Bool {
        key(of: left).voice == key(of: right).voice
    }

    private func contradict(_ extents: inout [StatedExtent], claims: [Claim]) {
        for index in extents.indices {
            var against: [ClaimID] = []
            for other in extents where other.id != extents[index].id {
                if isSameVoice(extents[index], other) || !other.isNewest || !extents[index].isNewest { continue }
                if excludes(extents[index], other) { against.append(other.id) }
            }
            let mine = Set(extents[index].claims)
            for claim in claims where !claim.affirmed || claim.factuality == .denied {
                if !mine.isDisjoint(with: claim.contradicts) { against.append(claim.id) }
            }
            extents[index].contradictedBy = against
        }
    }

    /// Whether two statements about what one party holds cannot both be true.
    func excludes(_ left: StatedExtent, _ right: StatedExtent) -> Bool {
        guard left.party == right.party, left.whole == right.whole, left.isStock, right.isStock,
            let one = left.share, let other = right.share
        else { return false }
        let slack = left.slack + right.slack
        return one.lowerBound > other.upperBound + slack || other.lowerBound > one.upperBound + slack
    }
}

extension Claim {
    /// Where it stands among all texts: in one sentence, by who says so and of whom.
    fileprivate func order(_ undated: CivilDate) -> (CivilDate, String, TextSpan, Int, Int) {
        (
            published ?? undated, article, span, claimant.span?.start ?? claimant.surface.map { _ in .max } ?? -1,
            party.span?.start ?? -1
        )
    }
}

extension StatedExtent {
    /// It says what is held, not what was taken of late.
    var isStock: Bool { predicate == .controls || unit == "share" }

    /// How loosely a number is meant, as a fraction of the whole.
    var slack: Double { comparator == .about ? 0.05 : 0.005 }
}
