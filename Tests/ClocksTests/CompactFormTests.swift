import Clocks
import Facts
import Testing

@Suite struct `The compact form of a case` {
    @Test(arguments: [
        (
            "request_received=2027-02-29",
            "'2027-02-29' is not a day of the calendar. Write it as year-month-day, for example 2026-01-05"
        ),
        ("request_recieved=2026-01-05", "There is no event called 'request_recieved'. Did you mean request_received?"),
        (
            "claim:holiday=2026-01-05",
            "'holiday' is not a kind of claim. Choose from: school_closure, ey_closure, exceptional, absence_4w, absence_2w, missed_appointment, covid"
        ),
        ("absent=2026-05-05..2026-04-01", "The range ends before it begins. Put the earlier date first"),
        ("absent=2026-05-05..", "'' is not a day of the calendar. Write it as year-month-day, for example 2026-01-05"),
        ("absent=2026-05-05..2026-05-06..2026-05-07", "Write a range as two dates with two dots between them"),
        ("draft_served=2026-05-05..2026-05-07", "draft_served happens on one day. Give one date"),
        (
            "closure=2026-07-18",
            "closure needs two dates with two dots between them: the first closed day and the day of reopening"
        ),
        ("request_received", "Write the event, an equals sign and its date, for example request_received=2026-01-05"),
        (
            "draft_served:late=2026-05-05",
            "'late' is not a kind of draft_served. Leave out the colon and what follows it"
        ),
    ])
    func `a slip is named, with how to put it right`(piece: String, message: String) {
        let problems = #expect(throws: Problems.self) {
            try CaseEvents(compact: "school_consulted=2026-01-01;" + piece)
        }
        #expect(problems?.list.map(\.field) == [piece])
        #expect(problems?.list.map(\.message) == [message])
    }

    @Test func `nothing happens before birth, and nobody is born twice`() {
        let early = #expect(throws: Problems.self) {
            try CaseEvents(compact: "dob=2020-01-01;request_received=2019-12-31")
        }
        #expect(early?.list.map(\.field) == ["request_received=2019-12-31"])
        let twice = #expect(throws: Problems.self) { try CaseEvents(compact: "dob=2020-01-01;dob=2020-01-02") }
        #expect(twice?.list.map(\.field) == ["dob"])
        #expect(throws: Problems.self) { try CaseEvents(compact: " ; ") }
    }

    @Test func `every slip is told at once`() {
        let problems = #expect(throws: Problems.self) {
            try CaseEvents(compact: "a=2026-01-01;dob=1;closure=2026-01-01")
        }
        #expect(problems?.list.count == 3)
    }

    @Test func `spaces, line ends and a last semicolon do no harm`() throws {
        #expect(
            try CaseEvents(compact: " request_received = 2026-01-05 ;\n tribunal_order : assess = 2026-02-01;").count
                == 2)
    }

    @Test func `four thousand broken texts give problems or answers, never a crash`() throws {
        let sound = Array(
            "request_received=2026-03-02;absent=2026-04-01..2026-05-05;claim:absence_4w=2026-04-02;dob=2015-01-01;tribunal_order:assess=2026-02-25"
                .utf8)
        let letters = Array("=;:.|-09 \n\"é_aZ".utf8) + [0, 0xFF]
        var dice = Dice(seed: 7)
        var refused = 0
        for _ in 0..<4_000 {
            var text = sound
            for _ in 0...dice.roll(4) {
                let place = dice.roll(text.count)
                switch dice.roll(3) {
                case 0: text[place] = letters[dice.roll(letters.count)]
                case 1: text.remove(at: place)
                default: text.insert(letters[dice.roll(letters.count)], at: place)
                }
            }
            do throws(Problems) {
                let events = try CaseEvents(compact: String(decoding: text, as: UTF8.self))
                _ = timetable(of: events, asAt: "2026-06-01").answers
            } catch {
                refused += 1
                #expect(error.list.allSatisfy { !$0.field.isEmpty && !$0.message.isEmpty })
            }
        }
        #expect(refused > 400 && refused < 4_000)
    }
}

/// Numbers that look random and are the same each time.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}
