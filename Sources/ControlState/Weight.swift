import CivilDate
import Claims
import Gazetteer

/// Who says what in an episode, counted: what the rows of the evidence table ask for.
struct Weight {
    /// Origins of independent voices for the holder, and against it.
    var independent = Set<Int>()
    var independentAgainst = Set<Int>()
    /// Independent origins that are reliable enough to corroborate.
    private var corroborating = Set<Int>()
    private var isObserved = false
    private var isConceded = false
    /// Independent or unattributed reports for the holder.
    private(set) var reports = 0
    /// Anything at all for the holder.
    private(set) var isTold = false
    /// Parties whose own voices deny it or say that they hold it.
    private(set) var deniers: [PartyID] = []
    /// Parties that anyone says hold it instead, the deniers among them.
    private(set) var rivals: [PartyID] = []
    /// Anyone says that it is not so.
    private(set) var isOpposed = false
    private(set) var precision: TileState.Precision?

    init(episode: Episode, chronicle: Chronicle, day: CivilDate) {
        let ground = chronicle.ground
        let losers = episode.loser.map { [$0] } ?? episode.before
        let sides = [episode.holder].compactMap(\.self) + episode.partners
        for piece in episode.support where chronicle.counts(piece, on: day) {
            let report = chronicle.reports[piece.report]
            isTold = true
            isOpposed = isOpposed || report.isDoubted
            if let known = precision {
                precision = known.rank <= piece.precision.rank ? known : piece.precision
            } else {
                precision = piece.precision
            }
            let voice = report.voice
            if let side = voice.side {
                if side.isOn(sides, ground) { continue }
                // An admission is the loser's; who lost is not always known. Anyone else of a side only reports.
                let isLoser = losers.isEmpty ? !sides.isEmpty : side.isOn(losers, ground)
                if isLoser, voice.relation != .thirdGovernment {
                    isConceded = true
                } else if !sides.isEmpty || voice.relation == .thirdGovernment {
                    reports += 1
                }
                continue
            }
            reports += 1
            if voice.observed { isObserved = true }
            if voice.isIndependent {
                independent.insert(report.origin)
                if report.corroborates { corroborating.insert(report.origin) }
            }
        }
        var (deniers, rivals) = (Set<PartyID>(), Set<PartyID>())
        for piece in episode.contra where chronicle.counts(piece, on: day) {
            let report = chronicle.reports[piece.report]
            isOpposed = true
            if report.voice.isIndependent { independentAgainst.insert(report.origin) }
            if let side = report.voice.side, !sides.contains(side) {
                deniers.insert(side)
            }
            if report.act == .hold, let party = report.party, !sides.contains(party) { rivals.insert(party) }
        }
        self.deniers = deniers.sorted()
        self.rivals = rivals.union(deniers).sorted()
    }

    /// Evidence that a mere denial does not shake.
    var strongBasis: TileState.Basis? {
        if isObserved { return .observed }
        if isConceded { return .conceded }
        return corroborating.count >= 2 ? .corroborated : nil
    }
}

extension PartyID {
    /// Whether the party is one of these, or allied with one.
    fileprivate func isOn(_ sides: [PartyID], _ ground: Ground) -> Bool {
        sides.contains { ground.areAllied($0, self) }
    }
}
