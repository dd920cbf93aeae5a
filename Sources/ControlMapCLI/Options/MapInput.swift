import ArgumentParser
import ControlMap

extension DataOptions {
    /// The pipeline over the bundled data, or one line that says why there is none.
    ///
    /// - Parameter shapes: Whether the theatre's shapes are needed.
    func pipeline(theatre: String?, shapes: Bool = true) throws -> Pipeline {
        let folder = try folder()
        let index = try index(in: folder)
        return try Failure.ofData {
            try Pipeline(theatre: theatre, folder: folder, index: index, shapes: shapes)
        }
    }
}

/// What the inputs of a map say, and what of them was skipped.
struct MapInput {
    var pipeline: Pipeline
    var history: TheatreHistory
    var tally: InputTally

    /// Reads all inputs. An article without a date cannot stand on a map: it is named and skipped.
    ///
    /// - Throws: `Failure`; a `ValidationError` for a perspective that is none of the theatre's.
    static func read(
        _ inputs: [String], _ input: ReadingOptions, _ map: MapOptions, _ perspective: Perspective = .assessed
    ) async throws -> MapInput {
        let messages = input.messages
        let pipeline = try map.data.pipeline(theatre: map.theatre.theatre)
        try check(perspective, in: pipeline.theatre)
        var tally = InputTally()
        var extractions: [Extraction] = []
        var rows: [Claim] = []
        let reading = InputReading(pipeline, published: input.published, jobs: input.jobCount)
        try await reading.run(inputs) { outcome in
            switch outcome {
            case .extraction(let extraction, let place):
                guard extraction.article.published != nil else {
                    tally.skip(.noDate(place), messages)
                    return
                }
                tally.read += 1
                extractions.append(extraction)
            case .table(let claims, let problems):
                if !claims.isEmpty { tally.read += 1 }
                rows += claims
                for problem in problems { tally.skip(problem, messages) }
            case .problem(let error):
                tally.skip(error, messages)
            }
        }
        if extractions.isEmpty, rows.isEmpty {
            try tally.finish()
            throw Failure("no articles in \(inputs.joined(separator: ", "))", status: ExitStatus.noInput)
        }
        if pipeline.theatre.units.isEmpty {
            messages.note(
                "\(pipeline.theatre.name): no units are known: places and claims are mapped, no areas and no coverage"
            )
        }
        let (supplements, problems) = MapSupplements.read(
            baseline: map.baseline, review: map.review, sources: map.sources, theatre: pipeline.theatre,
            index: pipeline.index)
        for problem in problems { tally.skip(problem, messages) }
        let history = try Failure.ofData {
            try pipeline.history(of: extractions, table: rows, supplements: supplements)
        }
        return MapInput(pipeline: pipeline, history: history, tally: tally)
    }

    /// The last day that anything was published on.
    var lastDay: CivilDate? {
        (history.articles.compactMap(\.published) + history.claims.compactMap { $0.published ?? $0.when.latest }).max()
    }

    private static func check(_ perspective: Perspective, in theatre: Theatre) throws {
        guard case .party(let id) = perspective, !theatre.parties.contains(where: { $0.id == id }) else { return }
        let known = [Perspective.assessed, .independent] + theatre.parties.map { .party($0.id) }
        throw ValidationError(
            "--perspective \(id): the theatre \(theatre.id) has no such party; choose one of "
                + known.map(\.description).joined(separator: ", "))
    }
}
