import CivilDate
import Claims
import Gazetteer

/// The episodes of one tile, oldest first, made from all that bears on it.
///
/// The order in which the evidence is given does not matter: days decide, then changes before what is said about them,
/// then precision, then the reports' own rank.
struct Chronicle: Sendable {
    let settings: Theatre.Settings
    let ground: Ground
    let reports: [Report]
    let perspective: Perspective
    let baselineRow: BaselineRow?
    private(set) var episodes: [Episode]
    /// Captures undone on the same day: in the timeline, not on the map.
    private(set) var momentary: [Episode] = []
    /// Days of exact evidence so far.
    private var exactDays: [CivilDate] = []

    init(
        evidence: [Evidence], reports: [Report], baseline: BaselineRow?, ground: Ground, perspective: Perspective
    ) {
        settings = ground.theatre.settings
        self.ground = ground
        self.reports = reports
        self.perspective = perspective
        baselineRow = baseline
        episodes = [Episode(baseline: baseline)]
        var rest = evidence.sorted { self.comesBefore($0, $1) }[...]
        while let first = rest.first {
            let day = reports[first.report].day
            let today = rest.prefix { reports[$0.report].day == day }
            rest = rest.dropFirst(today.count)
            if today.contains(where: { $0.precision == .exact && !reports[$0.report].isWide }) { exactDays.append(day) }
            for piece in inOrderOfDay(Array(today)) { add(piece) }
        }
    }

    private func comesBefore(_ left: Evidence, _ right: Evidence) -> Bool {
        let (one, other) = (reports[left.report], reports[right.report])
        if one.day != other.day { return one.day < other.day }
        if one.act.phase != other.act.phase { return one.act.phase < other.act.phase }
        if left.precision != right.precision { return left.precision.rank < right.precision.rank }
        return one.rank < other.rank
    }

    /// Of one day exact beats inferred beats described; and whoever had the place before, or retook it, had it last.
    private func inOrderOfDay(_ today: [Evidence]) -> [Evidence] {
        let changes = today.filter { reports[$0.report].act.isChange }
        guard changes.count > 1 else { return today }
        let best = changes.map(\.precision.rank).min() ?? 0
        let holder = current.holder
        func outcome(_ piece: Evidence) -> PartyID? {
            let report = reports[piece.report]
            return report.act == .gain ? report.party : report.other
        }
        let outcomes = Set(changes.filter { $0.precision.rank == best }.map(outcome))
        let kept = changes.filter { $0.precision.rank == best || outcomes.contains(outcome($0)) }
        let gainers = Set(changes.compactMap { reports[$0.report].act == .gain ? reports[$0.report].party : nil })
        func isLater(_ piece: Evidence) -> Bool {
            let report = reports[piece.report]
            guard let party = report.party else { return false }
            return report.act == .gain ? report.isRetake || party == holder : party != holder && gainers.contains(party)
        }
        return kept.filter { !isLater($0) } + kept.filter(isLater)
            + today.filter { !reports[$0.report].act.isChange }
    }

    var current: Episode {
        get { episodes[episodes.count - 1] }
        set { episodes[episodes.count - 1] = newValue }
    }

    private mutating func add(_ given: Evidence) {
        let report = reports[given.report]
        var piece = given
        piece.isFromStart = report.answers
        // A claim on a province or country, or a mere description, fills only what nothing exact was said of lately.
        if report.isWide, exactDays.contains(where: { report.day - $0 <= settings.staleDays }) { return }
        switch report.act {
        case .gain, .loss: addChange(piece, report)
        case .hold: addHold(piece, report)
        case .deny: addDenial(piece, report)
        case .siege: current.sieges.append(piece)
        case .fight: addFight(piece, report)
        }
    }

    // MARK: Changes

    private mutating func addChange(_ piece: Evidence, _ report: Report) {
        if isSameEvent(report) {
            merge(piece, report)
        } else if isUndone(by: report) {
            // A capture undone on the same day: the earlier holder stays.
            let undone = episodes.removeLast()
            momentary.append(undone)
            // Of the earlier holder's days only this one knows of it.
            current.notes += undone.all.map { Evidence(report: $0.report, precision: $0.precision) } + [piece]
        } else if let undone = momentary.last, undone.day == report.day, outcome(of: report) == current.holder {
            current.notes.append(piece)
        } else if report.act == .gain {
            if isRegained(by: report) { momentary.append(current) }
            addGain(piece, report)
        } else {
            addLoss(piece, report)
        }
    }

    /// Taken and taken back on one day, by a holder that nothing was known of before.
    private func isRegained(by report: Report) -> Bool {
        report.isRetake && !report.answers && current.opening == .change && current.holder != report.party
            && report.earliest == report.day && current.earliest == report.day && current.day == report.day
    }

    /// The same party, kind of change and place, the days overlapping or at most two apart, no other change between.
    ///
    /// That one side left and that the other came is one event only if both may have been on one day: who left on Monday
    /// and whose opponent came on Wednesday had left it empty.
    private func isSameEvent(_ report: Report) -> Bool {
        guard current.opening == .change, let slack = slack(report) else { return false }
        return current.interval.overlaps(report.interval, slack: slack)
    }

    /// How many days apart the report and the current change may be to be one event; nil if they are two.
    private func slack(_ report: Report) -> Int? {
        switch report.act {
        case .gain:
            if let holder = current.holder { return holder == report.party ? 2 : nil }
            return current.loser != report.party ? 0 : nil
        case .loss:
            if let loser = current.loser, loser != report.party { return nil }
            guard let holder = current.holder else { return current.loser == report.party ? 2 : nil }
            if let successor = report.other { return successor == holder ? 2 : nil }
            return holder != report.party ? 0 : nil
        default: return nil
        }
    }

    private mutating func merge(_ piece: Evidence, _ report: Report) {
        var episode = current
        episode.holder = episode.holder ?? (report.act == .gain ? report.party : report.other)
        if report.act == .loss { episode.loser = episode.loser ?? report.party }
        if !report.answers {
            let merged = episode.interval.intersection(report.interval) ?? episode.interval.hull(report.interval)
            episode.earliest = merged.earliest
            episode.day = merged.latest ?? episode.day
            episode.start = [episode.start, report.start].compactMap(\.self).min()
        }
        episode.partners = union(episode.partners, report.partners, without: episode.holder)
        episode.precision = finer(episode.precision, piece.precision)
        episode.isWide = episode.isWide && report.isWide
        episode.support.append(Evidence(report: piece.report, precision: piece.precision, isFromStart: true))
        current = episode
    }

    private mutating func addGain(_ piece: Evidence, _ report: Report) {
        let state = verdict(of: current, on: report.day)
        if current.holder == report.party, current.opening != .baseline, !report.isRetake,
            state.status == .controlled, report.voice.side != nil
        {
            // The holder's own side says again what nobody doubts.
            current.support.append(piece)
            return
        }
        open(.change, holder: report.party, loser: report.other ?? current.holder, piece, report)
    }

    /// Who has the place after a change, as the report says; the earlier holder, if it names nobody.
    private func outcome(of report: Report) -> PartyID? {
        report.act == .gain ? report.party : report.other ?? current.holder
    }

    private func isUndone(by report: Report) -> Bool {
        guard current.opening == .change, episodes.count > 1, !report.answers, report.earliest == report.day,
            current.earliest == report.day, current.day == report.day
        else { return false }
        let earlier = episodes[episodes.count - 2].holder
        guard earlier != nil, current.holder != earlier else { return false }
        return report.act == .gain
            ? report.party == earlier : report.party == current.holder && (report.other ?? earlier) == earlier
    }

    private mutating func addLoss(_ piece: Evidence, _ report: Report) {
        if let holder = current.holder, holder != report.party, current.loser == nil || current.loser == report.party {
            // Another has it already. If the loser held on till now, it is a new change; else a late admission.
            let heldOn = current.contra.contains { reports[$0.report].voice.side == report.party }
            let isLater = !report.answers && (report.earliest ?? current.day) - current.day > 2
            guard heldOn && isLater else {
                current.support.append(piece)
                return
            }
            open(.change, holder: report.other ?? holder, loser: report.party, piece, report)
        } else if current.holder == nil, current.loser == report.party, current.opening == .change {
            current.holder = report.other
            current.support.append(piece)
        } else if let holder = current.holder, holder != report.party {
            current.notes.append(piece)
        } else {
            open(.change, holder: report.other, loser: report.party, piece, report)
        }
    }

    /// Fighting that may have begun before the change contests what was there before it.
    private mutating func addFight(_ piece: Evidence, _ report: Report) {
        if current.opening == .change, episodes.count > 1, let earliest = report.earliest, earliest <= current.day {
            episodes[episodes.count - 2].fights.append(piece)
        }
        current.fights.append(piece)
    }

    // MARK: Standing claims and denials

    private mutating func addHold(_ piece: Evidence, _ report: Report) {
        let episode = current
        if episode.holder == report.party {
            guard episode.opening != .baseline else {
                return open(.standing, holder: report.party, loser: nil, piece, report)
            }
            current.partners = union(episode.partners, report.partners, without: episode.holder)
            current.precision = finer(episode.precision, piece.precision)
            current.support.append(piece)
            return
        }
        if let party = report.party, let holder = episode.holder, report.partners.contains(holder) {
            current.partners = union(episode.partners, [party], without: holder)
            current.support.append(piece)
            return
        }
        guard let holder = episode.holder else {
            // Nobody is known to hold it. Whoever says he has not lost it answers the loss.
            let answersLoss = episode.opening == .change && episode.loser == report.party
            if answersLoss, report.day - episode.day <= settings.freshDays {
                current.contra.append(piece)
            } else {
                open(.standing, holder: report.party, loser: episode.loser, piece, report)
            }
            return
        }
        if answered(report) { return addContra(piece, report) }
        // A standing claim against the holder: what is named more exactly, or a holder long unheard of, makes way.
        let isFiner = piece.precision.rank < episode.precision.rank || (episode.isWide && !report.isWide)
        let isFresh = lastSupport(of: episode, on: report.day).map { report.day - $0 <= settings.freshDays } ?? false
        if isFresh, !isFiner {
            addContra(piece, report)
        } else {
            open(.standing, holder: report.party, loser: holder, piece, report)
        }
    }

    private mutating func addDenial(_ piece: Evidence, _ report: Report) {
        if answered(report) || current.holder == report.party {
            return addContra(piece, report)
        }
        guard let side = report.voice.side, side != report.party else {
            current.notes.append(piece)
            return
        }
        if current.holder == side {
            current.support.append(piece)
        } else if current.holder == nil {
            open(.standing, holder: side, loser: nil, piece, report)
        } else {
            current.notes.append(piece)
        }
    }

    /// Whether it names a claim of the current episode that it answers.
    private func answered(_ report: Report) -> Bool {
        let named = Set(report.contradicts)
        return current.opening != .baseline && current.support.contains { named.contains(reports[$0.report].claim) }
    }

    /// To name something else, or to describe, is no word against what is named exactly.
    private mutating func addContra(_ piece: Evidence, _ report: Report) {
        if piece.precision.rank > current.precision.rank, !answered(report) {
            current.notes.append(piece)
        } else {
            current.contra.append(piece)
        }
    }

    private func lastSupport(of episode: Episode, on day: CivilDate) -> CivilDate? {
        let days = episode.support.compactMap { reports[$0.report].lastHeard(by: day) }
        return ([episode.opening == .baseline ? episode.start : episode.day] + days.map(Optional.some))
            .compactMap(\.self).max()
    }

    private mutating func open(
        _ opening: Episode.Opening, holder: PartyID?, loser: PartyID?, _ piece: Evidence, _ report: Report
    ) {
        let last = current
        let state = verdict(of: last, on: report.day)
        let before = state.status == .controlled || state.status == .shared ? state.holders : last.before
        var episode = Episode(
            opening: opening, holder: holder, loser: loser == holder ? nil : loser,
            before: before.isEmpty ? [loser].compactMap(\.self) : before, start: report.start,
            earliest: report.earliest, day: report.day)
        episode.partners = union([], report.partners, without: holder)
        episode.isWide = report.isWide
        episode.precision = piece.precision
        episode.support = [Evidence(report: piece.report, precision: piece.precision, isFromStart: true)]
        episodes.append(episode)
    }

    private func union(_ left: [PartyID], _ right: [PartyID], without holder: PartyID?) -> [PartyID] {
        Set(left + right).filter { $0 != holder }.sorted()
    }

    private func finer(_ left: TileState.Precision, _ right: TileState.Precision) -> TileState.Precision {
        left.rank <= right.rank ? left : right
    }
}

extension Episode {
    /// What holds before the first report: the baseline's row, or nothing.
    init(baseline row: BaselineRow?) {
        self.init(
            opening: .baseline, holder: row?.party, start: row?.since, earliest: row?.since,
            day: row?.since ?? CivilDate(daysSinceEpoch: .min / 4))
    }
}
