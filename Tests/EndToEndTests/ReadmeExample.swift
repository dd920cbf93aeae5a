import ControlMap

/// The library example of the README, compiled: a test holds the README to these lines.
func readmeExample(pipeline: Pipeline, folder: String) async throws -> [String] {
    var lines: [String] = []
    func print(_ items: Any...) { lines.append(items.map { "\($0)" }.joined(separator: " ")) }
    // README begins
    let article = Article(
        id: "wire-1", published: CivilDate("2021-07-09"),
        text: "The Taliban claimed to have captured Islam Qala, in Herat province, on Friday.")
    let history = try pipeline.history(of: [article])
    for claim in history.claims {
        print(claim.claimant.relation, claim.predicate, claim.place?.place?.name ?? "-", claim.factuality)
    }
    if let day = article.published {
        let figures = try history.figures(on: day)
        print("evidence for \(figures.unitsWithEvidence) of \(figures.units) districts")
        let export = MapExport(dates: [day], perspectives: history.perspectives())
        _ = try await export.write(history, with: pipeline, to: folder)
    }
    // README ends
    return lines
}
