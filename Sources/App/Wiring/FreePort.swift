#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A port of this machine that nothing listens on.
func freePort(on host: String) throws -> Int {
    guard let port = boundPort(host, 0) else { throw CannotDo("No free port was found on \(host).") }
    return port
}

/// Whether a server could listen on the port.
func isFree(_ port: Int, on host: String) -> Bool { boundPort(host, port) != nil }

/// Binds the port for a moment and says which it was; 0 takes any.
private func boundPort(_ host: String, _ port: Int) -> Int? {
    #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1 else { return nil }
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
            bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0
        }
    }
    return isBound ? Int(in_port_t(bigEndian: address.sin_port)) : nil
}
