import Facts
import Hummingbird
import HummingbirdTesting
import Measures
import PublicSite
import SampleArea
import Storage
import Testing
import Web

/// Ardenshire's measures as the public meets them.
private struct PublicHouse {
    static let moment = Moment(unixSeconds: 1_795_000_000)
    let stores: Stores
    let server: WebServer
    let hand = Hand("test", at: moment.instant)

    init() async throws {
        stores = try Stores.open(file: ":memory:", key: .random(), scrypt: .light)
        try await SampleArea.build(into: stores, today: Self.moment.today, isPeopled: false)
        let site = Site(
            name: "Ardenshire SEND partnership", baseURL: "http://localhost", isSecure: false, version: "0.1",
            formKey: Array(repeating: 7, count: 32), now: { Self.moment })
        server = try WebServer(site: site, stores: stores, wings: [publicSite], glossary: areaGlossary)
    }

    func get(_ path: String) async throws -> (status: Int, text: String) {
        try await Application(responder: server).test(.router) { client in
            let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
            return (answer.status.code, String(buffer: answer.body))
        }
    }

    /// Records a reading of the 20-week measure and, if asked, approves it.
    func tell(_ typed: TypedReading, isApproved: Bool) async throws {
        let id = SampleArea.timeliness
        try await stores.ledger.record(by: hand) { door in
            let measures: [String: MeasureDescribed] = try door.entries(of: id).latest(AsAt(.last))
            let (reading, _) = try Reading.checked(typed, of: measures[id], among: [], today: Self.moment.today)
            let line = try door.append(reading, to: id, on: reading.period.last)
            guard isApproved else { return }
            let decision = try Approval.checked(lines: [line], isApproved: true, note: "")
            try door.append(decision, to: id, on: Self.moment.today)
        }
    }
}

@Suite struct `Measures in public` {
    @Test func `show 21.3% for 2024 against England's 46.4%, with the break in the series`() async throws {
        let (status, text) = try await PublicHouse().get("/measures/\(SampleArea.timeliness)")
        #expect(status == 200)
        #expect(text.contains("21.3% (238 of 1,119) in 2024"))
        #expect(text.contains("England: 46.4%"))
        #expect(text.contains("Neighbours’ median: 34.0%"))
        #expect(text.contains("Break in the series, 2023: "))
        #expect(text.contains("Ardenshire is number 8 of 11"))
        #expect(!text.contains("New case officers start in the spring"))
    }

    @Test func `have one heading on every page, and a table for every chart`() async throws {
        let house = try await PublicHouse()
        for path in [
            "/measures", "/measures?theme=EHC%20plans", "/measures/\(SampleArea.timeliness)",
            "/measures/\(SampleArea.longestWait)",
        ] {
            let (status, text) = try await house.get(path)
            #expect(status == 200, "\(path)")
            #expect(text.matches(of: /<h1[ >]/).count == 1, "\(path)")
            #expect(text.matches(of: /<table[ >]/).count == text.matches(of: /<caption[ >]/).count, "\(path)")
            #expect(text.matches(of: /<table[ >]/).count >= text.matches(of: /<svg[ >]/).count, "\(path)")
        }
        #expect(try await house.get("/measures/no-such-thing").status == 404)
    }

    @Test func `carry in each table the numbers of the picture above it, and no others`() async throws {
        let house = try await PublicHouse()
        let index = try await house.get("/measures").text
        let pages = Set(index.matches(of: /href="(\/measures\/[^"?#]+)"/).map { String($0.1) })
        var read = 0
        for page in pages.sorted() {
            for picture in PictureReading.all(in: try await house.get(page).text) {
                let faults = picture.faults(unmarked: PictureReading.bands)
                #expect(!picture.marks.isEmpty && faults == [], "\(page): \(faults)")
                read += 1
            }
        }
        #expect(pages.count > 20 && read > pages.count / 2, "\(pages.count) pages, \(read) pictures")
    }

    @Test func `show a reading only when it is approved and final`() async throws {
        let house = try await PublicHouse()
        let path = "/measures/\(SampleArea.timeliness)"
        var typed = TypedReading(period: "2025", value: "31.93")
        typed.note = "As published"
        try await house.tell(typed, isApproved: false)
        #expect(!(try await house.get(path).text.contains("31.93%")))
        typed.isProvisional = true
        try await house.tell(typed, isApproved: true)
        #expect(!(try await house.get(path).text.contains("31.93%")))
        typed.isProvisional = false
        try await house.tell(typed, isApproved: true)
        #expect(try await house.get(path).text.contains("31.93%"))
    }

    @Test func `tell families how decisions are made, with figures counted from cases alone`() async throws {
        let house = try await PublicHouse()
        let (status, text) = try await house.get("/decisions")
        #expect(status == 200 && text.contains("Tell the family whether there will be an EHC needs assessment"))
        #expect(text.contains("SI 2014/1530 reg 13(2),(3)") && text.contains("<strong>20 weeks</strong>"))
        #expect(text.contains("21.3%") && text.contains(">238<") && text.contains(">1,119<"))
        #expect(!text.contains("longest wait"))
        var typed = TypedReading(period: "2025", value: "75")
        (typed.numerator, typed.denominator) = ("6", "8")
        try await house.tell(typed, isApproved: false)
        #expect(!(try await house.get("/decisions").text.contains("2025")))
        try await house.tell(typed, isApproved: true)
        let small = try await house.get("/decisions").text
        #expect(small.contains("[c]") && !small.contains("75%"))
    }

    @Test func `say on the page of decisions what will stand there while nothing is counted`() async throws {
        let house = try await PublicHouse()
        try await house.stores.ledger.record(by: house.hand) { door in
            let ended = try MeasureLink.checked(
                sort: "view", target: "cases within 20 weeks without exceptions", isEnded: true)
            try door.append(ended, to: SampleArea.timeliness, on: "2023-02-01")
        }
        let text = try await house.get("/decisions").text
        #expect(text.contains("There are no published figures yet") && !text.contains("21.3%"))
    }

    @Test func `hide what tells of very few people, on the page and in the data`() async throws {
        let house = try await PublicHouse()
        var typed = TypedReading(period: "2025", value: "")
        (typed.numerator, typed.denominator) = ("3", "700")
        try await house.tell(typed, isApproved: true)
        for path in [
            "/measures", "/measures/\(SampleArea.timeliness)", "/data/measure-readings.csv", "/data/measures.csv",
        ] {
            let text = try await house.get(path).text
            #expect(!text.contains("3 of 700") && !text.contains(",3,700"), "\(path)")
        }
        #expect(try await house.get("/measures/\(SampleArea.timeliness)").text.contains("(238 of 1,119) in 2024"))
        #expect(
            try await house.get("/data/measure-readings.csv").text.contains("Hidden: it would tell of very few people"))
    }

    @Test func `hide the area's own published figure with it, in the comparison's picture, words and table`()
        async throws
    {
        let house = try await PublicHouse()
        let text = try await house.get("/measures/\(SampleArea.timeliness)").text
        // One plan was issued in 2014, so that nought of one is hidden here though it stands in the national figures.
        let trend = try #require(
            text.firstMatch(of: /compared over time: the numbers.*?<\/table>/.dotMatchesNewlines())
        ).0
        #expect(trend.contains(/31 December 2014<\/(?:td|th)>\s*<td[^>]*><\/td>\s*<td[^>]*>64\.3%/))
        #expect(text.contains("Ardenshire: from 17.6% on 31 December 2015"))
        #expect(!(try await house.get("/data/measure-comparisons.csv").text.contains(",2014,Ardenshire")))
    }

    @Test func `show each neighbour beside the area, small and on one scale`() async throws {
        let text = try await PublicHouse().get("/measures/\(SampleArea.timeliness)").text
        #expect(text.contains("each neighbour over time: the numbers"))
        #expect(text.contains("Oxfordshire, 31 December 2024: 38.5%"))
    }

    @Test func `print one number of decimals in every table and chart of a measure`() async throws {
        let text = try await PublicHouse().get("/measures/\(SampleArea.timeliness)").text
        let shares = text.matches(of: /([0-9.]+)%/).map { String($0.1) }
        let odd = shares.filter { $0.split(separator: ".").map(\.count).dropFirst() != [1] }
        #expect(shares.count > 100)
        #expect(odd.isEmpty, "\(odd)")
    }

    @Test(arguments: ["measures", "measure-readings", "measure-targets", "measure-comparisons"])
    func `can be downloaded`(table: String) async throws {
        let house = try await PublicHouse()
        let csv = try await house.get("/data/\(table).csv")
        #expect(csv.status == 200)
        #expect(csv.text.contains(SampleArea.timeliness))
        #expect(try await house.get("/data/\(table).json").text.contains("\"\(SampleArea.timeliness)\""))
    }
}
