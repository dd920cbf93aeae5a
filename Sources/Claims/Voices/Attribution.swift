/// A stretch of a sentence that somebody is said to say.
struct Attribution: Hashable {
    /// The noun phrase of who says it; nil where nobody is named ("it is reported").
    var claimant: Phrase?
    var stance: VoiceWords.Stance
    /// Words of the sentence that are said.
    var scope: Range<Int>
    /// Index of the verb's chunk, or of the preposition's.
    var trigger: Int
    /// Said in a report of which the claimant is the author ("according to").
    var isSource = false
    /// There is no clause: a claim made before is meant ("denied the report").
    var isBare = false
    /// "..., they said": who says so stands after what is said.
    var isAfterContent = false
    /// Somebody saw it.
    var isSeen = false
    /// Past tense, so that "would" is a future.
    var isPast = false
    /// Said to be unconfirmed: nobody says that it is so.
    var isUnconfirmed = false
}
