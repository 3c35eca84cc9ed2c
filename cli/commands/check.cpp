#include "base/errors.hpp"
#include "casework/case.hpp"
#include "casework/manifest.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/number_text.hpp"
#include "cli/output.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace saidby::cli {

namespace {

struct CheckValues {
  std::string manifest;
  std::string against;
};

Options declare(CheckValues& values)
{
  return {{"--manifest", "FILE", "write the hashes of all articles, and FILE.tsq: a request for a time stamp on them",
           &values.manifest},
          {"--against", "FILE", "check that all articles of such a list are still there unchanged", &values.against}};
}

void write_file(const std::string& path, const std::string& bytes)
{
  std::ofstream file{path, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) {
    throw base::InputError{path + ": cannot be written", "check the folder, its permissions and the space on the disk"};
  }
}

std::string read_file(const std::string& path)
{
  std::ifstream file{path, std::ios::binary};
  if (!file) {
    throw base::InputError{path + ": cannot be opened", "check the spelling and the current folder"};
  }
  return {std::istreambuf_iterator<char>{file}, {}};
}

ExitCode run(const CheckValues& values, Context& context)
{
  const auto path = context.case_file();
  auto result = casework::checked_case(path);
  if (!values.against.empty()) {
    const auto missing = casework::faults_against(path, read_file(values.against), values.against);
    result.faults.insert(result.faults.end(), missing.begin(), missing.end());
  }
  if (!values.manifest.empty() && result.faults.empty()) { // what is at fault must not be attested
    const auto manifest = casework::manifest_of(path);
    write_file(values.manifest, manifest.text);
    write_file(values.manifest + ".tsq", manifest.timestamp_request);
  }
  report::Table table;
  table.columns = {{.key = "document", .header = "Article", .weight = 0},
                   {.key = "mention", .header = "Mention", .weight = 0},
                   {.key = "fault", .header = "Fault"}};
  for (const auto& fault : result.faults) {
    table.rows.push_back({{.text = fault.document.value},
                          {.text = fault.mention.value},
                          {.text = fault.message, .tone = report::Tone::alarm}});
  }
  if (context.format() != Format::table || !result.faults.empty()) {
    write_table(context, table);
  }
  if (!result.faults.empty()) {
    context.err() << counted(result.faults.size(), "fault", "faults") << " found\n";
    return ExitCode::failed;
  }
  if (context.format() == Format::table) {
    context.out() << "all is well: " << counted(result.documents, "article", "articles") << ", "
                  << counted(result.mentions, "quote", "quotes") << " found in the kept texts\n";
  }
  return ExitCode::done;
}

} // namespace

Command check_command()
{
  return make_command<CheckValues>(
    {.name = "check",
     .group = CommandGroup::keep,
     .summary = "verify a case: every quote against the kept texts, hashes, structure",
     .details = "Exit code 1 where something is not as it should be. With --manifest a third "
                "party can attest, without seeing a word, that these articles were there at a "
                "time: send FILE.tsq to a time stamping authority (RFC 3161) and keep its "
                "answer; openssl ts -verify -data FILE -in ANSWER checks it.",
     .examples = {"saidby check --manifest story.sha256", "saidby check --against story.sha256"}},
    declare, run);
}

} // namespace saidby::cli
