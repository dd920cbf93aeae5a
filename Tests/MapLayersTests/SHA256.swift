/// SHA-256 (FIPS 180-4), plain and slow, so that tests need no other package for the page's policy.
enum SHA256 {
    static func base64(_ message: [UInt8]) -> String {
        let digest = hash(message)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: digest.count, by: 3) {
            let bytes = Array(digest[start..<min(start + 3, digest.count)])
            let word = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - bytes.count))
            for place in 0..<4 {
                text.append(place <= bytes.count ? letters[Int(word >> UInt32(18 - 6 * place) & 63)] : "=")
            }
        }
        return text
    }

    static func hash(_ message: [UInt8]) -> [UInt8] {
        let primes = firstPrimes(64)
        let k = primes.map { fraction(Double($0), cubic: true) }
        var state = primes.prefix(8).map { fraction(Double($0), cubic: false) }
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
        func turn(_ value: UInt32, _ bits: UInt32) -> UInt32 { value >> bits | value << (32 - bits) }
        for block in stride(from: 0, to: padded.count, by: 64) {
            var w = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[block + word * 4 + $1]) }
            }
            for t in 16..<64 {
                let s0 = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ w[t - 15] >> 3
                let s1 = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ w[t - 2] >> 10
                w.append(w[t - 16] &+ s0 &+ w[t - 7] &+ s1)
            }
            var v = state
            for t in 0..<64 {
                let big1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
                let choice = v[4] & v[5] ^ ~v[4] & v[6]
                let first = v[7] &+ big1 &+ choice &+ k[t] &+ w[t]
                let big0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
                let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
                v = [first &+ big0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            state = zip(state, v).map { $0 &+ $1 }
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
    }

    private static func firstPrimes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var next = 2
        while primes.count < count {
            if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
            next += 1
        }
        return primes
    }

    /// The first 32 bits of the fraction of a square or cube root: the largest n with n² (n³) below the scaled number.
    private static func fraction(_ prime: Double, cubic: Bool) -> UInt32 {
        let number = UInt64(prime)
        var (low, high) = (UInt64(0), UInt64(1) << 38)
        while high - low > 1 {
            let middle = (low + high) / 2
            // middle / 2^32 is the root: compare its power with the prime exactly, in wide integers.
            let square = middle.multipliedFullWidth(by: middle)
            let isBelow: Bool
            if cubic {
                // square < 2^76, so its upper part is small: cube in two products.
                let lowPart = square.low.multipliedFullWidth(by: middle)
                let upper = square.high * middle + lowPart.high
                isBelow = upper >> 32 < number
            } else {
                isBelow = square.high < number
            }
            if isBelow { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }
}
