#include "base/timestamp_request.hpp"

#include "base/sha256.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace saidby;

TEST_CASE("a time stamp request is what openssl writes")
{
  std::string hex;
  for (const char c : base::timestamp_request(base::sha256_hex("abc"))) {
    hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  // printf abc > a; openssl ts -query -data a -sha256 -no_nonce -cert | xxd -p
  CHECK(hex ==
        "30390201013031300d060960864801650304020105000420ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2"
        "0015ad0101ff");
}
