import Testing

@testable import CivilDate

@Suite("Days of the calendar")
struct CalendarTests {
    @Test("Numbers and days go back and forth over two thousand years")
    func roundTrip() throws {
        var expected = try #require(CivilDate(year: 999, month: 12, day: 31))
        for year in 1000...3000 {
            for month in 1...12 {
                for day in [1, CivilDate.length(ofMonth: month, year: year)] {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    #expect(date.components == (year, month, day))
                    if day == 1 { #expect(date == expected + 1) }
                    expected = date
                }
            }
        }
    }

    @Test(
        "Weekdays",
        arguments: [("1970-01-01", 4), ("2021-07-09", 5), ("2000-02-29", 2), ("1600-01-01", 6), ("1969-12-28", 7)])
    func weekday(_ text: String, _ weekday: Int) { #expect(CivilDate(text)?.weekday == weekday) }

    @Test(
        "What is no day",
        arguments: ["2021-02-29", "2021-13-01", "2021-00-10", "2021-7-9", "20210709", "", "2021-07-0x", "2021-07-09 "])
    func refused(_ text: String) { #expect(CivilDate(text) == nil) }

    @Test("Leap years", arguments: [(2000, 29), (1900, 28), (2024, 29), (2021, 28)])
    func leap(_ year: Int, _ days: Int) { #expect(CivilDate.length(ofMonth: 2, year: year) == days) }

    @Test("Written with four digits and read back", arguments: ["0033-04-03", "0999-12-31", "2021-07-09"])
    func written(_ text: String) { #expect(CivilDate(text)?.description == text) }

    @Test("Days added and subtracted cross months and years")
    func arithmetic() throws {
        let day = try #require(CivilDate("2020-12-31"))
        #expect((day + 60).description == "2021-03-01")
        #expect((day - 366).description == "2019-12-31")
        #expect(day + 60 - day == 60)
    }
}
