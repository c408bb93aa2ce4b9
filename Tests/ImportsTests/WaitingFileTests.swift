import Facts
import Testing
import Waiting

@testable import Imports

/// Everything that the waiting commands read, from bytes, as a run of the command would.
private enum WaitingFile: String, CaseIterable {
    case formulas, lists, questions, slots, spread, simulation, trajectory

    var needs: [String] {
        switch self {
        case .formulas: ["fn"]
        case .lists: ["referral"]
        case .questions: ["list_id"]
        case .slots: ["case_id", "date"]
        case .spread: ["case_id", "n_rows", "daily_capacity"]
        case .simulation: ["case_id", "start_date", "end_date", "demand_per_week", "capacity_per_week"]
        case .trajectory:
            [
                "case_id", "start_date", "waiting_now", "oldest_weeks", "referrals_per_week", "capacity_per_week",
                "weeks",
            ]
        }
    }

    /// The answer as CSV.
    func answer(_ text: String, limits: ReadingLimits = ReadingLimits()) throws(Problems) -> String {
        try answer(Array(text.utf8), limits: limits)
    }

    func answer(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(Problems) -> String {
        let table = try AnalystTable(bytes: bytes, name: "\(rawValue).csv", needs: needs, limits: limits)
        switch self {
        case .formulas: return try formulaAnswer(table).csv
        case .lists: return try listsAnswer(try WaitingLists(table))
        case .questions:
            return statisticsAnswer(Self.named, try ListQuestions(table, of: Self.named, as: .cairn)).csv
        case .slots: return scheduleAnswers(Self.named, try SlotDays(table)).slots.csv
        case .spread: return try slotsAnswer(table).csv
        case .simulation:
            return simulationAnswer(try SimulationCases(table, waiting: nil, replications: 1), seed: 1).csv
        case .trajectory: return trajectoryAnswer(try TrajectoryCases(table)).csv
        }
    }

    private func listsAnswer(_ lists: WaitingLists) throws(Problems) -> String {
        let every = try ListQuestions(every: lists, targetWait: 13, from: nil, to: nil, as: .cairn)
        return statisticsAnswer(lists, every).csv + ratesAnswer(lists, every).json.text
    }

    private static let named: WaitingLists = {
        let text = "list_id,referral,removal\nspeech,2026-01-05,\nspeech,2026-01-12,2026-02-02\nspeech,2026-01-20,\n"
        return try! WaitingLists(AnalystTable(bytes: Array(text.utf8), name: "lists.csv", needs: ["referral"]))
    }()

    /// A sound file of its sort.
    var sound: String {
        switch self {
        case .formulas: "fn,case,demand,capacity\nqueue_load,1,30,27\nqueue_load,2,5,0\n"
        case .lists: "list_id,referral,removal\nspeech,2026-01-05,\nspeech,2026-01-12,2026-02-02\n"
        case .questions: "list_id,target_wait,start_date,end_date\nspeech,13,2026-01-05,2026-02-20\n"
        case .slots: "case_id,date\nspeech,2026-02-10\nspeech,2026-02-11\n"
        case .spread: "case_id,n_rows,start_date,daily_capacity\nA,14,2026-01-05,0.5\n"
        case .simulation:
            "case_id,start_date,end_date,demand_per_week,capacity_per_week,initial_waiting,oldest_weeks,lost_share\n"
                + "A,2026-01-05,2026-03-30,5,6,20,30,0.1\n"
        case .trajectory:
            "case_id,start_date,waiting_now,oldest_weeks,referrals_per_week,capacity_per_week,weeks,target_weeks\n"
                + "A,2026-01-05,60,40,5,7,12,13\n"
        }
    }
}

@Suite struct `A file for the waiting lists` {
    struct Case: Sendable, CustomTestStringConvertible {
        fileprivate let file: WaitingFile
        let text: String
        /// Where the problem is said to be.
        let place: String
        /// What is said of it.
        let words: String
        var testDescription: String { "\(file.rawValue): \(words)" }

        fileprivate init(_ file: WaitingFile, _ text: String, _ place: String, _ words: String) {
            self.file = file
            self.text = text
            self.place = place
            self.words = words
        }
    }

    static let bad = [
        Case(.formulas, "fn,demand,capacity\nqueue_load,many,3", "row 2, column 'demand', 'many'", "not a number"),
        Case(.formulas, "fn,demand,capacity\nqueue_load,-1,3", "row 2, column 'demand', '-1'", "of 0 or more"),
        Case(.formulas, "fn,demand,capacity\nqueue_load,0x1F,3", "column 'demand', '0x1F'", "not a number"),
        Case(.formulas, "fn,demand,capacity\nqueue_load,,3", "row 2, column 'demand'", "queue_load needs"),
        Case(.formulas, "fn,demand\nqueue_lode,3", "row 2, column 'fn', 'queue_lode'", "target_capacity"),
        Case(.formulas, "", "formulas.csv", "empty"),
        Case(.formulas, "fn,demand", "formulas.csv", "no rows"),
        Case(.lists, "list_id,removal\nA,2026-01-05", "row 1, column 'referral'", "It has: list_id, removal"),
        Case(.lists, "list_id,referral\nA,2026-02-31", "row 2, column 'referral', '2026-02-31'", "day of the calendar"),
        Case(.lists, "list_id,referral\nA,5/1/2026", "row 2, column 'referral', '5/1/2026'", "year-month-day"),
        Case(
            .lists, "list_id,referral,removal\nA,2026-01-05,2026-01-04", "row 2, column 'removal', '2026-01-04'",
            "before the referral, 2026-01-05"),
        Case(.lists, "list_id,referral\n,2026-01-05", "row 2, column 'list_id'", "empty"),
        Case(.lists, "list_id,referral\nA,1026-01-05\nA,2026-01-05", "list 'A'", "a hundred years"),
        Case(.questions, "list_id,target_wait\nspeach,4", "row 2, column 'list_id', 'speach'", "no such list"),
        Case(.questions, "list_id,target_wait\nspeech,0", "row 2, column 'target_wait', '0'", "from 0.001 to 5200"),
        Case(.slots, "case_id,date\nspeech,", "row 2, column 'date'", "empty"),
        Case(.spread, "case_id,n_rows,daily_capacity\nA,7.5,1", "column 'n_rows', '7.5'", "whole number"),
        Case(
            .simulation,
            "case_id,start_date,end_date,demand_per_week,capacity_per_week\nA,2026-02-01,2026-01-01,1,1",
            "row 2, column 'end_date', '2026-01-01'", "on or after the start"),
        Case(
            .simulation,
            "case_id,start_date,end_date,demand_per_week,capacity_per_week,initial_waiting\nA,2026-01-01,2026-02-01,1,1,5",
            "column 'initial_waiting', '5'", "--initial"),
        Case(
            .simulation,
            "case_id,start_date,end_date,demand_per_week,capacity_per_week\nA,1990-01-01,2026-02-01,100000,1",
            "column 'demand_per_week', '100000'", "too much"),
        Case(
            .simulation,
            "case_id,start_date,end_date,demand_per_week,capacity_per_week,priority_shares\nA,2026-01-01,2026-02-01,1,1,0.6 0.6",
            "column 'priority_shares', '0.6 0.6'", "together at most 1"),
        Case(
            .trajectory,
            "case_id,start_date,waiting_now,oldest_weeks,referrals_per_week,capacity_per_week,weeks\nA,2026-01-05,-3,4,1,1,9",
            "row 2, column 'waiting_now', '-3'", "from 0 to 1000000"),
    ]

    @Test(arguments: bad)
    func `is refused with its row, its column, its value and what to do`(bad: Case) throws {
        let problems = try #require(throws: Problems.self) { _ = try bad.file.answer(bad.text) }
        let problem = try #require(problems.list.first { $0.message.contains(bad.words) }, "\(problems)")
        #expect(problem.field.hasPrefix("\(bad.file.rawValue).csv"), "\(problem.field)")
        #expect(problem.field.hasSuffix(bad.place), "\(problem.field)")
    }

    @Test func `with a million rows is refused by its size, and many slips are counted`() throws {
        let many = "fn,demand,capacity\n" + String(repeating: "queue_load,1,2\n", count: 1_000_000)
        let size = try #require(throws: Problems.self) { _ = try WaitingFile.formulas.answer(many) }
        #expect(size.list.map(\.message).joined().contains("more than 200000 rows"))
        let slips = "fn,demand,capacity\n" + String(repeating: "queue_load,x,2\n", count: 30)
        let told = try #require(throws: Problems.self) { _ = try WaitingFile.formulas.answer(slips) }
        #expect(told.list.count == 21)
        #expect(told.list.last?.message == "10 more cells cannot be taken.")
    }

    @Test(arguments: WaitingFile.allCases.map(\.rawValue)) func `is answered when it is sound`(name: String) throws {
        let file = try #require(WaitingFile(rawValue: name))
        #expect(try file.answer(file.sound).split(separator: "\n").count >= 2)
    }

    @Test func `never brings the engines down, however it is damaged`() throws {
        var damage = Damage(seed: 20_260_105)
        var refused = 0
        var limits = ReadingLimits()
        limits.rows = 50
        for round in 0..<`Damaged files`.count {
            let file = WaitingFile.allCases[round % WaitingFile.allCases.count]
            let bytes = damage.applied(to: Array(file.sound.utf8))
            do { _ = try file.answer(bytes, limits: limits) } catch { refused += error.list.isEmpty ? 0 : 1 }
        }
        #expect(refused > `Damaged files`.count / 10)
    }
}

@Suite struct `An analyst's answer` {
    @Test func `writes what is not defined as R does, and as null in JSON with the reason`() throws {
        let table = try AnalystTable(
            bytes: Array(WaitingFile.formulas.sound.utf8), name: "formulas.csv", needs: ["fn"])
        let answer = try formulaAnswer(table)
        #expect(answer.csv.split(separator: "\n").last?.hasSuffix(",Inf") == true)
        #expect(answer.json.text.contains(#""result":null,"remark":"Not defined: capacity is 0"#))
        #expect(answer.remarks == ["queue_load 2: Not defined: capacity is 0, and nothing can be divided by it."])
    }

    @Test func `keeps a spreadsheet from running a name, and quotes what must be quoted`() {
        #expect(AnalystAnswer.Cell.text("=1+1").csv == "'=1+1")
        #expect(AnalystAnswer.Cell.text("speech, early").csv == "\"speech, early\"")
        #expect(AnalystAnswer.Cell.text("-12").csv == "-12")
        #expect(AnalystAnswer.Cell.number(-0.00005).csv == "-5e-05")
    }

    @Test func `is held against what is expected, cell by cell`() throws {
        let answer = try formulaAnswer(
            AnalystTable(bytes: Array(WaitingFile.formulas.sound.utf8), name: "formulas.csv", needs: ["fn"]))
        let expected = "fn,case,result\nqueue_load,1,1.1111111111111\nqueue_load,2,NaN\nqueue_load,3,1\n"
        let check = AnswerCheck(
            answer, try AnalystTable(bytes: Array(expected.utf8), name: "expected.csv", needs: ["fn"]))
        #expect(check.agreed == 1)
        #expect(
            check.differing == [
                "queue_load 2 result: expected NaN, not Inf", "queue_load 3: there is no such row in the answer",
            ])
    }
}
