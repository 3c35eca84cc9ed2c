#include "ingest/metadata_table.hpp"

#include "base/errors.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace saidby;

namespace {

std::string outlet_for(ingest::MetadataTable& table, const std::filesystem::path& path,
                       const std::filesystem::path& folder = {})
{
  const auto* found = table.find({path, folder, path.string()});
  return found != nullptr ? found->outlet : "none";
}

struct FaultRow {
  std::string_view text;
  std::string_view expected;
};

} // namespace

TEST_CASE("a row is found by the path given, from the table's folder, from the folder given, or by name")
{
  const std::string_view rows = "path,outlet\ntexts/a.txt,A\nb.txt,B\n./c/../d.txt,D\n";
  auto table = ingest::MetadataTable::read(rows, "desk/meta.csv");
  CHECK(outlet_for(table, "texts/a.txt") == "A");
  CHECK(outlet_for(table, "./texts//a.txt") == "A");
  CHECK(outlet_for(table, "desk/texts/a.txt") == "A");     // from the table's folder
  CHECK(outlet_for(table, "other/b.txt", "other") == "B"); // from the folder given
  CHECK(outlet_for(table, "elsewhere/deep/b.txt") == "B"); // by its name only
  CHECK(outlet_for(table, "d.txt") == "D");
  CHECK(outlet_for(table, "texts/z.txt") == "none");
}

TEST_CASE("all fields of a row")
{
  auto table = ingest::MetadataTable::read("title;lang;url;published;outlet;path\n\"Flood; two "
                                           "dead\";en;https://x.example/1;2031-03-07T08:30:00+01:00;Post;a.txt\n",
                                           "meta.csv");
  const auto* found = table.find({"a.txt", {}, "a.txt"});
  REQUIRE(found != nullptr);
  CHECK(found->title == "Flood; two dead");
  CHECK(found->language == "en");
  CHECK(found->url == "https://x.example/1");
  CHECK(found->published.text == "2031-03-07T08:30:00+01:00");
  CHECK(found->outlet == "Post");
}

TEST_CASE("a row that matches no file is a warning")
{
  auto table = ingest::MetadataTable::read("path,outlet\na.txt,A\nb.txt,B\n", "meta.csv");
  CHECK(table.unused_rows().size() == 2);
  CHECK(outlet_for(table, "a.txt") == "A");
  const auto unused = table.unused_rows();
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].place == base::FilePlace{"meta.csv", 3, 1});
  CHECK(unused[0].message == "b.txt matches no file that was given");
}

TEST_CASE("faults of a table name line and column")
{
  static constexpr FaultRow rows[] = {
    {"", "meta.csv: the table is empty"},
    {"path,outlett\n", "meta.csv:1:6: column \"outlett\" is not known; did you mean outlet?"},
    {"outlet\nPost\n", "meta.csv:1:1: there is no column path, which names each row's file"},
    {"path,url,url\n", "meta.csv:1:10: column url stands twice"},
    {"path,published\na.txt,6/1/22\nb.txt,2031-02-30\n",
     "meta.csv:2:7: published \"6/1/22\" is no date\nmeta.csv:3:7: published \"2031-02-30\" is no date"},
    {"path,outlet\na.txt,Post,Riverton\n", "meta.csv:2:12: more fields than the 2 columns of the first line"},
    {"path,outlet\n,Post\n", "meta.csv:2:1: the row has no path"},
    {"path,outlet\na.txt,A\n./a.txt,B\n", "meta.csv:3:1: the path ./a.txt stands in an earlier row as well"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    std::string message = "no error";
    try {
      static_cast<void>(ingest::MetadataTable::read(row.text, "meta.csv"));
    } catch (const base::InputError& error) {
      message = error.what();
    }
    CHECK(message == row.expected);
  }
}
