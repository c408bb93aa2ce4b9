import Foundation

/// One kept-open connection to a server on this machine, asking for one page at a time.
///
/// A class because it holds a descriptor that must be closed once.
final class PlainHTTP: Sendable {
    private let descriptor: Int32
    private let cookie: String

    init(port: Int, cookie: String = "") throws {
        self.cookie = cookie
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        if !isOpen { throw Unexpected("cannot connect to port \(port)") }
    }

    deinit { close(descriptor) }

    /// Asks for the page, reads all of it, and gives its status.
    func get(_ path: String) throws -> Int {
        let cookies = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(cookies)\r\n".utf8)
        guard send(descriptor, request, request.count, 0) == request.count else { throw Unexpected("cannot send") }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &part, part.count, 0)
            guard count > 0 else { throw Unexpected("the server hung up") }
            bytes += part[..<count]
            if let status = try finished(bytes) { return status }
        }
    }

    /// The status, once the whole answer is there.
    private func finished(_ bytes: [UInt8]) throws -> Int? {
        guard let end = headEnd(bytes) else { return nil }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        guard let length = head.firstMatch(of: /(?i)content-length: (\d+)/).flatMap({ Int($0.1) }) else {
            throw Unexpected("an answer without a length: \(head.prefix(200))")
        }
        guard bytes.count >= end + 4 + length else { return nil }
        return head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    private func headEnd(_ bytes: [UInt8]) -> Int? {
        let mark: [UInt8] = [13, 10, 13, 10]
        let limit = min(bytes.count, 8_192) - 4
        guard limit >= 0 else { return nil }
        return (0...limit).first { Array(bytes[$0..<$0 + 4]) == mark }
    }
}
