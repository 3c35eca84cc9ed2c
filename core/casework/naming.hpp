#pragma once

#include "casework/view.hpp"
#include "model/ids.hpp"

#include <string>

// What people mean when they name something of a case: an id, its first digits as lists show them, or
// words. All throw InputError where nothing is meant, or several things are (they are listed then), and
// say which command lists what there is.

namespace saidby::casework {

[[nodiscard]] model::ClaimId named_claim(const View& view, const std::string& name);
[[nodiscard]] model::FindingId named_finding(const View& view, const std::string& name);
[[nodiscard]] model::MentionId named_mention(const View& view, const std::string& name);
// Or words of the question as it is shown.
[[nodiscard]] model::QuestionId named_question(const View& view, const std::string& name);
// Or its label or another of its names.
[[nodiscard]] model::SourceId named_source(const View& view, const std::string& name);
// Or words of its file, outlet, title or URL.
[[nodiscard]] model::DocumentId named_document(const View& view, const std::string& name);
// Or words that name it; "main" is the case's main event, whose id is empty.
[[nodiscard]] model::EventId named_event(const View& view, const std::string& name);

} // namespace saidby::casework
