/// The time spent on each step, in the order the steps first came.
struct Stopwatch {
    private var steps: [(name: String, spent: Duration, runs: Int)] = []

    mutating func time<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try body()
        let spent = clock.now - start
        if let index = steps.firstIndex(where: { $0.name == name }) {
            steps[index].spent += spent
            steps[index].runs += 1
        } else {
            steps.append((name, spent, 1))
        }
        return value
    }

    /// One line a step: its name and the milliseconds of one run.
    func table() -> String {
        steps.map { step in
            let milliseconds = step.spent / .milliseconds(1) / Double(step.runs)
            let hundredths = Int((milliseconds * 100).rounded())
            let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
            return String(repeating: " ", count: max(0, 10 - text.count)) + text + " ms  \(step.name)\n"
        }.joined()
    }
}
