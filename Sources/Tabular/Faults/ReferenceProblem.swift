/// The reason why a reference was not resolved; the resolver that made it defines its code.
package struct ReferenceProblem: Hashable, Sendable {
  package let code: String
  package let detail: [String: String]

  package init(code: String, detail: [String: String] = [:]) {
    self.code = code
    self.detail = detail
  }
}
