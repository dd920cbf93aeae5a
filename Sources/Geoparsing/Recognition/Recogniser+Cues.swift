import Gazetteer

extension Recogniser {
    /// What the name itself and the words around it say.
    mutating func gatherCues(_ position: Int) {
        var mention = mentions[position]
        var cues = mention.cues
        cues.insert(.bias)
        gatherOwn(mention, &cues)
        gatherBefore(mention, position, &cues)
        gatherAfter(&mention, position, &cues)
        gatherRun(mention, &cues)
        if names[mention.name].source == .nationality { gatherNationality(mention, &cues) }
        if mention.kind == nil, let before = run[safe: mention.first - 1], before.classes.has(.of),
            !run.words[mention.first].gap.contains(.sentence), let head = run[safe: mention.first - 2],
            head.classes.has(.kind), let kind = lexicon.kinds[head.hash], kind.before
        {
            mention.kind = kind.kind
        }
        mention.cues = cues
        mention.use = use(of: mention)
        update(position) { $0 = mention }
    }

    private func gatherOwn(_ mention: Mention, _ cues: inout CueSet) {
        let source = names[mention.name].source
        let word = run.words[mention.first]
        let count = mention.end - mention.first
        cues.insert(.oneWord, if: count == 1)
        cues.insert(.twoWords, if: count == 2)
        cues.insert(.threeWords, if: count > 2)
        cues.insert(.abbreviation, if: source == .abbreviation)
        cues.insert(.nationality, if: source == .nationality)
        cues.insert(.feature, if: source == .feature)
        cues.insert(.institution, if: names[mention.name].known.isInstitution)
        cues.insert(.foreign, if: word.shape.contains(.foreign))
        cues.insert(.headline, if: word.shape.contains(.headline))
        if source == .gazetteer { cues.formUnion(names[mention.name].known.cues) }
        guard count == 1, source == .gazetteer else { return }
        let classes = word.classes
        cues.insert(.common, if: classes.has(.common))
        cues.insert(.brand, if: classes.has(.brand))
        cues.insert(.given, if: classes.has(.given))
        cues.insert(.surname, if: classes.has(.surname))
        cues.insert(.calendar, if: classes.has([.month, .weekday]))
        cues.insert(.titleWord, if: classes.has([.title, .role]))
        cues.insert(.functionWord, if: classes.has(.function))
        cues.insert(.organisationWord, if: classes.has([.organisation, .news, .team, .event]))
        cues.insert(.directionWord, if: classes.has(.direction))
        cues.insert(.kindWord, if: classes.has([.kind, .facility]))
        cues.insert(.peopleWord, if: classes.has(.people))
        cues.insert(.streetWord, if: classes.has(.street))
        if word.shape.contains(.allCapitals) {
            cues.insert(.allCapitals)
            cues.insert(.shortCapitals, if: word.scalarEnd - word.scalarStart <= 3)
        }
    }

    private func gatherBefore(_ mention: Mention, _ position: Int, _ cues: inout CueSet) {
        let word = run.words[mention.first]
        let gap = word.gap
        if gap.contains(.sentence) {
            cues.insert(.sentenceStart)
            cues.insert(.sentenceStartCommon, if: cues.contains(.common))
            return
        }
        guard let before = run[safe: mention.first - 1] else { return }
        let neighbour = position > 0 && mentionOf[mention.first - 1] >= 0 ? Int(mentionOf[mention.first - 1]) : nil
        if gap.contains(.comma) {
            if neighbour != nil {
                cues.insert(.beforePlaceComma)
            } else {
                cues.insert(.beforeCapitalComma, if: run.isCapital(before))
            }
            return
        }
        if gap == .hyphen {
            // "D-Ohio": the seat of a member of parliament.
            let isParty = before.shape.contains(.initial) && before.shape.contains(.capital)
            cues.insert(isParty ? .beforeParty : .beforeHyphen)
        }
        cues.insert(.beforeQuote, if: gap.contains(.quote))
        if gap.contains(.possessive) {
            cues.insert(.beforePlacePossessive, if: neighbour != nil)
            return
        }
        let afterStop = gap == [.period, .space]
        guard gap.subtracting([.space, .line]).isEmpty || afterStop else { return }
        let classes = before.classes
        let capital = run.isCapital(before) && !before.gap.contains(.sentence)
        if before.shape.contains(.initial), before.shape.contains(.capital) { cues.insert(.beforeInitial) }
        cues.insert(.beforeSaint, if: classes.has(.saint) && before.shape.contains(.capital))
        cues.insert(.beforeTitle, if: classes.has(.title))
        guard !afterStop else { return }
        cues.insert(.beforeNear, if: classes.has(.near))
        cues.insert(.beforeFrom, if: classes.has(.from))
        cues.insert(.beforeAt, if: classes.has(.at) && !classes.has([.from, .of]))
        cues.insert(.beforeBy, if: classes.has(.by))
        cues.insert(.beforeArticle, if: classes.has(.article))
        cues.insert(.beforePossessive, if: classes.has(.possessive))
        cues.insert(.beforeDirection, if: classes.has(.direction))
        cues.insert(.beforeWar, if: classes.has(.war) && !capital)
        cues.insert(.beforeNumber, if: before.shape.contains(.digit))
        cues.insert(.beforeRole, if: classes.has(.role) && !capital)
        cues.insert(.beforeParticle, if: classes.has(.particle))
        if classes.has(.of) {
            cues.insert(.beforeOf)
            if let head = run[safe: mention.first - 2] {
                cues.insert(.beforeKindOf, if: head.classes.has(.kind) && !head.classes.has(.facility))
                cues.insert(
                    .beforeOrganisationOf,
                    if: head.classes.has([.organisation, .facility]) && head.shape.contains(.capital))
            }
        }
        if run.isCapital(before), !classes.has([.function, .near, .at, .of, .from, .by]),
            !before.shape.contains(.headline)
        {
            cues.insert(.beforeGiven, if: classes.has(.given))
            cues.insert(.beforeCapital, if: neighbour == nil)
        }
        let isKnown = classes.has([.near, .at, .from, .of, .by, .article, .possessive, .direction, .war, .title, .role])
        cues.insert(.beforeSmall, if: !before.shape.contains(.capital) && !isKnown)
    }

    private func gatherAfter(_ mention: inout Mention, _ position: Int, _ cues: inout CueSet) {
        let gap = run.gap(before: mention.end)
        cues.insert(.afterContainer, if: mention.container != nil)
        cues.insert(.afterPossessive, if: gap.contains(.possessive))
        cues.insert(.afterHyphen, if: gap == .hyphen)
        cues.insert(.afterParenthesis, if: gap.contains(.opening))
        guard !gap.contains(.sentence), let after = run[safe: mention.end] else { return }
        let classes = after.classes
        let capital = run.isCapital(after)
        if gap == [.comma, .space] {
            cues.insert(.afterCapitalComma, if: capital && mentionOf[mention.end] < 0)
            cues.insert(.afterAge, if: after.shape.contains(.digit) && after.end - after.start <= 2)
            cues.insert(.afterPersonal, if: classes.has(.personal))
        }
        guard gap == .space || gap == [.period, .space] else { return }
        if after.shape.contains(.initial), capital { cues.insert(.afterInitial) }
        guard gap == .space else { return }
        if classes.has(.kind), let kind = lexicon.kinds[after.hash], kind.after {
            cues.insert(capital ? .afterKindCapital : .afterKind)
            mention.kind = kind.kind
        }
        cues.insert(.afterNumber, if: after.shape.contains(.digit))
        cues.insert(.afterSpeech, if: classes.has(.speech) && !capital)
        cues.insert(.afterPersonal, if: classes.has(.personal) && !capital)
        cues.insert(.afterPeople, if: classes.has(.people) && !capital)
        cues.insert(.afterGovernment, if: classes.has(.govnoun))
        cues.insert(.afterParticle, if: classes.has(.particle) && !classes.has(.function))
        cues.insert(.afterEvent, if: classes.has(.event))
        cues.insert(.afterFacility, if: classes.has(.facility))
        if capital, !after.shape.contains(.headline) {
            cues.insert(.afterOrganisation, if: classes.has(.organisation))
            cues.insert(.afterNews, if: classes.has(.news))
            cues.insert(.afterTeam, if: classes.has(.team))
            cues.insert(.afterStreet, if: classes.has(.street))
            cues.insert(.afterSurname, if: classes.has(.surname))
            cues.insert(.afterCapital, if: mentionOf[mention.end] < 0 && !classes.has([.function]))
        }
        let list = classes.has(.by) || gap == [.comma, .space]
        if list, run[safe: mention.end + 1] != nil, mentionOf[mention.end + 1] >= 0 { cues.insert(.inList) }
    }

    /// A nationality that names no country: part of a body's name or of a people's own, a language, a person.
    private func gatherNationality(_ mention: Mention, _ cues: inout CueSet) {
        let before = run[safe: mention.first - 1]
        let after = run[safe: mention.end]
        let gap = run.words[mention.first].gap
        if let before, !gap.contains(.sentence) {
            let joined = gap == .space || gap == .hyphen
            let capital = run.isCapital(before) && !before.gap.contains(.sentence)
            cues.insert(
                .nationalityAfterCapital,
                if: joined && capital && mentionOf[mention.first - 1] < 0 && !before.shape.contains(.headline)
                    && !before.classes.has([.function, .direction, .near, .at, .of, .from, .by]))
            cues.insert(.nationalityLanguage, if: gap == .space && before.classes.has(.language))
        }
        if let after, !after.gap.contains(.sentence) {
            cues.insert(
                .nationalityCapital,
                if: after.gap == .space && after.shape.contains(.capital) && !after.shape.contains(.headline)
                    && mentionOf[mention.end] < 0 && !after.classes.has([.title, .role, .given, .surname]))
            cues.insert(.nationalityHyphen, if: after.gap == .hyphen && mentionOf[mention.end] < 0)
            cues.insert(.nationalityPerson, if: after.gap == .space && after.classes.has(.speech))
        }
    }

    private func gatherRun(_ mention: Mention, _ cues: inout CueSet) {
        let start = Int(runStarts[mention.first])
        let end = Int(runEnds[mention.first])
        switch persons.roles[mention.first] {
        case .none: break
        case .first: cues.insert(.personFirst)
        case .middle: cues.insert(.personMiddle)
        case .last: cues.insert(.personLast)
        }
        guard end > start, !run.words[mention.first].shape.contains(.headline) else { return }
        cues.insert(.wholeRun, if: start == mention.first && end <= mention.end)
        cues.insert(.insideRun, if: start < mention.first)
        guard end > mention.end else { return }
        for position in mention.end..<end {
            let classes = run.words[position].classes
            cues.insert(.organisationRun, if: classes.has([.organisation, .facility]))
            cues.insert(.streetRun, if: classes.has(.street) && position - mention.end < 2)
            cues.insert(.newsRun, if: classes.has(.news) && position == end - 1)
        }
    }
}
