#include "ingest/child_process.hpp"
#include "ingest/pdf_reader.hpp"

#include "tests/ingest/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace saidby;
using ingest::ChildResult;

namespace {

// A PDF of one page with these lines of text, as small as one can be.
std::string pdf_of(const std::vector<std::string>& lines)
{
  std::string content = "BT /F1 12 Tf 72 720 Td 14 TL\n";
  for (const auto& line : lines) {
    content += "(" + line + ") Tj T*\n";
  }
  content += "ET";
  const std::vector<std::string> objects = {
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const auto table = pdf.size();
  pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const auto offset : offsets) {
    pdf += fmt::format("{:010} 00000 n \n", offset);
  }
  return pdf + fmt::format("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, table);
}

} // namespace

TEST_CASE("a PDF's wrapped lines become paragraphs")
{
  const auto harvest =
    test::harvest_of(pdf_of({"At least thirteen miners were killed in Riverton on Tuesday, the regional hos-",
                             "pital said. Four others were still missing in the evening."}),
                     "a.pdf");
  REQUIRE_MESSAGE(harvest.documents.size() == 1, test::printed_faults(harvest.faults));
  CHECK(harvest.documents[0].text() == "At least thirteen miners were killed in Riverton on Tuesday, the regional "
                                       "hospital said. Four others were still missing in the evening.");
  CHECK(harvest.documents[0].document.derived_by == "pdftotext/1");
}

TEST_CASE("PDFs without text, and damaged ones, are told in one line")
{
  CHECK(test::printed_faults(test::harvest_of(pdf_of({}), "scan.pdf").faults) ==
        "scan.pdf: error: this PDF has no text: it is a picture of one\n  make its text readable first, for example: "
        "ocrmypdf IN.pdf OUT.pdf");
  CHECK(test::printed_faults(test::harvest_of("%PDF-1.4\nrubbish", "cut.pdf").faults) ==
        "cut.pdf: error: this PDF is damaged or needs a password\n  open it and save it anew");
}

TEST_CASE("running heads are left out where most pages have them")
{
  CHECK(ingest::without_running_heads(
          "Report 7 March\nOne.\nPage 1\n\fReport 7 March\nTwo.\nPage 2\n\fReport 7 March\nThree.\nPage 3\n") ==
        "One.\nTwo.\nThree.\n");
  CHECK(ingest::without_running_heads("Head\nOne.\n\fHead\nTwo.\n") ==
        "Head\nOne.\nHead\nTwo.\n"); // two pages prove nothing
}

TEST_CASE("child processes: input, limits, and no shell")
{
  const auto run = [](std::vector<std::string> arguments, ingest::ChildLimits limits = {}) {
    return ingest::run_child(arguments, "given", limits);
  };
  CHECK(run({"cat"}).output == "given");
  CHECK(run({"cat", "; echo no shell"}).exit_code == 1);
  CHECK(run({"saidby-no-such-program"}).end == ChildResult::End::not_found);
  CHECK(run({"sleep", "30"}, {std::chrono::seconds{1}, 100}).end == ChildResult::End::took_too_long);
  CHECK(run({"yes"}, {std::chrono::seconds{20}, 100'000}).end == ChildResult::End::wrote_too_much);
}
