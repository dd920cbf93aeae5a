/// Work on a stream of inputs by several tasks, its results taken in the order of the inputs.
///
/// At most `8 * jobs` results wait at a time, so memory does not grow with the stream.
struct OrderedWork: Sendable {
    /// How many inputs are worked on at once; 1 works in the calling task.
    let jobs: Int

    func run<Input: Sendable, Output: Sendable>(
        next: () throws -> Input?, transform: @Sendable @escaping (Input) -> Output,
        take: (Output) throws -> Void
    ) async throws {
        guard jobs > 1 else {
            while let input = try next() { try take(transform(input)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var started = 0
            var taken = 0
            var waiting: [Int: Output] = [:]
            var exhausted = false
            while true {
                while !exhausted, started - taken < 8 * jobs, started - taken - waiting.count < jobs {
                    guard let input = try next() else {
                        exhausted = true
                        break
                    }
                    let number = started
                    started += 1
                    group.addTask { (number, transform(input)) }
                }
                guard let (number, output) = try await group.next() else { break }
                waiting[number] = output
                while let output = waiting.removeValue(forKey: taken) {
                    taken += 1
                    try take(output)
                }
            }
        }
    }
}
