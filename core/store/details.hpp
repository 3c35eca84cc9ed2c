#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// What tables hold as JSON: of a mention all that no query looks for, and a document's parts. A mention
// has fifty fields; read from as many columns it took three times as long, and every command reads them all.
namespace saidby::store {

// Appends a JSON object with the fields of the mention that have no column of their own, under the names
// in store/detail_members.hpp; fields that hold what the model has by default are left out.
// Throws std::invalid_argument for a text that is no UTF-8.
void append_details(std::string& out, const model::Mention& mention);

// [{"part":"title","span":[0,12]}, ...]; appends nothing where there are no parts.
void append_parts(std::string& out, const std::vector<model::DocumentPart>& parts);

// A JSON object; appends nothing where there are none.
// Throws std::invalid_argument for a text that is no UTF-8.
void append_document_details(std::string& out, const model::DocumentDetails& details);

// Reads them back. One for many rows: it keeps the parser's memory.
class DetailsReader {
public:
  DetailsReader();
  ~DetailsReader();
  DetailsReader(const DetailsReader&) = delete;
  DetailsReader& operator=(const DetailsReader&) = delete;

  // Sets the fields of `mention` that `json` names.
  // Requires: the fields with details hold their defaults.
  // Throws base::CaseFileError for JSON that append_details() cannot have written.
  void read_details(std::string_view json, model::Mention& mention);
  // An empty text stands for no parts. Throws base::CaseFileError as well.
  [[nodiscard]] std::vector<model::DocumentPart> read_parts(std::string_view json);
  [[nodiscard]] model::DocumentDetails read_document_details(std::string_view json);

private:
  struct Parser;
  std::unique_ptr<Parser> m_parser;
};

} // namespace saidby::store
