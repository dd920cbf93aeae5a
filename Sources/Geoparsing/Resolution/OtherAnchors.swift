/// Where an article's other names lie, two by two, as the processor counts.
struct OtherAnchors {
    private var longitudes: [SIMD2<Double>] = []
    private var latitudes: [SIMD2<Double>] = []
    /// 0 for the place that an odd number leaves free.
    private var weights: [SIMD2<Double>] = []
    private var isOdd = false

    mutating func removeAll() {
        longitudes.removeAll(keepingCapacity: true)
        latitudes.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        isOdd = false
    }

    mutating func append(_ longitude: Double, _ latitude: Double, _ weight: Double) {
        if isOdd {
            longitudes[longitudes.count - 1].y = longitude
            latitudes[latitudes.count - 1].y = latitude
            weights[weights.count - 1].y = weight
        } else {
            longitudes.append(SIMD2(longitude, 0))
            latitudes.append(SIMD2(latitude, 0))
            weights.append(SIMD2(weight, 0))
        }
        isOdd.toggle()
    }

    /// Each counts 1 at no distance from a candidate, a half at 100 km: see ``Candidate/distance(to:)``.
    func nearness(_ candidate: Candidate) -> Double {
        let longitude = SIMD2(repeating: candidate.longitude)
        let latitude = SIMD2(repeating: candidate.latitude)
        let shrink = SIMD2(repeating: candidate.shrink)
        let hundredKilometres = SIMD2<Double>(repeating: 111.2 / 100)
        let one = SIMD2<Double>(repeating: 1)
        let whole = SIMD2<Double>(repeating: 360)
        var sum = SIMD2<Double>.zero
        longitudes.withUnsafeBufferPointer { longitudes in
            latitudes.withUnsafeBufferPointer { latitudes in
                weights.withUnsafeBufferPointer { weights in
                    for index in 0..<min(longitudes.count, latitudes.count, weights.count) {
                        let apart = longitude - longitudes[index]
                        let magnitude = apart.replacing(with: -apart, where: apart .< 0)
                        let other = whole - magnitude
                        let degrees = magnitude.replacing(with: other, where: other .< magnitude)
                        let x = degrees * shrink * hundredKilometres
                        let y = (latitude - latitudes[index]) * hundredKilometres
                        sum += weights[index] / (one + (x * x + y * y))
                    }
                }
            }
        }
        return sum.x + sum.y
    }
}
