import Assessment
import Findings

/// The parts and findings that one file came to.
struct ExtractOutcome {
  var table: String?
  var rows = 0
  var parts: [ReceivedPart] = []
  var findings = FindingLedger()
}
