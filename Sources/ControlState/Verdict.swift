import CivilDate
import Claims
import Gazetteer

extension Chronicle {
    /// What holds at the end of a day: the newest episode's state, and whether a newer one may have begun.
    func state(on day: CivilDate) -> TileState {
        let episode = episodes.last { $0.day <= day } ?? episodes[0]
        var state = verdict(of: episode, on: day)
        state.changing = state.changing || episodes.contains { $0.day > day && ($0.earliest ?? $0.day) <= day }
        return state
    }

    /// The days on which the state may become another: between two of them it stays as it is.
    var turningDays: Set<CivilDate> {
        var days = Set<CivilDate>()
        for episode in episodes {
            let begin = episode.opening == .baseline ? episode.start : episode.day
            if let begin { days.formUnion([begin, begin + settings.staleDays + 1]) }
            if let earliest = episode.earliest { days.insert(earliest) }
            for piece in episode.all {
                let report = reports[piece.report]
                let heard = report.lastHeard(by: max(report.day, report.rank.published)) ?? report.day
                for day in [report.day, heard] { days.formUnion([day, day + settings.staleDays + 1]) }
                guard piece.isFight(in: reports) else { continue }
                let last = report.end ?? report.day
                days.formUnion([last + 1, last + settings.contestedDays + 1])
                if let earliest = report.earliest { days.insert(earliest) }
            }
        }
        return days
    }

    /// The table of evidence: the first row that fits.
    func verdict(of episode: Episode, on day: CivilDate) -> TileState {
        let weight = Weight(episode: episode, chronicle: self, day: day)
        var state = settled(episode, weight)
        state.since = episode.start ?? (episode.earliest == episode.day ? episode.earliest : nil)
        state.earliest = episode.earliest
        state.latest = episode.opening == .baseline ? episode.start : episode.day
        state.precision = weight.precision ?? episode.precision
        contest(&state, episode, day)
        state.besieged = episode.sieges.contains { piece in
            let report = reports[piece.report]
            return report.day <= day && day - report.day <= settings.staleDays
        }
        let shown = episode.all.filter { counts($0, on: day) }
        state.lastEvidence = shown.compactMap { reports[$0.report].lastHeard(by: day) }.max()
        if let last = state.lastEvidence ?? (state.status == .unknown ? nil : state.latest) {
            state.stale = state.stale || day - last > settings.staleDays
        }
        var seen = Set<ClaimID>()
        state.claims = shown.map { reports[$0.report] }.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }
            .map(\.claim).filter { seen.insert($0).inserted }
        return state
    }

    /// Whether a piece of evidence acts on a day of its episode.
    func counts(_ piece: Evidence, on day: CivilDate) -> Bool {
        piece.isFromStart || reports[piece.report].day <= day
    }

    // MARK: Rows of the table

    private func settled(_ episode: Episode, _ weight: Weight) -> TileState {
        guard episode.opening != .baseline else { return baseline(episode) }
        guard let holder = episode.holder else { return vacated(episode, weight) }
        let holders = Set([holder] + episode.partners).sorted()
        let opposed = weight.rivals.isEmpty ? [episode.loser ?? episode.before.first].compactMap(\.self) : weight.rivals
        let both = Set(holders + opposed).sorted()
        var state = TileState(status: .controlled, basis: .reported, holders: holders)
        if !episode.partners.isEmpty { state.status = .shared }
        if !weight.independent.isEmpty, !weight.independentAgainst.isEmpty {
            (state.status, state.basis, state.holders) = (.disputed, .disputed, both)
        } else if let basis = weight.strongBasis {
            state.basis = basis
            state.deniedBy = weight.deniers
        } else if case .party = perspective, weight.isTold {
            // In a party's own perspective its word is enough.
            state.basis = .claimed
        } else if weight.isOpposed {
            (state.status, state.basis, state.holders) = (.disputed, .disputed, both)
            state.deniedBy = weight.deniers
        } else if weight.reports > 0 {
            state.basis = .reported
        } else {
            state.basis = .claimed
            if state.status == .controlled { state.status = .claimed }
            state.beside = (episode.before.isEmpty ? [episode.loser].compactMap(\.self) : episode.before)
                .filter { !holders.contains($0) }
        }
        return state
    }

    /// Lost or left, no successor named.
    private func vacated(_ episode: Episode, _ weight: Weight) -> TileState {
        let beside = [episode.loser].compactMap(\.self)
        if weight.isOpposed, weight.strongBasis == nil {
            return TileState(status: .disputed, basis: .disputed, holders: Set(beside + weight.rivals).sorted())
        }
        let basis = weight.strongBasis ?? (weight.reports > 0 ? .reported : .claimed)
        return TileState(status: .vacated, basis: basis, beside: beside, deniedBy: weight.deniers)
    }

    private func baseline(_ episode: Episode) -> TileState {
        guard let row = baselineRow else { return .unknown }
        return TileState(status: row.status, basis: .baseline, holders: [row.party].compactMap(\.self))
    }

    /// Fighting later than the change contests the place, until `contested_days` after its last evidence.
    private func contest(_ state: inout TileState, _ episode: Episode, _ day: CivilDate) {
        let fights = episode.fights.filter { isLater($0, than: episode) }
        if fights.contains(where: { piece in
            let report = reports[piece.report]
            return report.day > day && (report.earliest.map { $0 <= day } ?? false)
        }) {
            state.changing = true
        }
        let told = fights.filter { reports[$0.report].day <= day }.map { ($0, reports[$0.report]) }
        guard let last = told.map({ $0.1.end ?? $0.1.day }).max() else { return }
        let isOver = told.allSatisfy { $0.1.end.map { $0 < day } ?? false } || day - last > settings.contestedDays
        guard !isOver else {
            state.stale =
                state.stale || !episode.support.contains { reports[$0.report].day > last && counts($0, on: day) }
            return
        }
        var fighters = told.flatMap { [$0.1.party, $0.1.other].compactMap(\.self) }
        let holders = state.status == .claimed ? state.holders + state.beside : state.holders
        // A fight has two sides: where only one is named, the other is its main opponent.
        if Set(holders + fighters).count == 1, let only = (holders + fighters).first {
            fighters += [ground.mainOpponent(of: only)].compactMap(\.self)
        }
        state.status = .contested
        state.basis = .fighting
        state.holders = Set(holders + fighters).sorted()
        state.beside = []
        state.deniedBy = []
        let first = told.min { ($0.1.day, $0.1.rank) < ($1.1.day, $1.1.rank) }
        state.since = told.compactMap(\.1.start).min()
        state.earliest = first?.1.earliest
        state.latest = first?.1.day
        state.precision = told.map(\.0.precision).min { $0.rank < $1.rank } ?? state.precision
    }

    /// The fight that led to a change is over with it.
    private func isLater(_ piece: Evidence, than episode: Episode) -> Bool {
        guard episode.opening == .change else { return true }
        let report = reports[piece.report]
        guard let earliest = report.earliest else {
            // Told without a day: later, unless the article that tells of the change tells of it; what an article says of
            // later days changes nothing about this one.
            return report.day > episode.day
                && !episode.support.contains { piece in
                    let told = reports[piece.report]
                    return told.article == report.article && told.day <= report.day
                }
        }
        return earliest > episode.day
    }
}

extension Evidence {
    func isFight(in reports: [Report]) -> Bool { reports[report].act == .fight }
}
