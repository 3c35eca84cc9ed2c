#include "cli/number_text.hpp"
#include "cli/observer.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace saidby;

TEST_CASE("number_text and counted")
{
  CHECK(cli::number_text(0) == "0");
  CHECK(cli::number_text(999) == "999");
  CHECK(cli::number_text(1000) == "1,000");
  CHECK(cli::number_text(1234567) == "1,234,567");
  CHECK(cli::counted(1, "article", "articles") == "1 article");
  CHECK(cli::counted(0, "article", "articles") == "0 articles");
}

TEST_CASE("progress_text")
{
  CHECK(cli::progress_text({.documents = 1234, .documents_total = 5000, .bytes = 0}, 2.0) ==
        "1,234 of 5,000 articles, 617/s, 7 s left");
  CHECK(cli::progress_text({.documents = 1234, .documents_total = 0, .bytes = 0}, 2.0) == "1,234 articles, 617/s");
  CHECK(cli::progress_text({.documents = 1234, .bytes = 250, .bytes_total = 1000}, 2.0) ==
        "1,234 articles, 617/s, 25 % done, 7 s left");
  CHECK(cli::progress_text({.documents = 5, .documents_total = 5, .bytes = 0}, 0.0) == "5 of 5 articles, 0/s");
}

TEST_CASE("progress is for terminals only")
{
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Environment environment{in, out, err, "/", "", "2031-03-09T12:00:00Z"};
  {
    cli::TerminalObserver observer{environment};
    observer.advanced({.documents = 1, .documents_total = 2, .bytes = 0});
    observer.noticed({base::Severity::warning, {"a.txt", 0, 0}, "odd", "try this", ""});
  }
  CHECK(err.str() == "a.txt: warning: odd\n  try this\n");
  CHECK(out.str().empty());
}
