import Articles
import CivilDate

extension SentenceReader {
    /// The time told nearest to the event, in its own clause and not in the clause of who says so.
    func when(of event: Event, voice: Voice, factuality: Factuality, item: PlacePhrase? = nil) -> When {
        if let opened = timeBefore(event) { return opened }
        if let item, let own = ownTime(of: item, event) { return own }
        let trigger = event.triggerWords.lowerBound
        var best: (cost: Int, when: When)?
        for time in times {
            guard let at = view.words.firstIndex(where: { time.tokens.contains($0.token) }) else { continue }
            if time.datesClauseBehind, !isClause(of: event, behind: at) { continue }
            if let scope = voice.scope, !scope.contains(at), !(at < 2 && scope.lowerBound > 0) { continue }
            let cost = distance(from: at, to: trigger, event) + (isStandingSince(time, event) ? 30 : 0)
            guard cost < 60, cost < best?.cost ?? .max else { continue }
            best = (cost, isDelayedTo(time, event) ? time.when.sinceItsEnd : time.when)
        }
        if let best { return best.when }
        switch factuality {
        case .hypothetical, .future: return When()
        default: return carriedOver(event, voice) ?? When(latest: passage.article.published)
        }
    }

    /// "took X, the seat of the rebels since 1991": what happens at once is not dated by how long something stands.
    private func isStandingSince(_ time: TimeExpression, _ event: Event) -> Bool {
        guard time.preposition == .since, view.verb(event.trigger)?.form == .past else { return false }
        return ![.controls, .contested, .besieged].contains(event.predicate)
    }

    /// "did not fall until May".
    private func isDelayedTo(_ time: TimeExpression, _ event: Event) -> Bool {
        time.preposition == .until && view.verb(event.trigger)?.isNegated == true
    }

    /// "two days after the rebels took X, ...": the event of that clause alone.
    private func isClause(of event: Event, behind word: Int) -> Bool {
        let trigger = event.triggerWords.lowerBound
        guard trigger > word else { return false }
        return !view.chunks.contains { chunk in
            chunk.words.lowerBound > word && chunk.words.lowerBound < trigger
                && (chunk.kind == .verbGroup || chunk.kind == .comma)
        }
    }

    /// What lies between a time and an event, counted in words and in the clauses that part them.
    private func distance(from at: Int, to trigger: Int, _ event: Event) -> Int {
        let between = at < trigger ? at..<trigger : trigger..<at
        var cost = between.count
        // ", capturing X on Friday": what stands before the participle belongs to the clause it hangs on.
        if at < trigger, view.verb(event.trigger)?.form == .gerund { cost += 20 }
        // "flown in overnight" dates the flight.
        if at < trigger, let chunk = view.chunks.firstIndex(where: { $0.words.contains(at) }),
            view.verb(chunk - 1)?.form == .participle, chunk - 1 != event.trigger
        {
            cost += 25
        }
        if at > trigger, isCompared(trigger..<at) { cost += 60 }
        let closed = closedRelative(between, trigger: trigger)
        for chunk in view.chunks where between.contains(chunk.words.lowerBound) && chunk.words.lowerBound != trigger {
            if closed?.contains(chunk.words.lowerBound) == true { continue }
            switch chunk.kind {
            case .verbGroup: cost += at < trigger && at == 0 ? 8 : 25
            case .relative: cost += at > trigger ? 40 : 15
            case .subordinator: cost += 15
            case .comma, .coordinator: cost += 4
            default: break
            }
        }
        return cost - (closed?.count ?? 0)
    }

    /// "holds a third of X, down from a half in March": the month of another figure.
    private func isCompared(_ range: Range<Int>) -> Bool {
        lexicon.words.comparisons.contains { phrase in
            range.dropLast(phrase.count - 1).contains { start in
                zip(view.words[start...], phrase).allSatisfy { $0.folded == $1 }
            }
        }
    }

    /// "entered X, which Y had taken in June, on Tuesday": the words of a relative clause that ends before the time.
    private func closedRelative(_ between: Range<Int>, trigger: Int) -> Range<Int>? {
        guard between.lowerBound == trigger,
            let open = view.chunks.firstIndex(where: { $0.kind == .relative && between.contains($0.words.lowerBound) }),
            view.kind(open - 1) == .comma,
            let close = view.chunks.indices.last(where: {
                $0 > open && view.kind($0) == .comma && between.contains(view.chunks[$0].words.lowerBound)
            }), view.chunks[open..<close].contains(where: { $0.kind == .verbGroup })
        else { return nil }
        return view.chunks[open].words.lowerBound..<view.chunks[close].words.upperBound
    }

    /// "handed over A in May, B on 3 June and C a week later": each of a list with its own time, or that of the next.
    private func ownTime(of item: PlacePhrase, _ event: Event) -> When? {
        guard event.places.count > 1 else { return nil }
        let at = event.places.halved { $0.phrase.chunk < item.phrase.chunk }
        let near = event.places[max(0, at - 2)..<min(event.places.count, at + 3)]
        let dated = near.map { time(after: $0.extent.upperBound) }
        // A time after the last one only dates them all.
        guard zip(near.indices, dated).contains(where: { $0 + 1 < event.places.count && $1 != nil }) else { return nil }
        return zip(near.indices, dated).lazy.compactMap { $0 >= at ? $1 : nil }.first
    }

    private func time(after word: Int) -> When? {
        guard word < view.words.count, view.words[word].tag == .time else { return nil }
        let token = view.words[word].token
        let found = times.halved { $0.tokens.upperBound <= token }
        return found < times.count ? times[found].when : nil
    }

    /// "until September, when the rebels took X": the clause tells of that time; of a range, of its end.
    private func timeBefore(_ event: Event) -> When? {
        guard
            let opener = view.chunks.indices.last(where: {
                $0 < event.trigger && (view.kind($0) == .subordinator || view.kind($0) == .relative)
                    && lexicon.words.timeRelatives.contains(view.text(view.chunks[$0]).first ?? "")
            }), !view.chunks[opener..<event.trigger].dropFirst().contains(where: { $0.kind == .verbGroup })
        else { return nil }
        let last = view.kind(opener - 1) == .comma ? opener - 2 : opener - 1
        guard view.kind(last) == .time, let word = view.chunks[last].words.last,
            let time = times.last(where: { $0.tokens.contains(view.words[word].token) })
        else { return nil }
        var when = time.when
        if let end = when.end, when.start != end {
            let isMonth = when.precision == .month
            let first = isMonth ? CivilDate(year: end.year, month: end.month, day: 1) ?? end : end
            when = When(start: first, earliest: first, latest: end, precision: when.precision, basis: when.basis)
        }
        return when
    }

    /// "In June the rebels took X. Y was surrounded.": a month that opens one sentence frames the next.
    private func carriedOver(_ event: Event, _ voice: Voice) -> When? {
        guard voice.attribution == nil, times.isEmpty, view.number > 0,
            view.verb(event.trigger).map({ $0.form == .past }) ?? false
        else { return nil }
        let before = passage.view(view.number - 1)
        guard before.field == view.field, before.kind(0) == .time || before.kind(1) == .time,
            let time = before.times.first, let start = time.when.start,
            time.when.precision == .month || time.when.precision == .year, !time.isFuture,
            passage.article.published.map({ start <= $0 }) ?? true,
            !passage.passage.scalars[before.sentence.end..<view.sentence.start].contains("\n")
        else { return nil }
        return time.when
    }
}

extension When {
    /// Of "until May", what began in May.
    fileprivate var sinceItsEnd: When {
        When(start: latest, earliest: latest, latest: end ?? latest, precision: precision, basis: basis)
    }
}
