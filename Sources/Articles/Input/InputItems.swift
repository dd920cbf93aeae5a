import CivilDate
import GeoJSON

/// The items of some inputs, read when they are asked for.
public struct InputItems: Sequence {
    let inputs: [String]
    let reader: ArticleReader

    init(_ inputs: [String], reader: ArticleReader) {
        self.inputs = inputs
        self.reader = reader
    }

    public func makeIterator() -> Iterator { Iterator(inputs, reader: reader) }

    /// Reads one item after the other; ends when all inputs are read.
    public struct Iterator: IteratorProtocol {
        private var pending: PendingInputs
        private var known = KnownArticles()
        /// Read and not yet handed out, the next one last.
        private var ready: [InputItem] = []

        init(_ inputs: [String], reader: ArticleReader) { pending = PendingInputs(inputs, reader: reader) }

        public mutating func next() -> InputItem? {
            while true {
                if let item = ready.popLast() { return item }
                guard let input = pending.next() else { return nil }
                ready = known.admit(pending.reader.read(input)).reversed()
            }
        }
    }
}
