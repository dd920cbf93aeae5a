import Synchronization

/// Hashes that were put in lately, for any number of tasks at once: what is found was put in, what was put in may be gone.
///
/// A slot holds the last hash that fell on it; each is read and written as one, so that no lock is needed.
///
/// Unchecked Sendable: the memory belongs to this object alone, and is only read and written by atomic operations.
final class HashCache: @unchecked Sendable {
    /// 256 kB: a word takes some 500 ns to be folded again, and texts have tens of thousands of capitalised ones.
    private static let bits = 15
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>

    init() {
        // Unsafe, since arrays hold no atomics.
        slots = .allocate(capacity: 1 << Self.bits)
        for index in 0..<1 << Self.bits { (slots + index).initialize(to: Atomic(0)) }
    }

    deinit {
        slots.deinitialize(count: 1 << Self.bits)
        slots.deallocate()
    }

    @inline(__always) private static func slot(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }

    /// 0 is never found.
    @inline(__always) func contains(_ hash: UInt64) -> Bool {
        hash != 0 && slots[Self.slot(hash)].load(ordering: .relaxed) == hash
    }

    @inline(__always) func insert(_ hash: UInt64) {
        if hash != 0 { slots[Self.slot(hash)].store(hash, ordering: .relaxed) }
    }
}
