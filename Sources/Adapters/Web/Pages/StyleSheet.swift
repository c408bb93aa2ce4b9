import Crypto
import Foundation
import Hummingbird

/// The one style sheet, under an address that changes when it does, so that browsers may keep it for a year.
struct StyleSheet: Sendable {
    let path: String
    private let text: String

    init() throws {
        let file = Bundle.module.bundleURL.appendingPathComponent("Templates/cairn.css")
        text = try String(contentsOf: file, encoding: .utf8)
        path = "/styles-\(hexText(SHA256.hash(data: Data(text.utf8))).prefix(16)).css"
    }

    func response() -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
