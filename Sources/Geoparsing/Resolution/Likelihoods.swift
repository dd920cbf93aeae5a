#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How likely each of several candidates is by its score.
enum Likelihoods {
    /// Fills a part of a list with the probabilities of the scores in the same part of another; returns which of the
    /// candidates is the likeliest, counted from the part's start.
    static func fill(_ probabilities: inout [Double], _ part: Range<Int>, from scores: [Double]) -> Int? {
        var best: Int?
        var highest = -Double.infinity
        for index in part where scores[index] > highest {
            highest = scores[index]
            best = index
        }
        var sum = 0.0
        for index in part {
            let below = scores[index] - highest
            let value = below < -12 ? 0 : below == 0 ? 1 : exp(below)
            probabilities[index] = value
            sum += value
        }
        for index in part { probabilities[index] /= sum }
        return best.map { $0 - part.lowerBound }
    }
}
