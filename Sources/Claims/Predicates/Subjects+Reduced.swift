extension Subjects {
    /// "Troops flown in overnight clashed": past a participle and its lone particle to the noun it describes.
    func ofReduced(_ last: Int) -> Int? {
        var position = last
        if view.kind(position) == .preposition { position = view.skipAdverbs(from: position - 1, by: -1) }
        if view.kind(position) == .nounPhrase { return view.verb(position - 1) == nil ? chainHead(position) : nil }
        guard let group = view.verb(position), group.form == .participle || group.isAmbiguous else { return nil }
        let noun = view.skipAdverbs(from: position - 1, by: -1)
        return view.kind(noun) == .nounPhrase ? chainHead(noun) : nil
    }
}
