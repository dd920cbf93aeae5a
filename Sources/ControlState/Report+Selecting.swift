import CivilDate
import Claims
import Gazetteer

/// Which reports count: reprints once, attributions taken over, and only the voices of the perspective.
extension ReportMaking {
    func selected(_ all: [Report]) -> [Report] {
        let reports = attributed(withPartners(withoutReprints(all.sorted { $0.rank < $1.rank })))
        return reports.filter { counts($0.voice) }
    }

    private func counts(_ voice: Voice) -> Bool {
        switch perspective {
        case .assessed: true
        case .independent: voice.isIndependent
        case .party(let id): voice.speaksFor(id)
        }
    }

    /// A reprint says again what an earlier article of its origin said: it adds nothing.
    private func withoutReprints(_ reports: [Report]) -> [Report] {
        struct Content: Hashable {
            var origin: Int
            var act: Report.Act
            var party: PartyID?
            var anchor: String
            var side: PartyID?
            var relation: Claimant.Relation
            var answers: Bool
        }
        var seen: [Content: [Report]] = [:]
        return reports.filter { report in
            let content = Content(
                origin: report.origin, act: report.act, party: report.party, anchor: report.anchor,
                side: report.voice.side, relation: report.voice.relation, answers: report.answers)
            let isReprint = (seen[content] ?? []).contains { earlier in
                earlier.article != report.article
                    && (report.earliest == nil || report.interval.overlaps(earlier.interval))
            }
            if !isReprint { seen[content, default: []].append(report) }
            return !isReprint
        }
    }

    /// One sentence, one claimant, one place, several parties that hold it: they hold it together.
    private func withPartners(_ reports: [Report]) -> [Report] {
        struct Sentence: Hashable {
            var article: String
            var start: Int
            var anchor: String
            var act: Report.Act
            var name: String?
        }
        func sentence(_ report: Report) -> Sentence? {
            guard report.act == .hold || report.act == .gain, !report.answers else { return nil }
            return Sentence(
                article: report.article, start: report.rank.start, anchor: report.anchor, act: report.act,
                name: report.voice.name)
        }
        var parties: [Sentence: Set<PartyID>] = [:]
        for report in reports {
            guard let key = sentence(report), let party = report.party else { continue }
            parties[key, default: []].insert(party)
        }
        return reports.map { report in
            guard let key = sentence(report), let together = parties[key], together.count > 1 else { return report }
            var shared = report
            shared.partners = together.filter { $0 != report.party }.sorted()
            return shared
        }
    }

    /// An unattributed sentence about an event takes over the attribution that its article gives the event elsewhere.
    private func attributed(_ reports: [Report]) -> [Report] {
        let byArticle = Dictionary(grouping: reports.indices, by: { reports[$0].article })
        return reports.map { report in
            guard report.voice.relation == .reporter, report.voice.side == nil, !report.voice.observed,
                report.act.isChange, !report.answers,
                let elsewhere = byArticle[report.article]?.lazy.map({ reports[$0] }).first(where: { other in
                    other.voice.relation != .reporter && other.act == report.act && other.party == report.party
                        && other.anchor == report.anchor && !other.answers
                        && other.interval.overlaps(report.interval, slack: 2)
                })
            else { return report }
            var taken = report
            taken.voice = elsewhere.voice
            return taken
        }
    }
}
