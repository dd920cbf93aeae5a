import Testing

@testable import Articles

@Suite("Languages")
struct LanguageTests {
    @Test(
        "The language of a text is told by its words",
        arguments: [
            ("The army said on Friday that it had left the town and the bridge to the rebels.", "English"),
            ("L’armée a dit vendredi que les rebelles ont pris la ville et le pont dans la vallée.", "French"),
            ("Die Armee sagte am Freitag, dass sie die Stadt und die Brücke nicht mehr hält.", "German"),
            ("El ejército dijo el viernes que los rebeldes tomaron la ciudad y el puente de la zona.", "Spanish"),
            ("Ordu cuma günü bu köprüyü ve şehri kaybettiğini ancak yolun açık olduğunu dedi.", "Turkish"),
            ("قال الجيش إن المدينة سقطت في يد المسلحين بعد معارك استمرت من الصباح حتى المساء", "Arabic"),
            ("ارتش گفت که این شهر را از دست داده است و برای آن در شمال می‌جنگد", "Farsi"),
            ("پوځ وویل چې دا ښار یې له لاسه ورکړی او په سیمه کې جګړه روانه ده", "Pashto"),
            ("Армия сказала, что она не будет и дальше удерживать город, но не до конца и не на мосту", "Russian"),
            (
                "Армія сказала, що це місто не було взято і що бої за нього тривають під мостом та на дорозі",
                "Ukrainian"
            ),
            ("军队星期五说他们已经离开了城镇和桥梁", "Chinese or Japanese"),
        ])
    func detected(_ text: String, _ name: String) throws {
        #expect(try Shared.lexicon.get().languages.detect(text)?.name == name)
    }

    @Test("Too little text tells nothing", arguments: ["", "Kunduz", "Kunduz, Herat, Kandahar", "2021 %"])
    func undecided(_ text: String) throws {
        #expect(try Shared.lexicon.get().languages.detect(text) == nil)
    }

    @Test("A text in another language is named, and still handed out")
    func warned() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "a.txt", "Die Armee sagte am Freitag, dass sie die Stadt und die Brücke nicht mehr hält.")
        let outcome = try Outcome([file])
        #expect(outcome.problems == [.language(InputPlace(file: file), name: "German")])
        #expect(outcome.articles.map(\.language) == ["de"])
    }
}
