/// What words a sentence must hold for a frame to fit: a group of words each, one of which must be there.
///
/// Worked out from the frame itself, so that a verb, noun or slot added to the lexicon needs no second entry. Each condition
/// is one without which the frame certainly fits nowhere; the frame may fail all the same.
struct FrameConditions {
    let frame: Frame
    let frames: FrameTable

    /// For a verb that the frame is of, in all its spellings.
    func conditions(verb: String, spellings: Set<String>) -> [Set<String>] {
        var groups = [spellings]
        let particles = frame.particlesFor[verb] ?? frame.particles
        groups.append(particles)
        groups.append(frame.objectNouns)
        groups.append(frame.prepositionNouns.values.reduce(into: []) { $0.formUnion($1) })
        groups.append(Set(frame.prepositionNouns.keys))
        for need in frame.needs {
            let role = frame.role(of: need)
            if role == .siege { groups += [[need], frames.siegeNouns] }
            guard let role, role != .forces, role != .siege else { continue }
            // An object fills the slot without a word of its own, and so does a passive's agent.
            if frame.object == role || frame.subject == role { continue }
            groups.append(prepositions(filling: role))
            if role == .party, !fills(.party), frame.prepositions.values.contains(.control),
                frame.prepositions["under"] != .control
            {
                // Under somebody one may be without such a noun.
                groups.append(frames.controlNouns)
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// For a noun that the frame is of.
    func conditions(noun: String) -> [Set<String>] {
        var groups: [Set<String>] = [[noun]]
        for need in frame.needs where frame.role(of: need) == .place {
            groups.append(prepositions(filling: .place))
        }
        return groups.filter { !$0.isEmpty }
    }

    private func fills(_ role: Frame.Role) -> Bool { frame.prepositions.values.contains(role) }

    /// Last words of the prepositions whose noun phrase fills a role; nouns of holding stand for a party too.
    private func prepositions(filling role: Frame.Role) -> Set<String> {
        var words: Set<String> = []
        for (preposition, filled) in frame.prepositions {
            guard filled == role || role == .party && filled == .control else { continue }
            if preposition == "hands" {
                words.formUnion(frames.handsNouns)
            } else if let last = preposition.split(separator: " ").last {
                words.insert(String(last))
            }
        }
        return words
    }
}
