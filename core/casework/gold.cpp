#include "casework/gold.hpp"

#include "base/errors.hpp"
#include "ingest/encoding.hpp"
#include "ingest/files.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace saidby::casework {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

[[nodiscard]] std::string bytes_of(const fs::path& path)
{
  std::istream no_standard_input{nullptr};
  return ingest::read_bytes({path, {}, ingest::printable_name(path.native())}, no_standard_input, {});
}

// A text member; empty where it is absent, null or something else.
[[nodiscard]] std::string text_of(const json& object, const char* key)
{
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

[[nodiscard]] std::optional<std::int64_t> number_of(const json& object, const char* key)
{
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? std::optional{found->get<std::int64_t>()} : std::nullopt;
}

[[nodiscard]] std::optional<text::ByteSpan> span_of(const json& claim, std::string_view text)
{
  const auto nth = number_of(claim, "nth").value_or(1);
  return nth_span(text, text_of(claim, "figure"), nth < 1 ? 1 : static_cast<std::size_t>(nth));
}

[[nodiscard]] std::vector<GoldSource> sources_of(const json& claim)
{
  std::vector<GoldSource> sources;
  const auto found = claim.find("source");
  if (found == claim.end() || !found->is_array()) {
    return sources;
  }
  for (const auto& source : *found) {
    const auto self = source.find("self");
    sources.push_back({.text = text_of(source, "text"),
                       .pronoun = text_of(source, "pronoun"),
                       .type = text_of(source, "type"),
                       .is_outlet = self != source.end() && self->is_boolean() && self->get<bool>()});
  }
  return sources;
}

[[nodiscard]] GoldClaim claim_of(const json& annotated, std::string_view text)
{
  GoldClaim claim;
  claim.figure = text_of(annotated, "figure");
  claim.span = span_of(annotated, text);
  claim.low = number_of(annotated, "low");
  claim.high = number_of(annotated, "high");
  claim.vague = text_of(annotated, "vague");
  claim.qualifier = text_of(annotated, "qualifier");
  claim.measure = text_of(annotated, "measure");
  if (claim.measure == "victims") {
    claim.measure = "other";
  }
  claim.group = text_of(annotated, "group");
  claim.severity = text_of(annotated, "severity");
  if (const auto modality = text_of(annotated, "modality"); !modality.empty()) {
    claim.modality = modality;
  }
  claim.place = text_of(annotated, "place");
  if (const auto part = number_of(annotated, "subset_of"); part && *part >= 0) {
    claim.part_of = static_cast<std::size_t>(*part);
  }
  claim.sources = sources_of(annotated);
  return claim;
}

[[nodiscard]] std::vector<fs::path> annotation_files(const fs::path& folder, std::string_view prefix)
{
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const auto name = entry.path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(".json") && !name.ends_with("-case.json")) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  return files;
}

} // namespace

GoldFolders gold_folders(const fs::path& given, const fs::path& texts)
{
  GoldFolders folders{given, texts};
  if (fs::is_directory(given / "gold") && fs::is_directory(given / "text")) {
    folders.annotations = given / "gold";
  }
  if (texts.empty()) {
    folders.texts = folders.annotations.lexically_normal().parent_path() / "text";
    if (!folders.annotations.has_filename()) { // "gold/" names the same folder as "gold"
      folders.texts = folders.annotations.parent_path().parent_path() / "text";
    }
  }
  for (const auto& folder : {folders.annotations, folders.texts}) {
    if (!fs::is_directory(folder)) {
      throw base::InputError{fmt::format("{}: no such folder", ingest::printable_name(folder.native())),
                             "annotations are <id>.json files; their texts, <id>.txt, are in --texts FOLDER"};
    }
  }
  return folders;
}

std::vector<GoldDocument> gold_documents(const GoldFolders& folders, std::string_view prefix)
{
  std::vector<GoldDocument> documents;
  for (const auto& file : annotation_files(folders.annotations, prefix)) {
    const auto annotated = json::parse(bytes_of(file), nullptr, false);
    if (annotated.is_discarded()) {
      throw base::InputError{fmt::format("{}: not JSON", ingest::printable_name(file.native()))};
    }
    const auto claims = annotated.find("claims");
    if (claims == annotated.end() || !claims->is_array()) {
      continue;
    }
    GoldDocument document;
    document.id = file.stem().string();
    document.language = text_of(annotated, "lang");
    document.text_file = folders.texts / (document.id + ".txt");
    const auto text = bytes_of(document.text_file);
    for (const auto& claim : *claims) {
      document.claims.push_back(claim_of(claim, text));
    }
    for (const auto& claim : annotated.value("optional", json::array())) {
      if (const auto span = span_of(claim, text)) {
        document.optional.push_back(*span);
      }
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

std::optional<text::ByteSpan> nth_span(std::string_view text, std::string_view words, std::size_t nth)
{
  auto at = text.find(words);
  for (std::size_t i = 1; i < nth && at != std::string_view::npos; ++i) {
    at = text.find(words, at + 1);
  }
  return at == std::string_view::npos ? std::nullopt : std::optional{text::ByteSpan{at, at + words.size()}};
}

} // namespace saidby::casework
