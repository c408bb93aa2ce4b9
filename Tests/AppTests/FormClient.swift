import Foundation
import Glibc

/// A reader of the served pages: keeps its cookie, sends forms, follows nothing. One request at a time.
///
/// A class because it keeps its cookie.
final class FormClient {
    private let port: Int
    private var cookie: String

    struct Answer {
        let status: Int
        let location: String?
        let body: String
    }

    init(port: Int, cookie: String = "") {
        self.port = port
        self.cookie = cookie
    }

    /// The cookie that it holds now, to go on with after the server has begun again.
    var held: String { cookie }

    func get(_ path: String) throws -> Answer { try ask("GET \(path) HTTP/1.1", "") }

    /// Draws the page and sends its form with the fields added to the hidden ones.
    func send(_ fields: [String: String], from page: String, to path: String) throws -> Answer {
        let drawn = try get(page)
        var all: [String: String] = [:]
        for hidden in drawn.body.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/) {
            all[String(hidden.1)] = String(hidden.2)
        }
        all.merge(fields) { _, new in new }
        let body = all.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
        return try ask("POST \(path) HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", body)
    }

    func signIn(_ email: String, _ password: String) throws -> Answer {
        try send(["email": email, "password": password], from: "/sign-in", to: "/sign-in")
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func ask(_ head: String, _ body: String) throws -> Answer {
        let descriptor = try open()
        defer { close(descriptor) }
        let cookies = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        let request =
            "\(head)\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(cookies)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let bytes = Array(request.utf8)
        guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw HungUp()
        }
        var answer: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &part, part.count, 0)
            if count < 0 { throw HungUp() }
            if count == 0 { break }
            answer += part[..<count]
        }
        return try read(String(decoding: answer, as: UTF8.self))
    }

    private func read(_ text: String) throws -> Answer {
        guard let end = text.range(of: "\r\n\r\n"),
            let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw HungUp() }
        let head = text[..<end.lowerBound]
        if let made = head.firstMatch(of: /(?i)set-cookie: ([^;\r]+)/) { cookie = String(made.1) }
        return Answer(
            status: status, location: head.firstMatch(of: /(?i)\r\nlocation: ([^\r]+)/).map { String($0.1) },
            body: String(text[end.upperBound...]))
    }

    private func open() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else {
            close(descriptor)
            throw HungUp()
        }
        return descriptor
    }
}

/// The server did not answer to the end.
struct HungUp: Error {}
