#pragma once

#include "casework/view.hpp"
#include "model/mention.hpp"
#include "report/messages.hpp"
#include "report/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace saidby::casework {

// Short texts that several tables share, in the view's language.
class Words {
public:
  // Requires: the view outlives the words.
  explicit Words(const View& view);

  // The text of a key of the messages table.
  [[nodiscard]] std::string of(std::string_view key, const report::Messages::Arguments& arguments = {}) const;
  [[nodiscard]] const report::Messages& messages() const { return m_messages; }

  // On whose word: "vice-minister, in Interfax, in The Harbour Post".
  [[nodiscard]] std::string chain(const model::Mention& mention) const;
  // The evidence in quotation marks and where it stands: "“...” (The Harbour Post, 7 March 2031)".
  // Says so where the words do not stand in the kept text.
  [[nodiscard]] std::string quote(const model::Mention& mention) const;
  // The first mention's quote, and in how many more places it is said.
  [[nodiscard]] std::string quote(const std::vector<model::MentionId>& mentions) const;
  // "The Harbour Post, 7 March 2031".
  [[nodiscard]] std::string document(const model::DocumentId& id) const;

private:
  const View& m_view;
  const report::Messages& m_messages;
};

// A column with its heading from the messages table, key "column.<heading>".
[[nodiscard]] report::Column column(const Words& words, std::string key, std::string_view heading, int weight = 1,
                                    report::Align align = report::Align::left);
// The same, on lines of its own under the row.
[[nodiscard]] report::Column column_below(const Words& words, std::string key, std::string_view heading);
// For programs only: its key is its heading.
[[nodiscard]] report::Column data_column(std::string key);

} // namespace saidby::casework
