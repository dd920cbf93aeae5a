import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// SHA-256 of a file: what `index.json` lists, and what the web map's content security policy allows to run.
enum SHA256Digest {
    /// 64 hexadecimal digits, as `sha256sum` prints them.
    static func hex(_ bytes: [UInt8]) -> String { hex([bytes]) }

    /// The same of a file that is in pieces.
    static func hex(_ pieces: [[UInt8]]) -> String {
        var running = Running()
        running.add(pieces)
        return running.hex
    }

    /// Of a file that is written piece by piece.
    struct Running {
        private var hash = SHA256()
        private(set) var count = 0

        mutating func add(_ pieces: [[UInt8]]) {
            for bytes in pieces {
                hash.update(data: bytes)
                count += bytes.count
            }
        }

        var hex: String {
            let digits = Array("0123456789abcdef".utf8)
            let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
            return String(decoding: text, as: UTF8.self)
        }
    }

    static func base64(_ bytes: [UInt8]) -> String { Data(SHA256.hash(data: bytes)).base64EncodedString() }
}
