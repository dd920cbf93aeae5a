/// Tells which articles come from one origin: reprints, reports of one agency, reports built on one quotation.
public enum Origins {
    /// For each article its origin: the index of the first article of the same origin.
    ///
    /// The same articles in the same order give the same numbers.
    ///
    /// - Complexity: about O(*n*) in the number of articles, whose texts are compared only where they share runs of words.
    public static func group(_ articles: [ReadArticle], credits: AgencyCredits) -> [Int] {
        group(articles.map { OriginSketch($0, credits: credits) })
    }

    /// The same from sketches, so that the texts need not be kept.
    public static func group(_ sketches: [OriginSketch]) -> [Int] {
        var groups = OriginGroups()
        for sketch in sketches { _ = groups.add(sketch) }
        return sketches.indices.map { groups.origin(of: $0) }
    }
}

/// Articles by their origin, while they come one after the other.
public struct OriginGroups: Sendable {
    /// The share of the shorter text's runs of words that a copy has in common with the longer.
    private static let sameText = 0.5
    /// Texts compared with for one run of words: a phrase that everybody uses tells nothing.
    private static let mostPerRun = 12

    private var sketches: [OriginSketch] = []
    private var forest = Forest()
    private var byShingle: [UInt64: [Int]] = [:]
    private var byQuotation: [UInt64: Int] = [:]
    private var byAgency: [String: Int] = [:]

    public init() {}

    /// Takes in the next article.
    ///
    /// - Returns: The number of the first article of its origin so far, counted from 0; a later article may show that two
    ///   origins were one.
    public mutating func add(_ sketch: OriginSketch) -> Int {
        let index = sketches.count
        sketches.append(sketch)
        forest.grow()
        for other in copies(of: index) { forest.join(other, index) }
        for shingle in sketch.shingles where byShingle[shingle, default: []].count < Self.mostPerRun {
            byShingle[shingle, default: []].append(index)
        }
        for quotation in sketch.quotations {
            if let other = byQuotation[quotation] {
                forest.join(other, index)
            } else {
                byQuotation[quotation] = index
            }
        }
        if let agency = sketch.agency {
            if let other = byAgency[agency] { forest.join(other, index) } else { byAgency[agency] = index }
        }
        return forest.root(index)
    }

    /// The number of the first article of an article's origin.
    public mutating func origin(of index: Int) -> Int { forest.root(index) }

    /// Earlier articles that share most of the shorter one's runs of words with it, in order.
    private func copies(of index: Int) -> [Int] {
        let sketch = sketches[index]
        var shared: [Int: Int] = [:]
        for shingle in sketch.shingles {
            for other in byShingle[shingle, default: []] { shared[other, default: 0] += 1 }
        }
        return shared.keys.sorted().filter { other in
            let least = min(sketch.shingles.count, sketches[other].shingles.count)
            // Lowest hashes of a long text reach less far than those of a short one: only the common reach is compared.
            let reach = min(sketch.shingles.last ?? 0, sketches[other].shingles.last ?? 0)
            let comparable = min(
                least, sketch.shingles.count { $0 <= reach }, sketches[other].shingles.count { $0 <= reach })
            return comparable > 0 && Double(shared[other, default: 0]) >= Self.sameText * Double(comparable)
        }
    }

    /// Disjoint sets whose root is their lowest member.
    private struct Forest {
        private var parents: [Int] = []

        /// Another one, alone in its set.
        mutating func grow() { parents.append(parents.count) }

        mutating func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }

        mutating func join(_ left: Int, _ right: Int) {
            let (left, right) = (root(left), root(right))
            parents[max(left, right)] = min(left, right)
        }
    }
}
