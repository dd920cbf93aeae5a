/// How much of an article lies near each candidate of its names.
///
/// Candidates stand one name after the other, so that one place is weighed against all of them in a row.
struct Nearness {
    private var longitudes: [Double] = []
    private var latitudes: [Double] = []
    private var shrinks: [Double] = []
    /// For each candidate: how much others at its place count there, begun at an index of `kernels`; -1 where not worked
    /// out yet.
    private var columns: [Int] = []
    private var kernels: [Double] = []
    private var sums: [Double] = []
    /// With more candidates, what was worked out is not kept for the next round: an article has at most 60 anchors.
    private static let mostKept = 2048

    init(_ names: [ArticleName]) {
        for name in names {
            for candidate in name.known.candidates {
                longitudes.append(candidate.longitude)
                latitudes.append(candidate.latitude)
                shrinks.append(candidate.shrink)
            }
        }
        columns = [Int](repeating: -1, count: longitudes.count)
        sums = [Double](repeating: 0, count: longitudes.count)
    }

    /// What the other names' places add up to at a candidate, by its number: each counts 1 at no distance, a half at 100 km.
    subscript(candidate: Int) -> Double { sums[candidate] }

    /// Adds up all anchors anew, each for the candidates of other names than its own.
    mutating func add(_ anchors: [Votes.Anchor], of names: [ArticleName]) {
        for index in sums.indices { sums[index] = 0 }
        for anchor in anchors {
            if columns[anchor.candidate] < 0 { fill(columnOf: anchor) }
            let (column, own) = (columns[anchor.candidate], names[anchor.name].places)
            add(anchor.weight, column, 0..<own.lowerBound)
            add(anchor.weight, column, own.upperBound..<sums.count)
            if sums.count > Self.mostKept {
                columns[anchor.candidate] = -1
                kernels.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func add(_ weight: Double, _ column: Int, _ rows: Range<Int>) {
        kernels.withUnsafeBufferPointer { kernels in
            sums.withUnsafeMutableBufferPointer { sums in
                for row in rows { sums[row] += weight * kernels[column + row] }
            }
        }
    }

    /// Distances on a plane at the latitude of each candidate: see ``Candidate/distance(to:)``.
    private mutating func fill(columnOf anchor: Votes.Anchor) {
        let (longitude, latitude) = (longitudes[anchor.candidate], latitudes[anchor.candidate])
        let start = kernels.count
        columns[anchor.candidate] = start
        let hundredKilometres = 111.2 / 100
        kernels.append(contentsOf: repeatElement(0, count: sums.count))
        kernels.withUnsafeMutableBufferPointer { kernels in
            for row in longitudes.indices {
                let apart = abs(longitudes[row] - longitude)
                let degrees = min(apart, 360 - apart)
                let x = degrees * shrinks[row] * hundredKilometres
                let y = (latitudes[row] - latitude) * hundredKilometres
                kernels[start + row] = 1 / (1 + (x * x + y * y))
            }
        }
    }
}
