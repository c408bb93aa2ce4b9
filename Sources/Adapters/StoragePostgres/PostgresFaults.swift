import Storage

extension StoreError {
    /// What PostgreSQL's code means to us. Source: appendix A of its manual.
    init(sqlState: String, _ message: String) {
        let cause: Cause =
            switch sqlState {
            case "53100": .full
            case "25006": .readOnly
            case "55P03", "40001", "40P01": .busy
            case "P0001": .rule
            case "53300", "57P01", "57P02", "57P03": .unreachable
            default:
                switch sqlState.prefix(2) {
                case "23", "22": .rule
                case "58", "XX": .inputOutput
                case "08": .unreachable
                default: .other
                }
            }
        self.init(cause, "\(sqlState): \(message)")
    }
}
