import Testing

/// On CI nothing that ../shared makes possible is skipped.
@Suite struct SharedTests {
    @Test func sharedIsThereOnCI() {
        if !Bundled.hasShared {
            print("../shared is absent: the 12 tests that read it are skipped")
        }
        #expect(Bundled.hasShared || !Bundled.isCI)
    }
}
