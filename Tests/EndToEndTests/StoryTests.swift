import ControlMap
import Testing

/// Short stories from the article's text to the tile at a point: each is a file under Stories, named by its rule.
@Suite struct StoryTests {
    @Test func thereAreStories() {
        #expect(StoryFile.all.count >= 20)
    }

    @Test(arguments: StoryFile.all)
    func whatFollowsFollows(_ story: StoryFile) throws {
        #expect(!story.articles.isEmpty && !story.expectations.isEmpty)
        let history = try Bundled.pipeline.get().history(of: story.articles)
        for line in story.expectations {
            let difference = try StoryQuestion(line).difference(history)
            #expect(difference == nil, "\(story.name): \(line)")
        }
    }
}
