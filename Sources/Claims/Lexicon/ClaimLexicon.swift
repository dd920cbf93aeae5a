public import Gazetteer

/// Everything the claim rules know about words: tables under `GeoData/lexicon/claims/`.
///
/// Adding a verb, a reporting verb or a kind of place is a change to these tables. The rules themselves name words of
/// grammar alone: prepositions such as "of" and "by", articles, the verb "be".
///
/// One object that every rule shares: as a value its tables would be counted in and out, some hundred times a sentence.
public final class ClaimLexicon: Sendable {
    let words: WordClasses
    let verbs: VerbTable
    let known: KnownWords
    let frames: FrameTable
    let modality: ModalityWords
    let voices: VoiceWords
    let parties: PartyWords
    let places: PlaceWords
    let times: TimeExpressions
    let extents: ExtentExpressions

    init(
        words: WordClasses, verbs: VerbTable, frames: FrameTable, modality: ModalityWords, voices: VoiceWords,
        parties: PartyWords, places: PlaceWords, times: TimeExpressions, extents: ExtentExpressions
    ) {
        self.words = words
        self.verbs = verbs
        known = KnownWords(words: words, verbs: verbs, frames: frames)
        self.frames = frames
        self.modality = modality
        self.voices = voices
        self.parties = parties
        self.places = places
        self.times = times
        self.extents = extents
    }

    /// Reads the bundled tables, those for times and extents included.
    public static func load(from folder: GeoDataFolder) throws(ClaimLexiconError) -> ClaimLexicon {
        try load(geoData: folder.path)
    }

    static func load(geoData: String) throws(ClaimLexiconError) -> ClaimLexicon {
        let folder = geoData + "/lexicon/claims"
        let times: TimeLexicon
        let extents: ExtentLexicon
        do {
            let numbers = try NumberWords.load(geoData: geoData)
            times = try TimeLexicon.load(geoData: geoData, numbers: numbers)
            extents = try ExtentLexicon.load(geoData: geoData, numbers: numbers)
        } catch {
            throw .malformed(path: geoData + "/lexicon", reason: "\(error)")
        }
        let voices = try LexiconFile(path: folder + "/voices.yaml")
        let modality = try LexiconFile(path: folder + "/modality.yaml")
        let verbFile = try LexiconFile(path: folder + "/verbs.yaml")
        let predicates = try LexiconFile(path: folder + "/predicates.yaml")
        let words = try LexiconFile(path: folder + "/words.yaml")
        let parties = try LexiconFile(path: folder + "/parties.yaml")
        let places = try LexiconFile(path: folder + "/places.yaml")
        let frames = try FrameTable(predicates)
        var verbs = VerbTable()
        for row in verbFile.rows("irregular") { verbs.addIrregular(row) }
        for verb in verbFile.words("regular") { verbs.addRegular(verb) }
        for verb in frames.lemmas { verbs.addRegular(verb) }
        for verb in voices.words("seeing") { verbs.addRegular(verb) }
        for verb in modality.table("event_governors").values.joined().sorted() { verbs.addRegular(verb) }
        for (_, list) in voices.table("verbs").sorted(by: { $0.key < $1.key }) { list.forEach { verbs.addRegular($0) } }
        for (_, list) in modality.table("verbs").sorted(by: { $0.key < $1.key }) {
            list.forEach { verbs.addRegular($0) }
        }
        let lexicon = ClaimLexicon(
            words: WordClasses(words), verbs: verbs, frames: frames, modality: ModalityWords(modality),
            voices: VoiceWords(voices), parties: PartyWords(parties), places: PlaceWords(places),
            times: TimeExpressions(times), extents: ExtentExpressions(extents))
        for file in [voices, modality, verbFile, predicates, words, parties, places] { try file.refuseUnknownKeys() }
        return lexicon
    }
}
