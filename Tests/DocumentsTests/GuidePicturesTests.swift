import Documents
import Foundation
import Testing

@Suite struct `The charts in the guide` {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/guide/images/charts").standardized

    /// Run with CAIRN_RECORD=1 to draw them anew.
    @Test(arguments: ChartSamples.all.map(\.name)) func `are drawn as charts are drawn today`(name: String) throws {
        let picture = try #require(ChartSamples.all.first { $0.name == name }).picture
        // A picture file stands on its own, so it brings its own paper.
        let ground = "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>"
        let drawn = picture.svg.replacing("</desc>", with: "</desc>" + ground, maxReplacements: 1) + "\n"
        let file = folder.appending(path: name + ".svg")
        if ProcessInfo.processInfo.environment["CAIRN_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try drawn.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
    }
}
