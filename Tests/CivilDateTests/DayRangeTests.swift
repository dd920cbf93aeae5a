import Testing

@testable import CivilDate

@Suite("Ranges of days")
struct DayRangeTests {
    private func range(_ earliest: String?, _ latest: String?) -> DayRange {
        DayRange(earliest: earliest.flatMap { CivilDate($0) }, latest: latest.flatMap { CivilDate($0) })
    }

    @Test("Ranges overlap where a day lies in both, or in both once widened")
    func overlaps() {
        let left = range("2021-07-01", "2021-07-05")
        #expect(left.overlaps(range("2021-07-05", "2021-07-09")))
        #expect(!left.overlaps(range("2021-07-06", nil)))
        #expect(left.overlaps(range("2021-07-07", nil), slack: 2))
        #expect(!left.overlaps(range("2021-07-08", nil), slack: 2))
        #expect(left.overlaps(range(nil, nil)))
    }

    @Test("Intersection and hull, with open ends")
    func combined() {
        let left = range("2021-07-01", "2021-07-05")
        #expect(left.intersection(range("2021-07-03", nil)) == range("2021-07-03", "2021-07-05"))
        #expect(left.intersection(range("2021-07-06", nil)) == nil)
        #expect(left.hull(range("2021-07-08", nil)) == range("2021-07-01", nil))
        #expect(left.hull(range("2021-06-08", "2021-06-09")) == range("2021-06-08", "2021-07-05"))
    }

    @Test("Open ends hold everything on their side")
    func contains() throws {
        let day = try #require(CivilDate("2021-07-03"))
        #expect(range(nil, "2021-07-03").contains(day))
        #expect(!range("2021-07-04", nil).contains(day))
        #expect(DayRange(day).contains(day))
    }
}
