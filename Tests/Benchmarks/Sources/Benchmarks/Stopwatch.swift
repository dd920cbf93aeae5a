import Foundation

/// The processor time spent on each step, in the order the steps first came: what else the machine does meanwhile does
/// not count, so that figures of one run can be held against those of another.
struct Stopwatch {
    private var steps: [(name: String, seconds: Double, runs: Int)] = []

    mutating func time<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
        let start = Self.processorSeconds()
        let value = try body()
        let seconds = Self.processorSeconds() - start
        if let index = steps.firstIndex(where: { $0.name == name }) {
            steps[index].seconds += seconds
            steps[index].runs += 1
        } else {
            steps.append((name, seconds, 1))
        }
        return value
    }

    /// One line a step: its name and the milliseconds of one run.
    func table() -> String {
        steps.map { step in
            String(format: "%10.2f ms  %@\n", step.seconds * 1000 / Double(step.runs), step.name)
        }.joined()
    }

    /// Of this process, all threads together.
    static func processorSeconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}
