/// Why a cell names nothing; the one who resolves says what the code means.
package struct ReferenceProblem: Hashable, Sendable {
  package let code: String
  package let detail: [String: String]

  package init(code: String, detail: [String: String] = [:]) {
    self.code = code
    self.detail = detail
  }
}
