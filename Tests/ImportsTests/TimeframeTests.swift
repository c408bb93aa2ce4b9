import Testing

@testable import Imports

@Suite struct `A timeframe as printed` {
    @Test(arguments: [
        ("Aug 2018", ["2018-08"]), ("2020-04", ["2020-04"]), ("14 February 2023", ["2023-02-14"]),
        ("31/03/2023", ["2023-03-31"]),
        ("Sept 2018 - May 2019", ["2018-09..2019-05"]), ("Sept - Nov 2018", ["2018-09..2018-11"]),
        ("July and Sept 2018", ["2018-07", "2018-09"]), ("Sept; Oct; Dec 2018", ["2018-09", "2018-10", "2018-12"]),
        ("Sept 2018; Sept 2018", ["2018-09"]), ("by end Oct 2018", ["2018-10"]), ("from Sept 2018", ["from 2018-09"]),
        ("Dec 2018 - Jan 2019", ["2018-12..2019-01"]), ("HWBB Sept 2018; CCG autumn 2018", ["2018-09"]),
        ("July 2018; Sept - Dec 2018; Dec 2018", ["2018-07", "2018-09..2018-12", "2018-12"]),
        ("Oct 2018, annually", ["2018-10"]), ("ongoing", []), ("2019 autumn term", []), ("not stated", []),
        ("Complete", []),
        ("autumn and spring 2018-19", []), ("autumn term 2018, aim Nov", []),
    ])
    func `gives the dates that can be read`(printed: String, dates: [String]) {
        let steps = Timeframe(printed).steps
        #expect(steps.map { ($0.isStart ? "from " : "") + ($0.from.map { $0 + ".." } ?? "") + $0.due } == dates)
    }

    @Test(arguments: ["2023-02-31", "31/02/2023", "31 February 2023", "30 Feb 2024", "2023-13-01"])
    func `says when it names a day that the calendar does not have`(printed: String) {
        #expect(Timeframe(printed).isImpossible)
    }
}
