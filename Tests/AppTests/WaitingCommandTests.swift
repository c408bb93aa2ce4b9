import Foundation
import Testing

/// The worked cases that lie beside the tests of the part.
private func worked(_ name: String) -> String {
    projectFolder.appendingPathComponent("Tests/WaitingTests/Resources/waiting-\(name).csv").path
}

@Suite struct `Waiting lists from the command line` {
    static let commands: [(arguments: [String], agreed: Int)] = [
        (["formulas", worked("formulas"), "--expect", worked("formulas")], 420),
        (["stats", worked("lists"), "--cases", worked("stats"), "--strict-peer", "--expect", worked("stats")], 36),
        (["rates", worked("lists"), "--cases", worked("rates"), "--strict-peer", "--expect", worked("rates")], 36),
        (["queue", worked("lists"), "--strict-peer", "--expect", worked("queue")], 970),
        (
            [
                "schedule", worked("schedule-input"), "--slots", worked("schedule-slots"), "--expect",
                worked("schedule-output"), "--expect-used", worked("schedule-slots"),
            ], 700
        ),
        (["slots", worked("slots"), "--expect", worked("slots")], 60),
        (["join", worked("join-input"), "--expect", worked("join-output")], 327),
        (
            [
                "insert", worked("join-input"), "--additions", worked("insert-additions"), "--expect",
                worked("insert-output"),
            ], 219
        ),
        (["trajectory", worked("trajectory-cases"), "--expect", worked("trajectory")], 942),
        (["solve", worked("trajectory-cases"), "--expect", worked("trajectory-cases")], 100),
    ]

    @Test(arguments: commands)
    func `agree with every worked case`(arguments: [String], agreed: Int) throws {
        let bench = try Workbench(withArea: false)
        let command = try Command.run(["waiting"] + arguments, in: bench.folder)
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output.isEmpty)
        let told = command.errors.split(separator: "\n").last.map(String.init) ?? ""
        #expect(told.hasSuffix(" agree, 0 differ"))
        #expect(told.split(separator: " ").first.flatMap { Int($0) } ?? 0 >= agreed, "\(told)")
    }

    @Test func `a service's list is put into numbers, and each column is the one that was promised`() throws {
        let bench = try Workbench(withArea: false)
        try bench.write(
            "lists.csv",
            "list_id,referral,removal\nspeech,2026-01-05,2026-02-02\nspeech,2026-01-12,\nspeech,2026-01-20,\n")
        let stats = try bench.cairn("waiting", "stats", "lists.csv", "--target-wait", "13", "--to", "2026-02-23")
        #expect(stats.status == 0)
        #expect(stats.output.hasPrefix("list_id,target_wait,start_date,end_date,peer_status,mean_demand,"))
        #expect(stats.output.contains("\nspeech,13,,2026-02-23,ok,"))
        let queue = try bench.cairn("waiting", "queue", "lists.csv", "--from", "2026-02-01", "--to", "2026-02-02")
        #expect(queue.output == "list_id,date,queue_size\nspeech,2026-02-01,3\nspeech,2026-02-02,2\n")
        let rates = try bench.cairn("waiting", "rates", "lists.csv", "--json")
        #expect(rates.output.hasPrefix(#"[{"list_id":"speech","start_date":null,"end_date":null,"demand_weekly":"#))
    }

    @Test func `the same seed gives the same runs, to the byte`() throws {
        let bench = try Workbench(withArea: false)
        try bench.write(
            "cases.csv",
            "case_id,start_date,end_date,demand_per_week,capacity_per_week,initial_waiting,oldest_weeks\n"
                + "autism,2022-02-01,2024-04-01,12,20,600,242\n")
        func runs(_ seed: String) throws -> String {
            try bench.cairn("waiting", "simulate", "cases.csv", "--replications", "20", "--seed", seed).output
        }
        let once = try runs("7")
        #expect(once.hasPrefix("case_id,metric,valid_replications,mean,sd,p05,p50,p95\nautism,referrals,20,"))
        #expect(try once == runs("7"))
        #expect(try once != runs("8"))
    }

    @Test func `priority groups and kept slots say what they do to the longest wait`() throws {
        let bench = try Workbench(withArea: false)
        try bench.write(
            "cases.csv",
            "case_id,start_date,end_date,demand_per_week,capacity_per_week,initial_waiting,oldest_weeks,"
                + "priority_shares,reserved_share,withdrawal_per_day\n"
                + "urgent,2026-01-05,2027-01-04,10,10,80,30,0.4,,\nkept,2026-01-05,2027-01-04,10,10,80,30,0.4,0.5,0.001\n"
        )
        let runs = try bench.cairn("waiting", "simulate", "cases.csv", "--replications", "40")
        #expect(runs.output.contains("\nurgent,longest_wait_weeks_in_turn,40,"))
        #expect(runs.output.contains("\nkept,withdrawn,40,"))
        #expect(!runs.output.contains("\nurgent,withdrawn"))
        #expect(runs.errors.contains("urgent longest_wait_weeks_in_turn: The rule makes the longest wait "))
        #expect(runs.errors.contains(" weeks longer on average."))
    }

    @Test func `simulated runs lie as the worked ones do`() throws {
        let bench = try Workbench(withArea: false)
        let cases = try String(contentsOfFile: worked("sim-cases"), encoding: .utf8).split(separator: "\n")
        try bench.write("cases.csv", cases.prefix(3).joined(separator: "\n"))
        let results = try String(contentsOfFile: worked("sim-results"), encoding: .utf8).split(separator: "\n")
        try bench.write("results.csv", results.prefix(21).joined(separator: "\n"))
        let check = try bench.cairn("waiting", "simulate", "cases.csv", "--expect", "results.csv")
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.errors.hasSuffix(" agree, 0 differ\n"))
    }

    @Test
    func `what it takes to come down from 242 weeks to 13 is worked out, and where a plan leads is drawn week by week`()
        throws
    {
        let bench = try Workbench(withArea: false)
        try bench.write(
            "cases.csv",
            "case_id,start_date,waiting_now,oldest_weeks,referrals_per_week,capacity_per_week,weeks,target_weeks\n"
                + "autism,2026-01-05,600,242,12,14,104,13\n")
        let solved = try bench.cairn(
            "waiting", "solve", "cases.csv", "--chance", "0.95", "--replications", "40", "--json")
        #expect(solved.output.contains(#""least_capacity_for_target":16.3,"fluid_capacity_for_target":16.26923"#))
        #expect(solved.output.contains(#""capacity_for_chance":16."#))
        let bands = try bench.cairn("waiting", "trajectory", "cases.csv", "--bands", "--replications", "20").output
        #expect(bands.split(separator: "\n").count == 106)
        #expect(bands.hasPrefix("case_id,week,queue_p50,longest_wait_days_p2_5,"))
    }

    @Test func `a bad file is named with its row, column and value, and nothing is written`() throws {
        let bench = try Workbench(withArea: false)
        try bench.write("lists.csv", "list_id,referral,removal\nspeech,2026-02-31,\n")
        let command = try bench.cairn("waiting", "stats", "lists.csv", "--out", "answer.csv")
        #expect(command.status == 1)
        #expect(command.output.isEmpty)
        #expect(command.errors.contains("lists.csv, row 2, column 'referral', '2026-02-31': This is not a day"))
        #expect(!FileManager.default.fileExists(atPath: bench.folder.path + "/answer.csv"))
    }

    @Test func `an answer that differs ends with 1 and says where`() throws {
        let bench = try Workbench(withArea: false)
        try bench.write("cases.csv", "fn,case,demand,capacity,result\nqueue_load,A,3,2,1.6\n")
        let command = try bench.cairn("waiting", "formulas", "cases.csv", "--expect", "cases.csv")
        #expect(command.status == 1)
        #expect(command.errors.contains("queue_load A result: expected 1.6, not 1.5"))
        #expect(command.errors.hasSuffix("0 differ\n") == false)
    }

    @Test(arguments: [
        ["solve"], ["solve", "a.csv", "--chance", "2"], ["simulate", "a.csv", "--replications", "0"], ["nonsense"],
    ])
    func `wrong use ends with 2`(arguments: [String]) throws {
        let bench = try Workbench(withArea: false)
        #expect(try Command.run(["waiting"] + arguments, in: bench.folder).status == 2)
    }
}
