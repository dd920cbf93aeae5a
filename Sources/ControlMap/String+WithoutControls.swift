extension String {
    /// The text on one line and without what would steer a terminal: texts of strangers may hold both.
    public var withoutControls: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
