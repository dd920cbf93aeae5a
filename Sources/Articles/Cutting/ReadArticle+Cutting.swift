extension ReadArticle {
    /// Cuts an article's title and text into tokens and sentences.
    ///
    /// - Complexity: O(*n*) in the scalars of the title and text, whatever they are.
    public init(_ article: Article, rules: TextRules = .bare) {
        self.init(
            article: article, title: article.title.map { Passage(cutting: $0, field: .title, rules: rules) },
            text: Passage(cutting: article.text, field: .text, rules: rules))
    }
}

extension Passage {
    /// Cuts one field into tokens and sentences.
    ///
    /// - Complexity: O(*n*) in its scalars.
    public init(cutting text: String, field: TextSpan.Field = .text, rules: TextRules = .bare) {
        let utf8 = Array(text.utf8)
        let scalars = Unicode.Scalar.array(of: utf8)
        var tokenizer = Tokenizer(utf8: utf8, scalars: scalars)
        tokenizer.run()
        let tokens = tokenizer.tokens
        var splitter = SentenceSplitter(scalars: scalars, tokens: tokens, rules: rules)
        splitter.run(layout: LineLayout(scalars, utf8: utf8))
        self.init(field: field, utf8: utf8, scalars: scalars, tokens: tokens, sentences: splitter.sentences)
    }
}

extension Passage.Tokens {
    /// Cuts a short text, such as a name, without looking for sentences in it.
    public init(cutting text: String) {
        let utf8 = Array(text.utf8)
        var tokenizer = Tokenizer(utf8: utf8, scalars: Unicode.Scalar.array(of: utf8))
        tokenizer.run()
        self = tokenizer.tokens
    }
}
