import Foundation
import Storage
import Web

extension Moment {
    /// Now: the only place where Cairn reads the clock.
    static func now() -> Moment { Moment(unixSeconds: Int(Date().timeIntervalSince1970)) }

    /// The hand of a command, which writes under the command's name.
    func hand(_ command: String) -> Hand { Hand(command, at: instant) }
}
