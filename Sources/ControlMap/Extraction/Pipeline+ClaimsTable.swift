public import Articles
public import Claims

extension Pipeline {
    /// The rows of a claims table (`.csv`), and what is wrong with others: each is named by line and column.
    public func claimsTable(_ path: String) -> (claims: [Claim], problems: [InputError]) {
        ClaimsTable.read(path: path, theatre: theatre, index: index, lexicon: extractor.lexicon)
    }
}
