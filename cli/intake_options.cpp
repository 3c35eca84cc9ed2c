#include "cli/intake_options.hpp"

#include "base/errors.hpp"

#include <fmt/format.h>

#include <utility>

namespace saidby::cli {

void append_metadata_options(Options& options, IntakeValues& values)
{
  const Options metadata = {
    {"--outlet", "NAME", "who published it", &values.outlet},
    {"--published", "DATE", "when: 2031-03-07 or 2031-03-07T08:30:00+01:00", &values.published},
    {"--url", "URL", "where it was published", &values.url},
    {"--title", "TEXT", "its headline", &values.title},
    {"--lang", "LANG", "its language (else told from the text)", &values.language},
  };
  options.insert(options.end(), metadata.begin(), metadata.end());
}

ingest::Metadata metadata_of(const IntakeValues& values)
{
  auto published = model::parse_published(values.published);
  if (!published) {
    throw base::UsageError{fmt::format("--published: \"{}\" is no date", values.published),
                           "dates are written 2031-03-07 or 2031-03-07T08:30:00+01:00"};
  }
  return {.outlet = values.outlet,
          .title = values.title,
          .url = values.url,
          .language = values.language,
          .published = std::move(*published)};
}

void append_intake_options(Options& options, IntakeValues& values)
{
  options.push_back({"PATH",
                     "",
                     "files, folders, or - for standard input: pages, feeds, mails, archives, texts",
                     &values.paths,
                     {},
                     true});
  append_metadata_options(options, values);
  const Options intake = {
    {"--encoding", "NAME", "how it is encoded, for example windows-1252 (else told from the bytes)", &values.encoding},
    {"--meta", "FILE.csv", "a table that says all this of each file: path, outlet, published, url, title, lang",
     &values.table},
    {"--ndjson", "", "one document a line: JSON with text, and path, outlet, published, url, title, lang",
     &values.lines},
    {"--max-mb", "N", "the largest document to take, in megabytes (else 64); memory grows with it",
     &values.largest_megabytes},
  };
  options.insert(options.end(), intake.begin(), intake.end());
}

casework::IntakeOptions intake_options(const IntakeValues& values)
{
  casework::IntakeOptions options;
  options.paths = values.paths;
  options.metadata = metadata_of(values);
  options.encoding = values.encoding;
  options.table = values.table;
  options.form = values.lines ? casework::InputForm::lines : casework::InputForm::any;
  if (values.lines && (!values.table.empty() || !values.encoding.empty())) {
    throw base::UsageError{"--ndjson does not go with --meta or --encoding",
                           "each line says outlet, published, url, title and lang itself, in UTF-8"};
  }
  if (values.largest_megabytes) {
    constexpr std::size_t k_most = 2000; // offsets of tokens have 32 bits
    if (*values.largest_megabytes == 0 || *values.largest_megabytes > k_most) {
      throw base::UsageError{fmt::format("--max-mb: between 1 and {}", k_most)};
    }
    options.limits.document_bytes = *values.largest_megabytes << 20U;
  }
  return options;
}

} // namespace saidby::cli
