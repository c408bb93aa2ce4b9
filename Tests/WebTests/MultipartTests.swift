import Hummingbird
import Testing

@testable import Web

@Suite struct `Forms with files` {
    static let body = Array(
        ("--XyZ\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nSurvey, spring\r\n"
            + "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\reports\\sur;vey.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%PDF-\r\n--Xy\r\n\u{0}end\r\n"
            + "--XyZ\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--XyZ--\r\n").utf8)

    @Test func `texts and files are told apart, and a file keeps every byte`() throws {
        let fields = try FormFields(multipart: Self.body, boundary: "XyZ")
        #expect(fields["title"] == "Survey, spring")
        let file = try #require(fields.file("file"))
        #expect(file.name == "sur;vey.pdf" && file.mediaType == "application/pdf")
        #expect(file.bytes == Array("%PDF-\r\n--Xy\r\n\u{0}end".utf8))
        #expect(fields.file("none") == nil)
    }

    @Test func `the boundary is read from the header`() {
        #expect(multipartBoundary("multipart/form-data; boundary=XyZ") == "XyZ")
        #expect(multipartBoundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
        #expect(multipartBoundary("multipart/mixed; boundary=XyZ") == nil)
        #expect(multipartBoundary("multipart/form-data") == nil)
    }

    @Test func `a body cut short anywhere is refused`() throws {
        let whole = Self.body.count - "--\r\n".utf8.count
        for length in 0..<whole {
            #expect(throws: Unreadable.self) { try FormFields(multipart: Array(Self.body[..<length]), boundary: "XyZ") }
        }
    }

    @Test func `whatever is sent is read or refused`() {
        var dice = SeededDice(state: 7)
        var read = 0
        for _ in 0..<20_000 {
            let fields = try? FormFields(multipart: dice.mangled(Self.body), boundary: "XyZ")
            if let name = fields?.file("file")?.name {
                read += 1
                #expect(!name.contains("/") && !name.contains("\\") && name.count <= 200)
            }
        }
        #expect(read > 0)
    }

    @Test func `a form with a file goes through the door with its token`() async throws {
        let hall = try await Hall()
        try await hall.visit { browser in
            let page = try await browser.get("/note")
            let found = try #require(page.html.firstMatch(of: /name="token" value="([0-9a-f]+)"/))
            let token = "--XyZ\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(found.1)\r\n"
            let type = ["Content-Type": "multipart/form-data; boundary=XyZ"]
            let taken = try await browser.send(
                .post, "/notes", type, body: ByteBuffer(bytes: Array(token.utf8) + Self.body))
            #expect(taken.html == "noted  sur;vey.pdf")
            #expect(try await browser.send(.post, "/notes", type, body: ByteBuffer(bytes: Self.body)).status == 403)
            let refused = try await browser.send(
                .post, "/small-notes", type, body: ByteBuffer(bytes: Array(token.utf8) + Self.body))
            #expect(refused.status == 400, "this form takes no files")
        }
    }
}
