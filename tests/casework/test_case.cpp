#include "casework/case.hpp"

#include "base/errors.hpp"
#include "casework/view.hpp"
#include "tests/casework/desk.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace saidby;

namespace {

constexpr std::string_view k_nine = "Nine people were killed in Riverton, police said on Monday.\n";
constexpr std::string_view k_ten = "Ten people were killed in Riverton, police said on Tuesday.\n";

std::string printed(const casework::AddSummary& summary)
{
  return "added " + std::to_string(summary.added) + " versions " + std::to_string(summary.new_versions) + " there " +
         std::to_string(summary.already_there) + " out " + std::to_string(summary.left_out) + " figures " +
         std::to_string(summary.figures);
}

} // namespace

TEST_CASE("create_case")
{
  test::Desk desk;
  CHECK(desk.story().extension() == ".saidby");
  CHECK_THROWS_AS(static_cast<void>(casework::create_case(desk.story(), "plain")), base::CaseFileError);
  CHECK_THROWS_AS(static_cast<void>(casework::create_case(desk.path("other"), "plian")), base::UsageError);
  const auto info = casework::case_info(desk.story());
  CHECK(info.profile == "plain");
  CHECK(info.counts.documents == 0);
}

TEST_CASE("the same bytes twice add nothing, unless somebody else published them")
{
  test::Desk desk;
  CHECK(printed(desk.add(desk.article("a.txt", k_nine))) == "added 1 versions 0 there 0 out 0 figures 1");
  CHECK(printed(desk.add(desk.article("a.txt", k_nine))) == "added 0 versions 0 there 1 out 0 figures 0");
  CHECK(printed(desk.add(desk.article("copy.txt", k_nine))) == "added 0 versions 0 there 1 out 0 figures 0");
  CHECK(printed(desk.add(desk.article("a.txt", k_nine, "Post"))) == "added 0 versions 0 there 1 out 0 figures 0");

  CHECK(printed(desk.add(desk.article("b.txt", k_ten, "Post"))) == "added 1 versions 0 there 0 out 0 figures 1");
  CHECK(printed(desk.add(desk.article("b.txt", k_ten, "Post"))) == "added 0 versions 0 there 1 out 0 figures 0");
  CHECK(printed(desk.add(desk.article("b.txt", k_ten, "Ledger"))) == "added 1 versions 0 there 0 out 0 figures 1");
  CHECK(casework::checked_case(desk.story()).faults.empty());
}

TEST_CASE("mentions of two articles with one text keep ids of their own")
{
  test::Desk desk;
  const std::string text = "At least nine people were killed, including two children, police said.\n";
  static_cast<void>(desk.add(desk.article("a.txt", text, "Post")));
  static_cast<void>(desk.add(desk.article("a.txt", text, "Ledger")));
  const casework::View view{desk.story(), {}};
  std::set<std::string> ids;
  std::size_t linked = 0;
  for (const auto& mention : view.mentions()) {
    CHECK(ids.insert(mention.id.value).second);
    if (mention.part_of) {
      ++linked;
      const auto* whole = view.mention(*mention.part_of);
      REQUIRE(whole != nullptr);
      CHECK(whole->document == mention.document);
    }
  }
  CHECK(ids.size() == 4);
  CHECK(linked == 2);
}

TEST_CASE("the same URL with other bytes is a new version")
{
  test::Desk desk;
  const std::string url = "https://post.example/floods";
  static_cast<void>(desk.add(desk.article("a.txt", k_nine, "Post", "2031-03-03", url)));
  CHECK(printed(desk.add(desk.article("b.txt", k_ten, "Post", "2031-03-04", url))) ==
        "added 1 versions 1 there 0 out 0 figures 1");
}

TEST_CASE("what cannot be used is left out and the rest is taken")
{
  test::Desk desk;
  auto options = desk.article("texts/a.txt", k_nine);
  static_cast<void>(desk.article("texts/b.txt", ""));
  static_cast<void>(desk.article("texts/c.txt", k_ten));
  options.paths = {desk.path("texts").string()};
  CHECK(printed(desk.add(options)) == "added 2 versions 0 there 0 out 1 figures 2");
  CHECK(desk.notes() == desk.path("texts/b.txt").string() + ": the text is empty");
}

TEST_CASE("a path that is not there is told before anything is taken")
{
  test::Desk desk;
  auto options = desk.article("a.txt", k_nine);
  options.paths.push_back(desk.path("gone.txt").string());
  CHECK_THROWS_AS(static_cast<void>(desk.add(options)), base::InputError);
  CHECK(casework::case_info(desk.story()).counts.documents == 0);
}

TEST_CASE("a table names outlet and day of each file")
{
  test::Desk desk;
  auto options = desk.article("texts/a.txt", k_nine);
  static_cast<void>(desk.article("texts/b.txt", k_ten));
  static_cast<void>(desk.article("meta.csv", "path,outlet,published\na.txt,Post,2031-03-03\nz.txt,None,\n"));
  options.paths = {desk.path("texts").string()};
  options.metadata.outlet = "Ledger";
  options.table = desk.path("meta.csv");
  CHECK(desk.add(options).added == 2);
  CHECK(desk.notes() == "z.txt matches no file that was given");
  const casework::View view{desk.story(), {}};
  REQUIRE(view.stored().size() == 2);
  CHECK(view.stored()[0].document.outlet == "Post");
  CHECK(view.stored()[0].document.published.text == "2031-03-03");
  CHECK(view.stored()[1].document.outlet == "Ledger"); // what the table leaves open
}

TEST_CASE("a language that no pack reads")
{
  test::Desk desk;
  auto options = desk.article("a.txt", k_nine);
  options.metadata.language = "frr";
  CHECK_THROWS_WITH_AS(static_cast<void>(desk.add(options)), "no language pack reads \"frr\"", base::UsageError);
  const auto numbers = desk.article("b.txt", "0 1 2 3 4\n");
  CHECK(desk.add(numbers).added == 1); // it is kept, though nothing is read from it
  CHECK(desk.notes() == "the language could not be told, so nothing is read from this text");
}
